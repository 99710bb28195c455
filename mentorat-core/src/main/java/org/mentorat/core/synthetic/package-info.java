/**
 * Cohorts that nobody lives in, for demonstrations, tests, benchmarks and experiments.
 *
 * <p>{@link org.mentorat.core.synthetic.SyntheticCohorts} draws youths, mentors, associations and companies on the real communes, by
 * population. A {@link org.mentorat.core.synthetic.CohortShape} says how they are distributed: its {@link
 * org.mentorat.core.synthetic.Share}s are named and say whether a survey stands behind them. Edge cases and contradictions, as real files
 * hold them, can be switched on.
 *
 * <p>How a cohort comes about, in the order of the files: {@code Settlements} knows where people live, {@code Landscape} draws the
 * associations and their programmes, {@code Employers} the companies, {@code MentorDraw} and {@code YouthDraw} one person each, {@code
 * EdgeCases} breaks some of it on purpose. {@code JointShares} makes two distributions hold at once; {@code Draw} is the source of
 * randomness, which is the same on every JDK.
 */
@NullMarked
package org.mentorat.core.synthetic;

import org.jspecify.annotations.NullMarked;
