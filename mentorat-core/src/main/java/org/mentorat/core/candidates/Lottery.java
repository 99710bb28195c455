package org.mentorat.core.candidates;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;

/**
 * Lottery numbers: a hash of id and campaign seed. They order people wherever an order is needed, so that nobody's alphabet or row in a
 * sheet is favoured, and the same seed gives the same order for ever.
 *
 * @since 0.1
 */
public final class Lottery {
  private Lottery() {}

  /** The lottery number of {@code id}: every bit depends on the whole id and the seed (finaliser of SplitMix64, Steele et al. 2014). */
  public static long number(long seed, String id) {
    long state = mix(seed + 0x9E3779B97F4A7C15L);
    for (int k = 0; k < id.length(); k++) {
      state = mix(state + 0x9E3779B97F4A7C15L + id.charAt(k));
    }
    return mix(state ^ id.length());
  }

  static long mix(long z) {
    z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }

  /** The people in ascending order of lottery number, equal numbers by id. */
  public static <T> List<T> order(Collection<T> people, Function<T, String> id, long seed) {
    record Ticket<T>(long number, String id, T person) {}
    List<Ticket<T>> tickets = new ArrayList<>(people.size());
    for (T person : people) {
      String name = id.apply(person);
      tickets.add(new Ticket<>(number(seed, name), name, person));
    }
    tickets.sort((a, b) ->
        a.number != b.number ? Long.compareUnsigned(a.number, b.number) : a.id.compareTo(b.id));
    return tickets.stream().map(Ticket::person).toList();
  }

  static long[] grow(long[] array, int needed) {
    return needed <= array.length
        ? array
        : Arrays.copyOf(array, Math.max(needed, array.length + (array.length >> 1) + 16));
  }

  static int[] grow(int[] array, int needed) {
    return needed <= array.length
        ? array
        : Arrays.copyOf(array, Math.max(needed, array.length + (array.length >> 1) + 16));
  }
}
