package org.mentorat.tck;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.mentorat.problem.AssignmentProblem;
import org.mentorat.problem.Matching;
import org.mentorat.problem.QuotaForest;
import org.mentorat.problem.Verification;

/** Stability against blocking pairs found by their definitions, over all feasible matchings. */
class StableCertificatePropertyTest {
  @Provide
  Arbitrary<AssignmentProblem> forests() {
    return ProblemArbitraries.ranked(3);
  }

  /** Student–project allocation: one level of groups, whose ranks are of youths, not of pairs. */
  @Provide
  Arbitrary<AssignmentProblem> studentProject() {
    return ProblemArbitraries.ranked(1).map(Relaxed::withOneListOfYouths);
  }

  @Property(tries = 700)
  void verifier_acceptsExactlyTheMatchingsThatNoExchangeBlocks(
      @ForAll("forests") AssignmentProblem problem) {
    BruteForceMatching.forEachFeasible(
        problem,
        matching -> assertThat(Evidence.stable(problem, matching) instanceof Verification.Holds)
            .isEqualTo(unmatched(problem, matching)
                .noneMatch(pair -> blocksByExchange(problem, matching, pair))));
  }

  @Property(tries = 700)
  void verifier_acceptsExactlyWhatAbrahamIrvingAndManloveCallStable(
      @ForAll("studentProject") AssignmentProblem problem) {
    BruteForceMatching.forEachFeasible(
        problem,
        matching -> assertThat(Evidence.stable(problem, matching) instanceof Verification.Holds)
            .isEqualTo(unmatched(problem, matching)
                .noneMatch(pair -> blocksInStudentProject(problem, matching, pair))));
  }

  /** Matroid kernels exist for all ranks (Fleiner 2003); a notion that asked for more would have none on some problem. */
  @Property(tries = 700)
  void aStableMatching_alwaysExists(@ForAll("forests") AssignmentProblem problem) {
    List<Matching> feasible = BruteForceMatching.feasibleMatchings(problem);

    assertThat(feasible.isEmpty()
            || feasible.stream()
                .anyMatch(m -> Evidence.stable(problem, m) instanceof Verification.Holds))
        .isTrue();
  }

  private static IntStream unmatched(AssignmentProblem problem, Matching matching) {
    return IntStream.range(0, problem.pairs()).filter(pair -> !matching.contains(pair));
  }

  private static int youthOf(AssignmentProblem problem, int pair) {
    return IntStream.range(0, problem.youths())
        .filter(i -> problem.rowStart(i + 1) > pair)
        .findFirst()
        .orElseThrow();
  }

  /**
   * The youth takes the pair, giving up a pair it likes less where it has no room; the mentors' side takes it, giving up one that it
   * likes less, or one of this youth's that it likes no more and the youth likes less.
   */
  private static boolean blocksByExchange(AssignmentProblem problem, Matching matching, int pair) {
    int youth = youthOf(problem, pair);
    int[] own = matching.pairs().filter(p -> youthOf(problem, p) == youth).toArray();
    boolean youthGains = own.length < problem.youthCapacity(youth)
        || Arrays.stream(own)
            .anyMatch(p -> !problem.locked(p) && problem.youthRank(pair) < problem.youthRank(p));
    if (!youthGains) {
      return false;
    }
    List<Integer> with = new ArrayList<>(matching.pairs().boxed().toList());
    with.add(pair);
    if (mentorsCanHold(problem, with)) {
      return true;
    }
    for (int dropped : matching.pairs().toArray()) {
      List<Integer> exchanged = new ArrayList<>(with);
      exchanged.removeIf(chosen -> chosen == dropped);
      boolean better = problem.mentorRank(pair) < problem.mentorRank(dropped);
      boolean moved = youthOf(problem, dropped) == youth
          && problem.youthRank(pair) < problem.youthRank(dropped)
          && problem.mentorRank(pair) <= problem.mentorRank(dropped);
      if (!problem.locked(dropped) && (better || moved) && mentorsCanHold(problem, exchanged)) {
        return true;
      }
    }
    return false;
  }

  private static boolean mentorsCanHold(AssignmentProblem problem, List<Integer> pairs) {
    int[] held = new int[problem.mentors()];
    int[] inGroup = new int[problem.mentorGroups().nodes()];
    for (int pair : pairs) {
      held[problem.mentorOf(pair)]++;
      for (int g = problem.mentorGroups().groupOf(problem.mentorOf(pair));
          g != QuotaForest.NONE;
          g = problem.mentorGroups().parent(g)) {
        inGroup[g]++;
      }
    }
    return IntStream.range(0, held.length).allMatch(j -> held[j] <= problem.mentorCapacity(j))
        && IntStream.range(0, inGroup.length)
            .allMatch(g -> inGroup[g] <= problem.mentorGroups().upper(g));
  }

  /** The definition of the paper word for word, with student s, project p, lecturer l. */
  private static boolean blocksInStudentProject(
      AssignmentProblem problem, Matching matching, int pair) {
    int s = youthOf(problem, pair);
    int p = problem.mentorOf(pair);
    int l = problem.mentorGroups().groupOf(p);
    if (problem.youthCapacity(s) == 0) {
      return false;
    }
    int[] ofS = matching.pairs().filter(x -> youthOf(problem, x) == s).toArray();
    if (ofS.length > 0 && problem.youthRank(pair) >= problem.youthRank(ofS[0])) {
      return false;
    }
    int[] atP = matching.pairs().filter(x -> problem.mentorOf(x) == p).toArray();
    int[] atL = matching
        .pairs()
        .filter(x -> l == QuotaForest.NONE
            ? problem.mentorOf(x) == p
            : problem.mentorGroups().groupOf(problem.mentorOf(x)) == l)
        .toArray();
    int lecturerRoom =
        l == QuotaForest.NONE ? Integer.MAX_VALUE : problem.mentorGroups().upper(l);
    boolean projectFull = atP.length == problem.mentorCapacity(p);
    boolean lecturerFull = atL.length == lecturerRoom;
    if (projectFull) {
      return prefersToWorst(problem, pair, atP);
    }
    if (!lecturerFull) {
      return true;
    }
    return Arrays.stream(atL).anyMatch(x -> youthOf(problem, x) == s)
        || prefersToWorst(problem, pair, atL);
  }

  private static boolean prefersToWorst(AssignmentProblem problem, int pair, int[] pairs) {
    return Arrays.stream(pairs).anyMatch(x -> problem.mentorRank(pair) < problem.mentorRank(x));
  }

  @Test
  void whatTheNotionDoesNotCover_isRefusedByName() {
    QuotaForest one = new QuotaForest(
        new int[] {QuotaForest.NONE},
        new int[] {0},
        new int[] {1},
        new int[] {QuotaForest.NONE},
        new int[] {0});
    QuotaForest atLeast = new QuotaForest(
        new int[] {QuotaForest.NONE},
        new int[] {1},
        new int[] {2},
        new int[] {QuotaForest.NONE},
        new int[] {0});

    assertThat(Evidence.stable(single().build(), Matching.of(0)))
        .isEqualTo(
            new Verification.Broken(List.of("stability is claimed of a problem without ranks")));
    assertThat(Evidence.stable(
            single().ranks(new int[1], new int[1]).mentorGroups(atLeast).build(), Matching.of(0)))
        .isEqualTo(new Verification.Broken(
            List.of("stability is claimed of a problem with lower bounds")));
    assertThat(Evidence.stable(
            single().ranks(new int[1], new int[1]).youthGroups(one).build(), Matching.of(0)))
        .isEqualTo(new Verification.Broken(List.of(
            "youth group 0 is full: stability is not defined for quotas on the youths' side")));
    assertThat(Evidence.stable(
            single().ranks(new int[1], new int[1]).youthGroups(one).build(), Matching.of()))
        .isEqualTo(new Verification.Broken(List.of("pair 0 blocks")));
  }

  private static AssignmentProblem.Builder single() {
    return AssignmentProblem.builder(
        new int[] {0, 1}, new int[1], new long[1], new int[] {1}, new int[] {1});
  }
}
