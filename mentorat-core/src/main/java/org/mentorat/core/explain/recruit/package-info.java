/**
 * Where to recruit: which mentors, and which further places of associations, serve how many more youths.
 *
 * <p>{@link org.mentorat.core.explain.recruit.Recruitment} makes the plan; a {@link
 * org.mentorat.core.explain.recruit.RecruitmentPlan} is what it says. A recruit is modelled as a {@code Mentor} record of a kind that is
 * spelt out ({@link org.mentorat.core.explain.recruit.MentorTraits}), asked about by the real rules, and counted by augmenting paths.
 */
@NullMarked
package org.mentorat.core.explain.recruit;

import org.jspecify.annotations.NullMarked;
