/**
 * What authors of plug-ins test against: the contracts as tests.
 *
 * <p>{@link org.mentorat.tck.ScorerContract}, {@link org.mentorat.tck.EligibilityRuleContract}, {@link
 * org.mentorat.tck.RoutingStrategyContract}, {@link org.mentorat.tck.MatchingStrategyContract} and {@link
 * org.mentorat.tck.PluginContract} each want one class that names what is to be tested. Their rules are numbered: {@link
 * org.mentorat.tck.ContractRule} says what each asks for and why, and {@link org.mentorat.tck.ContractViolation} which one was broken.
 *
 * <p>{@link org.mentorat.tck.CohortArbitraries} makes cohorts, from complete to hostile, that shrink in the words of the domain; {@link
 * org.mentorat.tck.CohortContext} binds a plug-in to one.
 *
 * <p>{@link org.mentorat.tck.BruteForceMatching} knows the answer to every small problem by trying everything. It shares no code with
 * the {@link org.mentorat.problem.Verifier}, so that each can be judged by the other. {@link org.mentorat.tck.ProblemArbitraries} makes
 * small problems that shrink, for property tests with jqwik; {@link org.mentorat.tck.RandomProblems} makes problems of any size from a
 * seed. jqwik prints a cohort or a problem in full when a property fails.
 */
@NullMarked
package org.mentorat.tck;

import org.jspecify.annotations.NullMarked;
