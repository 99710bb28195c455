package org.mentorat.problem;

import java.util.Arrays;

/**
 * A value of the lexicographic objective: {@code served[t]} youths of tier t have a mentor, then {@code score} is the sum over all pairs.
 * Ordered lexicographically; larger is better. As a bound, the components are those of an upper bound in the same order and may be
 * larger than anything that can be reached.
 *
 * @since 0.1
 */
public record Objective(long[] served, long score) implements Comparable<Objective> {
  /** The objective value of a matching; linear in its pairs. */
  public static Objective of(AssignmentProblem problem, Matching matching) {
    long[] served = new long[problem.tiers()];
    long score = 0;
    int youth = 0;
    int last = -1;
    for (int k = 0; k < matching.size(); k++) {
      int pair = matching.pair(k);
      while (problem.rowStart(youth + 1) <= pair) {
        youth++;
      }
      if (youth != last) {
        served[problem.youthTier(youth)]++;
        last = youth;
      }
      score = Math.addExact(score, problem.score(pair));
    }
    return new Objective(served, score);
  }

  /** Youths served over all tiers. */
  public long coverage() {
    return Arrays.stream(served).sum();
  }

  @Override
  public int compareTo(Objective other) {
    int byCoverage = Arrays.compare(served, other.served);
    return byCoverage != 0 ? byCoverage : Long.compare(score, other.score);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Objective that
        && Arrays.equals(served, that.served)
        && score == that.score;
  }

  @Override
  public int hashCode() {
    return 31 * Arrays.hashCode(served) + Long.hashCode(score);
  }

  @Override
  public String toString() {
    return "Objective[served=" + Arrays.toString(served) + ", score=" + score + "]";
  }
}
