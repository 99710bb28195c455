package org.mentorat.core.explain.recruit;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mentorat.model.Mentor;
import org.mentorat.model.MentorId;
import org.mentorat.model.Text;

/**
 * A line of a plan: so many mentors of one kind, recruited after those of all lines above it.
 *
 * @param traits what they are like
 * @param mentors how many of them
 * @param places youths that they can take together
 * @param serves how many more youths are served, counted when these are added to the cohort with those of the lines above, and everybody is
 *     routed and matched afresh; 1 or more
 * @param servesAsRouted how many more would be served if everybody stayed with the programme that they had before this line; other than {@code serves}
 *     where more room in one programme draws people there who come through no association
 * @param served how many youths are served then in all; −1: not told
 * @param atLeast whether {@code serves} is a lower bound, since the run did not hold all eligible pairs
 * @param internal whether so few youths stand behind the line that it is for the association alone: see {@link RecruitmentPlan#published}
 * @param like a record of one such mentor, with all that was assumed; null: several lines in one
 * @param ids how the ids of the recruits begin
 * @since 0.1
 */
public record RecruitLine(
    MentorTraits traits,
    int mentors,
    int places,
    int serves,
    int servesAsRouted,
    int served,
    boolean atLeast,
    boolean internal,
    @Nullable Mentor like,
    String ids) {
  /** The recruits as records: adding them to the cohort, with those of the lines above, is what was counted. */
  public List<Mentor> recruits() {
    List<Mentor> recruits = new ArrayList<>();
    for (int n = 1; like != null && n <= mentors; n++) {
      recruits.add(Template.named(like, MentorId.of(ids + "-" + n)));
    }
    return recruits;
  }

  /** The line as a sentence. */
  public Text text() {
    Text phrase = traits.phrase();
    String french = phrase.french().isEmpty() ? "" : " (" + phrase.french() + ")";
    String english = phrase.english().isEmpty() ? "" : " (" + phrase.english() + ")";
    return new Text(
        "Recruter " + mentors + (mentors == 1 ? " mentor" : " mentors") + french + " : "
            + (atLeast ? "au moins " : "") + serves
            + (serves == 1 ? " jeune de plus a un mentor." : " jeunes de plus ont un mentor."),
        "Recruit " + mentors + (mentors == 1 ? " mentor" : " mentors") + english + ": "
            + (atLeast ? "at least " : "") + serves
            + (serves == 1 ? " more youth has a mentor." : " more youths have a mentor."));
  }

  @Override
  public String toString() {
    return "RecruitLine[" + mentors + " mentors, serves " + serves + "]";
  }
}
