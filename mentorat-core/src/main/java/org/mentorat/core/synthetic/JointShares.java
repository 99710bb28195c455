package org.mentorat.core.synthetic;

/**
 * Makes two distributions hold at once where not all combinations are allowed: iterative proportional fitting (Deming and Stephan, 1940).
 * Rows keep their shares exactly; columns do as nearly as the combinations allow.
 */
final class JointShares {
  private static final int ROUNDS = 200;

  private JointShares() {}

  /** Whether a row goes with a column. */
  interface Allowed {
    boolean test(int row, int column);
  }

  /**
   * For each row, how its share is divided among the columns.
   *
   * @param rows {@code double[rows]}, in any unit
   * @param columns {@code double[columns]}, in any unit
   * @param allowed allows at least one column in each row
   */
  static Weights[] fit(double[] rows, double[] columns, Allowed allowed) {
    double[][] cells = new double[rows.length][columns.length];
    for (int r = 0; r < rows.length; r++) {
      for (int c = 0; c < columns.length; c++) {
        // A column that nobody wants stays possible where a row has no other.
        cells[r][c] = allowed.test(r, c) ? StrictMath.max(columns[c], 1e-9) : 0;
      }
    }
    double unit = sum(rows) / sum(columns);
    for (int round = 0; round < ROUNDS; round++) {
      scaleRows(cells, rows);
      for (int c = 0; c < columns.length; c++) {
        double column = 0;
        for (double[] row : cells) {
          column += row[c];
        }
        if (column > 0 && columns[c] > 0) {
          for (double[] row : cells) {
            row[c] *= columns[c] * unit / column;
          }
        }
      }
    }
    Weights[] fitted = new Weights[rows.length];
    for (int r = 0; r < rows.length; r++) {
      fitted[r] = new Weights(cells[r]);
    }
    return fitted;
  }

  private static void scaleRows(double[][] cells, double[] rows) {
    for (int r = 0; r < rows.length; r++) {
      double row = sum(cells[r]);
      // A row without share is never drawn from; it keeps its proportions.
      if (rows[r] > 0) {
        for (int c = 0; c < cells[r].length; c++) {
          cells[r][c] *= rows[r] / row;
        }
      }
    }
  }

  private static double sum(double[] values) {
    double sum = 0;
    for (double value : values) {
      sum += value;
    }
    return sum;
  }
}
