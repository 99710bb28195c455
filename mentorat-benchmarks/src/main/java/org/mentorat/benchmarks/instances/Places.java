package org.mentorat.benchmarks.instances;

/**
 * Where mentors live, on the unit square, in a grid of cells of about {@value #MENTORS_A_CELL} mentors: the ids of a cell's mentors stand
 * together, and cells of one row of the grid one after the other, so that three neighbouring cells are one range.
 */
final class Places {
  private static final int MENTORS_A_CELL = 12;

  /** A neighbourhood holds at least so many mentors. */
  private static final int NEIGHBOURS = 40;

  final double[] x;
  final double[] y;
  private final int side;
  private final int[] cellStart;
  private final int[] byCell;

  Places(double[] x, double[] y) {
    this.x = x;
    this.y = y;
    int mentors = x.length;
    this.side = Math.max(1, (int) StrictMath.sqrt(mentors / (double) MENTORS_A_CELL));
    this.cellStart = new int[side * side + 1];
    for (int j = 0; j < mentors; j++) {
      cellStart[cell(y[j]) * side + cell(x[j]) + 1]++;
    }
    for (int c = 0; c < side * side; c++) {
      cellStart[c + 1] += cellStart[c];
    }
    this.byCell = new int[mentors];
    int[] at = cellStart.clone();
    for (int j = 0; j < mentors; j++) {
      byCell[at[cell(y[j]) * side + cell(x[j])]++] = j;
    }
  }

  private int cell(double coordinate) {
    return Math.min(side - 1, (int) (coordinate * side));
  }

  /** Smallest radius, in cells, of a square around a point that holds enough mentors. */
  int reach(double px, double py) {
    int reach = 1;
    while (reach < side && neighbours(px, py, reach) < Math.min(NEIGHBOURS, byCell.length)) {
      reach++;
    }
    return reach;
  }

  /** Number of mentors in the square of so many cells around a point. */
  int neighbours(double px, double py, int reach) {
    int sum = 0;
    for (int row = low(py, reach); row <= high(py, reach); row++) {
      sum += cellStart[row * side + high(px, reach) + 1] - cellStart[row * side + low(px, reach)];
    }
    return sum;
  }

  /** One of the mentors in that square, by position. */
  int neighbour(double px, double py, int reach, int position) {
    int left = position;
    int row = low(py, reach);
    while (true) {
      int from = cellStart[row * side + low(px, reach)];
      int length = cellStart[row * side + high(px, reach) + 1] - from;
      if (left < length) {
        return byCell[from + left];
      }
      left -= length;
      row++;
    }
  }

  private int low(double coordinate, int reach) {
    return Math.max(0, cell(coordinate) - reach);
  }

  private int high(double coordinate, int reach) {
    return Math.min(side - 1, cell(coordinate) + reach);
  }
}
