package org.mentorat.core.audit;

/**
 * Exact figures of a group: how many youths ask, are served, could be served. Youths whose places are all held by running pairs take no
 * part.
 *
 * @param asking youths who take part
 * @param served those with a proposal
 * @param eligible those with any eligible mentor, who are served or not
 * @param score points of the best proposal of each served youth
 * @param rank rank of that proposal among the youth's pairs in the problem: 1 + the pairs with a better score
 * @param waitingServed days from the request to the day of the cohort of those served, where the day of the request is known
 * @param waitingUnserved the same of those not served
 * @since 0.1
 */
public record Tally(
    int asking,
    int served,
    int eligible,
    Sample score,
    Sample rank,
    Sample waitingServed,
    Sample waitingUnserved) {
  /** Of nobody. */
  public static final Tally EMPTY =
      new Tally(0, 0, 0, Sample.EMPTY, Sample.EMPTY, Sample.EMPTY, Sample.EMPTY);

  /** Youths without a proposal. */
  public int unserved() {
    return asking - served;
  }

  /** Youths without a proposal although some mentor is eligible. */
  public int unservedEligible() {
    return eligible - served;
  }

  /** Youths without any eligible mentor. */
  public int withoutMentor() {
    return asking - eligible;
  }

  /** The counts alone: whoever writes them bypasses {@link PublishedFairness}. */
  @Override
  public String toString() {
    return "Tally[…]";
  }
}
