/**
 * How the throughput gate decides: pure functions of measured times, so that the rule itself is tested, on made-up noise.
 *
 * <p>{@link org.mentorat.benchmarks.gate.judge.Forks} measures, or pretends to; {@link
 * org.mentorat.benchmarks.gate.judge.PairedForks} runs two sides in pairs and takes the logarithm of each pair's ratio; {@link
 * org.mentorat.benchmarks.gate.judge.RatioInterval} says where the true ratio lies, by the exact distribution of {@link
 * org.mentorat.benchmarks.gate.judge.SignedRank}; {@link org.mentorat.benchmarks.gate.judge.Rule} holds the numbers of the decision and
 * {@link org.mentorat.benchmarks.gate.judge.Trial} makes it: one {@link org.mentorat.benchmarks.gate.judge.Finding} a workload.
 */
@NullMarked
package org.mentorat.benchmarks.gate.judge;

import org.jspecify.annotations.NullMarked;
