package org.mentorat.benchmarks;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.mentorat.core.Mentorat;
import org.mentorat.core.candidates.Evaluation;
import org.mentorat.core.candidates.RunContext;
import org.mentorat.core.flow.Prepared;
import org.mentorat.core.flow.RunOptions;
import org.mentorat.core.policy.ActivePolicy;
import org.mentorat.core.policy.ActivePolicy.ActiveRule;
import org.mentorat.core.policy.ActivePolicy.ActiveScorer;
import org.mentorat.core.policy.Policy;
import org.mentorat.core.synthetic.CohortShape;
import org.mentorat.core.synthetic.SyntheticCohorts;
import org.mentorat.model.Cohort;
import org.mentorat.model.Mentor;
import org.mentorat.model.Need;
import org.mentorat.model.Points;
import org.mentorat.model.ProgrammeId;
import org.mentorat.model.Youth;
import org.mentorat.problem.AssignmentProblem;
import org.mentorat.spi.EligibilityRule;
import org.mentorat.spi.OnUnknown;
import org.mentorat.spi.Scorer;
import org.mentorat.spi.Side;

/**
 * What the door that plug-ins come through costs a run in which none takes part: the built-in parts stand behind it like everybody else's.
 * Everything that the door adds is measured by itself, on one thread and by processor time, and set against whole runs of the same process:
 *
 * <ul>
 *   <li><b>installing</b>: looking for plug-ins, reading what they say of themselves, holding the policy against it; once a run, and once more from cold;
 *   <li><b>scoring</b>: the engine's own loop over all eligible pairs and scorers, less {@link Straight} loops that call each scorer directly;
 *   <li><b>rules</b>: the same of rules, which answer for 64 mentors at once;
 *   <li><b>stopping</b>: what the guard adds to each question whether to stop, by as many as a run asks.
 * </ul>
 *
 * Both sides of a difference compute the same sum, which is compared. A part's arithmetic is on both sides. So are the interfaces of bound parts in
 * so far as arithmetic is cut up by pairs: {@code need} is also written out by hand over columns of its own, to tell what that is.
 *
 * <p>{@code SpiRun [YOUTHS MENTORS SEED TURNS]}
 */
public final class SpiRun {
  private static final LocalDate DATE = LocalDate.of(2026, 9, 7);
  private static final int WARM_UP = 2;
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  private final Mentorat mentorat;
  private final Policy policy;
  private final Cohort cohort;
  private final Prepared prepared;
  private final AssignmentProblem problem;
  private final List<Youth> youths;

  /** The mentors, those of a programme together as the engine has them, and where each of the problem stands. */
  private final List<Mentor> placed;

  private final int[] placeOf;
  private final int[] pairPlaces;
  private final Map<ProgrammeId, int[]> range = new HashMap<>();
  private final List<ActiveScorer> scorers;
  private final List<Scorer.Bound> boundScorers = new ArrayList<>();
  private final List<PartLoop> scorerLoops = new ArrayList<>();
  private final List<ActiveRule> rules = new ArrayList<>();
  private final List<EligibilityRule.Bound> boundRules = new ArrayList<>();
  private final List<PartLoop> ruleLoops = new ArrayList<>();
  private final PartLoop shared = Straight.anew();

  private SpiRun(Mentorat mentorat, Policy policy, Cohort cohort) {
    this.mentorat = mentorat;
    this.policy = policy;
    this.cohort = cohort;
    this.prepared = mentorat.prepare(cohort, policy, RunOptions.defaults());
    this.problem = prepared.problem();
    this.youths = prepared.participants().youths();
    List<Mentor> mentors = prepared.participants().mentors();
    Integer[] order = IntStream.range(0, mentors.size())
        .boxed()
        .sorted(Comparator.comparing(m -> String.valueOf(mentors.get(m).programme())))
        .toArray(Integer[]::new);
    this.placed = Arrays.stream(order).map(mentors::get).toList();
    this.placeOf = new int[order.length];
    for (int place = 0; place < order.length; place++) {
      placeOf[order[place]] = place;
      ProgrammeId programme = placed.get(place).programme();
      if (programme != null) {
        int at = place;
        range.computeIfAbsent(programme, p -> new int[] {at, at})[1] = place + 1;
      }
    }
    this.pairPlaces = new int[problem.pairs()];
    Arrays.setAll(pairPlaces, p -> placeOf[problem.mentorOf(p)]);
    ActivePolicy active = prepared.policy();
    RunContext context = new RunContext(cohort, active, mentorat.gazetteer(), Map.of());
    this.scorers = active.scorers();
    for (ActiveScorer scorer : scorers) {
      boundScorers.add(scorer.scorer().bind(context.with(scorer.parameters()), placed));
      scorerLoops.add(Straight.anew());
    }
    for (ActiveRule rule : active.rules()) {
      if (rule.rule().info().side() == Side.PAIR) {
        rules.add(rule);
        boundRules.add(rule.rule().bind(context.with(rule.parameters()), placed));
        ruleLoops.add(Straight.anew());
      }
    }
  }

  /** Something to time, and the sum that it computes. */
  private interface Work {
    long run();
  }

  /** Measures, and tells. */
  public static void main(String[] args) {
    int youths = args.length > 0 ? Integer.parseInt(args[0]) : 20_000;
    int mentors = args.length > 1 ? Integer.parseInt(args[1]) : 10_000;
    long seed = args.length > 2 ? Long.parseLong(args[2]) : 1;
    int turns = args.length > 3 ? Integer.parseInt(args[3]) : 9;
    Policy policy = Policy.defaults().build();
    // Before anything else has loaded a class of the engine: what the first run of a process pays.
    long from = THREADS.getCurrentThreadCpuTime();
    Mentorat mentorat = Mentorat.create();
    mentorat.resolve(policy);
    double installing = since(from);
    Cohort cohort = SyntheticCohorts.of(mentorat.gazetteer(), CohortShape.defaults())
        .cohort(youths, mentors, DATE, seed);
    from = THREADS.getCurrentThreadCpuTime();
    mentorat.match(cohort, policy, RunOptions.defaults());
    double running = since(from);
    new SpiRun(mentorat, policy, cohort).measure(turns);
    System.out.printf(
        Locale.ROOT,
        "%nfrom cold: installing %.4f s, the first run %.4f s: %.2f %%%n",
        installing,
        running,
        100 * installing / (installing + running));
  }

  private static double since(long nanos) {
    return (THREADS.getCurrentThreadCpuTime() - nanos) / 1e9;
  }

  private void measure(int turns) {
    requireTrusted();
    AtomicLong asks = new AtomicLong();
    long run = match(RunOptions.defaults().withCancellation(() -> {
      asks.incrementAndGet();
      return false;
    }));
    System.out.printf(
        Locale.ROOT,
        "%d youths × %d mentors: %d eligible pairs, %d scorers, %d rules of pairs; %d questions whether to stop%n",
        cohort.youths().size(),
        cohort.mentors().size(),
        problem.pairs(),
        scorers.size(),
        rules.size(),
        asks.get());
    long sum = scoredByTheEngine();
    require(sum, scoredDirectly(), "scores");
    require(narrowed(true), narrowed(false), "verdicts");
    require(needBehindTheDoor(), needByHand(), "scores of need");
    Map<String, Work> works = new LinkedHashMap<>();
    works.put("run", () -> match(RunOptions.defaults()));
    works.put("installing", this::installed);
    works.put("scored by the engine", this::scoredByTheEngine);
    works.put("scored directly", this::scoredDirectly);
    works.put("rules through one door", () -> narrowed(true));
    works.put("rules directly", () -> narrowed(false));
    works.put("stopping, guarded", () -> asked(asks.get(), guarded()));
    works.put("stopping, bare", () -> asked(asks.get(), () -> false));
    works.put("need behind the door", this::needBehindTheDoor);
    works.put("need by hand", this::needByHand);
    Map<String, List<Double>> seconds = new LinkedHashMap<>();
    for (int turn = -WARM_UP; turn < turns; turn++) {
      List<String> order = new ArrayList<>(works.keySet());
      if (turn % 2 != 0) {
        // What heats the machine, or fills its memory, does so to either side by turns.
        java.util.Collections.reverse(order);
      }
      for (String name : order) {
        Work work = works.getOrDefault(name, () -> 0);
        long before = THREADS.getCurrentThreadCpuTime();
        long computed = work.run();
        double took = since(before);
        if (name.equals("run")) {
          require(run, computed, "objectives");
        }
        if (turn >= 0) {
          seconds.computeIfAbsent(name, n -> new ArrayList<>()).add(took);
        }
      }
    }
    tell(seconds, turns);
  }

  private void tell(Map<String, List<Double>> seconds, int turns) {
    System.out.printf(Locale.ROOT, "%nseconds of processor time: median [quartiles]%n");
    seconds.forEach((name, of) -> line(name, of));
    List<Double> run = of(seconds, "run");
    List<Double> installing = of(seconds, "installing");
    List<Double> scoring = less(seconds, "scored by the engine", "scored directly");
    List<Double> ruling = less(seconds, "rules through one door", "rules directly");
    List<Double> stopping = less(seconds, "stopping, guarded", "stopping, bare");
    List<Double> all = new ArrayList<>();
    for (int t = 0; t < turns; t++) {
      all.add(installing.get(t) + scoring.get(t) + ruling.get(t) + stopping.get(t));
    }
    System.out.printf(Locale.ROOT, "%nwhat the door adds, in seconds%n");
    line("installing", installing);
    line("scoring", scoring);
    line("rules", ruling);
    line("stopping", stopping);
    line("all", all);
    System.out.printf(Locale.ROOT, "%nas a share of the run of the same turn, in %%%n");
    line("installing", share(installing, run));
    line("scoring", share(scoring, run));
    line("rules", share(ruling, run));
    line("stopping", share(stopping, run));
    line("all", share(all, run));
    double calls = (double) problem.pairs() * scorers.size();
    System.out.printf(Locale.ROOT, "%nnanoseconds a pair and scorer%n");
    line("engine", each(of(seconds, "scored by the engine"), 1e9 / calls));
    line("directly", each(of(seconds, "scored directly"), 1e9 / calls));
    line("need behind the door", each(of(seconds, "need behind the door"), 1e9 / problem.pairs()));
    line("need by hand", each(of(seconds, "need by hand"), 1e9 / problem.pairs()));
  }

  private static void line(String name, List<Double> values) {
    double[] sorted = values.stream().mapToDouble(Double::doubleValue).sorted().toArray();
    System.out.printf(
        Locale.ROOT,
        "  %-24s %8.4f [%8.4f; %8.4f]%n",
        name,
        quantile(sorted, 0.5),
        quantile(sorted, 0.25),
        quantile(sorted, 0.75));
  }

  private static double quantile(double[] sorted, double share) {
    double at = share * (sorted.length - 1);
    int below = (int) at;
    int above = Math.min(below + 1, sorted.length - 1);
    return sorted[below] + (at - below) * (sorted[above] - sorted[below]);
  }

  private static List<Double> of(Map<String, List<Double>> seconds, String name) {
    return seconds.getOrDefault(name, List.of());
  }

  private static List<Double> less(Map<String, List<Double>> seconds, String more, String less) {
    return IntStream.range(0, of(seconds, more).size())
        .mapToObj(t -> of(seconds, more).get(t) - of(seconds, less).get(t))
        .toList();
  }

  private static List<Double> share(List<Double> part, List<Double> whole) {
    return IntStream.range(0, whole.size())
        .mapToObj(t -> 100 * part.get(t) / whole.get(t))
        .toList();
  }

  private static List<Double> each(List<Double> values, double times) {
    return values.stream().map(v -> v * times).toList();
  }

  private static void require(long one, long other, String what) {
    if (one != other) {
      throw new IllegalStateException("other " + what + ": " + one + " and " + other);
    }
  }

  /** No part of the run is guarded or watched; else this would measure something else. */
  private void requireTrusted() {
    if (prepared.evaluation().guard().guards()) {
      throw new IllegalStateException("a part that is not built in takes part in the run");
    }
  }

  private long match(RunOptions options) {
    return mentorat.match(cohort, policy, options).proposals().stream()
        .mapToLong(p -> p.micropoints())
        .sum();
  }

  private long installed() {
    return Mentorat.create().resolve(policy).scorers().size();
  }

  /** The engine's own loop, with all its checks: from bound scorers to the scores of all eligible pairs. */
  private long scoredByTheEngine() {
    Evaluation evaluation = prepared.evaluation();
    int[] mentors = new int[0];
    long[] scores = new long[0];
    long sum = 0;
    for (int y = 0; y < youths.size(); y++) {
      int first = problem.rowStart(y);
      int count = problem.rowStart(y + 1) - first;
      if (count == 0) {
        continue;
      }
      if (count > mentors.length) {
        mentors = new int[2 * count];
        scores = new long[2 * count];
      }
      for (int k = 0; k < count; k++) {
        mentors[k] = problem.mentorOf(first + k);
      }
      evaluation.row(youths.get(y)).scores(mentors, count, scores);
      for (int k = 0; k < count; k++) {
        sum += scores[k];
      }
    }
    return sum;
  }

  /** Each scorer in a loop of its own. */
  private long scoredDirectly() {
    long sum = 0;
    for (int s = 0; s < scorerLoops.size(); s++) {
      sum += scoredDirectly(s);
    }
    return sum;
  }

  private long scoredDirectly(int scorer) {
    PartLoop loop = scorerLoops.get(scorer);
    Scorer.Bound bound = boundScorers.get(scorer);
    double weight = scorers.get(scorer).weight();
    long sum = 0;
    for (int y = 0; y < youths.size(); y++) {
      int first = problem.rowStart(y);
      int end = problem.rowStart(y + 1);
      if (first < end) {
        sum += loop.contributions(bound.row(youths.get(y)), weight, pairPlaces, first, end);
      }
    }
    return sum;
  }

  /** All rules of pairs on all programmes of all youths, whoever is left: more than a run asks. */
  private long narrowed(boolean throughOneDoor) {
    long left = 0;
    for (Youth youth : youths) {
      for (var route : prepared.routing().routes().of(youth.id())) {
        int[] places = range.get(route.programme());
        if (places == null) {
          continue;
        }
        int first = places[0] / Long.SIZE;
        long[] found = new long[(places[1] + Long.SIZE - 1) / Long.SIZE - first];
        Arrays.fill(found, -1L);
        for (int r = 0; r < rules.size(); r++) {
          PartLoop loop = throughOneDoor ? shared : ruleLoops.get(r);
          boolean unknownToo = rules.get(r).onUnknown() != OnUnknown.EXCLUDE;
          loop.narrow(boundRules.get(r).row(youth), unknownToo, found, first);
        }
        for (long word : found) {
          left += Long.bitCount(word);
        }
      }
    }
    return left;
  }

  /** What an attempt adds to each question whether to stop. */
  private static BooleanSupplier guarded() {
    AtomicLong asked = new AtomicLong();
    BooleanSupplier wanted = () -> false;
    return () -> {
      asked.lazySet(asked.get() + 1);
      return wanted.getAsBoolean();
    };
  }

  private static long asked(long times, BooleanSupplier stop) {
    long yes = 0;
    for (long k = 0; k < times; k++) {
      yes += stop.getAsBoolean() ? 1 : 0;
    }
    return yes;
  }

  private int need() {
    return IntStream.range(0, scorers.size())
        .filter(s -> scorers.get(s).scorer().info().id().equals("need"))
        .findFirst()
        .orElseThrow();
  }

  private long needBehindTheDoor() {
    return scoredDirectly(need());
  }

  /** The scorer {@code need} as somebody would write it who has no door: bits in a column, a loop over pairs. */
  @SuppressWarnings("EnumOrdinal") // bits never leave the run
  private long needByHand() {
    double weight = scorers.get(need()).weight();
    int[] expertise = new int[placed.size()];
    for (int m = 0; m < expertise.length; m++) {
      var offered = placed.get(m).expertise();
      int bits = offered == null ? -1 : 0;
      for (Need need : offered == null ? List.<Need>of() : offered) {
        bits |= 1 << need.ordinal();
      }
      expertise[m] = bits;
    }
    long sum = 0;
    for (int y = 0; y < youths.size(); y++) {
      List<Need> named = youths.get(y).needs();
      int[] needs = named == null
          ? new int[0]
          : named.stream().distinct().mapToInt(Need::ordinal).toArray();
      for (int p = problem.rowStart(y); p < problem.rowStart(y + 1); p++) {
        int offered = expertise[pairPlaces[p]];
        double score = 0.5;
        if (offered >= 0 && needs.length > 0) {
          double covered = 0;
          double all = 0;
          for (int i = 0; i < needs.length; i++) {
            all += 1.0 / (i + 1);
            covered += (offered >> needs[i] & 1) != 0 ? 1.0 / (i + 1) : 0;
          }
          score = covered / all;
        }
        sum += Points.quantise(weight, score);
      }
    }
    return sum;
  }
}
