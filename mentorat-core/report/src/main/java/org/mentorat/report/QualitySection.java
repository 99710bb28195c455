package org.mentorat.report;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.mentorat.core.io.ReadReport;
import org.mentorat.model.Cohort;
import org.mentorat.model.Mentor;
import org.mentorat.model.Youth;
import org.mentorat.report.page.Block;
import org.mentorat.report.page.Section;

/** What was found in the files, and which fields are known of how many. No word of any file stands here. */
final class QualitySection {
  private final Phrases phrases;
  private final Cells cells;

  private QualitySection(Phrases phrases) {
    this.phrases = phrases;
    this.cells = new Cells(phrases);
  }

  static Section of(ReportContent content, Phrases phrases) {
    return new QualitySection(phrases).section(content);
  }

  private Section section(ReportContent content) {
    List<Block> blocks = new ArrayList<>();
    content.read().ifPresent(read -> {
      blocks.add(files(read));
      if (!read.repairs().isEmpty()) {
        blocks.add(repairs(read));
      }
      List<String> unclear = unclear(read);
      if (!unclear.isEmpty()) {
        blocks.add(new Block.Paragraph(
            phrases.of(
                "À préciser (« mentorat validate » montre les lignes à coller) :",
                "To clear up (\"mentorat validate\" shows the lines to paste):"),
            false));
        blocks.add(new Block.Points(unclear));
      }
    });
    blocks.add(known(content.result().cohort()));
    return new Section("quality", phrases.of("Qualité des données", "Quality of the data"), blocks);
  }

  private Block files(ReadReport read) {
    List<Block.Row> rows = new ArrayList<>();
    for (ReadReport.InputFile file : read.files()) {
      if (file.rows() > 0) {
        rows.add(new Block.Row(
            file.name(),
            List.of(
                cells.number(file.rows()),
                cells.number(file.accepted()),
                file.rejected() == 0
                    ? cells.number(0)
                    : new Block.Cell(phrases.number(file.rejected()), "flag", Block.Bar.NONE))));
      }
    }
    return new Block.Table(
        phrases.of("Lignes lues par fichier", "Rows read by file"),
        List.of(
            new Block.Head(phrases.of("Fichier", "File"), false),
            new Block.Head(phrases.of("Lignes", "Rows"), true),
            new Block.Head(phrases.of("Retenues", "Accepted"), true),
            new Block.Head(phrases.of("Écartées", "Set aside"), true)),
        rows,
        read.rejected() == 0
            ? ""
            : phrases.of(
                "Les lignes écartées sont dans rejected.csv, avec leurs motifs.",
                "Rows set aside are in rejected.csv, with the reasons."));
  }

  private Block repairs(ReadReport read) {
    return new Block.Table(
        phrases.of("Réparé sans rien demander", "Mended without asking"),
        List.of(
            new Block.Head(phrases.of("Fichier et colonne", "File and column"), false),
            new Block.Head(phrases.of("Réparation", "Repair"), false),
            new Block.Head(phrases.of("Cellules", "Cells"), true)),
        read.repairs().stream()
            .map(r -> new Block.Row(
                r.file() + (r.field().isEmpty() ? "" : " · " + r.field()),
                List.of(Block.Cell.of(phrases.of(r.kind().label())), cells.number(r.count()))))
            .toList(),
        "");
  }

  private List<String> unclear(ReadReport read) {
    List<String> items = new ArrayList<>();
    item(
        items,
        read.unmappedCodes().stream().mapToInt(ReadReport.UnmappedCode::count).sum(),
        phrases.of(
            "cellules avec un mot qui ne veut encore rien dire",
            "cells with a word that means nothing yet"));
    item(
        items,
        read.places().stream().mapToInt(ReadReport.UnclearPlace::count).sum(),
        phrases.of("lieux inconnus ou ambigus", "places unknown or not unique"));
    item(
        items,
        read.unresolvedEmployers().stream()
            .mapToInt(ReadReport.UnresolvedEmployer::count)
            .sum(),
        phrases.of(
            "employeurs qui ne sont pas reconnus comme entreprise partenaire",
            "employers that are not recognised as a partner company"));
    item(
        items,
        read.unknownColumns().size(),
        phrases.of("colonnes que personne ne lit", "columns that nobody reads"));
    return items;
  }

  private void item(List<String> items, int count, String what) {
    if (count > 0) {
      items.add(phrases.number(count) + " " + what);
    }
  }

  /** A field and whose share has it. */
  private record Field<T>(String french, String english, Function<T, @Nullable Object> value) {}

  private static final List<Field<Youth>> OF_YOUTHS = List.of(
      new Field<>("date de naissance", "birth date", Youth::born),
      new Field<>("situation", "situation", Youth::situation),
      new Field<>("besoins", "needs", Youth::needs),
      new Field<>("commune", "commune", Youth::commune),
      new Field<>("territoire", "territory", Youth::territory),
      new Field<>("secteurs visés", "target sectors", Youth::sectors),
      new Field<>("langues", "languages", Youth::languages),
      new Field<>("modalité", "meeting mode", Youth::mode),
      new Field<>("disponibilités", "availability", Youth::availability),
      new Field<>("accord", "consent", Youth::consent),
      new Field<>("date de la demande", "day of the request", Youth::requestedOn));

  private static final List<Field<Mentor>> OF_MENTORS = List.of(
      new Field<>("date de naissance", "birth date", Mentor::born),
      new Field<>("statut", "status", Mentor::status),
      new Field<>("expertise", "expertise", Mentor::expertise),
      new Field<>("commune", "commune", Mentor::commune),
      new Field<>("secteurs", "sectors", Mentor::sectors),
      new Field<>("langues", "languages", Mentor::languages),
      new Field<>("modalité", "meeting mode", Mentor::mode),
      new Field<>("disponibilités", "availability", Mentor::availability),
      new Field<>("capacité", "capacity", Mentor::capacity),
      new Field<>("vérification d'honorabilité", "vetting", Mentor::vetting),
      new Field<>("formation", "training", Mentor::trainedOn));

  /** Rounded to 5 %: no number of people can be worked out from them. */
  private Block known(Cohort cohort) {
    List<Block.Row> rows = new ArrayList<>();
    OF_YOUTHS.forEach(
        field -> rows.add(row(phrases.of("Jeunes", "Youths"), field, cohort.youths())));
    OF_MENTORS.forEach(
        field -> rows.add(row(phrases.of("Mentors", "Mentors"), field, cohort.mentors())));
    return new Block.Table(
        phrases.of(
            "Part des fiches où un champ est renseigné",
            "Share of records in which a field is known"),
        List.of(
            new Block.Head(phrases.of("Champ", "Field"), false),
            new Block.Head(phrases.of("Renseigné", "Known"), true)),
        rows,
        phrases.of(
            "Arrondi à 5 %. Un champ inconnu n'est pas un champ vide : il passe les critères de confort, et la proposition le signale.",
            "Rounded to 5%. An unknown field is no empty one: it passes rules of comfort, and the proposal says so."));
  }

  private <T> Block.Row row(String who, Field<T> field, List<T> records) {
    long known = records.stream().filter(r -> field.value().apply(r) != null).count();
    String name = who + " · " + phrases.of(field.french(), field.english());
    if (records.isEmpty()) {
      return new Block.Row(name, List.of(Cells.NONE));
    }
    int share = 5 * (int) Math.round(20.0 * known / records.size());
    return new Block.Row(
        name,
        List.of(new Block.Cell(
            phrases.of(share + "\u00a0%", share + "%"),
            "",
            new Block.Bar(true, share * 10, share * 10, share * 10))));
  }
}
