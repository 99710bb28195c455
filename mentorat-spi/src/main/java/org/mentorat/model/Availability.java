package org.mentorat.model;

import java.time.DayOfWeek;

/**
 * Weekly availability by the hour (disponibilités): a set of the 168 hours of a week, Monday 0 h first. Hour h of a day is the
 * interval [h, h+1). Immutable.
 *
 * @param low hours 0 to 63, bit by bit
 * @param middle hours 64 to 127
 * @param high hours 128 to 167
 * @since 0.1
 */
public record Availability(long low, long middle, long high) {
  /** No hour at all: known to be unavailable, not unknown. */
  public static final Availability NONE = new Availability(0, 0, 0);

  /** Checks that only the 168 hours are set: bits 0–63 in {@code low}, 64–127 in {@code middle}, 128–167 in {@code high}. */
  public Availability {
    if (high >>> 40 != 0) {
      throw InvalidRecordException.of(
          "Availability", "availability", "availability.range", "168 hours of a week");
    }
  }

  /** These hours and, of {@code day}, those from {@code fromHour} (included) to {@code toHour} (excluded). */
  public Availability with(DayOfWeek day, int fromHour, int toHour) {
    if (fromHour < 0 || toHour > 24 || fromHour >= toHour) {
      throw InvalidRecordException.of(
          "Availability", "availability", "availability.hours", "0 <= from < to <= 24");
    }
    long[] words = {low, middle, high};
    for (int hour = fromHour; hour < toHour; hour++) {
      int bit = (day.getValue() - 1) * 24 + hour;
      words[bit >>> 6] |= 1L << bit;
    }
    return new Availability(words[0], words[1], words[2]);
  }

  /** Whether this hour of this day is free. */
  public boolean at(DayOfWeek day, int hour) {
    int bit = (day.getValue() - 1) * 24 + hour;
    return ((bit < 64 ? low : bit < 128 ? middle : high) >>> bit & 1) == 1;
  }

  /** Number of hours a week. */
  public int hours() {
    return Long.bitCount(low) + Long.bitCount(middle) + Long.bitCount(high);
  }

  /** Number of hours a week that both have. */
  public int sharedHours(Availability other) {
    return Long.bitCount(low & other.low)
        + Long.bitCount(middle & other.middle)
        + Long.bitCount(high & other.high);
  }

  @Override
  public String toString() {
    return "Availability[…]";
  }
}
