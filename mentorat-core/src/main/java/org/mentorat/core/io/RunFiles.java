package org.mentorat.core.io;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.mentorat.core.audit.RunLedger;
import org.mentorat.model.Points;
import org.mentorat.model.YouthId;

/**
 * Reads what a run decided from the files of its folder: {@code proposals.csv}, {@code unserved.csv} and {@code manifest.json}. Stateless,
 * thread-safe.
 *
 * @since 0.1
 */
public final class RunFiles {
  private static final String MANIFEST = "manifest.json";

  private RunFiles() {}

  /**
   * Reads the three files of a folder. Keys of the manifest that this version does not know are passed over, so that runs of later
   * versions can be compared too.
   *
   * @throws UnreadableFileException where a file is missing or does not hold what a run writes: with file, line and field
   */
  public static RunLedger read(Path folder) throws IOException {
    Map<String, Object> manifest = JsonFields.document(
            JsonFields.source(folder.resolve(MANIFEST), ReadLimits.DEFAULT), ReadLimits.DEFAULT)
        .values();
    LocalDate date = date(manifest);
    ReadOptions options = ReadOptions.on(date);
    SortedMap<YouthId, RunLedger.Entry> entries = new TreeMap<>();
    List<ProposalTable.Row> proposals =
        new ArrayList<>(ResultFiles.proposals(folder.resolve("proposals.csv"), options));
    proposals.sort((a, b) -> {
      int byYouth = a.youth().compareTo(b.youth());
      return byYouth != 0 ? byYouth : a.mentor().compareTo(b.mentor());
    });
    for (ProposalTable.Row row : proposals) {
      Double points = row.points();
      RunLedger.add(
          entries,
          row.youth(),
          row.mentor(),
          row.association(),
          points == null ? 0 : Math.round(points * Points.MICRO));
    }
    for (UnservedTable.Row row : strict(
        folder.resolve("unserved.csv"),
        UnservedTable.TABLE,
        options,
        UnservedTable.Row::youth,
        r -> r.youth().value())) {
      if (entries.put(
              row.youth(), new RunLedger.Entry(row.association(), List.of(), 0, row.reason()))
          != null) {
        throw new UnreadableFileException(
            "unserved.csv",
            0,
            Problems.of(
                "youth",
                "youth.served",
                "des jeunes sans proposition : " + row.youth() + " en a une",
                "youths without a proposal: " + row.youth() + " has one"));
      }
    }
    return new RunLedger(
        date,
        settings(manifest),
        texts(manifest.get("inputsSha256")),
        !Boolean.FALSE.equals(manifest.get("reproducible")),
        entries);
  }

  /** All rows of a file in which none may be wrong or stand twice. */
  static <D, R> List<R> strict(
      Path file,
      Table<D, R> table,
      ReadOptions options,
      Function<R, ?> key,
      Function<R, String> name)
      throws IOException {
    Tally tally = new Tally();
    LoadedTable<R> rows = TableReader.read(file, table, Mapping.NONE, options, tally);
    rows.rejectRepeated(key, "youth");
    List<R> accepted = rows.accept(tally, name);
    if (!tally.rejected.isEmpty()) {
      RejectedRow first = tally.rejected.get(0);
      throw new UnreadableFileException(first.file(), first.line(), first.problems());
    }
    return accepted;
  }

  private static LocalDate date(Map<String, Object> manifest) throws UnreadableFileException {
    try {
      return LocalDate.parse(String.valueOf(manifest.get("date")));
    } catch (DateTimeParseException e) {
      throw new UnreadableFileException(
          MANIFEST,
          0,
          Problems.of(
              "/date", "date.form", "une date comme 2026-09-07", "a day such as 2026-09-07"));
    }
  }

  private static SortedMap<String, String> settings(Map<String, Object> manifest) {
    SortedMap<String, String> settings = new TreeMap<>();
    for (String name : List.of("mentoratVersion", "policySha256", "seed", "startDate")) {
      settings.put(name, String.valueOf(manifest.get(name)));
    }
    list(manifest.get("plugins")).forEach(plugin -> settings.put("plugins/" + plugin, "on"));
    list(manifest.get("rules")).forEach(part -> part(settings, "rules/", part));
    list(manifest.get("rulesOff")).forEach(id -> settings.put("rules/" + id, "off"));
    list(manifest.get("scorers")).forEach(part -> part(settings, "scorers/", part));
    part(settings, "routing/", manifest.get("routing"));
    part(settings, "matching/", manifest.get("matching"));
    return settings;
  }

  private static void part(SortedMap<String, String> settings, String kind, @Nullable Object part) {
    if (part instanceof Map<?, ?> fields) {
      SortedMap<String, Object> values = new TreeMap<>();
      if (fields.get("settings") instanceof Map<?, ?> map) {
        map.forEach((name, value) -> values.put(String.valueOf(name), value));
      }
      RunLedger.part(
          settings,
          kind,
          String.valueOf(fields.get("id")),
          String.valueOf(fields.get("version")),
          values);
    }
  }

  private static List<?> list(@Nullable Object value) {
    return value instanceof List<?> list ? list : List.of();
  }

  private static SortedMap<String, String> texts(@Nullable Object value) {
    SortedMap<String, String> texts = new TreeMap<>();
    if (value instanceof Map<?, ?> map) {
      map.forEach((name, text) -> texts.put(String.valueOf(name), String.valueOf(text)));
    }
    return texts;
  }
}
