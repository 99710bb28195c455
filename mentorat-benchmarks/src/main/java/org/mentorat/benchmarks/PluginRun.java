package org.mentorat.benchmarks;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.mentorat.core.Mentorat;
import org.mentorat.core.flow.RunOptions;
import org.mentorat.core.policy.Policy;
import org.mentorat.core.result.MatchResult;
import org.mentorat.core.synthetic.CohortShape;
import org.mentorat.core.synthetic.SyntheticCohorts;
import org.mentorat.model.Cohort;
import org.mentorat.model.Mentor;
import org.mentorat.model.Youth;
import org.mentorat.spi.BindingContext;
import org.mentorat.spi.EligibilityRule;
import org.mentorat.spi.MatchingStrategy;
import org.mentorat.spi.MentoratPlugin;
import org.mentorat.spi.RoutingStrategy;
import org.mentorat.spi.Scorer;
import org.mentorat.spi.ScorerInfo;

/**
 * What plug-ins cost in a whole run: one scorer on shared dislikes as a lambda and in its bound form, and all built-in parts as if they were
 * somebody else's, so that each of their answers is guarded and watched. The ways take turns; what is told is the median [quartiles] over the
 * turns of each one's processor time, of all threads, divided by that of the way it is compared with in the same turn.
 *
 * <p>{@code PluginRun [YOUTHS MENTORS SEED TURNS THREADS [WARM-UPS [WAY,WAY,…]]]}. A way that is named brings the one that it is compared with;
 * by default all run. {@code PluginRun 20000 10000 1 9 2 1 lambda} compares a lambda with its bound form.
 */
public final class PluginRun {
  private static final LocalDate DATE = LocalDate.of(2026, 9, 7);
  private static final String ID = "sharedDislikes";

  private PluginRun() {}

  /** One way of running. */
  private record Way(String name, Mentorat mentorat, Policy policy, String comparedWith) {}

  /** Runs all ways in turn. */
  public static void main(String[] args) {
    int youths = args.length > 0 ? Integer.parseInt(args[0]) : 10_000;
    int mentors = args.length > 1 ? Integer.parseInt(args[1]) : 6_000;
    long seed = args.length > 2 ? Long.parseLong(args[2]) : 1;
    int turns = args.length > 3 ? Integer.parseInt(args[3]) : 15;
    int threads = args.length > 4 ? Integer.parseInt(args[4]) : 2;
    int warmUps = args.length > 5 ? Integer.parseInt(args[5]) : 3;
    Mentorat plain = Mentorat.create();
    Cohort cohort = SyntheticCohorts.of(plain.gazetteer(), CohortShape.defaults())
        .cohort(youths, mentors, DATE, seed);
    Policy usual = Policy.defaults().build();
    Policy weighed = usual.withWeight(ID, 10);
    List<Way> all = List.of(
        new Way("built in", plain, usual, "built in"),
        new Way("bound", Mentorat.builder().scorer(new Bound()).build(), weighed, "built in"),
        new Way(
            "lambda",
            Mentorat.builder().scorer(ID, "1", PluginRun::shared).build(),
            weighed,
            "bound"),
        new Way(
            "all guarded",
            Mentorat.builder()
                .withoutDiscovery()
                .plugin(new Foreign(plain.plugins().plugins().get(0)))
                .gazetteer(plain.gazetteer())
                .build(),
            usual,
            "built in"));
    List<Way> ways = args.length > 6 ? wanted(all, List.of(args[6].split(",", -1))) : all;
    Map<String, List<Double>> ratios = new LinkedHashMap<>();
    Map<String, List<Double>> seconds = new LinkedHashMap<>();
    Map<String, List<Double>> ofProcessors = new LinkedHashMap<>();
    OperatingSystemMXBean system = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
    ExecutorService helpers = Executors.newFixedThreadPool(threads);
    try {
      RunOptions options = RunOptions.defaults().withThreads(helpers, threads);
      for (int turn = -warmUps; turn < turns; turn++) {
        Map<String, Double> times = new LinkedHashMap<>();
        Map<String, Double> clock = new LinkedHashMap<>();
        for (int k = 0; k < ways.size(); k++) {
          Way way = ways.get(Math.floorMod(k + turn, ways.size()));
          long start = System.nanoTime();
          long before = system.getProcessCpuTime();
          MatchResult result = way.mentorat().match(cohort, way.policy(), options);
          times.put(way.name(), (system.getProcessCpuTime() - before) / 1e9);
          clock.put(way.name(), (System.nanoTime() - start) / 1e9);
          if (result.served() == 0) {
            throw new IllegalStateException("nobody is served");
          }
        }
        if (turn >= 0) {
          for (Way way : ways) {
            double time = times.getOrDefault(way.name(), Double.NaN);
            ofProcessors.computeIfAbsent(way.name(), n -> new ArrayList<>()).add(time);
            seconds
                .computeIfAbsent(way.name(), n -> new ArrayList<>())
                .add(clock.getOrDefault(way.name(), Double.NaN));
            ratios
                .computeIfAbsent(way.name(), n -> new ArrayList<>())
                .add(time / times.getOrDefault(way.comparedWith(), Double.NaN));
          }
        }
      }
    } finally {
      helpers.shutdown();
    }
    for (Way way : ways) {
      System.out.printf(
          Locale.ROOT,
          "%-12s %6.3f s by the clock, %6.3f s of processors",
          way.name(),
          quantile(seconds.getOrDefault(way.name(), List.of()), 0.5),
          quantile(ofProcessors.getOrDefault(way.name(), List.of()), 0.5));
      List<Double> ratio = ratios.getOrDefault(way.name(), List.of());
      boolean compared = ratio.stream().noneMatch(r -> r.isNaN());
      System.out.println(
          compared
              ? String.format(
                  Locale.ROOT,
                  ", %5.3f [%5.3f; %5.3f] × %s",
                  quantile(ratio, 0.5),
                  quantile(ratio, 0.25),
                  quantile(ratio, 0.75),
                  way.comparedWith())
              : "");
    }
  }

  /** These ways, and those that they are compared with. */
  private static List<Way> wanted(List<Way> all, List<String> names) {
    Set<String> wanted = new HashSet<>(names);
    for (Way way : all) {
      if (names.contains(way.name())) {
        wanted.add(way.comparedWith());
      }
    }
    List<Way> ways = all.stream().filter(way -> wanted.contains(way.name())).toList();
    if (ways.isEmpty()) {
      throw new IllegalArgumentException(
          "expected some of " + all.stream().map(Way::name).toList() + ", with commas in between");
    }
    return ways;
  }

  private static double quantile(List<Double> values, double share) {
    double[] sorted = values.stream().mapToDouble(Double::doubleValue).sorted().toArray();
    double at = share * (sorted.length - 1);
    int below = (int) at;
    int above = Math.min(below + 1, sorted.length - 1);
    return sorted[below] + (at - below) * (sorted[above] - sorted[below]);
  }

  private static double shared(Youth youth, Mentor mentor) {
    Set<String> ofYouth = youth.dislikes();
    Set<String> ofMentor = mentor.dislikes();
    return ofYouth != null && ofMentor != null && !Collections.disjoint(ofYouth, ofMentor) ? 1 : 0;
  }

  /** The same scorer, which looks at the mentors once: a bit for each dislike. */
  private static final class Bound implements Scorer {
    private final ScorerInfo info = Scorer.of(ID, "1", PluginRun::shared).info();

    @Override
    public ScorerInfo info() {
      return info;
    }

    @Override
    public Scorer.Bound bind(BindingContext context, List<Mentor> mentors) {
      List<String> known = mentors.stream()
          .map(Mentor::dislikes)
          .filter(dislikes -> dislikes != null)
          .flatMap(Set::stream)
          .distinct()
          .sorted()
          .limit(Long.SIZE)
          .toList();
      long[] bits = new long[mentors.size()];
      Arrays.setAll(bits, m -> bits(mentors.get(m).dislikes(), known));
      return youth -> {
        long own = bits(youth.dislikes(), known);
        return mentor -> (own & bits[mentor]) != 0 ? 1 : 0;
      };
    }

    private static long bits(
        @org.jspecify.annotations.Nullable Set<String> dislikes, List<String> known) {
      long bits = 0;
      for (String dislike : dislikes == null ? Set.<String>of() : dislikes) {
        int at = Collections.binarySearch(known, dislike);
        bits |= at < 0 ? 0 : 1L << at;
      }
      return bits;
    }
  }

  /** The built-in parts in a plug-in that is not trusted. */
  private record Foreign(MentoratPlugin plugin) implements MentoratPlugin {
    @Override
    public String id() {
      return "foreign";
    }

    @Override
    public String version() {
      return "1";
    }

    @Override
    public List<EligibilityRule> eligibilityRules() {
      return plugin.eligibilityRules();
    }

    @Override
    public List<Scorer> scorers() {
      return plugin.scorers();
    }

    @Override
    public List<RoutingStrategy> routingStrategies() {
      return plugin.routingStrategies();
    }

    @Override
    public List<MatchingStrategy> matchingStrategies() {
      return plugin.matchingStrategies();
    }
  }
}
