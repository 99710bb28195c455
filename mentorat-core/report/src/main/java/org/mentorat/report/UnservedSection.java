package org.mentorat.report;

import java.util.ArrayList;
import java.util.List;
import org.mentorat.report.page.Block;
import org.mentorat.report.page.Block.Cell;
import org.mentorat.report.page.Section;

/** Who stays without a mentor, and why. */
final class UnservedSection {
  private UnservedSection() {}

  static Section of(ReportContent content, Phrases phrases) {
    int unserved = content.result().unserved().size();
    List<Block> blocks = new ArrayList<>();
    if (unserved == 0) {
      blocks.add(new Block.Paragraph(
          phrases.of("Chaque jeune a une proposition.", "Every youth has a proposal."), false));
    } else {
      blocks.add(new Block.Paragraph(
          phrases.of(
              "Chaque jeune sans proposition a une raison principale. La raison de chacun est dans unserved.csv.",
              "Every youth without a proposal has one main reason. Who has which is in unserved.csv."),
          false));
      blocks.add(table(ReasonCounts.of(content.result()), unserved, phrases));
    }
    return new Section(
        "unserved", phrases.of("Sans mentor, et pourquoi", "Without a mentor, and why"), blocks);
  }

  private static Block table(ReasonCounts counts, int unserved, Phrases phrases) {
    List<Block.Row> rows = new ArrayList<>();
    for (ReasonCounts.Count count : counts.told()) {
      double share = count.youths() / (double) unserved;
      int length = (int) Math.round(1000 * share);
      rows.add(new Block.Row(
          phrases.sentence(count.reason().sentence()),
          List.of(
              Cell.of(phrases.number(count.youths())),
              new Cell(
                  phrases.percent(share), "", new Block.Bar(true, length, length, length)))));
    }
    counts
        .withheld()
        .forEach(reason -> rows.add(new Block.Row(
            phrases.sentence(reason.sentence()), List.of(Cells.NONE, Cells.NONE))));
    return new Block.Table(
        phrases.of("Jeunes sans mentor par raison principale", "Youths without a mentor by main reason"),
        List.of(
            new Block.Head(phrases.of("Raison", "Reason"), false),
            new Block.Head(phrases.of("Jeunes", "Youths"), true),
            new Block.Head(phrases.of("Part", "Share"), true)),
        rows,
        counts.withheld().isEmpty() ? "" : MethodSection.withheld(phrases));
  }
}
