package org.mentorat.model;

/**
 * Ages in completed years, both ends included (tranche d'âge).
 *
 * @param from youngest age (de), 0 or more
 * @param to oldest age (à), at most 120
 * @since 0.1
 */
public record AgeRange(int from, int to) {
  /** Checks 0 ≤ from ≤ to ≤ 120. */
  public AgeRange {
    if (from < 0 || to < from || to > 120) {
      throw InvalidRecordException.of("AgeRange", "ages", "ages.range", "0 <= from <= to <= 120");
    }
  }

  /** Whether {@code age} lies in the range. */
  public boolean contains(int age) {
    return age >= from && age <= to;
  }
}
