package org.mentorat.examples.campaign;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mentorat.core.explain.change.AssociationChange;
import org.mentorat.core.explain.change.AssociationChanges;
import org.mentorat.core.explain.recruit.CapacityLine;
import org.mentorat.core.explain.recruit.RecruitLine;
import org.mentorat.core.explain.recruit.RecruitmentPlan;
import org.mentorat.examples.campaign.Wording.Noun;

/** The plan on a terminal: one table of mentors to find, one of places to open, one of an association's parameters. */
final class RecruitReport {
  private static final int WIDTH = 76;

  private final Terminal terminal;
  private final Wording wording;

  RecruitReport(Session session) {
    this.terminal = session.terminal();
    this.wording = session.wording();
  }

  void print(RecruitmentPlan plan, @Nullable AssociationChanges changes) {
    terminal.line();
    terminal.line(terminal.bold(wording.of("Recruter des mentors", "Mentors to recruit"))
        + wording.of(" : ", ": ")
        + wording.count(plan.unserved(), Noun.YOUTH)
        + wording.of(" sans mentor sur ", " without a mentor out of ")
        + wording.number(plan.youths()));
    recruits(plan);
    terminal.line();
    terminal.line(terminal.bold(wording.of("Ouvrir des places", "Places to open")));
    capacity(plan);
    if (changes != null) {
      terminal.line();
      parameters(changes);
    }
    terminal.line();
    notes(plan)
        .forEach(note -> Paragraph.lines(note, WIDTH)
            .forEach(line -> terminal.line("  " + terminal.faint(line))));
  }

  private void recruits(RecruitmentPlan plan) {
    if (plan.recruits().isEmpty()) {
      terminal.line("  "
          + (plan.withheld() > 0
              ? wording.of(
                  "rien qui concerne dix jeunes ou plus",
                  "nothing that concerns ten youths or more")
              : wording.of(
                  "aucun recrutement ne servirait un jeune de plus",
                  "no recruit would serve one more youth")));
      return;
    }
    Table table =
        new Table(Table.Align.RIGHT, Table.Align.LEFT, Table.Align.RIGHT, Table.Align.LEFT);
    for (RecruitLine line : plan.recruits()) {
      String phrase = wording.of(line.traits().phrase());
      List<String> rest = Paragraph.lines(
          phrase.isEmpty() ? wording.of("d'autres, divers", "various others") : phrase, 50);
      table.row(
          wording.number(line.mentors()),
          wording.noun(line.mentors(), Noun.MENTOR),
          more(line.serves(), line.atLeast()),
          rest.get(0)
              + (line.internal() ? terminal.yellow(wording.of(" (interne)", " (internal)")) : ""));
      rest.stream().skip(1).forEach(more -> table.row("", "", "", more));
    }
    table.print(terminal, "  ");
  }

  private String more(int serves, boolean atLeast) {
    return (atLeast ? "≥ " : "") + "+" + wording.number(serves) + " "
        + wording.noun(serves, Noun.YOUTH);
  }

  private void capacity(RecruitmentPlan plan) {
    if (plan.capacity().isEmpty()) {
      terminal.line("  "
          + wording.of(
              "aucune place de plus ne servirait un jeune",
              "no further place would serve a youth"));
      return;
    }
    Table table =
        new Table(Table.Align.RIGHT, Table.Align.LEFT, Table.Align.RIGHT, Table.Align.LEFT);
    for (CapacityLine line : plan.capacity()) {
      String where = line.programme() == null
          ? line.association().value()
          : line.intake() ? line.association() + " + " + line.programme() : "" + line.programme();
      String homes = line.departments().isEmpty()
          ? ""
          : wording.of(", surtout ", ", most in ") + String.join(", ", line.departments());
      table.row(
          wording.number(line.places()),
          line.places() == 1 ? wording.of("place", "place") : wording.of("places", "places"),
          more(line.serves(), line.atLeast()),
          where + " (" + line.coordinators()
              + (line.coordinators() == 1
                  ? wording.of(" coordinateur", " coordinator")
                  : wording.of(" coordinateurs", " coordinators"))
              + ")" + homes);
    }
    table.print(terminal, "  ");
  }

  private void parameters(AssociationChanges changes) {
    terminal.line(
        terminal.bold(wording.of("Paramètres de ", "Parameters of ") + changes.association())
            + wording.of(" : ", ": ")
            + wording.number(changes.served())
            + wording.of(" servis sur ", " served out of ")
            + wording.count(changes.youths(), Noun.YOUTH));
    if (changes.changes().isEmpty()) {
      terminal.line("  "
          + wording.of(
              "aucun changement essayé ne servirait un jeune de plus",
              "no change that was tried would serve one more youth"));
      return;
    }
    Table table = new Table(Table.Align.RIGHT, Table.Align.LEFT);
    for (AssociationChange change : changes.changes()) {
      table.row(
          more(change.serves(), change.atLeast()),
          wording.of(change.relaxation().text())
              + (change.routedAnew()
                  ? wording.of(
                      " (des jeunes changent de programme)", " (some youths change programme)")
                  : ""));
    }
    table.print(terminal, "  ");
  }

  private List<String> notes(RecruitmentPlan plan) {
    List<String> notes = new ArrayList<>();
    notes.add(wording.of(
        "Chaque ligne compte en plus de celles qui la précèdent dans sa liste, après une nouvelle orientation et un"
            + " nouvel appariement de tous. Une recrue est supposée vérifiée, formée, et pour le reste semblable aux mentors"
            + " de l'association.",
        "Each line counts on top of those above it in its list, after everybody was routed and matched afresh. A recruit is"
            + " taken to be vetted, trained, and otherwise like the association's mentors."));
    if (plan.recruits().stream().anyMatch(l -> l.serves() != l.servesAsRouted())) {
      notes.add(
          wording.of(
              "Là où plus de places attirent des jeunes venus sans association, le nombre peut différer de celui des mentors.",
              "Where more places draw youths who come through no association, the number may differ from that of the mentors."));
    }
    if (plan.withheld() > 0) {
      notes.add(wording.of(
          "Tus : " + plan.withheld() + (plan.withheld() == 1 ? " ligne" : " lignes")
              + " qui concernent moins de dix jeunes ; --internal les montre.",
          "Withheld: " + plan.withheld() + (plan.withheld() == 1 ? " line" : " lines")
              + " about fewer than ten youths; --internal shows them."));
    }
    return notes;
  }
}
