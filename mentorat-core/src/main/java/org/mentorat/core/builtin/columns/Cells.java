package org.mentorat.core.builtin.columns;

import java.util.Arrays;

/**
 * Mentors by where they live and how they meet: one kind for each cell of a grid of half a degree and each of the {@link MeetingWays}. A
 * cell is known by a ball about all who live in it, so that nobody in it is nearer to a youth than the ball is. Immutable.
 */
public final class Cells {
  private static final double CELLS_PER_DEGREE = 2;

  /**
   * Taken off every distance to a ball, in radii of the Earth: what rounding does to a chord is below 10⁻¹⁴, and this is less than a
   * centimetre.
   */
  private static final double ROUNDING = 1e-9;

  private final Kinds kinds;
  private final byte[] ways;
  private final boolean[] known;
  private final double[] centre;
  private final double[] radius;

  private Cells(Positions positions, byte[] ways) {
    this.kinds = Kinds.by(ways.length, m -> key(positions, ways[m], m));
    this.ways = new byte[kinds.count()];
    this.known = new boolean[kinds.count()];
    this.centre = new double[3 * kinds.count()];
    this.radius = new double[kinds.count()];
    int[] sizes = new int[kinds.count()];
    for (int k = 0; k < kinds.count(); k++) {
      this.ways[k] = ways[kinds.mentorOf(k)];
      known[k] = positions.known(kinds.mentorOf(k));
    }
    for (int m = 0; m < ways.length; m++) {
      int k = kinds.of()[m];
      sizes[k]++;
      for (int axis = 0; axis < 3; axis++) {
        centre[3 * k + axis] += positions.coordinate(m, axis);
      }
    }
    for (int c = 0; c < centre.length; c++) {
      centre[c] /= sizes[c / 3];
    }
    for (int m = 0; m < ways.length; m++) {
      int k = kinds.of()[m];
      if (known[k]) {
        double chord = StrictMath.sqrt(positions.chordSquared(centre(k), m));
        radius[k] = StrictMath.max(radius[k], chord);
      }
    }
  }

  /** The cells of these mentors. */
  public static Cells of(Positions positions, byte[] ways) {
    return new Cells(positions, ways);
  }

  private static Object key(Positions positions, byte ways, int mentor) {
    if (!positions.known(mentor)) {
      return (int) ways;
    }
    var at = positions.at(mentor);
    return at == null
        ? ways
        : Arrays.asList(ways, (int) StrictMath.floor(at.latitude() * CELLS_PER_DEGREE), (int)
            StrictMath.floor(at.longitude() * CELLS_PER_DEGREE));
  }

  private Positions.Point centre(int kind) {
    return new Positions.Point(centre[3 * kind], centre[3 * kind + 1], centre[3 * kind + 2]);
  }

  /** The kinds. */
  public Kinds kinds() {
    return kinds;
  }

  /** The {@link MeetingWays} of the mentors of a kind. */
  public int ways(int kind) {
    return ways[kind];
  }

  /** Whether it is known where the mentors of a kind live. */
  public boolean known(int kind) {
    return known[kind];
  }

  /**
   * A squared chord that no mentor of the kind is nearer than to {@code from}: by the triangle inequality in space, the chord to the
   * centre less the radius of the ball. NaN where either is unknown.
   */
  public double chordSquaredAtLeast(Positions.Point from, int kind) {
    if (!known[kind] || !from.known()) {
      return Double.NaN;
    }
    double dx = from.x() - centre[3 * kind];
    double dy = from.y() - centre[3 * kind + 1];
    double dz = from.z() - centre[3 * kind + 2];
    double least = StrictMath.sqrt(dx * dx + dy * dy + dz * dz) - radius[kind] - ROUNDING;
    return least <= 0 ? 0 : least * least;
  }
}
