/**
 * Candidates: from routed people and an active policy to the eligible pairs, their scores and the numeric problem.
 *
 * <p>{@link org.mentorat.core.candidates.RunContext} is what plug-ins see. {@link org.mentorat.core.candidates.Evaluation} asks the bound
 * rules and scorers about one youth at a time. {@link org.mentorat.core.candidates.Candidates} holds every eligible pair in flat arrays
 * and turns ids into indices, in the order of a lottery; where they are too many to hold,
 * {@code PairPricing} finds those that prices ask for, and skips whole {@code MentorGroups} by upper bounds. {@link org.mentorat.core.candidates.Funnel} counts what each rule removes.
 */
@NullMarked
package org.mentorat.core.candidates;

import org.jspecify.annotations.NullMarked;
