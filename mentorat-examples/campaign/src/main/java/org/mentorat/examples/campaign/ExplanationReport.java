package org.mentorat.examples.campaign;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mentorat.core.explain.Exclusion;
import org.mentorat.core.explain.Explained;
import org.mentorat.core.explain.OtherMentor;
import org.mentorat.core.explain.Scope;
import org.mentorat.core.explain.SwapCost;
import org.mentorat.core.explain.TightQuota;
import org.mentorat.core.explain.WhyNot;
import org.mentorat.core.explain.WhyThis;
import org.mentorat.core.explain.WhyUnserved;
import org.mentorat.core.explain.YouthFunnel;
import org.mentorat.core.explain.change.YouthChanges;
import org.mentorat.core.plugin.PluginRegistry;
import org.mentorat.core.result.Contribution;
import org.mentorat.examples.campaign.Table.Align;

/** Answers about one youth, for people. */
final class ExplanationReport {
  private static final int COLUMN = 16;
  private static final String INDENT = "    ";

  private final Terminal terminal;
  private final Wording wording;
  private final PluginRegistry registry;

  ExplanationReport(Session session, PluginRegistry registry) {
    this.terminal = session.terminal();
    this.wording = session.wording();
    this.registry = registry;
  }

  void print(Explained explained, @Nullable YouthChanges changes) {
    terminal.line();
    if (explained.whyNot() != null) {
      print(explained.whyNot());
    } else {
      explained.proposals().forEach(this::print);
      if (explained.unserved() != null) {
        print(explained.unserved());
      }
    }
    if (changes != null) {
      terminal.line();
      heading(wording.of(changes.heading()));
      changes.changes().forEach(change -> bullet(wording.of(change.text())));
    }
    if (explained.funnel() != null) {
      terminal.line();
      print(explained.funnel());
    }
  }

  private void heading(String title) {
    Paragraph.lines(title, terminal.width()).forEach(line -> terminal.line(terminal.bold(line)));
  }

  private void paragraph(String text) {
    Paragraph.lines(text, terminal.width() - 2).forEach(line -> terminal.line("  " + line));
  }

  private void bullet(String text) {
    String before = "  – ";
    for (String line : Paragraph.lines(text, terminal.width() - 4)) {
      terminal.line(before + line);
      before = INDENT;
    }
  }

  private void print(WhyThis why) {
    heading(wording.of("Pourquoi ", "Why ")
        + why.proposal().mentor()
        + wording.of(" pour ", " for ")
        + why.proposal().youth());
    paragraph(wording.decimal(why.proposal().score())
        + wording.of(" points. Parmi les mentors ", " points. Among the mentors ")
        + (why.scope() == Scope.ALL_ELIGIBLE
            ? wording.of("possibles de ce jeune : rang ", "eligible for this youth: rank ")
            : wording.of("retenus pour ce jeune : rang ", "kept for this youth: rank "))
        + wording.of(why.amongMentors().text())
        + wording.of(
            ". Parmi les jeunes possibles de ce mentor : rang ",
            ". Among the youths possible for this mentor: rank ")
        + wording.of(why.amongYouths().text()) + ".");
    Table table = new Table(Align.RIGHT, Align.LEFT, Align.LEFT);
    for (Contribution c : why.proposal().contributions()) {
      table.row(
          wording.decimal(c.points()),
          wording.of("sur ", "of ") + wording.decimal(c.outOf()),
          terminal.faint(c.text(wording.locale())));
    }
    table.print(terminal, INDENT);
    if (!why.proposal().flags().isEmpty()) {
      Paragraph.lines(
              new Flags(registry, wording).phrase(why.proposal().flags()), terminal.width() - 4)
          .forEach(line -> terminal.line(INDENT + terminal.yellow(line)));
    }
    if (!why.quotas().isEmpty()) {
      terminal.line();
      heading(wording.of("Quotas en jeu", "Quotas involved"));
      for (TightQuota quota : why.quotas()) {
        paragraph(wording.of(quota.text()));
      }
    }
    others(why.alternatives());
  }

  private void others(List<OtherMentor> others) {
    terminal.line();
    heading(wording.of("Les autres mentors possibles", "The other mentors"));
    if (others.isEmpty()) {
      paragraph(wording.of("aucun", "none"));
      return;
    }
    for (OtherMentor other : others) {
      Paragraph.print(
          terminal,
          other.mentor().value(),
          COLUMN,
          wording.decimal(other.score()) + " points. " + wording.of(other.text())
              + impossible(other.cost()));
    }
  }

  /** What is said where no cost can be told. */
  private String impossible(@Nullable SwapCost cost) {
    return cost != null
        ? ""
        : wording.of(
            " L'échange n'est pas possible, ou son coût exact n'est pas connu.",
            " The swap is not possible, or its exact cost is not known.");
  }

  private void print(WhyNot why) {
    heading(wording.of("Pourquoi pas ", "Why not ")
        + why.mentor()
        + wording.of(" pour ", " for ")
        + why.youth());
    if (why.exclusions().isEmpty()) {
      WhyNot.Weighing weighing = why.weighing();
      String score = weighing == null
          ? ""
          : " " + wording.decimal(weighing.score())
              + wording.of(" points, rang ", " points, rank ")
              + wording.of(weighing.amongMentors().text()) + ".";
      paragraph(wording.of(why.text()) + score);
      return;
    }
    paragraph(
        capital(wording.of(why.verdict().reason().sentence())) + wording.of(" par :", " by:"));
    for (Exclusion exclusion : why.exclusions()) {
      String rule = exclusion.rule();
      Paragraph.print(
          terminal, rule == null ? "–" : rule, COLUMN + 8, wording.of(exclusion.text()));
    }
  }

  private static String capital(String sentence) {
    return sentence.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + sentence.substring(1);
  }

  private void print(WhyUnserved why) {
    heading(wording.of("Pourquoi ", "Why ")
        + why.youth()
        + wording.of(" est sans mentor", " has no mentor"));
    Paragraph.print(
        terminal,
        wording.of("motif", "reason"),
        COLUMN,
        why.cause().reason().code()
            + wording.of(", mentors possibles : ", ", eligible mentors: ")
            + wording.number(why.eligibleMentors()));
    paragraph(wording.of(why.text()));
    why.deficientSet().ifPresent(set -> {
      List<String> ids = new ArrayList<>();
      set.youths().stream().limit(12).forEach(id -> ids.add(id.value()));
      if (set.youths().size() > ids.size()) {
        ids.add("…");
      }
      Paragraph.print(
          terminal, wording.of("ces jeunes", "these youths"), COLUMN, String.join(", ", ids));
    });
  }

  private void print(YouthFunnel funnel) {
    heading(wording.of(
            "Ce que chaque règle laisse de mentors à ", "What each rule leaves of mentors for ")
        + funnel.youth());
    paragraph(wording.of("Mentors : ", "Mentors: ")
        + wording.number(funnel.mentors())
        + wording.of(", hors parcours : ", ", off route: ")
        + wording.number(funnel.offRoute())
        + wording.of(", refusés : ", ", refused: ")
        + wording.number(funnel.refused())
        + wording.of(", possibles : ", ", eligible: ")
        + wording.number(funnel.eligible()));
    Table table = new Table(Align.LEFT, Align.RIGHT, Align.RIGHT, Align.RIGHT);
    table.row(
        terminal.faint(wording.of("règle", "rule")),
        terminal.faint(wording.of("dans l'ordre", "in order")),
        terminal.faint(wording.of("seule", "alone")),
        terminal.faint(wording.of("inconnu", "unknown")));
    for (YouthFunnel.Line line : funnel.lines()) {
      table.row(
          line.rule(),
          wording.number(line.removedInOrder()),
          wording.number(line.removedAlone()),
          wording.number(line.unknown()));
    }
    table.print(terminal, "  ");
  }
}
