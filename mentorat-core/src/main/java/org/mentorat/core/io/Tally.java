package org.mentorat.core.io;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.mentorat.model.Place;

/** Counts what a {@link ReadReport} says, while files are read: each table that is read on a thread of its own has one. Not thread-safe. */
final class Tally {
  /** Different words that are counted apart in one list of a table; a hostile file could hold a million. The rest is counted under "…". */
  private static final int MOST_DIFFERENT = 10_000;

  /** Longest word that is repeated in a report. */
  private static final int MOST_CHARACTERS = 80;

  private record RepairKey(String file, String field, RepairKind kind) {}

  private record CodeKey(String file, String table, String field, String folded) {}

  private record PlaceKey(String file, String code, String town) {}

  /** A word with its count, its first spelling and what else is known. */
  private static final class Entry {
    private int count;
    private String spelling;
    private final Object more;

    Entry(String spelling, Object more) {
      this.spelling = spelling;
      this.more = more;
    }
  }

  final List<ReadReport.InputFile> files = new ArrayList<>();
  final List<ReadReport.UnknownColumn> unknownColumns = new ArrayList<>();
  final List<ReadReport.NeverFilled> neverFilled = new ArrayList<>();
  final List<ReadReport.UnresolvedEmployer> employers = new ArrayList<>();
  final List<RejectedRow> rejected = new ArrayList<>();
  private final Map<RepairKey, Integer> repairs =
      new TreeMap<>(Comparator.comparing(RepairKey::file)
          .thenComparing(RepairKey::field)
          .thenComparing(RepairKey::kind));
  private final Map<CodeKey, Entry> codes = new TreeMap<>(Comparator.comparing(CodeKey::file)
      .thenComparing(CodeKey::table)
      .thenComparing(CodeKey::field)
      .thenComparing(CodeKey::folded));
  private final Map<PlaceKey, Entry> places = new TreeMap<>(Comparator.comparing(PlaceKey::file)
      .thenComparing(PlaceKey::code)
      .thenComparing(PlaceKey::town));

  void repaired(String file, String field, RepairKind kind) {
    repairs.merge(new RepairKey(file, field, kind), 1, Integer::sum);
  }

  void unmapped(
      String file, String table, String field, String word, Supplier<Optional<String>> nearest) {
    String shown = shown(word);
    count(
        codes,
        new CodeKey(file, table, field, Words.fold(shown)),
        new CodeKey(file, table, field, "…"),
        shown,
        nearest);
  }

  void unclearPlace(String file, String code, @Nullable String town, List<Place> choices) {
    count(
        places,
        new PlaceKey(file, shown(code), town == null ? "" : shown(town)),
        new PlaceKey(file, "…", ""),
        "",
        () -> choices);
  }

  private static <K> void count(
      Map<K, Entry> entries, K key, K rest, String spelling, Supplier<?> more) {
    boolean own = entries.containsKey(key) || entries.size() < MOST_DIFFERENT;
    Entry entry =
        entries.computeIfAbsent(own ? key : rest, k -> new Entry(own ? spelling : "…", more.get()));
    entry.count++;
    if (own && spelling.compareTo(entry.spelling) < 0) {
      entry.spelling = spelling;
    }
  }

  /** Adds what was counted apart for another table. */
  void add(Tally other) {
    files.addAll(other.files);
    unknownColumns.addAll(other.unknownColumns);
    neverFilled.addAll(other.neverFilled);
    employers.addAll(other.employers);
    rejected.addAll(other.rejected);
    other.repairs.forEach((key, count) -> repairs.merge(key, count, Integer::sum));
    codes.putAll(other.codes);
    places.putAll(other.places);
  }

  private static String shown(String word) {
    return word.length() <= MOST_CHARACTERS ? word : word.substring(0, MOST_CHARACTERS) + "…";
  }

  ReadReport report() {
    List<ReadReport.Repair> repairList = new ArrayList<>();
    repairs.forEach(
        (k, count) -> repairList.add(new ReadReport.Repair(k.file, k.field, k.kind, count)));
    List<ReadReport.UnmappedCode> codeList = new ArrayList<>();
    codes.forEach((k, entry) -> {
      @SuppressWarnings("unchecked")
      Optional<String> nearest = (Optional<String>) entry.more;
      codeList.add(new ReadReport.UnmappedCode(
          k.file, k.table, k.field, entry.spelling, entry.count, nearest));
    });
    codeList.sort(Comparator.comparing(ReadReport.UnmappedCode::file)
        .thenComparing(ReadReport.UnmappedCode::field)
        .thenComparing(ReadReport.UnmappedCode::count, Collections.reverseOrder()));
    List<ReadReport.UnclearPlace> placeList = new ArrayList<>();
    places.forEach((k, entry) -> {
      @SuppressWarnings("unchecked")
      List<Place> choices = (List<Place>) entry.more;
      placeList.add(new ReadReport.UnclearPlace(
          k.file, k.code, k.town.isEmpty() ? null : k.town, choices, entry.count));
    });
    placeList.sort(Comparator.comparing(ReadReport.UnclearPlace::file)
        .thenComparing(ReadReport.UnclearPlace::count, Collections.reverseOrder()));
    return new ReadReport(
        files, repairList, codeList, placeList, employers, unknownColumns, neverFilled);
  }
}
