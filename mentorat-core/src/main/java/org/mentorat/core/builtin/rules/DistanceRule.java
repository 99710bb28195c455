package org.mentorat.core.builtin.rules;

import java.util.List;
import java.util.Set;
import org.mentorat.core.builtin.columns.Enrolments;
import org.mentorat.core.builtin.columns.MeetingWays;
import org.mentorat.core.builtin.columns.Positions;
import org.mentorat.model.Mentor;
import org.mentorat.model.Reason;
import org.mentorat.model.Text;
import org.mentorat.spi.BindingContext;
import org.mentorat.spi.EligibilityRule;
import org.mentorat.spi.OnUnknown;
import org.mentorat.spi.Parameter;
import org.mentorat.spi.RuleInfo;
import org.mentorat.spi.Side;
import org.mentorat.spi.Verdict;

/**
 * A pair that can meet remotely passes wherever the two live; any other must live at most {@code maxKm}, and at most the mentor's own
 * radius where one is given, from each other as the crow flies.
 *
 * <p>Two can meet remotely if both modes are remote or hybrid and the mentor's programme allows it. A mode that is unknown goes along with
 * the other side where that only meets remotely, and counts as in person otherwise ({@link MeetingWays}). Unknown where one of
 * the two places is and the pair cannot meet remotely.
 */
final class DistanceRule implements EligibilityRule {
  private static final RuleInfo INFO = new RuleInfo(
      "distance",
      "1",
      new Reason(
          "DISTANCE",
          new Text(
              "Le mentor habite trop loin pour se rencontrer en personne.",
              "The mentor lives too far away to meet in person.")),
      RuleInfo.Nature.COMFORT,
      Side.PAIR,
      OnUnknown.ADMIT,
      true,
      List.of(Parameter.decimal(
          "maxKm",
          30.0,
          0,
          20_100,
          "greatest distance of pairs who meet in person, in kilometres")),
      Set.of(
          "youth.commune",
          "youth.position",
          "youth.mode",
          "mentor.commune",
          "mentor.position",
          "mentor.radiusKm",
          "mentor.mode",
          "mentor.programme",
          "programme.modes"));

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public Bound bind(BindingContext context, List<Mentor> mentors) {
    return new DistanceBound(context, mentors);
  }

  private static final class DistanceBound implements Bound {
    private final BindingContext context;
    private final byte[] ways;
    private final Positions positions;

    /** Squared chord within which each mentor meets, {@code double[mentors]}. */
    private final double[] range;

    DistanceBound(BindingContext context, List<Mentor> mentors) {
      this.context = context;
      this.ways = MeetingWays.of(mentors, Enrolments.of(context, mentors));
      this.positions = Positions.of(context, mentors);
      this.range = new double[mentors.size()];
      double maxKm = context.parameters().decimal("maxKm");
      for (int m = 0; m < range.length; m++) {
        Integer radius = mentors.get(m).radiusKm();
        range[m] = Positions.chordSquared(radius == null ? maxKm : StrictMath.min(maxKm, radius));
      }
    }

    @Override
    public Row row(org.mentorat.model.Youth youth) {
      Positions.Point home = Positions.Point.of(context.positionOf(youth));
      boolean[] remotely = new boolean[MeetingWays.VALUES];
      int own = MeetingWays.of(youth);
      for (int w = 0; w < remotely.length; w++) {
        remotely[w] = MeetingWays.remotely(own, w);
      }
      return mentor -> {
        if (remotely[ways[mentor]]) {
          return Verdict.ADMIT;
        }
        double chordSquared = positions.chordSquared(home, mentor);
        return chordSquared <= range[mentor]
            ? Verdict.ADMIT
            : Double.isNaN(chordSquared) ? Verdict.UNKNOWN : Verdict.EXCLUDE;
      };
    }
  }
}
