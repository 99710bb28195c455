package org.mentorat.core.builtin.columns;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;

/**
 * Mentors numbered by what a rule or scorer reads of them: mentors of one kind are the same to it, whoever the youth. There are some
 * hundred kinds where there are a hundred thousand mentors, so that what holds of a kind is worked out once. Immutable.
 */
public final class Kinds {
  private final int[] of;
  private final int[] first;

  private Kinds(int[] of, int[] first) {
    this.of = of;
    this.first = first;
  }

  /** Kinds of {@code mentors} mentors by equal keys, numbered in the order of the first mentor of each. */
  public static Kinds by(int mentors, IntFunction<?> key) {
    Map<Object, Integer> numbers = new HashMap<>();
    List<Integer> first = new ArrayList<>();
    int[] of = new int[mentors];
    for (int m = 0; m < mentors; m++) {
      Integer fresh = numbers.size();
      Integer known = numbers.putIfAbsent(key.apply(m), fresh);
      if (known == null) {
        first.add(m);
      }
      of[m] = known == null ? fresh : known;
    }
    return new Kinds(of, first.stream().mapToInt(Integer::intValue).toArray());
  }

  /** The kind of each mentor, {@code int[mentors]}. Not to be changed. */
  public int[] of() {
    return of;
  }

  /** How many kinds there are. */
  public int count() {
    return first.length;
  }

  /** The first mentor of a kind: what holds of this one holds of all. */
  public int mentorOf(int kind) {
    return first[kind];
  }
}
