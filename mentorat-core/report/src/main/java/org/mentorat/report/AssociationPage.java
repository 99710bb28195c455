package org.mentorat.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.mentorat.core.result.Alternative;
import org.mentorat.core.result.Contribution;
import org.mentorat.core.result.MatchResult;
import org.mentorat.core.result.Proposal;
import org.mentorat.core.result.Unserved;
import org.mentorat.model.Association;
import org.mentorat.model.AssociationId;
import org.mentorat.model.MentorId;
import org.mentorat.model.Reason;
import org.mentorat.report.page.Block;
import org.mentorat.report.page.Block.Cell;
import org.mentorat.report.page.Page;
import org.mentorat.report.page.Section;

/**
 * The page of one association: its proposals with their reasons and its youths without one. Nothing of any other association stands there,
 * no total either, from which the others' could be told.
 */
final class AssociationPage {
  private final MatchResult result;
  private final @Nullable AssociationId association;
  private final Homes homes;
  private final List<Proposal> proposals;
  private final List<Unserved> unserved;
  private final Phrases phrases;
  private final Cells cells;

  AssociationPage(
      MatchResult result,
      @Nullable AssociationId association,
      Homes homes,
      List<Proposal> proposals,
      List<Unserved> unserved,
      Phrases phrases) {
    this.result = result;
    this.association = association;
    this.homes = homes;
    this.proposals = proposals;
    this.unserved = unserved;
    this.phrases = phrases;
    this.cells = new Cells(phrases);
  }

  Page page() {
    long served = proposals.stream().map(Proposal::youth).distinct().count();
    long asking = served + unserved.size();
    String name = name();
    return new Page(
        phrases.of("fr", "en"),
        name
            + phrases.colon()
            + phrases.of("campagne du ", "campaign of ")
            + phrases.day(result.cohort().date()),
        phrases.youths(asking)
            + phrases.of(", dont ", ", ")
            + phrases.number(served)
            + phrases.of(" avec une proposition", " of them with a proposal"),
        phrases.of("Aller au contenu", "Skip to the content"),
        phrases.of("Sommaire", "Contents"),
        List.of(overview(served, asking), proposed(), without()),
        List.of(),
        List.of(phrases.of(
            "Écrit par Mentorat. Cette page ne contient que les lignes de cette association.",
            "Written by Mentorat. This page holds the rows of this association only.")));
  }

  private String name() {
    if (association == null) {
      return phrases.of("Sans association", "Without association");
    }
    String name =
        result.cohort().association(association).map(Association::name).orElse(null);
    return name == null ? association.value() : name;
  }

  private Section overview(long served, long asking) {
    return new Section(
        "overview",
        phrases.of("En bref", "In brief"),
        List.of(
            new Block.Cards(List.of(
                new Block.Card(
                    phrases.number(asking),
                    phrases.of("jeunes en attente d'un mentor", "youths waiting for a mentor"),
                    ""),
                new Block.Card(
                    phrases.number(served),
                    phrases.of("avec une proposition", "with a proposal"),
                    phrases.percent(served, asking)),
                new Block.Card(
                    phrases.number(unserved.size()),
                    phrases.of("sans mentor pour l'instant", "without a mentor for now"),
                    phrases.percent(unserved.size(), asking)))),
            new Block.Paragraph(
                phrases.of(
                    "Mentorat propose ; une personne décide. Les décisions se notent dans la feuille review/ de l'association.",
                    "Mentorat proposes; a person decides. Decisions go into the association's sheet in review/."),
                false)));
  }

  private Section proposed() {
    List<Block.Row> rows = new ArrayList<>();
    for (Proposal p : proposals) {
      Integer waiting = p.daysWaiting();
      rows.add(new Block.Row(
          p.youth().value(),
          List.of(
              Cell.of(p.mentor().value()),
              Cell.of(phrases.decimal(p.score(), 1)),
              Cell.of(reasons(p)),
              p.flags().isEmpty()
                  ? Cell.of("")
                  : new Cell(flags(p), p.review() ? "flag" : "", Block.Bar.NONE),
              Cell.of(alternatives(p)),
              waiting == null ? Cells.NONE : cells.number(waiting.longValue()))));
    }
    List<Block> blocks = new ArrayList<>();
    if (rows.isEmpty()) {
      blocks.add(new Block.Paragraph(phrases.of("Aucune proposition.", "No proposal."), false));
    } else {
      blocks.add(new Block.Table(
          phrases.of("Propositions et leurs raisons", "Proposals and their reasons"),
          List.of(
              new Block.Head(phrases.of("Jeune", "Youth"), false),
              new Block.Head("Mentor", false),
              new Block.Head("Points", true),
              new Block.Head(phrases.of("Raisons", "Reasons"), false),
              new Block.Head(phrases.of("À vérifier", "To check"), false),
              new Block.Head(
                  phrases.of("Autres mentors possibles", "Other eligible mentors"), false),
              new Block.Head(phrases.of("Jours d'attente", "Days waited"), true)),
          rows,
          ""));
    }
    return new Section("proposals", phrases.of("Propositions", "Proposals"), blocks);
  }

  private String reasons(Proposal proposal) {
    return String.join(
        " · ",
        proposal.contributions().stream()
            .filter(c -> c.micropoints() > 0)
            .map((Contribution c) ->
                c.text(phrases.locale()) + " (" + phrases.decimal(c.points(), 1) + ")")
            .toList());
  }

  private String flags(Proposal proposal) {
    return String.join(
        " · ",
        proposal.flags().stream().map((Reason r) -> r.text(phrases.locale())).toList());
  }

  /** Those of this association: routes of one youth may span several. */
  private String alternatives(Proposal proposal) {
    return String.join(
        ", ",
        proposal.alternatives().stream()
            .filter(a -> isOurs(a.mentor()))
            .map((Alternative a) ->
                a.mentor().value() + " (" + phrases.decimal(a.micropoints() / 1e6, 1) + ")")
            .toList());
  }

  private boolean isOurs(MentorId mentor) {
    return Objects.equals(homes.of(mentor), association);
  }

  private Section without() {
    List<Block> blocks = new ArrayList<>();
    if (unserved.isEmpty()) {
      blocks.add(new Block.Paragraph(
          phrases.of("Chaque jeune a une proposition.", "Every youth has a proposal."), false));
    } else {
      List<Block.Row> rows = new ArrayList<>();
      for (Unserved u : unserved) {
        rows.add(new Block.Row(
            u.youth().value(),
            List.of(
                Cell.of(phrases.sentence(u.reason().sentence())),
                Cell.of(String.join(
                    " · ",
                    u.details().stream()
                        .map((Reason r) -> r.text(phrases.locale()))
                        .toList())),
                cells.number(u.eligibleMentors()))));
      }
      blocks.add(new Block.Table(
          phrases.of("Jeunes sans mentor, et pourquoi", "Youths without a mentor, and why"),
          List.of(
              new Block.Head(phrases.of("Jeune", "Youth"), false),
              new Block.Head(phrases.of("Raison principale", "Main reason"), false),
              new Block.Head(phrases.of("Précisions", "Details"), false),
              new Block.Head(phrases.of("Mentors possibles", "Eligible mentors"), true)),
          rows,
          ""));
    }
    return new Section(
        "unserved", phrases.of("Sans mentor, et pourquoi", "Without a mentor, and why"), blocks);
  }
}
