/**
 * Benchmarks of Mentorat: {@link org.mentorat.benchmarks.Main} runs JMH on the classes here whose names end in {@code Benchmark}, or one of
 * its own commands.
 *
 * <p>{@code instances} draws problems from seeds; {@code peers} solves them, with Mentorat and with others; {@code compare} measures both;
 * {@code scaling} draws the growth; {@code solve} takes problems from files; {@code gate} keeps a change from making anything slower.
 */
@NullMarked
package org.mentorat.benchmarks;

import org.jspecify.annotations.NullMarked;
