package org.mentorat.core.explain.change;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mentorat.core.policy.ActivePolicy;
import org.mentorat.core.policy.ActivePolicy.ActiveRule;
import org.mentorat.model.Text;
import org.mentorat.spi.OnUnknown;
import org.mentorat.spi.Parameter;
import org.mentorat.spi.RuleInfo;

/**
 * The concessions that comfort rules can make, whoever wrote them: steps of their numeric parameters, fields that are not known, the whole rule.
 * For built-in parameters it is known which way gives way and in which steps people think; of others both directions are tried, by 1, 2
 * and 5 for whole numbers, by a tenth, a quarter and a half of the value for decimals, and flags are turned over. Safety rules make none.
 */
final class PolicyEdits {
  private static final int FIRST_STEP = 3;
  private static final int UNKNOWN_ADMITTED = 7;
  private static final int WAIVED = 10;

  /** Steps that give way, and how they are told: {@code %s} now, {@code %s} then. */
  private record Known(List<Double> steps, Text phrase) {}

  private static final Map<String, Known> KNOWN = Map.of(
      "distance.maxKm",
      new Known(
          List.of(10.0, 20.0, 50.0),
          new Text(
              "accepter jusqu'à %2$s km au lieu de %1$s", "accept up to %2$s km instead of %1$s")),
      "availability.minHours",
      new Known(
          List.of(-1.0, -2.0),
          new Text(
              "demander %2$s h de disponibilité commune au lieu de %1$s",
              "ask for %2$s shared free hours instead of %1$s")),
      "commitment.minMonths",
      new Known(
          List.of(-1.0, -3.0, -6.0),
          new Text(
              "demander %2$s mois d'engagement au lieu de %1$s",
              "ask for %2$s months of commitment instead of %1$s")),
      "need.minShared",
      new Known(
          List.of(-1.0, -2.0),
          new Text(
              "demander %2$s besoin couvert au lieu de %1$s",
              "ask for %2$s covered need instead of %1$s")),
      "minimumAgeGap.years",
      new Known(
          List.of(-1.0, -5.0, -10.0),
          new Text(
              "demander %2$s ans d'écart au lieu de %1$s",
              "ask for a gap of %2$s years instead of %1$s")),
      "active.maxIdleDays",
      new Known(
          List.of(90.0, 365.0),
          new Text(
              "accepter %2$s jours sans activité au lieu de %1$s",
              "accept %2$s days without activity instead of %1$s")));

  private final List<PolicyEdit> edits = new ArrayList<>();

  private PolicyEdits() {}

  /** All of a policy, in its order of rules. */
  static List<PolicyEdit> of(ActivePolicy policy) {
    PolicyEdits edits = new PolicyEdits();
    for (int r = 0; r < policy.rules().size(); r++) {
      ActiveRule rule = policy.rules().get(r);
      if (rule.rule().info().nature() == RuleInfo.Nature.COMFORT) {
        edits.add(r, rule);
      }
    }
    return edits.edits;
  }

  private void add(int ordinal, ActiveRule rule) {
    RuleInfo info = rule.rule().info();
    for (Parameter parameter : info.parameters()) {
      switch (parameter.type()) {
        case INTEGER, DECIMAL -> steps(ordinal, rule, parameter);
        case BOOLEAN -> turn(ordinal, rule, parameter);
        case TEXT, TEXTS, MAP -> {
          // No direction that would give way is known.
        }
      }
    }
    if (rule.onUnknown() == OnUnknown.EXCLUDE) {
      edits.add(new PolicyEdit(
          new Relaxation(
              Relaxation.Kind.UNKNOWN_ADMITTED,
              info.reason().code() + "_UNKNOWN_ADMITTED",
              info.id(),
              null,
              null,
              null,
              UNKNOWN_ADMITTED,
              new Text(
                  "admettre ce qui n'est pas connu : " + info.label().french(),
                  "admit what is not known: " + info.label().english())),
          ordinal,
          p -> p.toBuilder().rule(info.id(), r -> r.onUnknown(OnUnknown.ADMIT)).build()));
    }
    edits.add(new PolicyEdit(
        new Relaxation(
            Relaxation.Kind.RULE_WAIVED,
            info.reason().code() + "_WAIVED",
            info.id(),
            null,
            null,
            null,
            WAIVED,
            new Text(
                "lever le critère : " + info.label().french(),
                "waive the criterion: " + info.label().english())),
        ordinal,
        p -> p.toBuilder().rule(info.id(), r -> r.off()).build()));
  }

  private static double number(ActiveRule rule, Parameter parameter) {
    return parameter.type() == Parameter.Type.INTEGER
        ? rule.parameters().integer(parameter.name())
        : rule.parameters().decimal(parameter.name());
  }

  private void steps(int ordinal, ActiveRule rule, Parameter parameter) {
    RuleInfo info = rule.rule().info();
    double now = number(rule, parameter);
    Known known = KNOWN.get(info.id() + "." + parameter.name());
    List<Double> steps = new ArrayList<>();
    if (known != null) {
      steps.addAll(known.steps());
    } else {
      boolean whole = parameter.type() == Parameter.Type.INTEGER;
      for (double step : whole ? List.of(1.0, 2.0, 5.0) : List.of(0.1, 0.25, 0.5)) {
        double by = whole || now == 0 ? step : step * StrictMath.abs(now);
        steps.add(by);
        steps.add(-by);
      }
    }
    int index = 0;
    double before = now;
    for (double step : steps) {
      Double min = parameter.min();
      Double max = parameter.max();
      double then = StrictMath.max(
          min == null ? Double.NEGATIVE_INFINITY : min,
          StrictMath.min(max == null ? Double.POSITIVE_INFINITY : max, now + step));
      if (then != now && then != before) {
        // Of an unknown parameter, both directions of one size are one step.
        int cost = FIRST_STEP + (known != null ? index : index / 2);
        edits.add(step(ordinal, info, parameter, now, then, cost, known));
        before = then;
      }
      index++;
    }
  }

  private static PolicyEdit step(
      int ordinal,
      RuleInfo info,
      Parameter parameter,
      double now,
      double then,
      int cost,
      @Nullable Known known) {
    Object value = parameter.type() == Parameter.Type.INTEGER ? (Object) (int) then : then;
    return edit(ordinal, info, parameter, plain(now), plain(then), value, cost, known);
  }

  private void turn(int ordinal, ActiveRule rule, Parameter parameter) {
    boolean now = rule.parameters().flag(parameter.name());
    edits.add(edit(
        ordinal,
        rule.rule().info(),
        parameter,
        Boolean.toString(now),
        Boolean.toString(!now),
        !now,
        FIRST_STEP,
        null));
  }

  private static PolicyEdit edit(
      int ordinal,
      RuleInfo info,
      Parameter parameter,
      String from,
      String to,
      Object value,
      int cost,
      @Nullable Known known) {
    Text text = known == null
        ? new Text(
            "critère « " + info.label().french() + " » : " + parameter.name() + " de " + from
                + " à " + to,
            "criterion \"" + info.label().english() + "\": " + parameter.name() + " from " + from
                + " to " + to)
        : new Text(
            String.format(
                Locale.ROOT, known.phrase().french(), from.replace('.', ','), to.replace('.', ',')),
            String.format(Locale.ROOT, known.phrase().english(), from, to));
    return new PolicyEdit(
        new Relaxation(
            Relaxation.Kind.PARAMETER,
            info.reason().code() + "_" + parameter.name().toUpperCase(Locale.ROOT) + "_"
                + to.toUpperCase(Locale.ROOT),
            info.id(),
            parameter.name(),
            from,
            to,
            cost,
            text),
        ordinal,
        p -> p.toBuilder().rule(info.id(), r -> r.set(parameter.name(), value)).build());
  }

  /** Without an exponent or superfluous zeros. */
  static String plain(double value) {
    BigDecimal exact = BigDecimal.valueOf(value).stripTrailingZeros();
    return exact.scale() < 0 ? exact.setScale(0).toPlainString() : exact.toPlainString();
  }
}
