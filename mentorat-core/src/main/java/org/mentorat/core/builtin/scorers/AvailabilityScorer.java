package org.mentorat.core.builtin.scorers;

import java.util.List;
import java.util.Set;
import org.mentorat.core.builtin.columns.Kinds;
import org.mentorat.core.builtin.columns.WeeklyHours;
import org.mentorat.model.Availability;
import org.mentorat.model.Mentor;
import org.mentorat.model.Text;
import org.mentorat.spi.BindingContext;
import org.mentorat.spi.Parameter;
import org.mentorat.spi.Scorer;
import org.mentorat.spi.ScorerInfo;
import org.mentorat.spi.Side;

/**
 * How well the weeks fit: shared free hours out of {@code enoughHours}, or out of all the youth has where that is less. More than enough
 * counts no more, so that nobody wins by ticking every hour. Neutral where either week is unknown.
 */
final class AvailabilityScorer implements Scorer {
  private static final ScorerInfo INFO = new ScorerInfo(
      "availability",
      "1",
      new Text("Disponibilités", "Availability"),
      15,
      Side.PAIR,
      List.of(Parameter.integer(
          "enoughHours", 4, 1, 168, "shared free hours of the week that leave enough choice")),
      Set.of("youth.availability", "mentor.availability"));

  private static final Text UNKNOWN_YOUTH =
      new Text("Disponibilités du jeune non renseignées", "The youth's availability is not known");
  private static final Text UNKNOWN_MENTOR = new Text(
      "Disponibilités du mentor non renseignées", "The mentor's availability is not known");

  @Override
  public ScorerInfo info() {
    return INFO;
  }

  @Override
  public Bound bind(BindingContext context, List<Mentor> mentors) {
    int enoughHours = context.parameters().integer("enoughHours");
    WeeklyHours free = WeeklyHours.of(mentors);
    Kinds kinds = free.kinds();
    return new ByKind(kinds.of(), youth -> Neutral.kind(youth.availability()), youth -> {
      Availability own = youth.availability();
      return own == null
          ? Neutral.row(UNKNOWN_YOUTH)
          : new AvailabilityRow(
              own, StrictMath.max(1, StrictMath.min(enoughHours, own.hours())), free, kinds);
    });
  }

  private record AvailabilityRow(Availability own, int enough, WeeklyHours free, Kinds kinds)
      implements Row {
    @Override
    public double score(int mentor) {
      int shared = free.shared(own, mentor);
      return shared == WeeklyHours.UNKNOWN
          ? Neutral.VALUE
          : (double) StrictMath.min(enough, shared) / enough;
    }

    @Override
    public void scores(int[] mentors, int from, int to, double[] into) {
      for (int k = from; k < to; k++) {
        into[k] = score(mentors[k]);
      }
    }

    @Override
    public double atMost(int kind) {
      return score(kinds.mentorOf(kind));
    }

    @Override
    public Text explain(int mentor) {
      int hours = free.shared(own, mentor);
      if (hours == WeeklyHours.UNKNOWN) {
        return UNKNOWN_MENTOR;
      }
      return hours == 0
          ? Neutral.nothing()
          : new Text(
              hours + (hours == 1 ? " heure commune par semaine" : " heures communes par semaine"),
              hours + (hours == 1 ? " shared hour a week" : " shared hours a week"));
    }
  }
}
