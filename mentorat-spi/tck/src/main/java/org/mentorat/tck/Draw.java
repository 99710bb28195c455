package org.mentorat.tck;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Choices at random in one flavour. Not thread-safe. */
final class Draw {
  /** Days on which calendars differ from what one thinks. */
  private static final List<LocalDate> ODD_DAYS = List.of(
      LocalDate.of(1900, 1, 1),
      LocalDate.of(1900, 2, 28),
      LocalDate.of(2000, 2, 29),
      LocalDate.of(2024, 2, 29),
      LocalDate.of(2026, 12, 31),
      LocalDate.of(9999, 12, 31));

  final Random random;
  final Flavour flavour;

  Draw(Random random, Flavour flavour) {
    this.random = random;
    this.flavour = flavour;
  }

  boolean hostile() {
    return flavour == Flavour.HOSTILE;
  }

  /** Whether to do something odd now; only ever where the flavour is hostile. */
  boolean odd() {
    return hostile() && random.nextInt(3) == 0;
  }

  boolean oneIn(int cases) {
    return random.nextInt(cases) == 0;
  }

  int between(int least, int most) {
    return least + random.nextInt(most - least + 1);
  }

  /** A number in the plausible range, or one of the ends of what is allowed. */
  int number(int least, int from, int to, int most) {
    return odd() ? (random.nextBoolean() ? least : most) : between(from, to);
  }

  /** A field that sheets lack. */
  <T> @Nullable T known(Supplier<? extends T> value) {
    int unknown = switch (flavour) {
      case COMPLETE -> 0;
      case SPARSE, WIDE -> 25;
      case HOSTILE -> 40;
    };
    return random.nextInt(100) < unknown ? null : value.get();
  }

  /** A field where null does not mean that something is missing. */
  <T> @Nullable T optional(Supplier<? extends T> value) {
    return random.nextBoolean() ? null : value.get();
  }

  <T> T pick(List<T> pool) {
    return pool.get(random.nextInt(pool.size()));
  }

  <T> T pick(T[] pool) {
    return pool[random.nextInt(pool.length)];
  }

  /** Up to {@code most} of the pool, whose entries differ; at least one and not all unless the flavour is hostile; in an order of their own. */
  <T> List<T> some(List<T> pool, int most) {
    int limit = Math.min(hostile() && oneIn(20) ? pool.size() : most, pool.size());
    int size = between(hostile() ? 0 : Math.min(1, limit), limit);
    if (size == pool.size()) {
      return pool;
    }
    Set<T> drawn = new LinkedHashSet<>();
    while (drawn.size() < size) {
      drawn.add(pick(pool));
    }
    return List.copyOf(drawn);
  }

  /** A day within two days of {@code around}, so that bounds are met and missed by one, or any odd day. */
  LocalDate day(LocalDate around) {
    return odd() ? pick(ODD_DAYS) : around.plusDays(between(-2, 2));
  }

  /** A birthday of somebody who is so many years old. */
  LocalDate born(LocalDate on, int from, int to) {
    return odd() ? pick(ODD_DAYS) : on.minusYears(between(from, to)).plusDays(between(-1, 1));
  }
}
