package org.mentorat.core.builtin.rules;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.mentorat.core.builtin.columns.BitColumns;
import org.mentorat.core.builtin.columns.Enrolment;
import org.mentorat.core.builtin.columns.Enrolments;
import org.mentorat.model.Mentor;
import org.mentorat.spi.EligibilityRule.Bound;
import org.mentorat.spi.EligibilityRule.Row;
import org.mentorat.spi.Verdict;

/** Verdicts put together: of two conditions, and of many mentors as a row. */
final class Verdicts {
  private Verdicts() {}

  /** Admits what is so and excludes the rest. */
  static Verdict of(boolean holds) {
    return holds ? Verdict.ADMIT : Verdict.EXCLUDE;
  }

  /** Both conditions must hold: Kleene's conjunction, so that a condition known to fail beats one that is unknown. */
  static Verdict both(Verdict one, Verdict other) {
    if (one == Verdict.EXCLUDE || other == Verdict.EXCLUDE) {
      return Verdict.EXCLUDE;
    }
    return one == Verdict.UNKNOWN ? one : other;
  }

  /** The same verdict on every mentor. */
  static Row always(Verdict verdict) {
    return mentor -> verdict;
  }

  /** The same verdict on every mentor, in columns too. */
  static Row alwaysInColumns(Verdict verdict) {
    return inColumns(
        mentor -> verdict,
        (unknownToo, from, to) ->
            verdict == Verdict.ADMIT || (verdict == Verdict.UNKNOWN && unknownToo)
                ? BitColumns.everybody(from, to)
                : new long[to - from]);
  }

  /** Many mentors at once: see {@link Row#admitted}. */
  @FunctionalInterface
  interface Columns {
    /** Who is admitted, and of whom it is unknown if {@code unknownToo}. */
    long @Nullable [] admitted(boolean unknownToo, int from, int to);
  }

  /** In columns: all mentors but these. */
  static long[] everybodyBut(int[] excluded, int from, int to) {
    long[] others = BitColumns.everybody(from, to);
    for (int mentor : excluded) {
      int word = mentor / Long.SIZE;
      if (word >= from && word < to) {
        others[word - from] &= ~(1L << mentor);
      }
    }
    return others;
  }

  /** Verdicts that can be told of one mentor, and of all at once. */
  static Row inColumns(Row verdicts, Columns columns) {
    return new InColumns(verdicts, columns);
  }

  private record InColumns(Row verdicts, Columns columns) implements Row {
    @Override
    public Verdict verdict(int mentor) {
      return verdicts.verdict(mentor);
    }

    @Override
    public long @Nullable [] admitted(boolean unknownToo, int from, int to) {
      return columns.admitted(unknownToo, from, to);
    }
  }

  /** Verdicts that depend on the mentor alone, worked out now. */
  static Bound ofMentors(List<Mentor> mentors, Function<Mentor, Verdict> verdict) {
    Verdict[] verdicts = mentors.stream().map(verdict).toArray(Verdict[]::new);
    Row row = mentor -> verdicts[mentor];
    return youth -> row;
  }

  /** Verdicts that depend on where the mentor is enrolled, worked out once an enrolment, in columns too. */
  static Row byEnrolment(Enrolments enrolments, Function<Enrolment, Verdict> verdict) {
    return byGroupInColumns(
        enrolments, enrolments.groups().stream().map(verdict).toArray(Verdict[]::new));
  }

  /** Verdicts by group of {@code enrolments}, {@code Verdict[groups]}. */
  static Row byGroup(Enrolments enrolments, Verdict[] verdicts) {
    int[] groupOf = enrolments.groupOf();
    return mentor -> verdicts[groupOf[mentor]];
  }

  /** As {@link #byGroup}, in columns too: for rows that are made once and shared, since each takes two bits a mentor. */
  static Row byGroupInColumns(Enrolments enrolments, Verdict[] verdicts) {
    int[] groupOf = enrolments.groupOf();
    long[] admitted = new long[BitColumns.words(groupOf.length)];
    long[] notExcluded = new long[admitted.length];
    for (int mentor = 0; mentor < groupOf.length; mentor++) {
      Verdict verdict = verdicts[groupOf[mentor]];
      admitted[mentor / Long.SIZE] |= (verdict == Verdict.ADMIT ? 1L : 0) << mentor;
      notExcluded[mentor / Long.SIZE] |= (verdict == Verdict.EXCLUDE ? 0 : 1L) << mentor;
    }
    return inColumns(
        mentor -> verdicts[groupOf[mentor]],
        (unknownToo, from, to) ->
            Arrays.copyOfRange(unknownToo ? notExcluded : admitted, from, to));
  }
}
