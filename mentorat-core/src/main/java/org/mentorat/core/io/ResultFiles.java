package org.mentorat.core.io;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.mentorat.core.result.Conflict;
import org.mentorat.core.result.Contribution;
import org.mentorat.core.result.Manifest;
import org.mentorat.core.result.MatchResult;
import org.mentorat.core.result.Proposal;
import org.mentorat.core.result.Unserved;
import org.mentorat.model.AssociationId;
import org.mentorat.model.PairKey;
import org.mentorat.model.ProgrammeId;
import org.mentorat.model.Reason;

/**
 * The files of a run's result. The same result gives the same bytes, on any JDK. Each file is written whole or not at all. Stateless,
 * thread-safe.
 *
 * @see CertificateFile
 * @see ReviewSheets
 * @since 0.1
 */
public final class ResultFiles {
  private ResultFiles() {}

  /**
   * Writes {@code proposals.csv}, for machines: youth, mentor, association, programme, status, score in points, flags, review, and the
   * points of each scorer in a column of its own, in the order of the policy. In ascending order of youth and mentor.
   */
  public static void writeProposals(MatchResult result, Path file) throws IOException {
    Set<String> scorers = new LinkedHashSet<>();
    result.manifest().scorers().forEach(part -> scorers.add(part.id()));
    result.proposals().forEach(p -> p.contributions().forEach(c -> scorers.add(c.scorer())));
    CsvFile.write(file, CsvFile.Form.MACHINES, out -> {
      List<String> headers = new ArrayList<>(List.of(
          "youth", "mentor", "association", "programme", "status", "score", "flags", "review"));
      scorers.forEach(id -> headers.add("points " + id));
      out.row(headers);
      for (Proposal p : result.proposals()) {
        List<@Nullable Object> cells = new ArrayList<>();
        cells.add(p.youth().value());
        cells.add(p.mentor().value());
        cells.add(value(p.association()));
        ProgrammeId programme = p.programme();
        cells.add(programme == null ? null : programme.value());
        cells.add(p.status().name().toLowerCase(Locale.ROOT));
        cells.add(points(p.micropoints()));
        cells.add(codes(p.flags()));
        cells.add(p.review() ? "yes" : "no");
        for (String scorer : scorers) {
          cells.add(p.contributions().stream()
              .filter(c -> c.scorer().equals(scorer))
              .findFirst()
              .map(c -> points(c.micropoints()))
              .orElse(null));
        }
        out.row(cells);
      }
    });
  }

  /**
   * Reads the pairs of a {@code proposals.csv}, to check them.
   *
   * @throws UnreadableFileException where a row names no youth or mentor, or a pair stands twice
   */
  public static List<PairKey> readProposals(Path file, ReadOptions options) throws IOException {
    return proposals(file, options).stream().map(ProposalTable.Row::pair).toList();
  }

  /** The rows of a {@code proposals.csv}. */
  static List<ProposalTable.Row> proposals(Path file, ReadOptions options) throws IOException {
    return RunFiles.strict(
        file,
        ProposalTable.TABLE,
        options,
        ProposalTable.Row::pair,
        row -> row.youth() + " – " + row.mentor());
  }

  /** Writes {@code unserved.csv}, for machines: youth, association, main reason code, further reason codes, eligible mentors. */
  public static void writeUnserved(MatchResult result, Path file) throws IOException {
    CsvFile.write(file, CsvFile.Form.MACHINES, out -> {
      out.row(List.of("youth", "association", "reason", "details", "eligibleMentors"));
      for (Unserved u : result.unserved()) {
        List<@Nullable Object> cells = new ArrayList<>();
        cells.add(u.youth().value());
        cells.add(value(u.association()));
        cells.add(u.reason().code());
        cells.add(codes(u.details()));
        cells.add(u.eligibleMentors());
        out.row(cells);
      }
    });
  }

  /**
   * Writes {@code rejected.csv}, for people: file, line, id, fields, codes, what was expected, and the row as it stands. Personal data: the
   * one file in which values of bad rows stand.
   */
  public static void writeRejected(List<RejectedRow> rejected, Path file, Locale locale)
      throws IOException {
    boolean french = locale.getLanguage().equals("fr");
    CsvFile.write(file, CsvFile.Form.PEOPLE, out -> {
      out.row(
          french
              ? List.of(
                  "fichier",
                  "ligne",
                  "identifiant",
                  "champs",
                  "codes",
                  "attendu",
                  "ligne d'origine")
              : List.of("file", "line", "id", "fields", "codes", "expected", "row"));
      for (RejectedRow row : rejected) {
        List<@Nullable Object> cells = new ArrayList<>();
        cells.add(row.file());
        cells.add(row.line());
        cells.add(row.id());
        cells.add(
            String.join(" | ", row.problems().stream().map(FieldProblem::field).toList()));
        cells.add(
            String.join(" | ", row.problems().stream().map(FieldProblem::code).toList()));
        cells.add(String.join(
            " | ", row.problems().stream().map(p -> p.expected().in(locale)).toList()));
        cells.add(row.raw());
        out.row(cells);
      }
    });
  }

  /** Writes {@code manifest.json}: all keys in ascending order; its schema is {@code schema/manifest.schema.json}. */
  public static void writeManifest(Manifest manifest, Path file) throws IOException {
    CampaignWriter.json(file, CanonicalJson.sorted(document(manifest)));
  }

  private static Map<String, Object> document(Manifest m) {
    Map<String, Object> out = new TreeMap<>();
    out.put("schemaVersion", Json.SCHEMA_VERSION);
    out.put("mentoratVersion", m.mentoratVersion());
    out.put("date", m.date().toString());
    out.put("startDate", m.startDate().toString());
    out.put("seed", m.seed());
    out.put("policySha256", m.policySha256());
    out.put("plugins", m.plugins());
    out.put("rules", m.rules().stream().map(ResultFiles::document).toList());
    out.put("rulesOff", m.rulesOff());
    out.put("scorers", m.scorers().stream().map(ResultFiles::document).toList());
    out.put("routing", document(m.routing()));
    out.put("matching", document(m.matching()));
    out.put("inputsSha256", m.inputsSha256());
    out.put("counts", m.counts());
    out.put("overrides", m.overrides().stream().map(ResultFiles::document).toList());
    out.put("reproducible", m.reproducible());
    out.put("faults", m.faults().stream().map(ResultFiles::document).toList());
    Manifest.ScoreCache kept = m.scoreCache();
    if (kept != null) {
      out.put("scoreCache", Map.of("hits", kept.hits(), "misses", kept.misses()));
    }
    return out;
  }

  static Map<String, Object> document(Manifest.Part part) {
    return Map.of("id", part.id(), "version", part.version(), "settings", part.settings());
  }

  static Map<String, Object> document(Manifest.Fault fault) {
    Map<String, Object> out = new LinkedHashMap<>();
    out.put("kind", fault.kind());
    out.put("id", fault.id());
    out.put("version", fault.version());
    out.put("plugin", fault.plugin());
    out.put("fault", fault.fault());
    AssociationsFile.put(out, "exception", fault.exception());
    out.put("treatment", fault.treatment());
    out.put("count", fault.count());
    out.put("more", fault.more());
    List<Map<String, Object>> first = new ArrayList<>();
    for (Manifest.About about : fault.first()) {
      Map<String, Object> ids = new LinkedHashMap<>();
      AssociationsFile.put(
          ids, "youth", about.youth() == null ? null : about.youth().value());
      AssociationsFile.put(
          ids, "mentor", about.mentor() == null ? null : about.mentor().value());
      first.add(ids);
    }
    out.put("first", first);
    return out;
  }

  private static Map<String, Object> document(Conflict conflict) {
    Map<String, Object> out = new LinkedHashMap<>();
    out.put("youth", conflict.youth().value());
    out.put("mentor", conflict.mentor().value());
    out.put("reason", conflict.reason().code());
    out.put("kept", conflict.kept());
    return out;
  }

  /** Millionths of a point as points with all their digits: 12500000 gives 12.5. */
  static String points(long micropoints) {
    BigDecimal points = BigDecimal.valueOf(micropoints, 6).stripTrailingZeros();
    return points.signum() == 0 ? "0" : points.toPlainString();
  }

  static String codes(List<Reason> reasons) {
    return String.join("|", reasons.stream().map(Reason::code).toList());
  }

  private static @Nullable String value(@Nullable AssociationId id) {
    return id == null ? null : id.value();
  }

  /** What a contribution says in a coordinator's sheet: the sentence and the points. */
  static String sentence(Contribution contribution, Locale locale) {
    String points = BigDecimal.valueOf(contribution.micropoints(), 6)
        .setScale(1, java.math.RoundingMode.HALF_UP)
        .toPlainString();
    return contribution.text(locale) + " ("
        + (locale.getLanguage().equals("fr") ? points.replace('.', ',') : points) + ")";
  }
}
