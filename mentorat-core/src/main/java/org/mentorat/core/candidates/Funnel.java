package org.mentorat.core.candidates;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicLongArray;
import org.mentorat.core.policy.ActivePolicy.ActiveRule;
import org.mentorat.model.Youth;
import org.mentorat.problem.Workers;
import org.mentorat.spi.OnUnknown;
import org.mentorat.spi.Side;
import org.mentorat.spi.Verdict;

/**
 * How many pairs each rule removes, alone and in the policy's order, out of the pairs on a common route.
 *
 * @param pairs pairs looked at
 * @param eligible pairs that pass all rules
 * @param youths youths looked at: all, or the first of the lottery where all would be too many
 * @param sampled whether not all youths were looked at
 * @param lines one a rule, in the policy's order
 * @since 0.1
 */
public record Funnel(long pairs, long eligible, int youths, boolean sampled, List<Line> lines) {
  /**
   * What one rule does.
   *
   * @param rule the rule and its settings
   * @param removedAlone pairs that it excludes
   * @param removedInOrder pairs that it is the first to exclude
   * @param unknown pairs for which it lacks a field
   * @since 0.1
   */
  public record Line(ActiveRule rule, long removedAlone, long removedInOrder, long unknown) {}

  /** Copies the list. */
  public Funnel {
    lines = List.copyOf(lines);
  }

  /** Counts over the youths in their order, as long as fewer than {@code budget} pairs were looked at. Pairs × rules. */
  public static Funnel of(Evaluation evaluation, List<Youth> youths, long budget, Workers workers) {
    int looked = 0;
    long expected = 0;
    while (looked < youths.size() && expected < budget) {
      expected += evaluation.onRoute(youths.get(looked));
      looked++;
    }
    int rules = evaluation.rules().size();
    AtomicLongArray totals = new AtomicLongArray(3 * rules + 2);
    Verdict[][] ofMentor = mentorVerdicts(evaluation, youths);
    int count = looked;
    int chunk = 64;
    workers.run((count + chunk - 1) / chunk, c -> {
      long[] own = new long[3 * rules + 2];
      for (int i = c * chunk; i < Math.min(count, (c + 1) * chunk); i++) {
        count(evaluation, ofMentor, evaluation.row(youths.get(i)), own);
      }
      for (int k = 0; k < own.length; k++) {
        totals.addAndGet(k, own[k]);
      }
    });
    List<Line> lines = new ArrayList<>();
    for (int r = 0; r < rules; r++) {
      lines.add(new Line(
          evaluation.rules().get(r),
          totals.get(3 * r),
          totals.get(3 * r + 1),
          totals.get(3 * r + 2)));
    }
    return new Funnel(
        totals.get(3 * rules), totals.get(3 * rules + 1), count, count < youths.size(), lines);
  }

  /** Verdicts of mentor-side rules by rule and mentor, asked once; null for other rules. */
  private static Verdict[][] mentorVerdicts(Evaluation evaluation, List<Youth> youths) {
    Verdict[][] verdicts = new Verdict[evaluation.rules().size()][];
    for (int r = 0; r < verdicts.length && !youths.isEmpty(); r++) {
      if (evaluation.rules().get(r).rule().info().side() == Side.MENTOR) {
        Evaluation.Row row = evaluation.row(youths.get(0));
        int rule = r;
        verdicts[r] = new Verdict[evaluation.mentors().size()];
        Arrays.setAll(verdicts[r], mentor -> row.verdict(rule, mentor));
      }
    }
    return verdicts;
  }

  private static void count(
      Evaluation evaluation, Verdict[][] ofMentor, Evaluation.Row row, long[] own) {
    int rules = evaluation.rules().size();
    int[] mentors = row.onRoute();
    Verdict[] ofYouth = new Verdict[rules];
    for (int r = 0; r < rules; r++) {
      if (evaluation.rules().get(r).rule().info().side() == Side.YOUTH && mentors.length > 0) {
        ofYouth[r] = row.verdict(r, mentors[0]);
      }
    }
    for (int mentor : mentors) {
      boolean removed = false;
      for (int r = 0; r < rules; r++) {
        Verdict verdict = ofMentor[r] != null
            ? ofMentor[r][mentor]
            : ofYouth[r] != null ? ofYouth[r] : row.verdict(r, mentor);
        if (verdict == Verdict.UNKNOWN) {
          own[3 * r + 2]++;
        }
        if (verdict == Verdict.EXCLUDE
            || (verdict == Verdict.UNKNOWN
                && evaluation.rules().get(r).onUnknown() == OnUnknown.EXCLUDE)) {
          own[3 * r]++;
          own[3 * r + 1] += removed ? 0 : 1;
          removed = true;
        }
      }
      own[3 * rules]++;
      own[3 * rules + 1] += removed ? 0 : 1;
    }
  }
}
