/**
 * The throughput gate: whether one version of {@code benchmarks.jar} has become slower than another.
 *
 * <p>{@link org.mentorat.benchmarks.gate.GateCommand} is the command. {@code GateRun} runs both jars in alternating forks ({@code
 * JarForks}; in each, {@code Fork} times some {@code Workloads}) and lets {@link org.mentorat.benchmarks.gate.judge} decide; {@code
 * GateReport} and {@code JUnitXml} tell what came out, {@code SelfTest} whether the gate can be trusted. The other gate, {@link
 * org.mentorat.benchmarks.gate.work}, needs no clock.
 */
@NullMarked
package org.mentorat.benchmarks.gate;

import org.jspecify.annotations.NullMarked;
