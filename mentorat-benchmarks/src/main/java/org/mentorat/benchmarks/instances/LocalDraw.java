package org.mentorat.benchmarks.instances;

import java.util.Arrays;

/**
 * Youths and mentors with a place. Associations work around a centre, the larger the wider; four mentors of five live there, the others
 * anywhere. Youths live where mentors do. Most candidates come from the neighbourhood, and half of a score is nearness: neighbours
 * compete for the same good mentors, which is what makes real campaigns harder than even draws.
 */
final class LocalDraw {
  private static final int NEAR_OF_20 = 14;
  private static final double AT_CENTRE = 0.8;
  private static final double SMALLEST_RADIUS = 0.05;

  /** How far a youth lives from the mentor whose surroundings it shares. */
  private static final double JITTER = 0.02;

  /** Distance at which nearness is worth nothing. */
  private static final double FAR = 0.25;

  private final Draw draw;
  private final double[] x;
  private final double[] y;

  LocalDraw(Draw draw, int[] associationOf, int associations) {
    this.draw = draw;
    double[] centreX = new double[associations];
    double[] centreY = new double[associations];
    Arrays.setAll(centreX, a -> draw.fraction());
    Arrays.setAll(centreY, a -> draw.fraction());
    int mentors = associationOf.length;
    this.x = new double[mentors];
    this.y = new double[mentors];
    for (int j = 0; j < mentors; j++) {
      int a = associationOf[j];
      if (draw.fraction() < AT_CENTRE) {
        // Area in proportion to size, which falls with k^-0.6: so does the radius, with k^-0.3.
        double radius = SMALLEST_RADIUS + 0.25 * StrictMath.pow(a + 1, -0.3);
        x[j] = inside(centreX[a] + radius * draw.offset());
        y[j] = inside(centreY[a] + radius * draw.offset());
      } else {
        x[j] = draw.fraction();
        y[j] = draw.fraction();
      }
    }
  }

  Rows rows(int youths, int length) {
    Rows rows = new Rows(youths, length);
    Places places = new Places(x, y);
    int mentors = x.length;
    int near = Math.min(length * NEAR_OF_20 / 20, mentors);
    for (int i = 0; i < youths; i++) {
      int host = draw.below(mentors);
      double px = inside(x[host] + JITTER * draw.offset());
      double py = inside(y[host] + JITTER * draw.offset());
      rows.begin(i);
      int reach = places.reach(px, py);
      int neighbours = places.neighbours(px, py, reach);
      while (rows.size() < Math.min(near, neighbours)) {
        rows.add(places.neighbour(px, py, reach, draw.below(neighbours)));
      }
      while (rows.size() < length) {
        rows.add(draw.below(mentors));
      }
      rows.sort();
      for (int p = rows.rowStart[i]; p < rows.rowStart[i + 1]; p++) {
        rows.score[p] = score(px, py, rows.mentorOf[p]);
      }
    }
    return rows;
  }

  private long score(double px, double py, int mentor) {
    double distance = StrictMath.hypot(px - x[mentor], py - y[mentor]);
    int half = Instance.MOST_POINTS / 2;
    return (long) (half * Math.max(0, 1 - distance / FAR)) + draw.between(0, half);
  }

  /** Folds back what lies beyond an edge; offsets are smaller than 1. */
  private static double inside(double coordinate) {
    double folded = Math.abs(coordinate);
    return folded < 1 ? folded : 2 - folded - 0x1p-53;
  }
}
