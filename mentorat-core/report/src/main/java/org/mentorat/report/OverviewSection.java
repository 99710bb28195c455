package org.mentorat.report;

import java.util.ArrayList;
import java.util.List;
import org.mentorat.core.audit.PublishedFairness.Mean;
import org.mentorat.core.result.MatchResult;
import org.mentorat.report.ReasonCounts.Count;
import org.mentorat.report.page.Block;
import org.mentorat.report.page.Section;

/** What the run comes to, and how far that is proven. */
final class OverviewSection {
  private static final int WHOLE = 1000;
  private static final int MOST_PARTS = 4;

  private OverviewSection() {}

  static Section of(ReportContent content, Phrases phrases) {
    MatchResult result = content.result();
    int asking = result.served() + result.unserved().size();
    List<Block> blocks = new ArrayList<>();
    blocks.add(cards(content, phrases, asking));
    if (asking > 0) {
      blocks.add(stack(result, phrases, asking));
    }
    blocks.add(new Block.Callout(
        phrases.of("Ce qui est prouvé", "What is proven"),
        ProofInWords.of(result.evidence(), phrases.locale())));
    blocks.add(new Block.Paragraph(
        phrases.of(
            "Mentorat propose ; une personne décide. Un score aide à choisir, il ne juge personne.",
            "Mentorat proposes; a person decides. A score helps to choose, it judges nobody."),
        true));
    return new Section("overview", phrases.of("En bref", "In brief"), blocks);
  }

  private static Block cards(ReportContent content, Phrases phrases, int asking) {
    MatchResult result = content.result();
    List<Block.Card> cards = new ArrayList<>();
    cards.add(new Block.Card(
        phrases.number(asking),
        phrases.of("jeunes en attente d'un mentor", "youths waiting for a mentor"),
        result.alreadyServed().isEmpty()
            ? ""
            : phrases.youths(result.alreadyServed().size())
                + phrases.of(" déjà en binôme", " in running pairs")));
    cards.add(new Block.Card(
        phrases.number(result.served()),
        phrases.of("avec une proposition", "with a proposal"),
        phrases.percent(result.served(), asking)));
    cards.add(new Block.Card(
        phrases.number(result.unserved().size()),
        phrases.of("sans mentor pour l'instant", "without a mentor for now"),
        phrases.percent(result.unserved().size(), asking)));
    Supply supply = Supply.of(result, mentor -> "");
    cards.add(new Block.Card(
        phrases.number(supply.total().mentors()),
        phrases.of("mentors disponibles", "mentors available"),
        phrases.count(supply.total().places(), "place", "places", "place", "places")));
    Mean score = content.fairness().total().score();
    if (score != null) {
      cards.add(new Block.Card(
          phrases.decimal(score.value(), 1),
          phrases.of("points en moyenne", "points on average"),
          phrases.of("par jeune avec une proposition", "per youth with a proposal")));
    }
    Mean waiting = content.fairness().total().waitingUnserved();
    if (waiting != null) {
      cards.add(new Block.Card(
          phrases.decimal(waiting.value(), 0),
          phrases.of("jours d'attente en moyenne", "days of waiting on average"),
          phrases.of("de ceux qui restent sans mentor", "of those who stay without a mentor")));
    }
    return new Block.Cards(cards);
  }

  /** Served, and the reasons of those who are not: the most frequent ones apart. */
  private static Block stack(MatchResult result, Phrases phrases, int asking) {
    List<Block.Part> parts = new ArrayList<>();
    int from = 0;
    int length = length(result.served(), asking);
    parts.add(new Block.Part(
        phrases.of("avec une proposition", "with a proposal"),
        phrases.number(result.served()),
        0,
        length,
        0));
    from += length;
    long told = 0;
    for (Count count : ReasonCounts.of(result).told()) {
      if (parts.size() < MOST_PARTS) {
        length = length(told + count.youths(), result.unserved().size(), from(result, asking))
            - length(told, result.unserved().size(), from(result, asking));
        parts.add(new Block.Part(
            phrases.of(count.reason().sentence()),
            phrases.number(count.youths()),
            from,
            length,
            parts.size()));
        from += length;
        told += count.youths();
      }
    }
    long rest = result.unserved().size() - told;
    if (rest > 0) {
      parts.add(new Block.Part(
          parts.size() == 1
              ? phrases.of("sans mentor", "without a mentor")
              : phrases.of("pour d'autres raisons", "for other reasons"),
          phrases.number(rest),
          from,
          WHOLE - from,
          4));
    }
    return new Block.Stack(
        "outcome",
        phrases.of("Ce que deviennent les demandes", "What becomes of the requests"),
        phrases.of("Sur ", "Of ")
            + phrases.youths(asking)
            + phrases.colon()
            + String.join(
                phrases.of(" ; ", "; "),
                parts.stream().map(p -> p.figure() + " " + p.label()).toList()),
        parts);
  }

  private static int from(MatchResult result, int asking) {
    return WHOLE - length(result.served(), asking);
  }

  private static int length(long part, long whole) {
    return length(part, whole, WHOLE);
  }

  private static int length(long part, long whole, int all) {
    return whole == 0 ? 0 : (int) Math.round(all * (part / (double) whole));
  }
}
