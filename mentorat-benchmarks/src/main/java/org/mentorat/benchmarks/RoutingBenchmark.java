package org.mentorat.benchmarks;

import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.mentorat.core.Mentorat;
import org.mentorat.core.candidates.RunContext;
import org.mentorat.core.flow.Routing;
import org.mentorat.core.policy.ActivePolicy;
import org.mentorat.core.policy.Policy;
import org.mentorat.model.Cohort;
import org.mentorat.model.Youth;
import org.mentorat.spi.RouteRanking;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** To which programme a youth goes: one question, and everybody of a cohort. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(value = 1, jvmArgsAppend = "-Xmx3g")
public class RoutingBenchmark {
  /** How many people. */
  @Param
  public CampaignSize size = CampaignSize.SMALL;

  private final Mentorat mentorat = Mentorat.create();
  private final Policy policy = CampaignSize.policy(0);
  private final ActivePolicy active = mentorat.resolve(policy);
  private Cohort cohort;
  private List<Youth> youths = List.of();
  private int next;

  /** Who was routed. */
  @State(Scope.Thread)
  @AuxCounters(AuxCounters.Type.OPERATIONS)
  public static class Routed {
    /** Youths. */
    public long youths;
  }

  /** Draws the cohort. */
  @Setup
  public void draw() {
    cohort = size.draw(mentorat);
    youths = cohort.youths();
  }

  /** The façade's answer about one youth. */
  @Benchmark
  public RouteRanking one() {
    next = next + 1 < youths.size() ? next + 1 : 0;
    return mentorat.route(cohort, policy, youths.get(next).id());
  }

  /** Everybody, mentors first, with the room that is left; the counter says youths a second. */
  @Benchmark
  public Routing stream(Routed routed) {
    RunContext context = new RunContext(cohort, active, mentorat.gazetteer(), Map.of());
    routed.youths += youths.size();
    return Routing.of(cohort, active, context);
  }
}
