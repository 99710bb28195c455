package org.mentorat.examples.campaign;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.mentorat.core.candidates.Funnel;
import org.mentorat.core.policy.ActivePolicy.ActiveRule;
import org.mentorat.examples.campaign.Wording.Noun;
import org.mentorat.spi.OnUnknown;
import org.mentorat.spi.Parameter;
import org.mentorat.spi.RuleInfo;

/** What each rule removes, and the line of {@code policy.json} that changes it. */
final class FunnelReport {
  private static final int COLUMN = 16;

  private final Terminal terminal;
  private final Wording wording;
  private final Funnel funnel;

  FunnelReport(Session session, Funnel funnel) {
    this.terminal = session.terminal();
    this.wording = session.wording();
    this.funnel = funnel;
  }

  /** What each rule removes, alone and in order. */
  void printTable() {
    terminal.line(
        terminal.bold(wording.of("Ce que chaque règle écarte", "What each rule removes")));
    terminal.line("  " + wording.of("Paires sur un même parcours : ", "Pairs on a common route: ")
        + wording.number(funnel.pairs()) + wording.of(", possibles : ", ", eligible: ")
        + wording.number(funnel.eligible()) + " ("
        + wording.percent(funnel.eligible(), funnel.pairs()) + ")");
    if (funnel.sampled()) {
      terminal.line("  " + wording.of("Échantillon : ", "Sample: ")
          + wording.count(funnel.youths(), Noun.YOUTH)
          + wording.of(", tirés au sort", ", drawn by lot"));
    }
    terminal.line();
    Table table = new Table(
        Table.Align.LEFT,
        Table.Align.RIGHT,
        Table.Align.RIGHT,
        Table.Align.RIGHT,
        Table.Align.LEFT);
    table.row(
        terminal.faint(wording.of("règle", "rule")),
        terminal.faint(wording.of("seule", "alone")),
        terminal.faint(wording.of("dans l'ordre", "in order")),
        terminal.faint(wording.of("information inconnue", "field unknown")),
        "");
    List<String> idle = new ArrayList<>();
    for (Funnel.Line line : funnel.lines()) {
      if (line.removedAlone() == 0 && line.unknown() == 0) {
        idle.add(line.rule().rule().info().id());
      } else {
        table.row(
            line.rule().rule().info().id(),
            wording.number(line.removedAlone()),
            wording.number(line.removedInOrder()),
            wording.number(line.unknown()),
            treatment(line));
      }
    }
    table.print(terminal, "  ");
    if (!idle.isEmpty()) {
      Paragraph.print(
          terminal, wording.of("sans effet", "no effect"), COLUMN, String.join(", ", idle));
    }
  }

  /** What happens to the pairs that lack a field, where there are any. */
  private String treatment(Funnel.Line line) {
    if (line.unknown() == 0) {
      return "";
    }
    return terminal.faint(
        switch (line.rule().onUnknown()) {
          case ADMIT -> wording.of("admises", "admitted");
          case EXCLUDE -> wording.of("écartées", "excluded");
          case REVIEW -> wording.of("à regarder", "for review");
        });
  }

  /** Whether the rule removes pairs and has a value to edit; one that protects people and has none is no line to paste. */
  private static boolean canBeEased(Funnel.Line line) {
    RuleInfo info = line.rule().rule().info();
    return line.removedAlone() > 0
        && (!info.parameters().isEmpty()
            || line.unknown() > 0
            || info.nature() == RuleInfo.Nature.COMFORT);
  }

  /** The lines of the policy that change it. */
  void printPolicyLines() {
    List<Funnel.Line> removing =
        funnel.lines().stream().filter(FunnelReport::canBeEased).toList();
    if (removing.isEmpty()) {
      return;
    }
    terminal.line(terminal.bold(wording.of(
        "Les lignes de policy.json qui y changent quelque chose, sous \"rules\"",
        "The lines of policy.json that change it, under \"rules\"")));
    terminal.line("  "
        + terminal.faint(wording.of(
            "valeurs présentes, à modifier ; \"enabled\": false lève une règle",
            "present values, to be edited; \"enabled\": false switches a rule off")));
    removing.forEach(line -> terminal.line("  " + policyLine(line.rule(), line.unknown() > 0)));
  }

  /**
   * The rule as it runs now, ready to paste and edit. A comfort rule without parameters can only be switched off, so its line does that; one
   * that protects people is never printed switched off.
   */
  static String policyLine(ActiveRule rule, boolean unknown) {
    StringBuilder json = new StringBuilder("\"" + rule.rule().info().id() + "\": {");
    List<Parameter> parameters = rule.rule().info().parameters();
    if (parameters.isEmpty()) {
      boolean off = rule.rule().info().nature() == RuleInfo.Nature.COMFORT && !unknown;
      json.append("\"enabled\": ").append(!off);
    } else {
      Map<String, Object> values = rule.parameters().asMap();
      json.append("\"parameters\": {");
      for (int p = 0; p < parameters.size(); p++) {
        String name = parameters.get(p).name();
        json.append(p == 0 ? "" : ", ").append('"').append(name).append("\": ");
        append(json, values.getOrDefault(name, parameters.get(p).defaultValue()));
      }
      json.append('}');
    }
    if (unknown) {
      json.append(", \"onUnknown\": \"").append(code(rule.onUnknown())).append('"');
    }
    return json.append('}').toString();
  }

  private static String code(OnUnknown treatment) {
    return switch (treatment) {
      case ADMIT -> "admit";
      case EXCLUDE -> "exclude";
      case REVIEW -> "review";
    };
  }

  private static void append(StringBuilder json, Object value) {
    if (value instanceof List<?> list) {
      json.append('[');
      for (int k = 0; k < list.size(); k++) {
        json.append(k == 0 ? "" : ", ");
        append(json, list.get(k));
      }
      json.append(']');
    } else if (value instanceof Map<?, ?> map) {
      json.append('{');
      int k = 0;
      for (Map.Entry<?, ?> entry : map.entrySet()) {
        json.append(k++ == 0 ? "" : ", ").append('"').append(entry.getKey()).append("\": ");
        append(json, entry.getValue());
      }
      json.append('}');
    } else if (value instanceof Number || value instanceof Boolean) {
      json.append(value);
    } else {
      json.append('"').append(value).append('"');
    }
  }
}
