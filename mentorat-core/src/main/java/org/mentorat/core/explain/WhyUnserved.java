package org.mentorat.core.explain;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mentorat.model.Text;
import org.mentorat.model.YouthId;

/**
 * Why a youth has no proposal.
 *
 * @param eligibleMentors how many mentors pass all rules
 * @param cause the main cause
 * @param standing how far the matching is proven to be the best
 * @since 0.1
 */
public record WhyUnserved(YouthId youth, int eligibleMentors, Cause cause, Standing standing) {
  /** The proof, where the cause is that places are too few, directly or by a quota or a tier. */
  public Optional<DeficientSet> deficientSet() {
    return Optional.ofNullable(setOf(cause));
  }

  private static @Nullable DeficientSet setOf(Cause cause) {
    if (cause instanceof Cause.NotReached stopped) {
      return setOf(stopped.likely());
    }
    if (cause instanceof Cause.Outranked outranked) {
      return outranked.set();
    }
    if (cause instanceof Cause.QuotaFull full) {
      return full.set();
    }
    return cause instanceof Cause.TooFewPlaces few ? few.set() : null;
  }

  /** The cause and its proof in words. */
  public Text text() {
    return Sentences.unserved(this);
  }

  @Override
  public String toString() {
    return "WhyUnserved[" + youth + ", " + cause.reason().code() + "]";
  }
}
