package org.mentorat.tck;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.mentorat.problem.AssignmentProblem;
import org.mentorat.problem.Matching;
import org.mentorat.problem.Objective;
import org.mentorat.problem.QuotaForest;

/**
 * The answer to a small problem by trying every set of pairs.
 *
 * <p>Pairs are taken or left one after the other; a branch ends where a capacity or an upper quota is exceeded, or where the pairs still
 * to come cannot reach a lower bound. Exponential: 12 pairs take microseconds, 20 about a tenth of a second.
 */
public final class BruteForceMatching {
  /** Most pairs that are accepted. */
  public static final int MAX_PAIRS = 24;

  private final AssignmentProblem problem;
  private final int[] youthOf;
  private final int[] atYouth;
  private final int[] atMentor;
  private final int[] inYouthGroup;
  private final int[] inMentorGroup;
  private final int[] leftForYouthGroup;
  private final int[] leftForMentorGroup;
  private final BitSet chosen = new BitSet();

  private BruteForceMatching(AssignmentProblem problem) {
    if (problem.pairs() > MAX_PAIRS) {
      throw new IllegalArgumentException(problem.pairs() + " pairs, expected at most " + MAX_PAIRS);
    }
    this.problem = problem;
    this.youthOf = new int[problem.pairs()];
    this.atYouth = new int[problem.youths()];
    this.atMentor = new int[problem.mentors()];
    this.inYouthGroup = new int[problem.youthGroups().nodes()];
    this.inMentorGroup = new int[problem.mentorGroups().nodes()];
    this.leftForYouthGroup = new int[problem.youthGroups().nodes()];
    this.leftForMentorGroup = new int[problem.mentorGroups().nodes()];
    for (int youth = 0; youth < problem.youths(); youth++) {
      for (int pair = problem.rowStart(youth); pair < problem.rowStart(youth + 1); pair++) {
        youthOf[pair] = youth;
        addAlong(problem.youthGroups(), youth, leftForYouthGroup, 1);
        addAlong(problem.mentorGroups(), problem.mentorOf(pair), leftForMentorGroup, 1);
      }
    }
  }

  /**
   * The best there is.
   *
   * @param objective the lexicographically largest value of a feasible matching
   * @param matchings all feasible matchings of that value
   */
  public record Optimum(Objective objective, List<Matching> matchings) {
    /** Copies the list. */
    public Optimum {
      matchings = List.copyOf(matchings);
    }
  }

  /**
   * The optimum of a problem, or empty where no matching is feasible.
   *
   * @throws IllegalArgumentException beyond {@link #MAX_PAIRS} pairs
   */
  public static Optional<Optimum> optimum(AssignmentProblem problem) {
    List<Matching> best = new ArrayList<>();
    Objective[] value = new Objective[1];
    forEachFeasible(problem, matching -> {
      Objective objective = Objective.of(problem, matching);
      int order = best.isEmpty() ? 1 : objective.compareTo(value[0]);
      if (order > 0) {
        best.clear();
        value[0] = objective;
      }
      if (order >= 0) {
        best.add(matching);
      }
    });
    return best.isEmpty() ? Optional.empty() : Optional.of(new Optimum(value[0], best));
  }

  /** All feasible matchings, in a fixed order; {@link IllegalArgumentException} beyond {@link #MAX_PAIRS} pairs. */
  public static List<Matching> feasibleMatchings(AssignmentProblem problem) {
    List<Matching> all = new ArrayList<>();
    forEachFeasible(problem, all::add);
    return all;
  }

  /** Shows every feasible matching once; {@link IllegalArgumentException} beyond {@link #MAX_PAIRS} pairs. */
  public static void forEachFeasible(AssignmentProblem problem, Consumer<Matching> visitor) {
    BruteForceMatching search = new BruteForceMatching(problem);
    if (search.lowerBoundsWithinReach()) {
      search.decide(0, visitor);
    }
  }

  private void decide(int pair, Consumer<Matching> visitor) {
    if (pair == problem.pairs()) {
      visitor.accept(Matching.of(chosen));
      return;
    }
    int youth = youthOf[pair];
    int mentor = problem.mentorOf(pair);
    addAlong(problem.youthGroups(), youth, leftForYouthGroup, -1);
    addAlong(problem.mentorGroups(), mentor, leftForMentorGroup, -1);
    take(pair, 1);
    if (upperBoundsHold(youth, mentor)) {
      decide(pair + 1, visitor);
    }
    take(pair, -1);
    if (!problem.locked(pair) && lowerBoundsWithinReach()) {
      decide(pair + 1, visitor);
    }
    addAlong(problem.youthGroups(), youth, leftForYouthGroup, 1);
    addAlong(problem.mentorGroups(), mentor, leftForMentorGroup, 1);
  }

  private void take(int pair, int step) {
    int youth = youthOf[pair];
    int mentor = problem.mentorOf(pair);
    chosen.set(pair, step > 0);
    atYouth[youth] += step;
    atMentor[mentor] += step;
    addAlong(problem.youthGroups(), youth, inYouthGroup, step);
    addAlong(problem.mentorGroups(), mentor, inMentorGroup, step);
  }

  private static void addAlong(QuotaForest forest, int element, int[] counts, int step) {
    for (int node = forest.groupOf(element); node != QuotaForest.NONE; node = forest.parent(node)) {
      counts[node] += step;
    }
  }

  private boolean upperBoundsHold(int youth, int mentor) {
    return atYouth[youth] <= problem.youthCapacity(youth)
        && atMentor[mentor] <= problem.mentorCapacity(mentor)
        && upperBoundsHold(problem.youthGroups(), youth, inYouthGroup)
        && upperBoundsHold(problem.mentorGroups(), mentor, inMentorGroup);
  }

  private static boolean upperBoundsHold(QuotaForest forest, int element, int[] counts) {
    for (int node = forest.groupOf(element); node != QuotaForest.NONE; node = forest.parent(node)) {
      if (counts[node] > forest.upper(node)) {
        return false;
      }
    }
    return true;
  }

  private boolean lowerBoundsWithinReach() {
    return withinReach(problem.youthGroups(), inYouthGroup, leftForYouthGroup)
        && withinReach(problem.mentorGroups(), inMentorGroup, leftForMentorGroup);
  }

  private static boolean withinReach(QuotaForest forest, int[] counts, int[] left) {
    for (int node = 0; node < forest.nodes(); node++) {
      if (counts[node] + left[node] < forest.lower(node)) {
        return false;
      }
    }
    return true;
  }
}
