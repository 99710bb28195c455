package org.mentorat.benchmarks.gate.work;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Committed counts beside those of today. Equality is asked for. More work of any kind is a regression, and so is another value, which
 * would be a wrong answer. Less work is no regression, but the file has to say so: else the next change could lose it unseen.
 *
 * @param differences in the order of the instances
 */
record WorkComparison(List<Difference> differences) {
  /** What the comparison comes to. */
  enum Verdict {
    EQUAL,
    /** Nothing is worse, and the file has to be written anew. */
    OUT_OF_DATE,
    WORSE
  }

  /** One line of the table. */
  record Difference(String instance, String what, String before, String after, Verdict verdict) {}

  WorkComparison {
    differences = List.copyOf(differences);
  }

  static WorkComparison of(List<WorkEntry> committed, List<WorkEntry> today) {
    Map<String, WorkEntry> now = byName(today);
    Map<String, WorkEntry> before = byName(committed);
    List<Difference> differences = new ArrayList<>();
    before.forEach((name, entry) -> compare(entry, now.get(name), differences));
    now.forEach((name, entry) -> {
      if (!before.containsKey(name)) {
        differences.add(new Difference(name, "instance", "-", "new", Verdict.OUT_OF_DATE));
      }
    });
    return new WorkComparison(differences);
  }

  private static Map<String, WorkEntry> byName(List<WorkEntry> entries) {
    Map<String, WorkEntry> byName = new LinkedHashMap<>();
    for (WorkEntry entry : entries) {
      if (byName.put(entry.instance(), entry) != null) {
        throw new IllegalArgumentException("instance " + entry.instance() + " stands there twice");
      }
    }
    return byName;
  }

  private static void compare(
      WorkEntry before, @Nullable WorkEntry now, List<Difference> differences) {
    String name = before.instance();
    if (now == null) {
      differences.add(new Difference(name, "instance", "there", "-", Verdict.OUT_OF_DATE));
    } else if (!before.sameProblem(now)) {
      differences.add(new Difference(
          name, "fingerprint", before.fingerprint(), now.fingerprint(), Verdict.OUT_OF_DATE));
    } else {
      if (!before.sameValue(now)) {
        differences.add(new Difference(name, "value", before.value(), now.value(), Verdict.WORSE));
      }
      for (Count count : Count.values()) {
        long was = count.of(before);
        long is = count.of(now);
        if (was != is) {
          Verdict verdict = is > was ? Verdict.WORSE : Verdict.OUT_OF_DATE;
          differences.add(new Difference(
              name, count.field(), number(was), number(is) + change(was, is), verdict));
        }
      }
    }
  }

  private static String number(long value) {
    return String.format(Locale.ROOT, "%,d", value);
  }

  private static String change(long was, long is) {
    return was == 0 ? "" : String.format(Locale.ROOT, " (%+.2f %%)", 100.0 * (is - was) / was);
  }

  Verdict verdict() {
    Verdict worst = Verdict.EQUAL;
    for (Difference difference : differences) {
      if (difference.verdict().compareTo(worst) > 0) {
        worst = difference.verdict();
      }
    }
    return worst;
  }

  /** One difference a line, in columns; empty where there is none. */
  String table() {
    if (differences.isEmpty()) {
      return "";
    }
    List<List<String>> rows = new ArrayList<>();
    rows.add(List.of("", "instance", "count", "committed", "today"));
    for (Difference d : differences) {
      String mark = d.verdict() == Verdict.WORSE ? "WORSE" : "";
      rows.add(List.of(mark, d.instance(), d.what(), d.before(), d.after()));
    }
    int[] width = new int[rows.get(0).size()];
    for (List<String> row : rows) {
      for (int c = 0; c < width.length; c++) {
        width[c] = Math.max(width[c], row.get(c).length());
      }
    }
    StringBuilder table = new StringBuilder();
    for (List<String> row : rows) {
      StringBuilder line = new StringBuilder();
      for (int c = 0; c < width.length; c++) {
        line.append(row.get(c)).append(" ".repeat(width[c] - row.get(c).length() + 2));
      }
      table.append(line.toString().stripTrailing()).append('\n');
    }
    return table.toString();
  }
}
