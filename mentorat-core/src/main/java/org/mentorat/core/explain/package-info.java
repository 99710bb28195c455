/**
 * Why this mentor, why not that one, why nobody: reasons for every pair and proofs for every unserved youth, from the optimum's own prices
 * and the residual graph of the matching.
 *
 * <p>{@link org.mentorat.core.explain.Explanations} is bound once to a run and answers all questions. Answers are records; sentences are
 * in French and in English; people are named by id.
 */
@NullMarked
package org.mentorat.core.explain;

import org.jspecify.annotations.NullMarked;
