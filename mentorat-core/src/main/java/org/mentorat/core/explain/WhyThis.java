package org.mentorat.core.explain;

import java.util.List;
import org.mentorat.core.result.Proposal;

/**
 * Why a youth was proposed this mentor.
 *
 * @param proposal the pair with its score, contributions and flags
 * @param amongMentors rank of the pair among the mentors whom the youth could have had
 * @param amongYouths rank of the pair among the youths whom the mentor could have had
 * @param alternatives the best other mentors of the youth, best first
 * @param quotas quotas that bind on either side
 * @param scope over which candidates ranks and alternatives are told
 * @param standing how far the matching is proven to be the best
 * @since 0.1
 */
public record WhyThis(
    Proposal proposal,
    Rank amongMentors,
    Rank amongYouths,
    List<OtherMentor> alternatives,
    List<TightQuota> quotas,
    Scope scope,
    Standing standing) {
  /** Copies the lists. */
  public WhyThis {
    alternatives = List.copyOf(alternatives);
    quotas = List.copyOf(quotas);
  }

  @Override
  public String toString() {
    return "WhyThis[" + proposal.youth() + ", " + proposal.mentor() + "]";
  }
}
