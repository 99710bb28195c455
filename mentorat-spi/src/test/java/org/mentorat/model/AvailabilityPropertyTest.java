package org.mentorat.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.DayOfWeek;
import java.util.BitSet;
import java.util.Random;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class AvailabilityPropertyTest {
  private static final int HOURS = 7 * 24;

  @Property(tries = 200)
  void with_setsExactlyTheHoursFromTo(
      @ForAll DayOfWeek day,
      @ForAll @IntRange(max = 23) int from,
      @ForAll @IntRange(min = 1, max = 24) int length) {
    int to = Math.min(24, from + length);
    Availability free = Availability.NONE.with(day, from, to);

    assertThat(free.hours()).isEqualTo(to - from);
    for (DayOfWeek other : DayOfWeek.values()) {
      for (int hour = 0; hour < 24; hour++) {
        assertThat(free.at(other, hour)).isEqualTo(other == day && hour >= from && hour < to);
      }
    }
  }

  @Property(tries = 200)
  void sharedHours_areThoseOfTheIntersection(@ForAll long seedOfOne, @ForAll long seedOfOther) {
    BitSet one = hours(seedOfOne);
    BitSet other = hours(seedOfOther);
    BitSet both = (BitSet) one.clone();
    both.and(other);

    assertThat(availability(one).hours()).isEqualTo(one.cardinality());
    assertThat(availability(one).sharedHours(availability(other))).isEqualTo(both.cardinality());
  }

  @Example
  void with_outsideOfADay_isRefused() {
    for (int[] hours : new int[][] {{-1, 3}, {3, 3}, {4, 3}, {20, 25}}) {
      assertThatExceptionOfType(InvalidRecordException.class)
          .isThrownBy(() -> Availability.NONE.with(DayOfWeek.MONDAY, hours[0], hours[1]));
    }
  }

  @Example
  void constructor_withAnHourBeyondTheWeek_isRefused() {
    assertThat(new Availability(-1, -1, (1L << 40) - 1).hours()).isEqualTo(HOURS);
    assertThatExceptionOfType(InvalidRecordException.class)
        .isThrownBy(() -> new Availability(0, 0, 1L << 40));
  }

  private static BitSet hours(long seed) {
    BitSet hours = new BitSet(HOURS);
    new Random(seed).ints(HOURS / 2, 0, HOURS).forEach(hours::set);
    return hours;
  }

  private static Availability availability(BitSet hours) {
    Availability free = Availability.NONE;
    for (int hour = hours.nextSetBit(0); hour >= 0; hour = hours.nextSetBit(hour + 1)) {
      free = free.with(DayOfWeek.of(hour / 24 + 1), hour % 24, hour % 24 + 1);
    }
    return free;
  }
}
