package org.mentorat.examples.campaign;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.mentorat.core.io.CampaignRead;
import org.mentorat.core.io.FieldProblem;
import org.mentorat.core.io.ReadReport;
import org.mentorat.core.io.RejectedRow;
import org.mentorat.examples.campaign.Wording.Noun;
import org.mentorat.model.Place;

/**
 * What was found in the files. Words from the files appear only where somebody has to map them: unmapped codes, unclear places,
 * unrecognised employers.
 */
final class FilesReport {
  private static final int MOST_LINES_NAMED = 5;
  private static final int MOST = 12;

  private final Terminal terminal;
  private final Wording wording;
  private final CampaignRead read;
  private final ReadReport report;

  FilesReport(Session session, CampaignRead read) {
    this.terminal = session.terminal();
    this.wording = session.wording();
    this.read = read;
    this.report = read.report();
  }

  /** Everything, for {@code validate}. */
  void print() {
    printFiles();
    rejected();
    repairs();
    neverFilled();
    unmappedCodes();
    places();
    employers();
    unknownColumns();
  }

  /** One paragraph, for commands that do something else. */
  void printBrief() {
    // Told in any case: only who sees the sum knows that no row got lost.
    Paragraph.print(
        terminal,
        wording.of("Lignes", "Rows"),
        16,
        wording.of(
            agreed(report.rows(), "lue") + " = " + agreed(report.accepted(), "retenue") + " + "
                + agreed(report.rejected(), "écartée")
                + reasons(", avec leurs motifs dans rejected.csv."),
            wording.number(report.rows()) + " read = " + wording.number(report.accepted())
                + " accepted + " + wording.number(report.rejected()) + " set aside"
                + reasons(", with the reasons in rejected.csv.")));
    int unclear = report.unmappedCodes().size()
        + report.places().size()
        + report.unknownColumns().size();
    if (unclear > 0) {
      Paragraph.print(
          terminal,
          wording.of("À préciser", "To clear up"),
          16,
          wording.of(
              wording.number(unclear)
                  + (unclear == 1
                      ? " code, lieu ou colonne n'est pas compris : « mentorat validate » le"
                          + " montre avec la ligne à coller."
                      : " codes, lieux ou colonnes ne sont pas compris : « mentorat validate » les"
                          + " liste avec les lignes à coller."),
              wording.number(unclear)
                  + (unclear == 1
                      ? " code, place or column is not understood: \"mentorat validate\" shows"
                          + " it with the line to paste."
                      : " codes, places or columns are not understood: \"mentorat validate\" lists"
                          + " them with lines to paste.")));
    }
  }

  private String reasons(String where) {
    return report.rejected() == 0 ? "." : where;
  }

  /** A number of rows and what was done with them, in French: 0 and 1 take the singular. */
  private String agreed(long rows, String participle) {
    return wording.number(rows) + " " + participle + (rows < 2 ? "" : "s");
  }

  private void heading(String french, String english) {
    terminal.line();
    terminal.line(terminal.bold(wording.of(french, english)));
  }

  /** The files with their rows. */
  void printFiles() {
    terminal.line(terminal.bold(wording.of("Fichiers", "Files")));
    Table table = new Table(
        Table.Align.LEFT,
        Table.Align.RIGHT,
        Table.Align.RIGHT,
        Table.Align.RIGHT,
        Table.Align.LEFT);
    table.row(
        "",
        terminal.faint(wording.of("lignes", "rows")),
        terminal.faint(wording.of("retenues", "accepted")),
        terminal.faint(wording.of("écartées", "set aside")),
        "");
    for (ReadReport.InputFile f : report.files()) {
      boolean document = f.separator() == null && f.rows() == 0;
      table.row(
          f.name(),
          document ? "" : wording.number(f.rows()),
          document ? "" : wording.number(f.accepted()),
          document ? "" : setAside(f.rejected()),
          terminal.faint(wording.of(f.encoding().replace(" with ", " avec "), f.encoding())
              + separator(f.separator())));
    }
    table.print(terminal, "  ");
  }

  private String setAside(int rows) {
    return rows == 0 ? wording.number(0) : terminal.yellow(wording.number(rows));
  }

  private String separator(@Nullable Character separator) {
    if (separator == null) {
      return "";
    }
    return switch (separator) {
      case ';' -> wording.of(", point-virgule", ", semicolon");
      case ',' -> wording.of(", virgule", ", comma");
      case '\t' -> wording.of(", tabulation", ", tab");
      default -> "";
    };
  }

  /** Rows that were set aside, by problem; rows are named by line, never by content. */
  private void rejected() {
    if (read.rejected().isEmpty()) {
      return;
    }
    heading("Lignes écartées", "Rows set aside");
    Map<String, List<Integer>> linesByProblem = new LinkedHashMap<>();
    for (RejectedRow row : read.rejected()) {
      for (FieldProblem problem : row.problems()) {
        String shown = row.file() + wording.colon() + problem.text(wording.locale());
        linesByProblem.computeIfAbsent(shown, k -> new ArrayList<>()).add(row.line());
      }
    }
    linesByProblem.forEach((problem, lines) -> {
      terminal.line("  " + problem);
      terminal.line("    " + terminal.faint(lines(lines)));
    });
  }

  private String lines(List<Integer> lines) {
    String named = String.join(
        ", ", lines.stream().limit(MOST_LINES_NAMED).map(l -> wording.number(l)).toList());
    int more = lines.size() - MOST_LINES_NAMED;
    return (lines.size() == 1 ? wording.of("ligne ", "line ") : wording.of("lignes ", "lines "))
        + named
        + (more > 0
            ? wording.of(" et ", " and ") + wording.number(more) + wording.of(" de plus", " more")
            : "");
  }

  private void repairs() {
    if (report.repairs().isEmpty()) {
      return;
    }
    heading("Réparé sans rien demander", "Mended without asking");
    Table table =
        new Table(Table.Align.LEFT, Table.Align.LEFT, Table.Align.RIGHT, Table.Align.LEFT);
    report
        .repairs()
        .forEach(r -> table.row(
            r.file(), r.field(), wording.number(r.count()), wording.of(r.kind().label())));
    table.print(terminal, "  ");
  }

  private void neverFilled() {
    Set<String> filled = new HashSet<>();
    report.files().stream().filter(f -> f.rows() > 0).forEach(f -> filled.add(f.name()));
    Map<String, List<String>> byFile = new TreeMap<>();
    report.neverFilled().stream()
        .filter(n -> filled.contains(n.file()))
        .forEach(n -> byFile
            .computeIfAbsent(n.file(), f -> new ArrayList<>())
            .add(n.present() ? n.field() + wording.of(" (vide)", " (empty)") : n.field()));
    if (byFile.isEmpty()) {
      return;
    }
    heading("Colonnes jamais remplies", "Columns never filled");
    byFile.forEach(
        (file, fields) -> Paragraph.print(terminal, file, 16, String.join(", ", fields)));
  }

  private void unmappedCodes() {
    if (report.unmappedCodes().isEmpty()) {
      return;
    }
    heading(
        "Mots à traduire : lignes à coller dans mapping.json",
        "Words to map: lines to paste into mapping.json");
    String pointer = "";
    for (ReadReport.UnmappedCode code : report.unmappedCodes()) {
      if (!code.mappingPointer().equals(pointer)) {
        pointer = code.mappingPointer();
        terminal.line("  " + terminal.faint(wording.of("sous ", "under ") + pointer));
      }
      terminal.line("    " + code.mappingLine() + "   "
          + terminal.faint(code.file() + ", " + wording.count(code.count(), Noun.ROW)));
    }
  }

  private void places() {
    if (report.places().isEmpty()) {
      return;
    }
    heading("Lieux inconnus ou ambigus", "Places unknown or not unique");
    report.places().stream().limit(MOST).forEach(p -> {
      String town = p.town() == null ? "" : " " + p.town();
      String choices = p.choices().isEmpty()
          ? wording.of("inconnu", "unknown")
          : wording.of("au choix ", "one of ")
              + String.join(
                  ", ", p.choices().stream().limit(MOST).map(FilesReport::name).toList());
      terminal.line("  " + p.file() + wording.colon() + (p.code() + town).strip() + wording.colon()
          + choices + " (" + wording.count(p.count(), Noun.ROW) + ")");
    });
    more(report.places().size());
  }

  private static String name(Place place) {
    return place.name() + " " + place.code();
  }

  private void employers() {
    if (report.unresolvedEmployers().isEmpty()) {
      return;
    }
    heading("Employeurs hors des entreprises partenaires", "Employers that are no partner company");
    report.unresolvedEmployers().stream()
        .limit(MOST)
        .forEach(e -> terminal.line("  " + e.spelling() + " ("
            + wording.number(e.count()) + ")"
            + e.nearest()
                .map(id -> wording.of(". Peut-être ", ". Maybe ") + id + wording.of(" ?", "?"))
                .orElse("")));
    more(report.unresolvedEmployers().size());
  }

  private void more(int all) {
    if (all > MOST) {
      terminal.line("  "
          + terminal.faint(wording.of(
              "et " + wording.number(all - MOST) + " de plus",
              "and " + wording.number(all - MOST) + " more")));
    }
  }

  private void unknownColumns() {
    if (report.unknownColumns().isEmpty()) {
      return;
    }
    heading("Colonnes que personne ne lit", "Columns that nobody reads");
    report
        .unknownColumns()
        .forEach(c -> terminal.line("  " + c.file() + wording.colon() + c.header()
            + c.nearest()
                .map(n -> wording.of(". Peut-être ", ". Maybe ") + n + wording.of(" ?", "?"))
                .orElse("")));
  }
}
