package org.mentorat.core.explain;

import java.util.List;
import org.mentorat.model.MentorId;
import org.mentorat.model.Text;
import org.mentorat.model.YouthId;

/**
 * A proof that youths lack places: all mentors whom {@code youths} could meet are among {@code mentors}, and these have {@code places} places for
 * them under their own limits and all quotas above, of which {@code reserved} are settled with others or kept by lower quotas (a Hall
 * violator; Hall 1935, for capacities and quotas Rado 1942). Anybody can check it from the eligible pairs alone; why it holds stands with
 * {@link org.mentorat.core.residual.Reach}.
 *
 * <p>As the proof of one unserved youth the set is minimal: leave any member out and the others have places enough. As one of {@link
 * Explanations#shortages} it is the union of such sets as far as they overlap.
 *
 * @param youths the youths, in ascending order
 * @param mentors every mentor whom one of them could meet, in ascending order, and those whom quotas tie to these
 * @param places places that the mentors have, as far as quotas let them
 * @param reserved of these, places that none of the youths can have
 * @param unserved how many of the youths are left without: {@code youths.size() − (places − reserved)}
 * @param quotas names of the quotas that are full and keep back a free place, ascending; empty: mentors' places are all that limits
 * @param scope whether these are all mentors whom the youths could meet
 * @param traits what the youths have in common, if they are not few
 * @since 0.1
 */
public record DeficientSet(
    List<YouthId> youths,
    List<MentorId> mentors,
    long places,
    long reserved,
    int unserved,
    List<String> quotas,
    Scope scope,
    List<Trait> traits) {
  /** Copies the lists. */
  public DeficientSet {
    youths = List.copyOf(youths);
    mentors = List.copyOf(mentors);
    quotas = List.copyOf(quotas);
    traits = List.copyOf(traits);
  }

  /** The proof in one sentence. */
  public Text text() {
    return Sentences.deficient(this);
  }

  @Override
  public String toString() {
    return "DeficientSet[" + youths.size() + " youths, " + places + " places, " + reserved
        + " reserved, " + quotas + "]";
  }
}
