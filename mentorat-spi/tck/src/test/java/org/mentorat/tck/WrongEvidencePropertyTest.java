package org.mentorat.tck;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;
import org.mentorat.problem.AssignmentProblem;
import org.mentorat.problem.Certificate;
import org.mentorat.problem.Cut;
import org.mentorat.problem.Matching;
import org.mentorat.problem.Outcome;
import org.mentorat.problem.Prices;
import org.mentorat.problem.Verification;
import org.mentorat.problem.Verifier;

/** Right evidence with one thing changed, evidence of another problem, and noise: what is accepted is true all the same. */
class WrongEvidencePropertyTest {
  @Provide
  Arbitrary<AssignmentProblem> problems() {
    return ProblemArbitraries.problems();
  }

  /** A changed price may leave a proof standing. A second reading of complementary slackness says exactly when. */
  @Property(tries = 500)
  void everyChangedPrice_isAcceptedExactlyIfTheProofStands(
      @ForAll("problems") AssignmentProblem problem) {
    Matching matching = optimum(problem).matchings().get(0);
    Network network = new Network(problem);
    List<Prices> prices = network.prices(matching).orElseThrow();

    for (int phase = 0; phase < prices.size(); phase++) {
      for (int node = 0; node < Evidence.nodes(problem); node++) {
        for (long by : new long[] {-1, 1, -3, 1L << 41}) {
          List<Prices> changed = new ArrayList<>(prices);
          changed.set(phase, Evidence.change(prices.get(phase), node, by));
          assertThat(Evidence.optimal(problem, matching, changed) instanceof Verification.Holds)
              .isEqualTo(network.proves(matching, changed));
        }
      }
    }
  }

  @Property(tries = 300)
  void onePriceChanged_neverProvesAnotherOptimum(
      @ForAll("problems") AssignmentProblem problem, @ForAll Random random) {
    BruteForceMatching.Optimum optimum = optimum(problem);
    Assume.that(Evidence.nodes(problem) > 0);
    List<Prices> changed =
        new ArrayList<>(new Network(problem).prices(optimum.matchings().get(0)).orElseThrow());
    int phase = random.nextInt(changed.size());
    changed.set(
        phase,
        Evidence.change(
            changed.get(phase), random.nextInt(Evidence.nodes(problem)), random.nextInt(7) - 3L));

    Set<Matching> best = new HashSet<>(optimum.matchings());
    BruteForceMatching.forEachFeasible(problem, matching -> {
      if (Evidence.optimal(problem, matching, changed) instanceof Verification.Holds) {
        assertThat(best).contains(matching);
      }
    });
  }

  @Property(tries = 300)
  void aWrongNumberOfPhases_isBroken(@ForAll("problems") AssignmentProblem problem) {
    Matching matching = optimum(problem).matchings().get(0);
    List<Prices> prices = new Network(problem).prices(matching).orElseThrow();
    List<Prices> longer = new ArrayList<>(prices);
    longer.add(Prices.zero(problem));

    for (List<Prices> wrong :
        List.of(List.<Prices>of(), prices.subList(1, prices.size()), longer)) {
      assertThat(Evidence.optimal(problem, matching, wrong))
          .isInstanceOf(Verification.Broken.class);
      assertThat(Evidence.bounded(problem, matching, wrong))
          .isInstanceOf(Verification.Broken.class);
    }
  }

  @Property(tries = 500)
  void evidenceOfAnotherProblem_isAcceptedOnlyIfItIsTrueHere(
      @ForAll("problems") AssignmentProblem problem, @ForAll("problems") AssignmentProblem other) {
    Optional<BruteForceMatching.Optimum> truth = BruteForceMatching.optimum(problem);
    Optional<Cut> cut = new Network(other).infeasibleCut();
    if (cut.isPresent()) {
      if (Evidence.infeasible(problem, cut.get()) instanceof Verification.HoldsInfeasible) {
        assertThat(truth).isEmpty();
      }
    } else {
      Matching matching = optimum(other).matchings().get(0);
      List<Prices> prices = new Network(other).prices(matching).orElseThrow();
      checkAgainst(truth, problem, matching, new Certificate.Optimal(prices));
      checkAgainst(truth, problem, matching, new Certificate.Bounded(prices));
      if (truth.isPresent()) {
        checkAgainst(
            truth, problem, truth.get().matchings().get(0), new Certificate.Optimal(prices));
      }
    }
  }

  @Property(tries = 1500)
  void noise_neverThrowsAndIsAcceptedOnlyIfTrue(
      @ForAll("problems") AssignmentProblem problem, @ForAll Random random) {
    Optional<BruteForceMatching.Optimum> truth = BruteForceMatching.optimum(problem);
    BitSet pairs = noisySet(random, problem.pairs());
    Matching matching = truth.isPresent() && random.nextBoolean()
        ? truth.get().matchings().get(0)
        : Matching.of(
            pairs.stream().map(p -> random.nextInt(20) == 0 ? -1 - p : p).toArray());
    List<Prices> prices = new ArrayList<>();
    for (int phase = random.nextInt(8) == 0 ? 0 : -1; phase < problem.tiers(); phase++) {
      prices.add(new Prices(
          noisyPrices(random, problem.youths()),
          noisyPrices(random, problem.mentors()),
          noisyPrices(random, problem.youthGroups().nodes()),
          noisyPrices(random, problem.mentorGroups().nodes())));
    }
    Cut cut = new Cut(
        noisySet(random, problem.youths()),
        noisySet(random, problem.mentors()),
        noisySet(random, problem.youthGroups().nodes()),
        noisySet(random, problem.mentorGroups().nodes()));

    checkAgainst(truth, problem, matching, new Certificate.Optimal(prices));
    checkAgainst(truth, problem, matching, new Certificate.Bounded(prices));
    checkAgainst(truth, problem, matching, new Certificate.Coverage(cut));
    checkAgainst(truth, problem, matching, new Certificate.FeasibleOnly("none"));
    checkAgainst(truth, problem, matching, new Certificate.Infeasible(cut));
    assertThat(Evidence.stable(problem, matching)).isInstanceOf(Verification.Broken.class);
    if (Evidence.infeasible(problem, cut) instanceof Verification.HoldsInfeasible) {
      assertThat(truth).isEmpty();
    }
  }

  private static void checkAgainst(
      Optional<BruteForceMatching.Optimum> truth,
      AssignmentProblem problem,
      Matching matching,
      Certificate certificate) {
    Verification verification = Evidence.solved(problem, matching, certificate);
    if (!(verification instanceof Verification.Holds holds)) {
      assertThat(((Verification.Broken) verification).findings())
          .isNotEmpty()
          .hasSizeLessThanOrEqualTo(20);
      return;
    }
    assertThat(certificate).isNotInstanceOf(Certificate.Infeasible.class);
    assertThat(truth).isPresent();
    BruteForceMatching.Optimum optimum = truth.orElseThrow();
    assertThat(BruteForceMatching.feasibleMatchings(problem)).contains(matching);
    assertThat(holds.bound()).isGreaterThanOrEqualTo(optimum.objective());
    if (certificate instanceof Certificate.Optimal) {
      assertThat(optimum.matchings()).contains(matching);
    }
    if (certificate instanceof Certificate.Coverage) {
      assertThat(holds.objective().coverage())
          .isGreaterThanOrEqualTo(optimum.objective().coverage());
    }
  }

  private static BitSet noisySet(Random random, int size) {
    BitSet set = new BitSet();
    for (int i = 0; i < size + (random.nextInt(6) == 0 ? 2 : 0); i++) {
      set.set(i, random.nextBoolean());
    }
    return set;
  }

  private static long[] noisyPrices(Random random, int size) {
    long[] extremes = {
      Prices.MAX, -Prices.MAX, Prices.MAX + 1, Long.MIN_VALUE, Long.MAX_VALUE, 1L << 40
    };
    long[] prices = new long[random.nextInt(30) == 0 ? random.nextInt(size + 2) : size];
    boolean wild = random.nextInt(6) == 0;
    Arrays.setAll(
        prices, i -> wild ? extremes[random.nextInt(extremes.length)] : random.nextInt(5) - 2);
    return prices;
  }

  @Property(tries = 100)
  void arraysAndSetsOfAnotherShape_areBroken(@ForAll("problems") AssignmentProblem problem) {
    Matching matching = optimum(problem).matchings().get(0);
    List<Prices> prices = new Network(problem).prices(matching).orElseThrow();
    Prices first = prices.get(0);
    long[] youth = Arrays.copyOf(first.youth(), problem.youths() + 1);
    long[] mentor = Arrays.copyOf(first.mentor(), problem.mentors() + 1);
    long[] youthGroup = Arrays.copyOf(first.youthGroup(), problem.youthGroups().nodes() + 1);
    long[] mentorGroup =
        Arrays.copyOf(first.mentorGroup(), problem.mentorGroups().nodes() + 1);
    for (Prices longer : List.of(
        new Prices(youth, first.mentor(), first.youthGroup(), first.mentorGroup()),
        new Prices(first.youth(), mentor, first.youthGroup(), first.mentorGroup()),
        new Prices(first.youth(), first.mentor(), youthGroup, first.mentorGroup()),
        new Prices(first.youth(), first.mentor(), first.youthGroup(), mentorGroup))) {
      List<Prices> changed = new ArrayList<>(prices);
      changed.set(0, longer);
      assertThat(Evidence.optimal(problem, matching, changed))
          .isInstanceOf(Verification.Broken.class);
      assertThat(Evidence.bounded(problem, matching, changed))
          .isInstanceOf(Verification.Broken.class);
    }

    Cut cut = new Network(problem).coverageCut().cut();
    cut.mentorGroups().set(problem.mentorGroups().nodes());
    assertThat(((Verification.Broken) Evidence.coverage(problem, matching, cut)).findings())
        .containsExactly("the cut has mentor group " + problem.mentorGroups().nodes()
            + ", expected indices below " + problem.mentorGroups().nodes());
  }

  @Property(tries = 100)
  void missingParts_areBroken(@ForAll("problems") AssignmentProblem problem) {
    Matching matching = optimum(problem).matchings().get(0);
    List<Prices> prices = new Network(problem).prices(matching).orElseThrow();
    Prices first = prices.get(0);
    List<Prices> holes = List.of(
        new Prices(missing(), first.mentor(), first.youthGroup(), first.mentorGroup()),
        new Prices(first.youth(), missing(), first.youthGroup(), first.mentorGroup()),
        new Prices(first.youth(), first.mentor(), missing(), first.mentorGroup()),
        new Prices(first.youth(), first.mentor(), first.youthGroup(), missing()));
    for (Prices hole : holes) {
      List<Prices> changed = new ArrayList<>(prices);
      changed.set(0, hole);
      assertThat(Evidence.optimal(problem, matching, changed))
          .isInstanceOf(Verification.Broken.class);
      assertThat(Evidence.bounded(problem, matching, changed))
          .isInstanceOf(Verification.Broken.class);
    }
    Cut cut = new Cut(missing(), new BitSet(), missing(), new BitSet());
    assertThat(Evidence.coverage(problem, matching, cut)).isInstanceOf(Verification.Broken.class);
    assertThat(Evidence.coverage(problem, matching, missing()))
        .isInstanceOf(Verification.Broken.class);
    assertThat(Evidence.infeasible(problem, cut)).isInstanceOf(Verification.Broken.class);
    assertThat(Evidence.infeasible(problem, missing())).isInstanceOf(Verification.Broken.class);
    assertThat(Evidence.optimal(problem, missing(), prices))
        .isInstanceOf(Verification.Broken.class);
    assertThat(Evidence.solved(problem, matching, missing()))
        .isInstanceOf(Verification.Broken.class);
    assertThat(Verifier.verify(problem, new Outcome.Infeasible(missing(), Outcome.Work.NONE)))
        .isInstanceOf(Verification.Broken.class);
  }

  /** Null where the types forbid it, as evidence read from a file may have it. */
  @SuppressWarnings({"NullAway", "TypeParameterUnusedInFormals"})
  private static <T> T missing() {
    @Nullable T nothing = null;
    return nothing;
  }

  private static BruteForceMatching.Optimum optimum(AssignmentProblem problem) {
    Optional<BruteForceMatching.Optimum> optimum = BruteForceMatching.optimum(problem);
    Assume.that(optimum.isPresent());
    return optimum.orElseThrow();
  }
}
