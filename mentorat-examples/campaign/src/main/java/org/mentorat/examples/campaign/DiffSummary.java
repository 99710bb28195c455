package org.mentorat.examples.campaign;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.mentorat.core.audit.Dimension;
import org.mentorat.core.audit.RunDifference;
import org.mentorat.core.audit.RunDifference.AssociationChange;
import org.mentorat.core.audit.RunDifference.Change;
import org.mentorat.core.audit.RunDifference.GroupChange;
import org.mentorat.core.audit.RunDifference.Side;
import org.mentorat.core.result.Difference;
import org.mentorat.examples.campaign.Wording.Noun;
import org.mentorat.model.AssociationId;
import org.mentorat.model.Points;
import org.mentorat.model.YouthId;

/** The difference of two runs on one page. */
final class DiffSummary {
  private static final int COLUMN = 16;
  private static final int MOST_YOUTHS = 8;
  private static final int MOST_ASSOCIATIONS = 12;
  private static final int MOST_SETTINGS = 20;
  private static final int FINGERPRINT = 12;

  private final Terminal terminal;
  private final Wording wording;
  private final RunDifference difference;

  DiffSummary(Session session, RunDifference difference) {
    this.terminal = session.terminal();
    this.wording = session.wording();
    this.difference = difference;
  }

  void print(Path first, Path second) {
    terminal.line();
    terminal.line(
        terminal.bold(wording.of("De ", "From ") + first + wording.of(" à ", " to ") + second));
    terminal.line();
    totals();
    terminal.line();
    settings();
    Paragraph.print(terminal, wording.of("Bilan", "Balance"), COLUMN, balance());
    youths(wording.of("Gagnent", "Gain"), difference.youths().gained());
    youths(wording.of("Perdent", "Lose"), difference.youths().lost());
    youths(
        wording.of("Changent", "Move"),
        difference.youths().moved().stream().map(Difference.Move::youth).toList());
    associations();
    groups();
  }

  private void totals() {
    Side before = difference.before();
    Side after = difference.after();
    Table table = new Table(
        Table.Align.LEFT,
        Table.Align.RIGHT,
        Table.Align.LEFT,
        Table.Align.RIGHT,
        Table.Align.RIGHT);
    row(table, wording.of("Jeunes", "Youths"), before.youths(), after.youths());
    row(table, wording.of("Servis", "Served"), before.served(), after.served());
    row(table, wording.of("Propositions", "Proposals"), before.proposals(), after.proposals());
    table.row(
        terminal.bold(wording.of("Points", "Points")),
        wording.decimal(Points.points(before.micropoints())),
        "→",
        wording.decimal(Points.points(after.micropoints())),
        signed(difference.micropointsChange()));
    table.print(terminal, "  ");
  }

  private void row(Table table, String heading, int before, int after) {
    table.row(
        terminal.bold(heading),
        wording.number(before),
        "→",
        wording.number(after),
        (after > before ? "+" : after < before ? "−" : "")
            + wording.number(Math.abs((long) after - before)));
  }

  private String signed(long micropoints) {
    return (micropoints > 0 ? "+" : micropoints < 0 ? "−" : "")
        + wording.decimal(Points.points(Math.abs(micropoints)));
  }

  /** What differs between the runs: the settings, then the files. */
  private void settings() {
    List<Change> shown = difference.settings().stream()
        .filter(c -> !c.name().equals("policySha256") || difference.settings().size() == 1)
        .toList();
    Table table = new Table(Table.Align.LEFT, Table.Align.LEFT, Table.Align.LEFT, Table.Align.LEFT);
    shown.stream().limit(MOST_SETTINGS).forEach(c -> change(table, c));
    difference.inputs().forEach(c -> change(table, c));
    if (table.isEmpty()) {
      table.row(wording.of("rien", "nothing"), "", "", "");
    }
    terminal.line("  " + terminal.bold(wording.of("Ce qui diffère", "What differs")));
    table.print(terminal, "    ");
    if (shown.size() > MOST_SETTINGS) {
      terminal.line("    "
          + wording.of("et ", "and ")
          + wording.number(shown.size() - MOST_SETTINGS)
          + wording.of(" de plus : --json", " more: --json"));
    }
    terminal.line();
  }

  private void change(Table table, Change change) {
    table.row(change.name(), shortened(change.before()), "→", shortened(change.after()));
  }

  private String shortened(@Nullable String value) {
    if (value == null) {
      return wording.of("absent", "absent");
    }
    return value.matches("[0-9a-f]{64}") ? value.substring(0, FINGERPRINT) + "…" : value;
  }

  private String balance() {
    int served = difference.servedChange();
    String coverage = served == 0
        ? wording.of("Autant de jeunes servis", "As many youths served")
        : wording.count(Math.abs(served), Noun.YOUTH)
            + (served > 0
                ? wording.of(" de plus servi(s)", " more served")
                : wording.of(" de moins servi(s)", " fewer served"));
    String score = wording.of(", et ", ", and ")
        + signed(difference.micropointsChange())
        + wording.of(" points en tout. ", " points in all. ");
    String who = wording.number(difference.youths().gained().size())
        + wording.of(" gagnent une proposition, ", " gain a proposal, ")
        + wording.number(difference.youths().lost().size())
        + wording.of(" la perdent", " lose theirs")
        + reasons()
        + ", "
        + wording.number(difference.youths().moved().size())
        + wording.of(" changent de mentor", " move to another mentor")
        + " (" + wording.number(difference.better())
        + wording.of(" avec plus de points, ", " with more points, ")
        + wording.number(difference.worse())
        + wording.of(" avec moins). ", " with fewer). ");
    return coverage + score + who + reading();
  }

  private String reasons() {
    return difference.lostBecause().isEmpty()
        ? ""
        : " ("
            + String.join(
                ", ",
                difference.lostBecause().stream()
                    .map(r -> r.code() + wording.colon() + wording.number(r.youths()))
                    .toList())
            + ")";
  }

  /** What may be concluded. */
  private String reading() {
    if (!difference.before().reproducible() || !difference.after().reproducible()) {
      return wording.of(
          "Un des calculs a été arrêté avant la fin : une partie de l'écart en vient.",
          "One of the runs was stopped before the end: part of the difference comes from that.");
    }
    if (!difference.sameYouths()) {
      return wording.of("Les jeunes ne sont pas les mêmes : ", "The youths are not the same: ")
          + wording.number(difference.arrived().size())
          + wording.of(" arrivés, ", " arrived, ")
          + wording.number(difference.gone().size())
          + wording.of(" partis ou déjà en binôme.", " gone or in running pairs.");
    }
    return difference.inputs().isEmpty() && !difference.settings().isEmpty()
        ? wording.of(
            "Les mêmes fichiers ont été lus : l'écart est le prix de ce qui diffère.",
            "The same files were read: the difference is the price of what differs.")
        : "";
  }

  private void youths(String heading, List<YouthId> ids) {
    if (ids.isEmpty()) {
      return;
    }
    String first =
        String.join(", ", ids.stream().limit(MOST_YOUTHS).map(YouthId::value).toList());
    Paragraph.print(
        terminal,
        heading,
        COLUMN,
        first
            + (ids.size() > MOST_YOUTHS
                ? wording.of(" et ", " and ")
                    + wording.number(ids.size() - MOST_YOUTHS)
                    + wording.of(" de plus : --json", " more: --json")
                : ""));
  }

  private void associations() {
    List<AssociationChange> changed = difference.associations().stream()
        .filter(c -> c.gained() + c.lost() + c.moved() > 0 || c.youthsBefore() != c.youthsAfter())
        .sorted((a, b) -> Integer.compare(size(b), size(a)))
        .toList();
    if (changed.isEmpty()) {
      return;
    }
    Table table = table("Associations", "Associations");
    for (AssociationChange c : changed.subList(0, Math.min(MOST_ASSOCIATIONS, changed.size()))) {
      AssociationId id = c.association();
      table.row(
          id == null ? wording.of("sans association", "without association") : id.value(),
          wording.number(c.servedBefore()),
          "→",
          wording.number(c.servedAfter()),
          "+" + wording.number(c.gained()),
          "−" + wording.number(c.lost()),
          wording.number(c.moved()));
    }
    table.print(terminal, "  ");
    if (changed.size() > MOST_ASSOCIATIONS) {
      terminal.line("  " + wording.of("et ", "and ")
          + wording.number(changed.size() - MOST_ASSOCIATIONS)
          + wording.of(" de plus : --json", " more: --json"));
    }
  }

  private Table table(String french, String english) {
    terminal.line();
    return new Table(
            Table.Align.LEFT,
            Table.Align.RIGHT,
            Table.Align.LEFT,
            Table.Align.RIGHT,
            Table.Align.RIGHT,
            Table.Align.RIGHT,
            Table.Align.RIGHT)
        .row(
            terminal.bold(wording.of(french, english)),
            terminal.faint(wording.of("servis", "served")),
            "",
            "",
            terminal.faint(wording.of("gagnent", "gain")),
            terminal.faint(wording.of("perdent", "lose")),
            terminal.faint(wording.of("changent", "move")));
  }

  private static int size(AssociationChange c) {
    return c.gained() + c.lost() + c.moved();
  }

  private void groups() {
    for (Dimension dimension : Dimension.values()) {
      List<GroupChange> rows = difference.groups().stream()
          .filter(g -> g.dimension() == dimension && dimension != Dimension.DEPARTMENT)
          .toList();
      if (rows.stream().allMatch(r -> r.gained() == null)) {
        continue;
      }
      Table table = table(dimension.label().french(), dimension.label().english());
      for (GroupChange row : rows) {
        table.row(
            wording.of(row.group().label()),
            figure(row.servedBefore(), ""),
            "→",
            figure(row.servedAfter(), ""),
            figure(row.gained(), "+"),
            figure(row.lost(), "−"),
            "");
      }
      table.print(terminal, "  ");
      if (rows.stream().map(GroupChange::gained).anyMatch(Objects::isNull)) {
        terminal.line("  "
            + terminal.faint(wording.of(
                "· nombre de un à neuf, ou qui en révélerait un",
                "· a number of one to nine, or one that would tell it")));
      }
    }
  }

  private String figure(@Nullable Integer value, String sign) {
    return value == null ? "·" : sign + wording.number(value);
  }
}
