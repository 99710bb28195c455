package org.mentorat.core.territory;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntToDoubleFunction;
import org.jspecify.annotations.Nullable;
import org.mentorat.model.Position;

/**
 * Points on the globe, indexed once, that answers "which of them lie within so many kilometres", and "which of them reach me".
 *
 * <p>A point lies within a distance exactly when {@link Position#kilometresTo} is at most that distance, to the last bit, whatever the
 * latitude and across the antimeridian; the index only saves the measuring. Points are numbered in the order they are given in. They may
 * be absent: they keep their number and lie within no distance.
 *
 * <p>Immutable and thread-safe. For n points at m different positions, building takes O(n + m log m) and a query with k answers about
 * O(√m + k log k): people of one commune share its centre and are measured once. Memory: 24 bytes a point and 40 a position.
 *
 * @since 0.1
 */
public final class SpatialIndex {
  // Positions are vectors on the unit sphere, so neither poles nor the antimeridian are special.
  // They stand in the order of a balanced
  // k-d tree without pointers (Bentley, "Multidimensional binary search trees used for associative
  // searching", CACM 1975): the node of
  // the slots [from, to) is the slot in the middle, and the axes take turns.
  //
  // A quarter of the squared chord between two unit vectors is the "a" of the haversine formula,
  // the squared sine of half the central
  // angle. Position computes it from angles, this class from vectors, each within a few ulp of 1,
  // which is far less than ERROR. So outside
  // of [limit − ERROR, limit + ERROR] the comparison is decided by one subtraction an axis; inside,
  // Position itself is asked.
  private static final double ERROR = 1e-14;

  private static final double EARTH_DIAMETER_KM = 2 * 6371.0088;
  private static final int LEAF = 8;
  private static final int ABSENT = -1;
  private static final int[] NOBODY = {};

  private final int[] slotOf;
  private final Position[] positions;
  private final double[][] axes;
  private final int[] start;
  private final int[] points;

  /** In the order of {@link #points}, how far each reaches: in kilometres, and as a limit of "a". */
  private final double[] reachKm;

  private final double[] reach;
  /** The greatest of them. */
  private final double farthestLimit;

  private SpatialIndex(
      int[] slotOf, Position[] positions, double[][] axes, IntToDoubleFunction reachKmOf) {
    this.slotOf = slotOf;
    this.positions = positions;
    this.axes = axes;
    this.start = new int[positions.length + 1];
    for (int slot : slotOf) {
      if (slot != ABSENT) {
        start[slot + 1]++;
      }
    }
    for (int slot = 0; slot < positions.length; slot++) {
      start[slot + 1] += start[slot];
    }
    this.points = new int[start[positions.length]];
    int[] next = start.clone();
    for (int point = 0; point < slotOf.length; point++) {
      if (slotOf[point] != ABSENT) {
        points[next[slotOf[point]]++] = point;
      }
    }
    this.reachKm = new double[points.length];
    this.reach = new double[points.length];
    double farthest = 0;
    for (int k = 0; k < points.length; k++) {
      reachKm[k] = checked(reachKmOf.applyAsDouble(points[k]));
      reach[k] = limit(reachKm[k]);
      farthest = StrictMath.max(farthest, reachKm[k]);
    }
    this.farthestLimit = limit(farthest);
  }

  /** Indexes these points, which reach everywhere; null: absent. */
  public static SpatialIndex of(List<? extends @Nullable Position> points) {
    return of(points, point -> Double.POSITIVE_INFINITY);
  }

  /**
   * Indexes these points; null: absent.
   *
   * @param reachKm from the number of a point to how far it reaches, in kilometres, 0 or more, may be infinite
   */
  public static SpatialIndex of(
      List<? extends @Nullable Position> points, IntToDoubleFunction reachKm) {
    Map<Position, Integer> numbers = new HashMap<>();
    List<Position> distinct = new ArrayList<>();
    int[] numberOf = new int[points.size()];
    int point = 0;
    for (Position position : points) {
      Integer number = position == null ? Integer.valueOf(ABSENT) : numbers.get(position);
      if (number == null) {
        number = distinct.size();
        numbers.put(position, number);
        distinct.add(position);
      }
      numberOf[point++] = number;
    }
    return build(numberOf, distinct, reachKm);
  }

  private static SpatialIndex build(
      int[] numberOf, List<Position> distinct, IntToDoubleFunction reachKm) {
    int m = distinct.size();
    double[][] vectors = new double[3][m];
    int[] order = new int[m];
    for (int i = 0; i < m; i++) {
      double[] vector = unitVector(distinct.get(i));
      for (int axis = 0; axis < 3; axis++) {
        vectors[axis][i] = vector[axis];
      }
      order[i] = i;
    }
    arrange(order, vectors, 0, m, 0);
    Position[] positions = new Position[m];
    double[][] axes = new double[3][m];
    int[] slotOfNumber = new int[m];
    for (int slot = 0; slot < m; slot++) {
      positions[slot] = distinct.get(order[slot]);
      for (int axis = 0; axis < 3; axis++) {
        axes[axis][slot] = vectors[axis][order[slot]];
      }
      slotOfNumber[order[slot]] = slot;
    }
    int[] slotOf = new int[numberOf.length];
    for (int point = 0; point < slotOf.length; point++) {
      slotOf[point] = numberOf[point] == ABSENT ? ABSENT : slotOfNumber[numberOf[point]];
    }
    return new SpatialIndex(slotOf, positions, axes, reachKm);
  }

  /** How many points, the absent ones included: they are numbered from 0 to {@code size() - 1}. */
  public int size() {
    return slotOf.length;
  }

  /**
   * The points within {@code km} of a centre, in ascending order.
   *
   * @param km kilometres, 0 or more, may be infinite
   */
  public int[] within(Position centre, double km) {
    Within query = new Within(centre, km);
    query.visit(0, positions.length, 0);
    int[] found = query.count == 0 ? NOBODY : Arrays.copyOf(query.found, query.count);
    Arrays.sort(found);
    return found;
  }

  /**
   * Adds to {@code bits} the points that reach a place: those from which it lies within their own reach. Bit {@code p mod 64} of word
   * {@code p / 64} stands for point p.
   */
  public void reaching(Position place, long[] bits) {
    reaching(place, unitVector(place), 0, bits);
  }

  /**
   * As {@link #reaching(Position, long[])}, with the bit of point p in word {@code p / 64 + shift}, where {@code bits} have one.
   *
   * @param vector that of the place
   */
  void reaching(Position place, double[] vector, int shift, long[] bits) {
    new Reaching(place, vector, shift, bits).visit(0, positions.length, 0);
  }

  /** Kilometres from this point, as {@link Position#kilometresTo} has it; NaN where the point is absent. */
  public double distanceKm(int point, Position from) {
    int slot = slotOf[point];
    return slot == ABSENT ? Double.NaN : from.kilometresTo(positions[slot]);
  }

  private static double checked(double km) {
    if (!(km >= 0)) {
      throw new IllegalArgumentException("km is " + km + ", expected 0 or more");
    }
    return km;
  }

  /** The "a" of the haversine formula at this distance. */
  private static double limit(double km) {
    double sine = StrictMath.sin(StrictMath.min(km / EARTH_DIAMETER_KM, StrictMath.PI / 2));
    return sine * sine;
  }

  static double[] unitVector(Position position) {
    double phi = StrictMath.toRadians(position.latitude());
    double lambda = StrictMath.toRadians(position.longitude());
    double parallel = StrictMath.cos(phi);
    return new double[] {
      parallel * StrictMath.cos(lambda), parallel * StrictMath.sin(lambda), StrictMath.sin(phi)
    };
  }

  /** Puts the slots [from, to) in the order of the tree. */
  private static void arrange(int[] order, double[][] vectors, int from, int to, int axis) {
    if (to - from <= LEAF) {
      return;
    }
    int middle = (from + to) >>> 1;
    select(order, vectors[axis], from, to - 1, middle);
    int next = (axis + 1) % 3;
    arrange(order, vectors, from, middle, next);
    arrange(order, vectors, middle + 1, to, next);
  }

  /** Hoare's selection: what stands at {@code wanted} is not below anything left of it and not above anything right of it. */
  private static void select(int[] order, double[] value, int left, int right, int wanted) {
    while (left < right) {
      double pivot = value[order[(left + right) >>> 1]];
      int i = left;
      int j = right;
      while (i <= j) {
        while (value[order[i]] < pivot) {
          i++;
        }
        while (value[order[j]] > pivot) {
          j--;
        }
        if (i <= j) {
          int moved = order[i];
          order[i++] = order[j];
          order[j--] = moved;
        }
      }
      if (wanted <= j) {
        right = j;
      } else if (wanted >= i) {
        left = i;
      } else {
        return;
      }
    }
  }

  /** One search under way; confined to a call. */
  private abstract class Query {
    final Position centre;
    private final double[] vector;
    private final double limit;

    /**
     * A query.
     *
     * @param vector that of the centre
     * @param limit of "a"
     */
    Query(Position centre, double[] vector, double limit) {
      this.centre = centre;
      this.vector = vector;
      this.limit = limit;
    }

    /** Takes the points of a slot at a distance that is not clearly beyond; {@code a} has an error of up to {@link #ERROR}. */
    abstract void take(int slot, double a, double farthest);

    final void visit(int from, int to, int axis) {
      if (to - from <= LEAF) {
        for (int slot = from; slot < to; slot++) {
          check(slot);
        }
        return;
      }
      int middle = (from + to) >>> 1;
      double beyond = vector[axis] - axes[axis][middle];
      boolean reachesOver = beyond * beyond / 4 <= limit + ERROR;
      int next = (axis + 1) % 3;
      if (reachesOver || beyond < 0) {
        visit(from, middle, next);
      }
      if (reachesOver) {
        check(middle);
      }
      if (reachesOver || beyond > 0) {
        visit(middle + 1, to, next);
      }
    }

    private void check(int slot) {
      double dx = vector[0] - axes[0][slot];
      double dy = vector[1] - axes[1][slot];
      double dz = vector[2] - axes[2][slot];
      double a = (dx * dx + dy * dy + dz * dz) / 4;
      if (a <= limit + ERROR) {
        take(slot, a, limit);
      }
    }
  }

  /** Collects the points within one distance. */
  private final class Within extends Query {
    private final double km;
    private int[] found = new int[16];
    private int count;

    Within(Position centre, double km) {
      super(centre, unitVector(centre), limit(checked(km)));
      this.km = km;
    }

    @Override
    void take(int slot, double a, double farthest) {
      if (a < farthest - ERROR || centre.kilometresTo(positions[slot]) <= km) {
        for (int k = start[slot]; k < start[slot + 1]; k++) {
          if (count == found.length) {
            found = Arrays.copyOf(found, 2 * count);
          }
          found[count++] = points[k];
        }
      }
    }
  }

  /** Marks the points that reach a place. */
  private final class Reaching extends Query {
    private final int shift;
    private final long[] bits;

    Reaching(Position place, double[] vector, int shift, long[] bits) {
      super(place, vector, farthestLimit);
      this.shift = shift;
      this.bits = bits;
    }

    @Override
    void take(int slot, double a, double farthest) {
      for (int k = start[slot]; k < start[slot + 1]; k++) {
        double beyond = a - reach[k];
        if (beyond < -ERROR
            || (beyond <= ERROR && centre.kilometresTo(positions[slot]) <= reachKm[k])) {
          int word = points[k] / Long.SIZE + shift;
          if (word >= 0 && word < bits.length) {
            bits[word] |= 1L << points[k];
          }
        }
      }
    }
  }
}
