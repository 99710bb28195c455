package org.mentorat.core.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.mentorat.core.Mentorat;
import org.mentorat.core.policy.Policy;
import org.mentorat.core.result.PairsResult;
import org.mentorat.core.result.ScoredPair;
import org.mentorat.model.MentorId;
import org.mentorat.model.PairKey;
import org.mentorat.model.YouthId;
import org.mentorat.problem.AssignmentProblem;
import org.mentorat.problem.Objective;
import org.mentorat.problem.QuotaForest;
import org.mentorat.problem.Verification;
import org.mentorat.tck.BruteForceMatching;
import org.mentorat.tck.ProblemArbitraries;

/** What is said pair by pair, in any order, is the problem that was meant: its optimum is that of trying everything. */
class ScoredPairsPropertyTest {
  private static final Mentorat MENTORAT = Mentorat.create();

  @Provide
  Arbitrary<AssignmentProblem> problems() {
    return ProblemArbitraries.problems()
        .filter(p -> p.lockedPairs() == 0 && p.youthGroups().nodes() == 0);
  }

  @Property(tries = 600)
  void match_isAsGoodAsTryingEverything(
      @ForAll("problems") AssignmentProblem problem, @ForAll long shuffle, @ForAll long seed) {
    PairsResult result = match(said(problem, new Random(shuffle)).seed(seed).build(), seed);

    var best = BruteForceMatching.optimum(problem);
    if (best.isEmpty()) {
      assertThat(result.evidence().verification()).isInstanceOf(Verification.HoldsInfeasible.class);
      assertThat(result.pairs()).isEmpty();
      return;
    }
    Objective objective = ((Verification.Holds) result.evidence().verification()).objective();
    assertThat(objective.score()).isEqualTo(best.get().objective().score());
    assertThat(objective.coverage()).isEqualTo(best.get().objective().coverage());
    assertThat(((Verification.Holds) result.evidence().verification()).claim())
        .isEqualTo(Verification.Claim.OPTIMAL);
    assertThat(result.pairs().stream().mapToLong(ScoredPair::micropoints).sum())
        .isEqualTo(objective.score());
    assertThat(result.served()).isEqualTo((int) objective.coverage());
    // Everybody with a place is served or is not, and says so.
    long asking = 0;
    for (int i = 0; i < problem.youths(); i++) {
      asking += problem.youthCapacity(i) > 0 ? 1 : 0;
    }
    assertThat(result.served() + result.unserved().size()).isEqualTo((int) asking);
  }

  @Property(tries = 300)
  void order_decidesNothing(
      @ForAll("problems") AssignmentProblem problem,
      @ForAll long one,
      @ForAll long other,
      @ForAll long seed) {
    PairsResult first = match(said(problem, new Random(one)).seed(seed).build(), seed);
    PairsResult second = match(said(problem, new Random(other)).seed(seed).build(), seed);

    assertThat(second.pairs()).isEqualTo(first.pairs());
    assertThat(second.unserved()).isEqualTo(first.unserved());
    assertThat(second.manifest()).isEqualTo(first.manifest());
    assertThat(first.pairs()).isSortedAccordingTo(java.util.Comparator.comparing(PairKey::of));
  }

  private static PairsResult match(ScoredPairs pairs, long seed) {
    return MENTORAT.match(pairs, Policy.defaults().seed(seed).build(), RunOptions.defaults());
  }

  /** Everything of a problem, in random order; what is usual is left out half of the time. */
  private static ScoredPairs.Builder said(AssignmentProblem problem, Random random) {
    QuotaForest forest = problem.mentorGroups();
    List<Consumer<ScoredPairs.Builder>> lines = new ArrayList<>();
    for (int g = 0; g < forest.nodes(); g++) {
      int group = g;
      String parent = forest.parent(g) == QuotaForest.NONE ? null : "G" + forest.parent(g);
      lines.add(b -> b.group("G" + group, parent, forest.lower(group), forest.upper(group)));
    }
    for (int j = 0; j < problem.mentors(); j++) {
      int mentor = j;
      String group = forest.groupOf(j) == QuotaForest.NONE ? null : "G" + forest.groupOf(j);
      lines.add(b -> b.mentor(mentorId(mentor), problem.mentorCapacity(mentor), group));
    }
    for (int i = 0; i < problem.youths(); i++) {
      int youth = i;
      lines.add(
          b -> b.youth(youthId(youth), problem.youthCapacity(youth), problem.youthTier(youth)));
      for (int pair = problem.rowStart(i); pair < problem.rowStart(i + 1); pair++) {
        int of = pair;
        lines.add(b -> b.pair(youthId(youth), mentorId(problem.mentorOf(of)), problem.score(of)));
      }
    }
    Collections.shuffle(lines, random);
    ScoredPairs.Builder builder = ScoredPairs.builder();
    lines.forEach(line -> line.accept(builder));
    return builder;
  }

  private static YouthId youthId(int index) {
    return new YouthId("Y" + index);
  }

  private static MentorId mentorId(int index) {
    return new MentorId("M" + index);
  }
}
