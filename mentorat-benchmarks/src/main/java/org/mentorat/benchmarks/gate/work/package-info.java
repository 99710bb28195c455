/**
 * The gate over deterministic work: how many bids, searches, scanned pairs and augmentations the solver takes for fixed instances.
 *
 * <p>These counts are a function of the problem alone, so that a slower algorithm is seen on any machine, under any load, without a
 * clock. {@link org.mentorat.benchmarks.gate.work.WorkInstances} are the instances, {@link
 * org.mentorat.benchmarks.gate.work.WorkEntry} is what one of them took, {@link org.mentorat.benchmarks.gate.work.WorkFile} keeps them
 * in the repository, {@link org.mentorat.benchmarks.gate.work.WorkComparison} judges, and {@link
 * org.mentorat.benchmarks.gate.work.WorkCommand} is the command.
 */
@NullMarked
package org.mentorat.benchmarks.gate.work;

import org.jspecify.annotations.NullMarked;
