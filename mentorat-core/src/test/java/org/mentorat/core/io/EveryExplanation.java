package org.mentorat.core.io;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.mentorat.core.explain.Cause;
import org.mentorat.core.explain.DeficientSet;
import org.mentorat.core.explain.Exclusion;
import org.mentorat.core.explain.Explained;
import org.mentorat.core.explain.OtherMentor;
import org.mentorat.core.explain.Rank;
import org.mentorat.core.explain.Scope;
import org.mentorat.core.explain.Standing;
import org.mentorat.core.explain.Swap;
import org.mentorat.core.explain.SwapCost;
import org.mentorat.core.explain.TightQuota;
import org.mentorat.core.explain.Trait;
import org.mentorat.core.explain.WhyNot;
import org.mentorat.core.explain.WhyThis;
import org.mentorat.core.explain.WhyUnserved;
import org.mentorat.core.explain.YouthFunnel;
import org.mentorat.core.result.Contribution;
import org.mentorat.core.result.Proposal;
import org.mentorat.model.MentorId;
import org.mentorat.model.Reason;
import org.mentorat.model.Text;
import org.mentorat.model.YouthId;

/** Explanations in which everything occurs that can be written. */
final class EveryExplanation {
  private static final YouthId Y = YouthId.of("y1");
  private static final YouthId OTHER = YouthId.of("y2");
  private static final MentorId M = MentorId.of("m1");
  private static final Reason REASON = new Reason("CODE", new Text("phrase", "sentence"));

  static final DeficientSet SET = new DeficientSet(
      List.of(Y, OTHER),
      List.of(M),
      1,
      0,
      1,
      List.of("association A"),
      Scope.ALL_ELIGIBLE,
      List.of(new Trait(Trait.Kind.DEPARTMENT, "93", 12, 12)));

  private EveryExplanation() {}

  static List<Explained> all() {
    SwapCost cost = new SwapCost(
        List.of(0, 1), -1_500_000, List.of(OTHER), List.of(Y), List.of(new Swap.Move(Y, M)));
    TreeMap<String, Object> parameters = new TreeMap<>();
    parameters.put("maxKm", 30.5);
    Exclusion exclusion = new Exclusion("distance", REASON, parameters, false);
    Exclusion plain = new Exclusion(null, REASON, new TreeMap<>(), false);
    WhyThis why = new WhyThis(
        new Proposal(
            Y,
            M,
            null,
            null,
            Proposal.Status.PROPOSED,
            1_000_000,
            List.of(new Contribution(
                "need", new Text("Besoins", "Needs"), 1_000_000, 30, new Text("", ""))),
            List.of(REASON),
            false,
            List.of(),
            null),
        new Rank(1, 2),
        new Rank(2, 3),
        List.of(
            new OtherMentor(M, 5, List.of(OTHER), 0, cost),
            new OtherMentor(M, 5, List.of(), 1, null)),
        List.of(
            new TightQuota("association A", 3, 0, 3, List.of(0L, 1L), 5),
            new TightQuota("collective B", 3, 3, -1, List.of(0L, 0L), -5)),
        Scope.KEPT_CANDIDATES,
        Standing.OPTIMAL);
    WhyNot whyNot = new WhyNot(
        Y,
        M,
        WhyNot.Verdict.COSTS_COVERAGE,
        List.of(),
        new WhyNot.Weighing(5, new Rank(1, 2), 0, List.of(OTHER), 7L, cost),
        Standing.OPTIMAL);
    WhyNot excluded = new WhyNot(
        Y, M, WhyNot.Verdict.EXCLUDED, List.of(exclusion, plain), null, Standing.OPTIMAL);
    YouthFunnel funnel = new YouthFunnel(
        Y,
        9,
        1,
        List.of(new YouthFunnel.Line("distance", new Text("Distance", "Way"), REASON, 1, 2, 3)),
        1,
        2);
    List<Explained> all = new ArrayList<>();
    all.add(new Explained(Y, Standing.OPTIMAL, List.of(why), null, whyNot, funnel));
    all.add(new Explained(Y, Standing.STOPPED, List.of(why), null, excluded, null));
    Swap swap = new Swap(List.of(new Swap.Move(Y, M)), OTHER);
    for (Cause cause : List.of(
        new Cause.NoRoute(),
        new Cause.QuotasContradict(),
        new Cause.NotChosen(),
        new Cause.ExcludedByRule("consent", REASON),
        new Cause.NoEligibleMentor(List.of(REASON)),
        new Cause.Outranked(1, 0, swap, SET),
        new Cause.QuotaFull("association A", SET, REASON),
        new Cause.QuotaFull("priority", null, REASON),
        new Cause.TooFewPlaces(SET, REASON),
        new Cause.NotReached(new Cause.TooFewPlaces(SET, REASON)))) {
      WhyUnserved unserved = new WhyUnserved(Y, 3, cause, Standing.OTHER_STRATEGY);
      all.add(new Explained(Y, Standing.OTHER_STRATEGY, List.of(), unserved, null, null));
    }
    return all;
  }
}
