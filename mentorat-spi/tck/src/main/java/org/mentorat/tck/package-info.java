/**
 * What authors of matching strategies test against.
 *
 * <p>{@link org.mentorat.tck.BruteForceMatching} knows the answer to every small problem by trying everything. It shares no code with
 * the {@link org.mentorat.problem.Verifier}, so that each can be judged by the other. {@link org.mentorat.tck.ProblemArbitraries} makes
 * small problems that shrink, for property tests with jqwik; {@link org.mentorat.tck.RandomProblems} makes problems of any size from a
 * seed. jqwik prints a problem in full when a property fails.
 */
@NullMarked
package org.mentorat.tck;

import org.jspecify.annotations.NullMarked;
