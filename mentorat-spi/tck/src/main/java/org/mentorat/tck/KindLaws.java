package org.mentorat.tck;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Laws of the kinds of mentors that a bound part numbers. */
final class KindLaws {
  /** Kinds may be numbered up to here even where there are fewer mentors. */
  private static final int FEW = 1024;

  private KindLaws() {}

  /** One number a mentor, in range, and the same again. */
  static void check(
      ContractRule rule, String name, int @Nullable [] kinds, int @Nullable [] again, int mentors) {
    if (!Arrays.equals(kinds, again)) {
      throw new ContractViolation(rule, name + " gave other kinds when asked again");
    }
    if (kinds == null) {
      return;
    }
    if (kinds.length != mentors) {
      throw new ContractViolation(
          rule, name + " gave " + kinds.length + " kinds for " + mentors + " mentors");
    }
    for (int kind : kinds) {
      if (kind < 0 || kind >= limit(mentors)) {
        throw new ContractViolation(
            rule, name + " gave kind " + kind + ", expected 0 to " + (limit(mentors) - 1));
      }
    }
  }

  /** Whether kinds can be used; if not, one rule tells of it and the others pass it over. */
  static boolean usable(int @Nullable [] kinds, int mentors) {
    return kinds != null
        && kinds.length == mentors
        && Arrays.stream(kinds).allMatch(kind -> kind >= 0 && kind < limit(mentors));
  }

  private static int limit(int mentors) {
    return Math.max(FEW, mentors);
  }
}
