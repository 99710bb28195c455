package org.mentorat.core.builtin.rules;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.mentorat.core.builtin.columns.BitColumns;
import org.mentorat.core.builtin.columns.Cells;
import org.mentorat.core.builtin.columns.Enrolments;
import org.mentorat.core.builtin.columns.MeetingWays;
import org.mentorat.core.builtin.columns.Positions;
import org.mentorat.core.territory.ReachIndex;
import org.mentorat.model.Mentor;
import org.mentorat.model.Position;
import org.mentorat.model.Reason;
import org.mentorat.model.Text;
import org.mentorat.model.Youth;
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
      new Text("distance", "distance"),
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
    /** Far above what rounding does to a squared chord, far below what matters: a millionth of a metre within 100 km. */
    private static final double ROUNDING = 1e-13;

    /** A programme of up to 4,096 mentors: measuring them all is as quick as the index is. */
    private static final int FEW_WORDS = 64;

    private final BindingContext context;
    /** The squared chord of the greatest distance: no mentor's range is longer. */
    private final double farthest;

    private final byte[] ways;
    private final Positions positions;
    private final Cells cells;
    private final ReachIndex index;

    /** Farthest each mentor meets, {@code double[mentors]}: in kilometres, and as squared chord. */
    private final double[] rangeKm;

    private final double[] range;

    private final BitColumns byWays;

    /** The mentors of whom it is not known where they live. */
    private final long[] nowhere;

    DistanceBound(BindingContext context, List<Mentor> mentors) {
      this.context = context;
      double maxKm = context.parameters().decimal("maxKm");
      this.farthest = Positions.chordSquared(maxKm);
      this.ways = MeetingWays.of(mentors, Enrolments.of(context, mentors));
      this.positions = Positions.of(context, mentors);
      this.cells = Cells.of(positions, ways);
      this.rangeKm = new double[mentors.size()];
      this.range = new double[mentors.size()];
      this.nowhere = new long[BitColumns.words(range.length)];
      for (int m = 0; m < range.length; m++) {
        Integer radius = mentors.get(m).radiusKm();
        rangeKm[m] = radius == null ? maxKm : StrictMath.min(maxKm, radius);
        range[m] = Positions.chordSquared(rangeKm[m]);
        nowhere[m / Long.SIZE] |= (positions.known(m) ? 0 : 1L) << m;
      }
      this.index = ReachIndex.of(positions.list(), m -> rangeKm[m], FEW_WORDS);
      this.byWays = MeetingWays.columns(ways);
    }

    @Override
    public int[] kinds() {
      return cells.kinds().of();
    }

    @Override
    public Row row(Youth youth) {
      return new DistanceRow(MeetingWays.of(youth), context.positionOf(youth));
    }

    private final class DistanceRow implements Row {
      private final @Nullable Position home;
      private final Positions.Point point;
      private final boolean[] remotely = new boolean[MeetingWays.VALUES];

      DistanceRow(int own, @Nullable Position home) {
        this.home = home;
        this.point = Positions.Point.of(home);
        for (int w = 0; w < remotely.length; w++) {
          remotely[w] = MeetingWays.remotely(own, w);
        }
      }

      @Override
      public Verdict verdict(int mentor) {
        if (remotely[ways[mentor]]) {
          return Verdict.ADMIT;
        }
        double beyond = positions.chordSquared(point, mentor) - range[mentor];
        if (beyond > ROUNDING) {
          return Verdict.EXCLUDE;
        }
        if (beyond < -ROUNDING) {
          return Verdict.ADMIT;
        }
        Position there = positions.at(mentor);
        return home == null || there == null
            ? Verdict.UNKNOWN
            : Verdicts.of(home.kilometresTo(there) <= rangeKm[mentor]);
      }

      /** Where not even the nearest place that the cell could have is within anybody's range. NaN, for unknown, is not. */
      @Override
      public boolean excludes(int kind) {
        return !remotely[cells.ways(kind)]
            && cells.chordSquaredAtLeast(point, kind) > farthest + ROUNDING;
      }

      /** Few mentors are measured one by one, many are looked up in the index. */
      @Override
      public long[] admitted(boolean unknownToo, int from, int to) {
        if (home == null && unknownToo) {
          return BitColumns.everybody(from, to);
        }
        long[] found = byWays.any(
            from,
            to,
            IntStream.range(0, remotely.length).filter(w -> remotely[w]).toArray());
        if (home != null && to - from > FEW_WORDS) {
          index.reaching(home, from, found);
          for (int w = 0; unknownToo && w < found.length; w++) {
            found[w] |= nowhere[from + w];
          }
        } else if (home != null) {
          measure(found, unknownToo, from);
        }
        return found;
      }

      private void measure(long[] found, boolean unknownToo, int from) {
        for (int w = 0; w < found.length; w++) {
          int first = (from + w) * Long.SIZE;
          int mentors = StrictMath.min(Long.SIZE, range.length - first);
          long near = 0;
          for (long left = ~found[w] & -1L >>> -mentors; left != 0; left &= left - 1) {
            int mentor = first + Long.numberOfTrailingZeros(left);
            double beyond = positions.chordSquared(point, mentor) - range[mentor];
            // Nearly all are clearly too far or clearly near enough.
            if (beyond < -ROUNDING) {
              near |= 1L << mentor;
            } else if (!(beyond > ROUNDING)) {
              Verdict verdict = verdict(mentor);
              boolean stays =
                  verdict == Verdict.ADMIT || (unknownToo && verdict == Verdict.UNKNOWN);
              near |= stays ? 1L << mentor : 0;
            }
          }
          found[w] |= near;
        }
      }
    }
  }
}
