package org.mentorat.core.io;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The rows of one file that could be read, with their lines, and those that were set aside afterwards. Their text is not kept: a second
 * pass over the file fetches it for the few rows that turn out to be wrong.
 */
final class LoadedTable<R> {
  private final SourceText source;
  private final String table;
  private final ReadLimits limits;
  private final List<R> records = new ArrayList<>();
  private final List<List<String>> carried = new ArrayList<>();
  private final BitSet aside = new BitSet();
  private final Map<Integer, FieldProblem> problems = new TreeMap<>();
  private int[] lines = new int[16];
  private int[] ordinals = new int[16];
  private int rejected;
  private @Nullable Character separator;
  private Set<String> columns = Set.of();
  private List<String> carriedHeaders = List.of();

  LoadedTable(SourceText source, String table, ReadLimits limits) {
    this.source = source;
    this.table = table;
    this.limits = limits;
  }

  static RowSource open(SourceText source, String table, ReadLimits limits) throws IOException {
    return source.name().endsWith(".json")
        ? JsonRows.open(source, table, limits)
        : CsvRows.open(source, limits);
  }

  /** Says what the file looks like. */
  void layout(@Nullable Character found, Set<String> columnsPresent, List<String> carriedColumns) {
    separator = found;
    columns = Set.copyOf(columnsPresent);
    carriedHeaders = List.copyOf(carriedColumns);
  }

  boolean hasColumn(String name) {
    return columns.contains(name);
  }

  /** What the file carries past the model, for the rows that stand. */
  Map<String, List<String>> carriedById(Function<R, String> id) {
    Map<String, List<String>> byId = new TreeMap<>();
    for (int i = 0; i < records.size() && !carriedHeaders.isEmpty(); i++) {
      if (!aside.get(i)) {
        byId.put(id.apply(records.get(i)), carried.get(i));
      }
    }
    return byId;
  }

  List<String> carriedHeaders() {
    return carriedHeaders;
  }

  /** A row that was read: the {@code ordinal}-th of the file, from 1. */
  void add(R record, int ordinal, int line, List<String> carriedCells) {
    if (records.size() == lines.length) {
      lines = Arrays.copyOf(lines, lines.length * 2);
      ordinals = Arrays.copyOf(ordinals, lines.length);
    }
    lines[records.size()] = line;
    ordinals[records.size()] = ordinal;
    records.add(record);
    if (!carriedCells.isEmpty()) {
      carried.add(List.copyOf(carriedCells));
    }
  }

  void rejected() {
    rejected++;
  }

  /** Sets a row aside that was read. */
  void reject(int index, FieldProblem problem) {
    if (!aside.get(index)) {
      aside.set(index);
      problems.put(index, problem);
      rejected++;
    }
  }

  String name() {
    return source.name();
  }

  /** Rows seen so far. */
  int rows() {
    return records.size() - aside.cardinality() + rejected;
  }

  int size() {
    return records.size();
  }

  R record(int index) {
    return records.get(index);
  }

  /** The line on which a row starts, from 1. */
  int line(int index) {
    return lines[index];
  }

  void replace(int index, R record) {
    records.set(index, record);
  }

  boolean isAside(int index) {
    return aside.get(index);
  }

  /**
   * Sets rows with one key aside: of equal rows all but one, of rows that differ all, so that the order of the file decides nothing.
   */
  <K> void rejectRepeated(Function<R, K> key, String field) {
    Map<K, Integer> first = new java.util.HashMap<>();
    Map<K, Boolean> differ = new java.util.HashMap<>();
    for (int i = 0; i < records.size(); i++) {
      if (aside.get(i)) {
        continue;
      }
      K k = key.apply(records.get(i));
      Integer before = first.putIfAbsent(k, i);
      if (before != null) {
        boolean same = records.get(before).equals(records.get(i));
        differ.merge(k, !same, Boolean::logicalOr);
      }
    }
    if (differ.isEmpty()) {
      return;
    }
    for (int i = 0; i < records.size(); i++) {
      if (aside.get(i)) {
        continue;
      }
      K k = key.apply(records.get(i));
      Boolean different = differ.get(k);
      if (different != null && different) {
        reject(i, Problems.repeatedId(field));
      } else if (different != null && first.getOrDefault(k, i) != i) {
        reject(i, Problems.repeatedRow());
      }
    }
  }

  /** The rows that stand, when all is checked; reports the others and the counts of the file. */
  List<R> accept(Tally tally, Function<R, String> id) throws IOException {
    if (!problems.isEmpty()) {
      Map<Integer, String> raw = rawByOrdinal();
      problems.forEach((index, problem) -> tally.rejected.add(new RejectedRow(
          source.name(),
          lines[index],
          id.apply(records.get(index)),
          List.of(problem),
          raw.getOrDefault(ordinals[index], ""))));
    }
    List<R> accepted = new ArrayList<>(records.size() - aside.cardinality());
    for (int i = 0; i < records.size(); i++) {
      if (!aside.get(i)) {
        accepted.add(records.get(i));
      }
    }
    tally.files.add(new ReadReport.InputFile(
        source.name(),
        source.sha256(),
        source.bytes(),
        source.encoding().label,
        separator,
        rows(),
        accepted.size(),
        rejected));
    return accepted;
  }

  private Map<Integer, String> rawByOrdinal() throws IOException {
    BitSet wanted = new BitSet();
    problems.keySet().forEach(index -> wanted.set(ordinals[index]));
    Map<Integer, String> raw = new TreeMap<>();
    try (RowSource rows = open(source, table, limits)) {
      int ordinal = 1;
      for (RowSource.Row row = rows.next(); row != null; row = rows.next()) {
        if (wanted.get(ordinal)) {
          raw.put(ordinal, rows.raw());
        }
        ordinal++;
      }
    }
    return raw;
  }
}
