package org.mentorat.examples.campaign;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Columns of text set in line. Numbers stand on the right of their column, words on the left. */
final class Table {
  /** On which side of its column a text stands. */
  enum Align {
    LEFT,
    RIGHT
  }

  private final Align[] columns;
  private final List<String[]> rows = new ArrayList<>();

  Table(Align... columns) {
    this.columns = columns;
  }

  Table row(String... cells) {
    if (cells.length != columns.length) {
      throw new IllegalArgumentException(cells.length + " cells, expected " + columns.length);
    }
    rows.add(cells);
    return this;
  }

  boolean isEmpty() {
    return rows.isEmpty();
  }

  /** The lines, each behind {@code indent}, without spaces at their ends. */
  List<String> lines(String indent) {
    int[] width = new int[columns.length];
    for (String[] row : rows) {
      for (int c = 0; c < row.length; c++) {
        width[c] = Math.max(width[c], length(row[c]));
      }
    }
    List<String> lines = new ArrayList<>();
    for (String[] row : rows) {
      StringBuilder line = new StringBuilder(indent);
      for (int c = 0; c < row.length; c++) {
        String space = " ".repeat(width[c] - length(row[c]));
        line.append(c == 0 ? "" : "  ");
        line.append(columns[c] == Align.LEFT ? row[c] + space : space + row[c]);
      }
      lines.add(line.toString().stripTrailing());
    }
    return lines;
  }

  void print(Terminal terminal, String indent) {
    lines(indent).forEach(terminal::line);
  }

  /** Characters that take a place on the screen. */
  static int length(String text) {
    String seen = text.replaceAll("\u001b\\[[0-9;]*m", "");
    return seen.codePointCount(0, seen.length());
  }

  @Override
  public String toString() {
    return "Table" + Arrays.toString(columns) + " of " + rows.size() + " rows";
  }
}
