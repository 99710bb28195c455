package org.mentorat.model;

/** Ages in completed years, both ends included. */
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
