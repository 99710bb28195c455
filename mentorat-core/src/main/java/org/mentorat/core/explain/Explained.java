package org.mentorat.core.explain;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mentorat.model.YouthId;

/**
 * All that was asked about one youth.
 *
 * @param standing how far the matching is proven to be the best
 * @param proposals why each proposal; empty: there is none
 * @param unserved why there is none; null: there is one, or nobody asked
 * @param whyNot about one mentor; null: nobody asked
 * @param funnel what each rule leaves; null: nobody asked
 * @since 0.1
 */
public record Explained(
    YouthId youth,
    Standing standing,
    List<WhyThis> proposals,
    @Nullable WhyUnserved unserved,
    @Nullable WhyNot whyNot,
    @Nullable YouthFunnel funnel) {
  /** Copies the list. */
  public Explained {
    proposals = List.copyOf(proposals);
  }

  @Override
  public String toString() {
    return "Explained[" + youth + "]";
  }
}
