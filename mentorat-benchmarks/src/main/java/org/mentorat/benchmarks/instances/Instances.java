package org.mentorat.benchmarks.instances;

import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Draws instances from a seed: the same seed gives the same instance on every machine and JDK. Youths have capacity 1. Linear in the
 * pairs; the national instance takes about a second.
 */
public final class Instances {
  private static final int ASSOCIATIONS = 59;
  private static final int CANDIDATES = 20;

  /** Places under all quotas, of 1,000 youths: one in forty stays unserved at least. */
  private static final long PLACES_OF_1000 = 975;

  /** Pairs of a row of {@link #sparse}. */
  private static final int SPARSE_ROW = 16;

  private static final Pattern SIZED =
      Pattern.compile("(scaled|scaled-local|dense|sparse)-([0-9]{1,8})");

  private Instances() {}

  /**
   * The instance of a name: of a {@link Family}, or {@code scaled-N}, {@code scaled-local-N}, {@code dense-N}, {@code sparse-N} in
   * another size.
   *
   * @throws IllegalArgumentException naming what is known
   */
  public static Instance named(String name, long seed) {
    Matcher sized = SIZED.matcher(name);
    if (!sized.matches()) {
      return Family.of(name).draw(seed);
    }
    int size = Integer.parseInt(sized.group(2));
    return switch (sized.group(1)) {
      case "scaled" -> scaled(size, seed);
      case "scaled-local" -> scaledLocal(size, seed);
      case "dense" -> dense(size, seed);
      default -> sparse(size, seed);
    };
  }

  /** Refuses a name that {@link #named} would refuse, without drawing anything. */
  public static void checkName(String name) {
    if (!SIZED.matcher(name).matches()) {
      Family.of(name);
    }
  }

  /** A national campaign, candidates and scores drawn evenly: {@code scaled(200_000, seed)}. */
  public static Instance national(long seed) {
    return even("national", 200_000, seed);
  }

  /** A national campaign in which nearness counts: {@code scaledLocal(200_000, seed)}. */
  public static Instance nationalLocal(long seed) {
    return local("national-local", 200_000, seed);
  }

  /**
   * Like the national instance in another size: three mentors for five youths, with capacity 1 to 3, each in one of 59 associations
   * whose quotas bind; 20 candidates a youth, drawn evenly.
   *
   * @param youths at least 100
   */
  public static Instance scaled(int youths, long seed) {
    return even("scaled-" + youths, youths, seed);
  }

  /** Like {@link #nationalLocal} in another size. */
  public static Instance scaledLocal(int youths, long seed) {
    return local("scaled-local-" + youths, youths, seed);
  }

  /** A region: 10,000 youths, 6,000 mentors of capacity 1 to 3, 20 candidates a youth drawn evenly, no quotas. */
  public static Instance region(long seed) {
    Draw draw = new Draw(seed);
    int mentors = 6_000;
    int[] capacity = capacities(draw, mentors);
    return withoutQuotas("region", seed, evenRows(draw, 10_000, mentors, CANDIDATES), capacity);
  }

  /** An association: 500 youths, 400 mentors of capacity 1 to 3, every pair eligible, no quotas. */
  public static Instance smallDense(long seed) {
    Draw draw = new Draw(seed);
    int mentors = 400;
    int[] capacity = capacities(draw, mentors);
    return withoutQuotas("small", seed, allPairs(draw, 500, mentors), capacity);
  }

  /**
   * Linear assignment: {@code n} youths, {@code n} mentors, every pair eligible, one to one.
   *
   * @param n up to 46,340, so that pairs can be counted; 12 n² bytes
   */
  public static Instance dense(int n, long seed) {
    return withoutQuotas("dense-" + n, seed, allPairs(new Draw(seed), n, n), ones(n));
  }

  /**
   * Sparse linear assignment: {@code n} youths, {@code n} mentors, 16 pairs a row drawn evenly, among them a hidden permutation so that a
   * perfect matching exists.
   *
   * @param n at least 16
   */
  public static Instance sparse(int n, long seed) {
    Draw draw = new Draw(seed);
    int[] partner = new int[n];
    Arrays.setAll(partner, i -> i);
    for (int i = n - 1; i > 0; i--) {
      int k = draw.below(i + 1);
      int kept = partner[i];
      partner[i] = partner[k];
      partner[k] = kept;
    }
    Rows rows = new Rows(n, SPARSE_ROW);
    for (int i = 0; i < n; i++) {
      rows.begin(i);
      rows.add(partner[i]);
      fillEvenly(draw, rows, i, n, SPARSE_ROW);
    }
    return withoutQuotas("sparse-" + n, seed, rows, ones(n));
  }

  private static Instance even(String family, int youths, long seed) {
    Draw draw = new Draw(seed);
    int mentors = mentorsFor(youths);
    int[] capacity = capacities(draw, mentors);
    Associations associations = new Associations(ASSOCIATIONS);
    int[] associationOf = memberships(draw, associations, mentors);
    int[] quota = associations.quotas(draw, associationOf, capacity, placesFor(youths));
    Rows rows = evenRows(draw, youths, mentors, CANDIDATES);
    return new Instance(
        family, seed, rows.rowStart, rows.mentorOf, rows.score, capacity, associationOf, quota);
  }

  private static Instance local(String family, int youths, long seed) {
    Draw draw = new Draw(seed);
    int mentors = mentorsFor(youths);
    int[] capacity = capacities(draw, mentors);
    Associations associations = new Associations(ASSOCIATIONS);
    int[] associationOf = memberships(draw, associations, mentors);
    int[] quota = associations.quotas(draw, associationOf, capacity, placesFor(youths));
    Rows rows = new LocalDraw(draw, associationOf, ASSOCIATIONS).rows(youths, CANDIDATES);
    return new Instance(
        family, seed, rows.rowStart, rows.mentorOf, rows.score, capacity, associationOf, quota);
  }

  private static int mentorsFor(int youths) {
    return youths / 5 * 3;
  }

  private static long placesFor(int youths) {
    return youths * PLACES_OF_1000 / 1000;
  }

  private static int[] memberships(Draw draw, Associations associations, int mentors) {
    int[] associationOf = new int[mentors];
    Arrays.setAll(associationOf, j -> associations.draw(draw));
    return associationOf;
  }

  private static Instance withoutQuotas(String family, long seed, Rows rows, int[] capacity) {
    int[] none = new int[capacity.length];
    Arrays.fill(none, -1);
    return new Instance(
        family, seed, rows.rowStart, rows.mentorOf, rows.score, capacity, none, new int[0]);
  }

  private static Rows evenRows(Draw draw, int youths, int mentors, int length) {
    Rows rows = new Rows(youths, length);
    for (int i = 0; i < youths; i++) {
      rows.begin(i);
      fillEvenly(draw, rows, i, mentors, length);
    }
    return rows;
  }

  private static void fillEvenly(Draw draw, Rows rows, int youth, int mentors, int length) {
    while (rows.size() < length) {
      rows.add(draw.below(mentors));
    }
    rows.sort();
    for (int p = rows.rowStart[youth]; p < rows.rowStart[youth + 1]; p++) {
      rows.score[p] = draw.between(0, Instance.MOST_POINTS);
    }
  }

  private static Rows allPairs(Draw draw, int youths, int mentors) {
    Rows rows = new Rows(youths, mentors);
    for (int p = 0; p < rows.mentorOf.length; p++) {
      rows.mentorOf[p] = p % mentors;
      rows.score[p] = draw.between(0, Instance.MOST_POINTS);
    }
    return rows;
  }

  private static int[] capacities(Draw draw, int mentors) {
    int[] capacity = new int[mentors];
    Arrays.setAll(capacity, j -> draw.between(1, 3));
    return capacity;
  }

  private static int[] ones(int count) {
    int[] capacity = new int[count];
    Arrays.fill(capacity, 1);
    return capacity;
  }
}
