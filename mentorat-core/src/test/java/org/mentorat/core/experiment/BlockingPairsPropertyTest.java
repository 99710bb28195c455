package org.mentorat.core.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.mentorat.problem.AssignmentProblem;
import org.mentorat.problem.Matching;
import org.mentorat.problem.QuotaForest;
import org.mentorat.tck.BruteForceMatching;
import org.mentorat.tck.ProblemArbitraries;

/** A pair is counted if, and only if, some exchange that it asks for can be made: tried one by one. */
class BlockingPairsPropertyTest {
  @Provide
  Arbitrary<AssignmentProblem> problems() {
    return ProblemArbitraries.problems();
  }

  @Property(tries = 1000)
  void count_isThatOfTryingEveryExchange(
      @ForAll("problems") AssignmentProblem problem, @ForAll int choice) {
    List<Matching> feasible = BruteForceMatching.feasibleMatchings(problem);
    if (feasible.isEmpty()) {
      return;
    }
    Matching matching = feasible.get(Math.floorMod(choice, feasible.size()));

    assertThat(BlockingPairs.byYouth(problem, matching)).isEqualTo(tried(problem, matching));
  }

  private static int[] tried(AssignmentProblem problem, Matching matching) {
    List<Integer> chosen = new ArrayList<>();
    for (int k = 0; k < matching.size(); k++) {
      chosen.add(matching.pair(k));
    }
    int[] count = new int[problem.youths()];
    for (int pair = 0; pair < problem.pairs(); pair++) {
      if (!chosen.contains(pair) && blocks(problem, chosen, pair)) {
        count[youthOf(problem, pair)]++;
      }
    }
    return count;
  }

  /** The youth may give up one pair, and so may the mentor or one of the groups above; each for a better one only. */
  private static boolean blocks(AssignmentProblem problem, List<Integer> chosen, int pair) {
    int youth = youthOf(problem, pair);
    List<Integer> ofYouth = new ArrayList<>();
    List<Integer> ofMentor = new ArrayList<>();
    ofYouth.add(-1);
    ofMentor.add(-1);
    for (int other : chosen) {
      if (!problem.locked(other) && problem.score(other) < problem.score(pair)) {
        if (youthOf(problem, other) == youth) {
          ofYouth.add(other);
        }
        if (meet(problem, problem.mentorOf(other), problem.mentorOf(pair))) {
          ofMentor.add(other);
        }
      }
    }
    if (groupFull(problem, chosen, youth)) {
      ofYouth.remove(Integer.valueOf(-1)); // the youth has no room, whatever others give up
    }
    for (int first : ofYouth) {
      for (int second : ofMentor) {
        List<Integer> after = new ArrayList<>(chosen);
        after.remove(Integer.valueOf(first));
        after.remove(Integer.valueOf(second));
        after.add(pair);
        if (withinUpperBounds(problem, after)) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean groupFull(AssignmentProblem problem, List<Integer> chosen, int youth) {
    QuotaForest groups = problem.youthGroups();
    int[] counts = new int[groups.nodes()];
    chosen.forEach(pair -> count(groups, youthOf(problem, pair), counts));
    for (int g = groups.groupOf(youth); g != QuotaForest.NONE; g = groups.parent(g)) {
      if (counts[g] >= groups.upper(g)) {
        return true;
      }
    }
    return false;
  }

  private static boolean meet(AssignmentProblem problem, int one, int other) {
    QuotaForest groups = problem.mentorGroups();
    if (one == other) {
      return true;
    }
    for (int g = groups.groupOf(one); g != QuotaForest.NONE; g = groups.parent(g)) {
      for (int h = groups.groupOf(other); h != QuotaForest.NONE; h = groups.parent(h)) {
        if (g == h) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean withinUpperBounds(AssignmentProblem problem, List<Integer> pairs) {
    int[] youths = new int[problem.youths()];
    int[] mentors = new int[problem.mentors()];
    int[] youthGroups = new int[problem.youthGroups().nodes()];
    int[] mentorGroups = new int[problem.mentorGroups().nodes()];
    for (int pair : pairs) {
      youths[youthOf(problem, pair)]++;
      mentors[problem.mentorOf(pair)]++;
      count(problem.youthGroups(), youthOf(problem, pair), youthGroups);
      count(problem.mentorGroups(), problem.mentorOf(pair), mentorGroups);
    }
    return IntStream.range(0, youths.length).allMatch(i -> youths[i] <= problem.youthCapacity(i))
        && IntStream.range(0, mentors.length).allMatch(j -> mentors[j] <= problem.mentorCapacity(j))
        && IntStream.range(0, youthGroups.length)
            .allMatch(g -> youthGroups[g] <= problem.youthGroups().upper(g))
        && IntStream.range(0, mentorGroups.length)
            .allMatch(g -> mentorGroups[g] <= problem.mentorGroups().upper(g));
  }

  private static void count(QuotaForest forest, int element, int[] counts) {
    for (int g = forest.groupOf(element); g != QuotaForest.NONE; g = forest.parent(g)) {
      counts[g]++;
    }
  }

  private static int youthOf(AssignmentProblem problem, int pair) {
    int[] starts =
        IntStream.rangeClosed(0, problem.youths()).map(problem::rowStart).toArray();
    return (int) Arrays.stream(starts).skip(1).filter(end -> end <= pair).count();
  }
}
