package org.mentorat.model;

/**
 * The plain {@link Pairing} (binôme). Ordered by youth, then mentor.
 *
 * @param youth the youth (jeune)
 * @param mentor the mentor (mentor)
 * @since 0.1
 */
public record PairKey(YouthId youth, MentorId mentor) implements Pairing, Comparable<PairKey> {
  /** The key of any pairing. */
  public static PairKey of(Pairing pairing) {
    return new PairKey(pairing.youth(), pairing.mentor());
  }

  @Override
  public int compareTo(PairKey other) {
    int byYouth = youth.compareTo(other.youth);
    return byYouth != 0 ? byYouth : mentor.compareTo(other.mentor);
  }
}
