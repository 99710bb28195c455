package org.mentorat.core.builtin.rules;

import java.util.List;
import java.util.function.Function;
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

  /** Verdicts that depend on the mentor alone, worked out now. */
  static Bound ofMentors(List<Mentor> mentors, Function<Mentor, Verdict> verdict) {
    Verdict[] verdicts = mentors.stream().map(verdict).toArray(Verdict[]::new);
    Row row = mentor -> verdicts[mentor];
    return youth -> row;
  }

  /** Verdicts that depend on where the mentor is enrolled, worked out once an enrolment. */
  static Row byEnrolment(Enrolments enrolments, Function<Enrolment, Verdict> verdict) {
    return byGroup(enrolments, enrolments.groups().stream().map(verdict).toArray(Verdict[]::new));
  }

  /** Verdicts by group of {@code enrolments}, {@code Verdict[groups]}. */
  static Row byGroup(Enrolments enrolments, Verdict[] verdicts) {
    int[] groupOf = enrolments.groupOf();
    return mentor -> verdicts[groupOf[mentor]];
  }
}
