package org.mentorat.core.explain;

import java.util.List;
import org.mentorat.model.Text;

/**
 * A quota that binds the group of a pair's youth or mentor.
 *
 * @param group name, such as {@code association AFEV}; of a quota on youths only the attribute
 * @param pairs pairs in the group
 * @param lower least number of pairs
 * @param upper most pairs; −1: no bound
 * @param served price of one more place in youths served, by tier: what coverage would gain or save, as far as prices tell
 * @param micropoints the same in score, in millionths of a point
 * @since 0.1
 */
public record TightQuota(
    String group, int pairs, int lower, int upper, List<Long> served, long micropoints) {
  /** Copies the list. */
  public TightQuota {
    served = List.copyOf(served);
  }

  /** Whether no more pairs fit in. */
  public boolean full() {
    return upper >= 0 && pairs >= upper;
  }

  /** The group and its figures. */
  public Text text() {
    return CostSentences.quota(this);
  }
}
