package org.mentorat.core.builtin.scorers;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mentorat.core.builtin.columns.Cells;
import org.mentorat.core.builtin.columns.Enrolments;
import org.mentorat.core.builtin.columns.MeetingWays;
import org.mentorat.core.builtin.columns.Positions;
import org.mentorat.model.MeetingMode;
import org.mentorat.model.Mentor;
import org.mentorat.model.Text;
import org.mentorat.model.Youth;
import org.mentorat.spi.BindingContext;
import org.mentorat.spi.Parameter;
import org.mentorat.spi.Scorer;
import org.mentorat.spi.ScorerInfo;
import org.mentorat.spi.Side;

/**
 * How easily the two can meet: the better of both ways that are open to them.
 *
 * <ul>
 *   <li>In person: 1 next door, falling evenly to 0 at {@code maxKm}; neutral where a place is unknown.
 *   <li>Remotely: 1 for a youth who wants to meet remotely, else {@code remote}, since for others it is a second choice.
 * </ul>
 *
 * 0 where neither way is open. An unknown mode is read as in {@link MeetingWays}.
 */
final class ProximityScorer implements Scorer {
  private static final ScorerInfo INFO = new ScorerInfo(
      "proximity",
      "1",
      new Text("Proximité", "Proximity"),
      15,
      Side.PAIR,
      List.of(
          Parameter.decimal("maxKm", 30.0, 0.1, 20_100, "distance in kilometres that is worth 0"),
          Parameter.decimal(
              "remote", 0.5, 0, 1, "score of meeting remotely where the youth is open to both")),
      Set.of(
          "youth.commune",
          "youth.position",
          "youth.mode",
          "mentor.commune",
          "mentor.position",
          "mentor.mode",
          "mentor.programme",
          "programme.modes"));

  private static final Text AS_WISHED = new Text("À distance, comme souhaité", "Remote, as wished");
  private static final Text REMOTE =
      new Text("Rencontres possibles à distance", "Can meet remotely");
  private static final Text UNKNOWN = new Text("Distance inconnue", "Distance not known");

  @Override
  public ScorerInfo info() {
    return INFO;
  }

  @Override
  public Bound bind(BindingContext context, List<Mentor> mentors) {
    byte[] ways = MeetingWays.of(mentors, Enrolments.of(context, mentors));
    Positions positions = Positions.of(context, mentors);
    double maxKm = context.parameters().decimal("maxKm");
    double remote = context.parameters().decimal("remote");
    Cells cells = Cells.of(positions, ways);
    return new ByKind(
        cells.kinds().of(),
        ProximityScorer::kindOf,
        youth -> new ProximityRow(
            youth,
            Positions.Point.of(context.positionOf(youth)),
            ways,
            positions,
            cells,
            maxKm,
            remote));
  }

  /** Those who meet remotely alone are alike; others are if they live in one commune, unless a position of their own is known. */
  private static @Nullable Object kindOf(Youth youth) {
    if (youth.mode() == MeetingMode.REMOTE) {
      return MeetingMode.REMOTE;
    }
    String commune = youth.commune();
    return youth.position() != null || commune == null
        ? null
        : List.of(Neutral.kind(youth.mode()), commune);
  }

  private static final class ProximityRow implements Row {
    private final Positions.Point home;
    private final byte[] ways;
    private final Positions positions;
    private final Cells cells;
    private final double maxKm;
    private final double farthest;
    private final boolean wishesRemote;
    private final boolean[] inPerson = new boolean[MeetingWays.VALUES];

    /** What meeting remotely is worth, by the mentor's ways; 0 where it is not open. */
    private final double[] remotely = new double[MeetingWays.VALUES];

    ProximityRow(
        Youth youth,
        Positions.Point home,
        byte[] ways,
        Positions positions,
        Cells cells,
        double maxKm,
        double remote) {
      this.home = home;
      this.ways = ways;
      this.positions = positions;
      this.cells = cells;
      this.maxKm = maxKm;
      this.farthest = Positions.chordSquared(maxKm);
      this.wishesRemote = youth.mode() == MeetingMode.REMOTE;
      int own = MeetingWays.of(youth);
      for (int w = 0; w < MeetingWays.VALUES; w++) {
        inPerson[w] = MeetingWays.inPerson(own, w);
        remotely[w] = MeetingWays.remotely(own, w) ? wishesRemote ? 1 : remote : 0;
      }
    }

    @Override
    public double score(int mentor) {
      double byWire = remotely[ways[mentor]];
      return inPerson[ways[mentor]] ? StrictMath.max(byWire, nearness(mentor)) : byWire;
    }

    @Override
    public void scores(int[] mentors, int from, int to, double[] into) {
      for (int k = from; k < to; k++) {
        into[k] = score(mentors[k]);
      }
    }

    /** As if the mentor lived in the nearest place that the cell could have. */
    @Override
    public double atMost(int kind) {
      double byWire = remotely[cells.ways(kind)];
      return inPerson[cells.ways(kind)]
          ? StrictMath.max(byWire, nearness(cells.chordSquaredAtLeast(home, kind)))
          : byWire;
    }

    private double nearness(int mentor) {
      return nearness(positions.chordSquared(home, mentor));
    }

    private double nearness(double chordSquared) {
      if (Double.isNaN(chordSquared)) {
        return Neutral.VALUE;
      }
      // Most pairs are farther apart than that, and need no arc sine.
      return chordSquared >= farthest
          ? 0
          : StrictMath.max(0, 1 - Positions.kilometres(chordSquared) / maxKm);
    }

    @Override
    public Text explain(int mentor) {
      int other = ways[mentor];
      double nearness = inPerson[other] ? nearness(mentor) : 0;
      if (StrictMath.max(nearness, remotely[other]) == 0) {
        return Neutral.nothing();
      }
      if (remotely[other] >= nearness) {
        return wishesRemote ? AS_WISHED : REMOTE;
      }
      double chordSquared = positions.chordSquared(home, mentor);
      if (Double.isNaN(chordSquared)) {
        return UNKNOWN;
      }
      long km = StrictMath.round(Positions.kilometres(chordSquared));
      return km == 0
          ? new Text("À moins de 1 km", "Less than 1 km away")
          : new Text("À " + km + " km", km + " km away");
    }
  }
}
