package org.mentorat.core.builtin.scorers;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mentorat.core.builtin.columns.Kinds;
import org.mentorat.model.Mentor;
import org.mentorat.model.Text;
import org.mentorat.model.Youth;
import org.mentorat.spi.BindingContext;
import org.mentorat.spi.Parameter;
import org.mentorat.spi.Scorer;
import org.mentorat.spi.ScorerInfo;
import org.mentorat.spi.Side;

/**
 * How well the mentor's commitment meets what the youth expects: two thirds the months committed out of the months wanted, one third the
 * hours a month out of those that the wanted meetings take, each at most 1 and neutral where one of its two numbers is unknown.
 */
final class DurationScorer implements Scorer {
  private static final ScorerInfo INFO = new ScorerInfo(
      "duration",
      "1",
      new Text("Durée attendue", "Expected duration"),
      8,
      Side.PAIR,
      List.of(Parameter.decimal(
          "hoursPerMeeting", 1.0, 0.25, 24, "hours that a meeting takes, way included")),
      Set.of(
          "youth.wantedMonths",
          "youth.meetingsPerMonth",
          "mentor.commitmentMonths",
          "mentor.hoursPerMonth"));

  private static final int UNKNOWN = -1;

  @Override
  public ScorerInfo info() {
    return INFO;
  }

  @Override
  public Bound bind(BindingContext context, List<Mentor> mentors) {
    double hoursPerMeeting = context.parameters().decimal("hoursPerMeeting");
    int[] months = new int[mentors.size()];
    int[] hours = new int[mentors.size()];
    for (int m = 0; m < months.length; m++) {
      months[m] = orUnknown(mentors.get(m).commitmentMonths());
      hours[m] = orUnknown(mentors.get(m).hoursPerMonth());
    }
    Kinds kinds = Kinds.by(months.length, m -> List.of(months[m], hours[m]));
    return new ByKind(kinds.of(), DurationScorer::kindOf, youth -> {
      int wantedMonths = orUnknown(youth.wantedMonths());
      int meetings = orUnknown(youth.meetingsPerMonth());
      double wantedHours = meetings == UNKNOWN ? UNKNOWN : meetings * hoursPerMeeting;
      return new DurationRow(wantedMonths, wantedHours, months, hours, kinds);
    });
  }

  private static Object kindOf(Youth youth) {
    return List.of(orUnknown(youth.wantedMonths()), orUnknown(youth.meetingsPerMonth()));
  }

  private static int orUnknown(@Nullable Integer value) {
    return value == null ? UNKNOWN : value;
  }

  private record DurationRow(
      int wantedMonths, double wantedHours, int[] months, int[] hours, Kinds kinds) implements Row {
    @Override
    public double score(int mentor) {
      return (2 * share(months[mentor], wantedMonths) + share(hours[mentor], wantedHours)) / 3;
    }

    @Override
    public void scores(int[] mentors, int from, int to, double[] into) {
      for (int k = from; k < to; k++) {
        into[k] = score(mentors[k]);
      }
    }

    private static double share(int offered, double wanted) {
      return offered == UNKNOWN || wanted == UNKNOWN
          ? Neutral.VALUE
          : offered >= wanted ? 1 : offered / wanted;
    }

    @Override
    public double atMost(int kind) {
      return score(kinds.mentorOf(kind));
    }

    @Override
    public Text explain(int mentor) {
      if (score(mentor) == 0) {
        return Neutral.nothing();
      }
      int committed = months[mentor];
      if (committed == UNKNOWN) {
        return new Text("Durée d'engagement non renseignée", "Length of commitment not known");
      }
      return wantedMonths == UNKNOWN
          ? new Text(
              "Engagement de " + committed + " mois", "Committed for " + committed + " months")
          : new Text(
              "Engagement de " + committed + " mois pour " + wantedMonths + " souhaités",
              "Committed for " + committed + " months out of " + wantedMonths + " wanted");
    }
  }
}
