package org.mentorat.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;
import org.mentorat.core.builtin.Campaign;
import org.mentorat.core.explain.Explained;
import org.mentorat.core.explain.Explanations;
import org.mentorat.core.explain.WhyUnserved;
import org.mentorat.core.flow.RunOptions;
import org.mentorat.core.policy.Policy;
import org.mentorat.core.policy.RoutingMode;
import org.mentorat.core.policy.Tier;
import org.mentorat.core.policy.YouthQuota;
import org.mentorat.core.result.Contribution;
import org.mentorat.core.result.MatchResult;
import org.mentorat.model.Association;
import org.mentorat.model.AssociationId;
import org.mentorat.model.Bounds;
import org.mentorat.model.Cohort;
import org.mentorat.model.Company;
import org.mentorat.model.CompanyId;
import org.mentorat.model.Decision;
import org.mentorat.model.KnownPair;
import org.mentorat.model.Mentor;
import org.mentorat.model.MentorId;
import org.mentorat.model.Programme;
import org.mentorat.model.ProgrammeId;
import org.mentorat.model.Youth;
import org.mentorat.model.YouthId;

/**
 * Plants a marked value in every field of everybody and looks for it in all that a run lets out beside its results proper: manifest,
 * {@code toString}, messages of exceptions and their causes, both streams of the process, the log.
 */
@ResourceLock(Resources.SYSTEM_OUT)
@ResourceLock(Resources.SYSTEM_ERR)
class CanaryTest {
  private static final Cohort COHORT = cohort();

  private final Mentorat mentorat =
      Mentorat.builder().gazetteer(new Campaign().gazetteer()).build();
  private final ByteArrayOutputStream streams = new ByteArrayOutputStream();
  private final StringBuilder log = new StringBuilder();
  private final PrintStream out = System.out;
  private final PrintStream err = System.err;
  private final Handler handler = new Handler() {
    @Override
    public void publish(LogRecord line) {
      log.append(new SimpleFormatter().format(line));
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
  };

  @BeforeEach
  void listen() {
    PrintStream both = new PrintStream(streams, true, StandardCharsets.UTF_8);
    System.setOut(both);
    System.setErr(both);
    Logger.getLogger("").addHandler(handler);
  }

  @AfterEach
  void silence() {
    System.setOut(out);
    System.setErr(err);
    Logger.getLogger("").removeHandler(handler);
    assertSilent(streams.toString(StandardCharsets.UTF_8));
    assertSilent(log.toString());
  }

  private static Cohort cohort() {
    Association association = Planted.record(
        Association.class,
        Map.of(
            "id", AssociationId.of("a"),
            "programmes",
                List.of(Planted.record(
                    Programme.class,
                    Map.of("id", ProgrammeId.of("p"), "places", Bounds.atMost(7)))),
            "intake", Bounds.atMost(7)));
    List<Youth> youths = new ArrayList<>();
    List<Mentor> mentors = new ArrayList<>();
    for (int k = 0; k < 4; k++) {
      // The last two youths have to be routed; the second association takes everybody.
      Map<String, Object> routed = new HashMap<>();
      routed.put("association", k < 2 ? AssociationId.of("a") : null);
      routed.put("programme", k < 2 ? ProgrammeId.of("p") : null);
      routed.put("id", YouthId.of("y" + k));
      youths.add(Planted.record(Youth.class, routed));
      routed.put("id", MentorId.of("m" + k));
      routed.putIfAbsent("programme", ProgrammeId.of("b"));
      routed.put("company", CompanyId.of("c"));
      routed.put("load", 0);
      mentors.add(Planted.record(Mentor.class, routed));
    }
    return Cohort.on(LocalDate.of(2026, 9, 1))
        .youths(youths)
        .mentors(mentors)
        .associations(List.of(
            association, Association.builder("b").name(Planted.MARK + "-name").build()))
        .companies(List.of(Planted.record(Company.class, Map.of("id", CompanyId.of("c")))))
        .pairs(List.of(Planted.record(
            KnownPair.class, Map.of("youth", YouthId.of("y0"), "mentor", MentorId.of("m1")))))
        .decisions(List.of(Planted.record(
            Decision.class,
            Map.of(
                "youth", YouthId.of("y1"),
                "mentor", MentorId.of("m1"),
                "outcome", Decision.Outcome.REPLACED,
                "replacement", MentorId.of("m0")))))
        .build();
  }

  /** A policy under which planted people are matched: every rule off. */
  private Policy open() {
    Policy.Builder policy = Policy.defaults()
        .tier(Tier.waitingOver(90))
        .routingMode(RoutingMode.JOINT)
        .youthQuota(YouthQuota.Attribute.SITUATION, "primary", Bounds.atMost(9));
    mentorat.plugins().rules().keySet().forEach(rule -> policy.rule(rule, r -> r.off()));
    return policy.build();
  }

  private static void assertSilent(String said) {
    assertThat(said).doesNotContain(Planted.MARK).doesNotContain(Planted.DAY.toString());
  }

  /**
   * {@code toString} of a value and of every record and collection of the engine inside it. Sentences of contributions are written for
   * the people concerned and stay inside.
   */
  private static void assertSilentInside(Object value) {
    assertSilent(String.valueOf(value));
    if (value instanceof Collection<?> many) {
      many.forEach(CanaryTest::assertSilentInside);
    }
    if (value instanceof Map<?, ?> map) {
      assertSilentInside(map.keySet());
      assertSilentInside(map.values());
    }
    boolean ours = value != null
        && value.getClass().getPackageName().startsWith("org.mentorat.core")
        && !(value instanceof Contribution);
    if (ours && value instanceof Record holder) {
      for (RecordComponent component : holder.getClass().getRecordComponents()) {
        Object inside;
        try {
          component.getAccessor().setAccessible(true);
          inside = component.getAccessor().invoke(holder);
        } catch (ReflectiveOperationException e) {
          throw new LinkageError("cannot read " + component.getName(), e);
        }
        assertSilentInside(inside);
      }
    }
  }

  private void assertResultIsSilent(MatchResult result) {
    assertSilentInside(result);
    assertSilentInside(result.proposals());
    assertSilentInside(result.unserved());
    assertSilentInside(result.conflicts());
    assertSilentInside(result.manifest());
    assertSilent(CanonicalText.proposals(result).replaceAll("(?m)^  .*$", ""));
    assertThat(result.evidence().toString()).contains("4 youths");
    assertSilent(result.evidence().youthGroups() + " " + result.evidence().verification());
  }

  @Test
  void match_letsOutNothingOfAnybody() {
    MatchResult matched = mentorat.match(COHORT, open());
    assertThat(matched.served()).isEqualTo(4);
    assertThat(matched.proposals().get(0).contributions()).isNotEmpty();
    assertResultIsSilent(matched);
    assertSilentInside(matched.diff(matched));

    MatchResult unmatched = mentorat.match(COHORT, Policy.defaults().build());
    assertThat(unmatched.served()).isZero();
    assertResultIsSilent(unmatched);
    assertResultIsSilent(
        mentorat.match(COHORT, open(), RunOptions.defaults().withCancellation(() -> true)));
  }

  @Test
  void questionsAboutOnePerson_letOutNothing() {
    assertThat(mentorat.suggest(COHORT, open(), YouthId.of("y2"), 5)).isNotEmpty();
    assertSilentInside(mentorat.suggest(COHORT, open(), YouthId.of("y2"), 5));
    assertSilentInside(mentorat.route(COHORT, open(), YouthId.of("y2")));
    assertSilentInside(mentorat.funnel(COHORT, Policy.defaults().build(), RunOptions.defaults()));
    assertSilentInside(mentorat.prepare(COHORT, open(), RunOptions.defaults()));
    assertSilentInside(mentorat.prepare(COHORT, open(), RunOptions.defaults()).routing());
  }

  @Test
  void explanations_letOutNothing() {
    for (Policy policy : List.of(open(), Policy.defaults().build())) {
      Explanations explanations =
          mentorat.explain(mentorat.match(COHORT, policy), policy, RunOptions.defaults());
      for (YouthId youth : explanations.result().evidence().youths()) {
        for (MentorId mentor : explanations.result().evidence().mentors()) {
          Explained explained = explanations.explain(youth, mentor, true);
          // Contributions are the scorers' own words to the people concerned.
          assertSilentInside(explained);
          assertSilent(String.valueOf(explanations.whyNot(youth, mentor).text()));
          WhyUnserved unserved = explained.unserved();
          assertSilent(unserved == null ? "" : String.valueOf(unserved.text()));
        }
      }
      assertSilentInside(explanations.shortages());
      assertToldSafely(() -> explanations.explain(YouthId.of("nobody"), null, true));
      assertToldSafely(() -> explanations.whyNot(YouthId.of("y2"), MentorId.of("nobody")));
    }
  }

  @Test
  void exceptions_tellNothingOfAnybody() {
    Mentorat faulty = Mentorat.builder()
        .gazetteer(new Campaign().gazetteer())
        .scorer("telling", "1", (youth, mentor) -> {
          throw new IllegalStateException(
              youth.commune() + mentor.occupation(),
              new IllegalStateException(youth.organisation()));
        })
        .scorer("nan", "1", (youth, mentor) -> Double.NaN)
        .build();
    for (String scorer : List.of("telling", "nan")) {
      Policy policy = open().withWeight(scorer, 5);
      assertToldSafely(() -> faulty.match(COHORT, policy));
      assertToldSafely(() -> faulty.suggest(COHORT, policy, YouthId.of("y2"), 5));
    }
    Policy contradiction = Policy.defaults()
        .rule("age", r -> r.set("minAge", 9).set("maxAge", 3))
        .routing("bestFit", Map.of("fallback", "none"))
        .build();
    assertToldSafely(() -> mentorat.match(COHORT, contradiction));
    assertToldSafely(() -> mentorat.route(COHORT, contradiction, YouthId.of("y2")));
    assertToldSafely(() -> mentorat.suggest(COHORT, open(), YouthId.of("nobody"), 5));
  }

  /** Throws, and shows nothing in the message, the causes, what was suppressed, or the trace as a log would print it. */
  private static void assertToldSafely(ThrowingCallable run) {
    Throwable thrown = catchThrowable(run);
    assertThat(thrown).isNotNull();
    StringWriter trace = new StringWriter();
    thrown.printStackTrace(new PrintWriter(trace));
    assertSilent(trace.toString());
  }
}
