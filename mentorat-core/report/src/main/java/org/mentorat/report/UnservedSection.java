package org.mentorat.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.mentorat.core.audit.Withholding;
import org.mentorat.core.explain.DeficientSet;
import org.mentorat.core.explain.Trait;
import org.mentorat.model.MeetingMode;
import org.mentorat.model.Need;
import org.mentorat.report.page.Block;
import org.mentorat.report.page.Block.Cell;
import org.mentorat.report.page.Section;

/** Who stays without a mentor, and why. */
final class UnservedSection {
  private static final int SMALLEST = Withholding.SMALLEST;
  private static final int MOST_SHORTAGES = 12;
  private static final int MOST_TRAITS = 3;

  private UnservedSection() {}

  static Section of(ReportContent content, DepartmentMap map, Phrases phrases) {
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
      shortages(content, map, phrases, blocks);
    }
    return new Section(
        "unserved", phrases.of("Sans mentor, et pourquoi", "Without a mentor, and why"), blocks);
  }

  /** Sets of youths with too few places, largest shortage first: how many, and what they have in common. */
  private static void shortages(
      ReportContent content, DepartmentMap map, Phrases phrases, List<Block> blocks) {
    List<DeficientSet> told = content.shortages().stream()
        .filter(s -> s.unserved() >= SMALLEST
            && !Withholding.standard().small(s.youths().size() - s.unserved()))
        .limit(MOST_SHORTAGES)
        .toList();
    if (told.isEmpty()) {
      return;
    }
    Cells cells = new Cells(phrases);
    List<Block.Row> rows = new ArrayList<>();
    for (DeficientSet set : told) {
      rows.add(new Block.Row(
          traits(set, map, phrases),
          List.of(
              cells.number(set.youths().size()),
              cells.number(set.places() - set.reserved()),
              cells.number(set.unserved()),
              Cell.of(String.join(", ", set.quotas())))));
    }
    blocks.add(new Block.Heading(
        "shortages", phrases.of("Où les places manquent", "Where places are short")));
    blocks.add(new Block.Paragraph(
        phrases.of(
            "La preuve qu'il n'y a pas mieux : chaque groupe de jeunes n'a, parmi tous ses mentors possibles, que ces places.",
            "The proof that there is no better: among all its eligible mentors, each set of youths has these places only."),
        false));
    blocks.add(new Block.Table(
        phrases.of("Groupes de jeunes qui manquent de places", "Sets of youths who lack places"),
        List.of(
            new Block.Head(
                phrases.of("Ce qu'ils ont en commun", "What they have in common"), false),
            new Block.Head(phrases.of("Jeunes", "Youths"), true),
            new Block.Head(phrases.of("Places pour eux", "Places for them"), true),
            new Block.Head(phrases.of("Sans mentor", "Without a mentor"), true),
            new Block.Head(phrases.of("Quotas atteints", "Full quotas"), false)),
        rows,
        phrases.of(
            "Seuls les groupes d'au moins dix jeunes, dont dix sans mentor, sont écrits ici.",
            "Only sets of ten youths and more, ten of them without a mentor, are written here.")));
  }

  private static String traits(DeficientSet set, DepartmentMap map, Phrases phrases) {
    String traits = String.join(
        phrases.of(" ; ", "; "),
        set.traits().stream()
            .sorted(Comparator.comparing(trait -> trait.kind() == Trait.Kind.LANGUAGE))
            .limit(MOST_TRAITS)
            .map(trait -> trait(trait, map, phrases))
            .toList());
    return traits.isEmpty() ? phrases.of("Rien de particulier", "Nothing in particular") : traits;
  }

  private static String trait(Trait trait, DepartmentMap map, Phrases phrases) {
    String value = switch (trait.kind()) {
      case DEPARTMENT -> map.name(trait.code());
      case NEED -> Need.of(trait.code()).map(n -> phrases.of(n.label())).orElse(trait.code());
      case MODE ->
        MeetingMode.of(trait.code()).map(m -> phrases.of(m.label())).orElse(trait.code());
      case LANGUAGE -> trait.code();
    };
    return FairnessSection.capital(phrases.of(trait.kind().label()), phrases)
        + phrases.colon()
        + value
        + (trait.shared()
            ? ""
            : " (" + phrases.number(trait.members()) + phrases.of(" sur ", " of ")
                + phrases.number(trait.of()) + ")");
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
              new Cell(phrases.percent(share), "", new Block.Bar(true, length, length, length)))));
    }
    counts
        .withheld()
        .forEach(reason -> rows.add(
            new Block.Row(phrases.sentence(reason.sentence()), List.of(Cells.NONE, Cells.NONE))));
    return new Block.Table(
        phrases.of(
            "Jeunes sans mentor par raison principale", "Youths without a mentor by main reason"),
        List.of(
            new Block.Head(phrases.of("Raison", "Reason"), false),
            new Block.Head(phrases.of("Jeunes", "Youths"), true),
            new Block.Head(phrases.of("Part", "Share"), true)),
        rows,
        counts.withheld().isEmpty() ? "" : MethodSection.withheld(phrases));
  }
}
