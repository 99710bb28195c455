package org.mentorat.core.explain.change;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.mentorat.core.explain.coverage.Held;
import org.mentorat.core.flow.Flow;
import org.mentorat.problem.AssignmentProblem;
import org.mentorat.problem.Matching;
import org.mentorat.problem.Outcome;

/** The problem of a campaign with other rows, solved as a whole: where chains of moves do not tell. Pure functions. */
final class Posed {
  private Posed() {}

  /** The pairs of a youth: mentors by index, ascending, and their scores. */
  record Row(int[] mentors, long[] scores) {
    /** The best of them, by score and then by index; all where {@code most} is 0. */
    Row best(int most) {
      if (most == 0 || mentors.length <= most) {
        return this;
      }
      int[] kept = IntStream.range(0, mentors.length)
          .boxed()
          .sorted(Comparator.comparingLong((Integer k) -> -scores[k]).thenComparing(k -> k))
          .limit(most)
          .mapToInt(k -> k)
          .sorted()
          .toArray();
      return new Row(
          Arrays.stream(kept).map(k -> mentors[k]).toArray(),
          Arrays.stream(kept).mapToLong(k -> scores[k]).toArray());
    }
  }

  /** The problem with other rows; a youth without a new row keeps the old one, and so does one with a locked pair. */
  static AssignmentProblem with(AssignmentProblem problem, IntFunction<@Nullable Row> rows) {
    int youths = problem.youths();
    int[] rowStart = new int[youths + 1];
    int[] mentorOf = new int[problem.pairs()];
    long[] score = new long[problem.pairs()];
    int[] tier = new int[youths];
    BitSet locked = new BitSet();
    int length = 0;
    for (int y = 0; y < youths; y++) {
      int from = problem.rowStart(y);
      int to = problem.rowStart(y + 1);
      boolean settled = IntStream.range(from, to).anyMatch(problem::locked);
      Row row = settled ? null : rows.apply(y);
      int size = row == null ? to - from : row.mentors.length;
      if (length + size > mentorOf.length) {
        int capacity = Math.max(length + size, 2 * mentorOf.length);
        mentorOf = Arrays.copyOf(mentorOf, capacity);
        score = Arrays.copyOf(score, capacity);
      }
      for (int k = 0; k < size; k++) {
        mentorOf[length + k] = row == null ? problem.mentorOf(from + k) : row.mentors[k];
        score[length + k] = row == null ? problem.score(from + k) : row.scores[k];
        if (row == null && problem.locked(from + k)) {
          locked.set(length + k);
        }
      }
      length += size;
      rowStart[y + 1] = length;
      tier[y] = problem.youthTier(y);
    }
    return AssignmentProblem.builder(
            rowStart,
            Arrays.copyOf(mentorOf, length),
            Arrays.copyOf(score, length),
            IntStream.range(0, youths).map(problem::youthCapacity).toArray(),
            IntStream.range(0, problem.mentors()).map(problem::mentorCapacity).toArray())
        .tiers(tier, problem.tiers())
        .locked(locked)
        .youthGroups(problem.youthGroups())
        .mentorGroups(problem.mentorGroups())
        .build();
  }

  /** What the policy's strategy makes of a problem; null: nothing feasible. */
  static @Nullable Matching solve(Held held, AssignmentProblem problem) {
    Outcome outcome = Flow.solve(problem, held.policy(), held.options());
    return outcome instanceof Outcome.Solved solved
        ? solved.matching()
        : outcome instanceof Outcome.Stopped stopped ? stopped.matching() : null;
  }

  /** The mentors of each youth in a matching, ascending; null: none. */
  static int[][] mentors(AssignmentProblem problem, Matching matching) {
    int[][] mentors = new int[problem.youths()][];
    int y = 0;
    for (int k = 0; k < matching.size(); k++) {
      while (problem.rowStart(y + 1) <= matching.pair(k)) {
        y++;
      }
      int[] before = mentors[y] == null ? new int[0] : mentors[y];
      int[] more = Arrays.copyOf(before, before.length + 1);
      more[before.length] = problem.mentorOf(matching.pair(k));
      mentors[y] = more;
    }
    return mentors;
  }

  /** The sum of the scores of a matching. */
  static long score(AssignmentProblem problem, Matching matching) {
    return matching.pairs().mapToLong(problem::score).sum();
  }
}
