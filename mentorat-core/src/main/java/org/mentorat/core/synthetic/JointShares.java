package org.mentorat.core.synthetic;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;

/**
 * Makes two distributions hold at once where not all combinations are allowed: iterative proportional fitting (Deming and Stephan, 1940).
 * Rows keep their shares exactly; columns do as nearly as the combinations allow.
 */
final class JointShares {
  private static final int ROUNDS = 200;

  /** Of a column that nobody is to come to: it stays possible where a row has no other. */
  private static final double HARDLY = 1e-9;

  private JointShares() {}

  /**
   * For each row, how its share is divided among the columns.
   *
   * @param rows share of each row, in any unit
   * @param columns what the rows are divided among
   * @param shares {@code double[columns]}, in any unit
   * @param allowed whether a row goes with a column; allows at least one column in each row
   */
  static <R, C> Map<R, Choice<C>> fit(
      Map<R, Double> rows, List<C> columns, double[] shares, BiPredicate<R, C> allowed) {
    double[] rowShares = rows.values().stream().mapToDouble(Double::doubleValue).toArray();
    double[][] cells = new double[rowShares.length][columns.size()];
    int r = 0;
    for (R row : rows.keySet()) {
      for (int c = 0; c < shares.length; c++) {
        cells[r][c] = allowed.test(row, columns.get(c)) ? StrictMath.max(shares[c], HARDLY) : 0;
      }
      r++;
    }
    double unit = sum(rowShares) / sum(shares);
    for (int round = 0; round < ROUNDS; round++) {
      scaleRows(cells, rowShares);
      scaleColumns(cells, shares, unit);
    }
    Map<R, Choice<C>> fitted = new LinkedHashMap<>();
    r = 0;
    for (R row : rows.keySet()) {
      fitted.put(row, new Choice<>(columns, cells[r++]));
    }
    return fitted;
  }

  private static void scaleRows(double[][] cells, double[] shares) {
    for (int r = 0; r < shares.length; r++) {
      double row = sum(cells[r]);
      // A row without share is never drawn from; it keeps its proportions.
      if (shares[r] > 0) {
        for (int c = 0; c < cells[r].length; c++) {
          cells[r][c] *= shares[r] / row;
        }
      }
    }
  }

  private static void scaleColumns(double[][] cells, double[] shares, double unit) {
    for (int c = 0; c < shares.length; c++) {
      double column = 0;
      for (double[] row : cells) {
        column += row[c];
      }
      if (column > 0 && shares[c] > 0) {
        for (double[] row : cells) {
          row[c] *= shares[c] * unit / column;
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
