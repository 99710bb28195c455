package org.mentorat.core.explain.recruit;

import org.jspecify.annotations.Nullable;
import org.mentorat.model.AssociationId;

/**
 * How long a recruitment plan is to be.
 *
 * @param lines most lines of each kind, 1 to 1,000
 * @param mentors most mentors to recruit in all, 1 or more
 * @param placesPerCoordinator how many pairs one more coordinator can look after, 1 to 1,000
 * @param candidates most kinds of mentors to look at: those for the largest groups of unserved youths, 1 to 10,000
 * @param association only recruits and places of this association; null: of all
 * @since 0.1
 */
public record RecruitmentRequest(
    int lines,
    int mentors,
    int placesPerCoordinator,
    int candidates,
    @Nullable AssociationId association) {
  /** Ten lines of each kind, as many mentors as help, twenty pairs a coordinator, 80 kinds of mentors, all associations. */
  public static final RecruitmentRequest DEFAULT =
      new RecruitmentRequest(10, Integer.MAX_VALUE, 20, 80, null);

  /** Checks the ranges. */
  public RecruitmentRequest {
    check("lines", lines, 1000);
    check("mentors", mentors, Integer.MAX_VALUE);
    check("placesPerCoordinator", placesPerCoordinator, 1000);
    check("candidates", candidates, 10_000);
  }

  private static void check(String what, int value, int most) {
    if (value < 1 || value > most) {
      throw new IllegalArgumentException(what + " is " + value + ", expected 1 to " + most);
    }
  }

  /** With at most so many lines of each kind. */
  public RecruitmentRequest withLines(int most) {
    return new RecruitmentRequest(most, mentors, placesPerCoordinator, candidates, association);
  }

  /** With at most so many mentors in all. */
  public RecruitmentRequest withMentors(int most) {
    return new RecruitmentRequest(lines, most, placesPerCoordinator, candidates, association);
  }

  /** With so many pairs that a coordinator can look after. */
  public RecruitmentRequest withPlacesPerCoordinator(int places) {
    return new RecruitmentRequest(lines, mentors, places, candidates, association);
  }

  /** With at most so many kinds of mentors looked at. */
  public RecruitmentRequest withCandidates(int most) {
    return new RecruitmentRequest(lines, mentors, placesPerCoordinator, most, association);
  }

  /** For one association; null: for all. */
  public RecruitmentRequest forAssociation(@Nullable AssociationId only) {
    return new RecruitmentRequest(lines, mentors, placesPerCoordinator, candidates, only);
  }
}
