package org.mentorat.spi;

import java.util.List;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.mentorat.model.Mentor;
import org.mentorat.model.Youth;

/**
 * A hard rule: whether a youth and a mentor may be proposed to each other at all (critère obligatoire).
 *
 * <p>A rule is bound once a run to the mentors, then asked a row a youth. Implementations are pure: the same arguments give the same
 * verdict, whatever the order or the thread.
 *
 * @since 0.1
 */
public interface EligibilityRule {
  /** Name, reason, parameters. */
  RuleInfo info();

  /** Prepares the rule for these mentors; the index in {@code mentors} is the mentor's index in rows. Called once a run. */
  Bound bind(BindingContext context, List<Mentor> mentors);

  /**
   * A rule bound to a run. Thread-safe.
   *
   * @since 0.1
   */
  @FunctionalInterface
  interface Bound {
    /** Prepares the verdicts of one youth. */
    Row row(Youth youth);

    /**
     * The kind of each mentor, {@code int[mentors]}, numbered from 0 to below the number of mentors (or 1024), so that {@link Row#excludes} can rule out all mentors of a kind at
     * once. Null (the default): there are no kinds, and mentors are asked about one by one. Called once a run; the engine does not change
     * the array.
     */
    default int @Nullable [] kinds() {
      return null;
    }
  }

  /**
   * The verdicts of one youth. Used by one thread at a time.
   *
   * @since 0.1
   */
  @FunctionalInterface
  interface Row {
    /** The verdict on the mentor at this index. */
    Verdict verdict(int mentor);

    /** Whether the verdict on every mentor of this kind (see {@link Bound#kinds}) is {@link Verdict#EXCLUDE}; if in doubt, false. */
    default boolean excludes(int kind) {
      return false;
    }

    /**
     * The mentors, in ascending order of index, that this rule may admit or find unknown; every other mentor is excluded by it. Null
     * (the default): the rule has no index and the engine asks mentor by mentor. The engine does not change the array.
     */
    default int @Nullable [] shortlist() {
      return null;
    }

    /**
     * Many mentors at once, as bits: bit {@code m mod 64} of word {@code m / 64} is 1 for a mentor whom this rule admits, and for one of
     * whom it cannot tell if {@code unknownToo}. It says what {@link #verdict} says. Null (the default): the rule has no such columns, and
     * the engine asks mentor by mentor about those whom the other rules leave.
     *
     * @param from the first word asked for
     * @param to the end of the words asked for
     * @return a fresh {@code long[to - from]}; bits beyond the last mentor do not count
     */
    default long @Nullable [] admitted(boolean unknownToo, int from, int to) {
      return null;
    }
  }

  /** A rule from a function of the two records. */
  static EligibilityRule of(RuleInfo info, BiFunction<Youth, Mentor, Verdict> verdict) {
    return new EligibilityRule() {
      @Override
      public RuleInfo info() {
        return info;
      }

      @Override
      public Bound bind(BindingContext context, List<Mentor> mentors) {
        return youth -> mentor -> verdict.apply(youth, mentors.get(mentor));
      }
    };
  }
}
