package org.mentorat.core.builtin.columns;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mentorat.model.Mentor;
import org.mentorat.model.Position;
import org.mentorat.spi.BindingContext;

/**
 * Where the mentors live, as points of the unit sphere, {@code double[3 · mentors]}; NaN where unknown.
 *
 * <p>Two points at great-circle distance d on a sphere of radius R are a chord of 2 sin(d / 2R) apart, which grows with d. So
 * "within d" is one comparison of squared chords: three differences, three products, no trigonometry for each pair. The
 * distance is the one of {@link Position#kilometresTo} up to rounding (below a millimetre for what pairs travel).
 */
public final class Positions {
  private static final double EARTH_RADIUS_KM = 6371.0088;

  private final List<@Nullable Position> positions;
  private final double[] points;

  private Positions(List<@Nullable Position> positions, double[] points) {
    this.positions = positions;
    this.points = points;
  }

  /** Of these mentors: their position, else the centre of their commune. */
  public static Positions of(BindingContext context, List<Mentor> mentors) {
    List<@Nullable Position> positions = new ArrayList<>(mentors.size());
    double[] points = new double[3 * mentors.size()];
    for (int m = 0; m < mentors.size(); m++) {
      Position position = context.positionOf(mentors.get(m));
      positions.add(position);
      Point point = Point.of(position);
      points[3 * m] = point.x;
      points[3 * m + 1] = point.y;
      points[3 * m + 2] = point.z;
    }
    return new Positions(Collections.unmodifiableList(positions), points);
  }

  /** Where this mentor lives; null: unknown. */
  public @Nullable Position at(int mentor) {
    return positions.get(mentor);
  }

  /** Where all mentors live; null: unknown. */
  public List<@Nullable Position> list() {
    return positions;
  }

  /** Whether it is known where this mentor lives. */
  public boolean known(int mentor) {
    return !Double.isNaN(points[3 * mentor]);
  }

  /** A coordinate (0: x, 1: y, 2: z) of where a mentor lives; NaN where unknown. */
  double coordinate(int mentor, int axis) {
    return points[3 * mentor + axis];
  }

  /** The squared chord from {@code from} to a mentor, in [0, 4]; NaN where either is unknown. */
  public double chordSquared(Point from, int mentor) {
    double dx = from.x - points[3 * mentor];
    double dy = from.y - points[3 * mentor + 1];
    double dz = from.z - points[3 * mentor + 2];
    return dx * dx + dy * dy + dz * dz;
  }

  /** The squared chord of a great-circle distance in kilometres. */
  public static double chordSquared(double kilometres) {
    double half = kilometres / (2 * EARTH_RADIUS_KM);
    if (half >= StrictMath.PI / 2) {
      // Half the circumference: nobody on the globe is further away, whatever rounding says.
      return Double.POSITIVE_INFINITY;
    }
    double chord = 2 * StrictMath.sin(half);
    return chord * chord;
  }

  /** The great-circle distance in kilometres of a squared chord. */
  public static double kilometres(double chordSquared) {
    return 2
        * EARTH_RADIUS_KM
        * StrictMath.asin(StrictMath.min(1, StrictMath.sqrt(chordSquared) / 2));
  }

  /** A point of the unit sphere; NaN: unknown. */
  public record Point(double x, double y, double z) {
    private static final Point UNKNOWN = new Point(Double.NaN, Double.NaN, Double.NaN);

    /** The point of a position; null: unknown. */
    public static Point of(@Nullable Position position) {
      if (position == null) {
        return UNKNOWN;
      }
      double latitude = StrictMath.toRadians(position.latitude());
      double longitude = StrictMath.toRadians(position.longitude());
      double cos = StrictMath.cos(latitude);
      return new Point(
          cos * StrictMath.cos(longitude),
          cos * StrictMath.sin(longitude),
          StrictMath.sin(latitude));
    }

    /** Whether the point is known. */
    public boolean known() {
      return !Double.isNaN(x);
    }

    @Override
    public String toString() {
      return "Point[…]";
    }
  }
}
