package org.mentorat.report;

import java.util.ArrayList;
import java.util.List;
import org.mentorat.core.audit.Dimension;
import org.mentorat.core.audit.PublishedFairness.Comparison;
import org.mentorat.core.audit.PublishedFairness.Figures;
import org.mentorat.core.audit.PublishedFairness.Row;
import org.mentorat.report.page.Block;
import org.mentorat.report.page.Section;

/** Whether some groups are served less than others. */
final class FairnessSection {
  private static final List<Dimension> SHOWN =
      List.of(Dimension.TERRITORY, Dimension.SITUATION, Dimension.AGE, Dimension.GENDER);

  private FairnessSection() {}

  static Section of(ReportContent content, Phrases phrases) {
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Block.Paragraph(
        phrases.of(
            "Part des jeunes qui reçoivent une proposition, groupe par groupe. Un rapport sous 4/5 au groupe le mieux servi est un"
                + " signe à regarder de près, pas un verdict ; « net » : même les marges d'erreur ne l'expliquent pas.",
            "Share of youths who receive a proposal, group by group. A ratio under 4/5 to the group served best is a sign to look"
                + " closer, no verdict; \"clear\": not even the margins of error explain it."),
        false));
    for (Dimension dimension : SHOWN) {
      Comparison comparison = content.fairness().by(dimension);
      blocks.add(new Block.Heading("fairness-" + dimension.code(), phrases.of(dimension.label())));
      if (comparison.rows().size() < 2) {
        blocks.add(new Block.Paragraph(single(comparison, phrases), true));
      } else {
        blocks.add(rates(comparison, phrases));
        blocks.add(quality(comparison, phrases));
      }
    }
    return new Section(
        "fairness", phrases.of("Équité entre groupes", "Fairness between groups"), blocks);
  }

  private static String single(Comparison comparison, Phrases phrases) {
    if (comparison.rows().isEmpty()) {
      return phrases.of(
          "Trop peu de jeunes pour comparer des groupes.", "Too few youths to compare groups.");
    }
    return phrases.of("Un seul groupe : ", "One group only: ")
        + phrases.of(comparison.rows().get(0).group().label())
        + ".";
  }

  private static Block rates(Comparison comparison, Phrases phrases) {
    Cells cells = new Cells(phrases);
    List<Block.Row> rows = new ArrayList<>();
    for (Row row : comparison.rows()) {
      Figures f = row.figures();
      rows.add(new Block.Row(
          name(row, phrases),
          List.of(
              cells.number(f.asking()),
              cells.number(f.served()),
              cells.rate(f.rate()),
              cells.interval(f.rate()),
              cells.ratio(f.rate()),
              cells.rate(f.eligibleRate()),
              cells.ratio(f.eligibleRate()))));
    }
    return new Block.Table(
        phrases.of("Jeunes servis par ", "Youths served by ") + named(comparison, phrases),
        heads(
            comparison.dimension(),
            phrases,
            phrases.french()
                ? List.of(
                    "Jeunes",
                    "Servis",
                    "Part servie",
                    "Intervalle à 95 %",
                    "Rapport au meilleur",
                    "Part de ceux qui ont un mentor possible",
                    "Rapport au meilleur")
                : List.of(
                    "Youths",
                    "Served",
                    "Share served",
                    "Interval of 95%",
                    "Ratio to the best",
                    "Share of those with an eligible mentor",
                    "Ratio to the best")),
        rows,
        comparison.withheld() ? MethodSection.withheld(phrases) : "");
  }

  private static Block quality(Comparison comparison, Phrases phrases) {
    Cells cells = new Cells(phrases);
    List<Block.Row> rows = new ArrayList<>();
    for (Row row : comparison.rows()) {
      Figures f = row.figures();
      rows.add(new Block.Row(
          name(row, phrases),
          List.of(
              cells.mean(f.score()),
              cells.mean(f.rank()),
              cells.mean(f.waitingServed()),
              cells.mean(f.waitingUnserved()))));
    }
    return new Block.Table(
        phrases.of("Moyennes, avec leur marge à 95 %, par ", "Means, with their margin of 95%, by ")
            + named(comparison, phrases),
        heads(
            comparison.dimension(),
            phrases,
            phrases.french()
                ? List.of(
                    "Points du mentor proposé",
                    "Rang du mentor proposé",
                    "Jours d'attente, servis",
                    "Jours d'attente, non servis")
                : List.of(
                    "Points of the mentor proposed",
                    "Rank of the mentor proposed",
                    "Days waited, served",
                    "Days waited, not served")),
        rows,
        "");
  }

  private static String name(Row row, Phrases phrases) {
    return capital(phrases.of(row.group().label()), phrases);
  }

  private static String named(Comparison comparison, Phrases phrases) {
    return phrases.of(comparison.dimension().label()).toLowerCase(phrases.locale());
  }

  private static List<Block.Head> heads(
      Dimension dimension, Phrases phrases, List<String> columns) {
    List<Block.Head> heads = new ArrayList<>();
    heads.add(new Block.Head(phrases.of(dimension.label()), false));
    columns.forEach(column -> heads.add(new Block.Head(column, true)));
    return heads;
  }

  static String capital(String text, Phrases phrases) {
    return text.isEmpty()
        ? text
        : text.substring(0, text.offsetByCodePoints(0, 1)).toUpperCase(phrases.locale())
            + text.substring(text.offsetByCodePoints(0, 1));
  }
}
