package org.mentorat.examples.campaign;

import java.util.ArrayList;
import java.util.List;

/** Words set in lines of a given width. */
final class Paragraph {
  private Paragraph() {}

  /** Breaks at spaces; a word longer than {@code width} has a line of its own. No-break spaces hold. */
  static List<String> lines(String text, int width) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (String word : text.split(" ", -1)) {
      if (!line.isEmpty() && line.length() + 1 + word.length() > width) {
        lines.add(line.toString());
        line.setLength(0);
      }
      line.append(line.isEmpty() ? "" : " ").append(word);
    }
    lines.add(line.toString());
    return lines;
  }

  /** Prints a paragraph behind a heading that stands in a column of its own. */
  static void print(Terminal terminal, String heading, int column, String text) {
    String indent = " ".repeat(column);
    String space = " ".repeat(Math.max(1, column - 2 - Table.length(heading)));
    String before = "  " + terminal.bold(heading) + space;
    for (String line : lines(text, terminal.width() - column)) {
      terminal.line(before + line);
      before = indent;
    }
  }
}
