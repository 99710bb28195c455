/**
 * {@code solve FILE…}: instances from elsewhere, in the formats that they come in, solved and checked.
 *
 * <p>{@link org.mentorat.benchmarks.solve.SolveCommand} is the command; each format has a reader that poses its problem as a {@link
 * org.mentorat.benchmarks.solve.PosedFile}.
 */
@NullMarked
package org.mentorat.benchmarks.solve;

import org.jspecify.annotations.NullMarked;
