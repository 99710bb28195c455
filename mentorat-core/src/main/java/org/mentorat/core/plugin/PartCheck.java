package org.mentorat.core.plugin;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.mentorat.model.Text;
import org.mentorat.spi.Parameter;
import org.mentorat.spi.Parameters;
import org.mentorat.spi.RuleInfo;
import org.mentorat.spi.ScorerInfo;
import org.mentorat.spi.StrategyInfo;

/**
 * What is wrong with what a plug-in says of itself or of a part: one phrase each, such as {@code "has no version"}. Nothing of it is believed to
 * be there, since plug-ins may be written in languages that know no types.
 */
final class PartCheck {
  /** Ids of parts: they are names in policies. */
  static final Pattern PART_ID = Pattern.compile("[a-z][A-Za-z0-9.-]{0,63}");

  static final Pattern PLUGIN_ID = Pattern.compile("[a-z0-9][a-z0-9.-]{0,63}");

  private static final Pattern VERSION = Pattern.compile("[A-Za-z0-9._+-]{1,64}");
  private static final Pattern PARAMETER = Pattern.compile("[A-Za-z][A-Za-z0-9_]{0,63}");
  private static final Pattern REASON = Pattern.compile("[A-Z][A-Z0-9_]{0,63}");
  private static final int MOST_PARAMETERS = 100;
  private static final double MAX_WEIGHT = 10_000;

  private final List<String> problems = new ArrayList<>();

  private PartCheck() {}

  static List<String> of(RuleInfo info) {
    PartCheck check = new PartCheck();
    check.version(info.version());
    check.text("label", info.label());
    if (info.reason() == null) {
      check.add("has no reason");
    } else {
      if (info.reason().code() == null || !REASON.matcher(info.reason().code()).matches()) {
        check.add("has a reason whose code is not of the form " + REASON.pattern());
      }
      check.text("reason", info.reason().sentence());
    }
    check.given("nature", info.nature());
    check.given("side", info.side());
    check.given("treatment of unknown fields", info.onUnknown());
    check.parameters(info.parameters());
    return check.problems;
  }

  static List<String> of(ScorerInfo info) {
    PartCheck check = new PartCheck();
    check.version(info.version());
    check.text("label", info.label());
    check.given("side", info.side());
    if (!(info.weight() >= 0 && info.weight() <= MAX_WEIGHT)) {
      check.add("has a weight that is not from 0 to " + (int) MAX_WEIGHT + " points");
    }
    check.parameters(info.parameters());
    return check.problems;
  }

  static List<String> of(StrategyInfo info) {
    PartCheck check = new PartCheck();
    check.version(info.version());
    check.given("purpose", info.purpose());
    check.parameters(info.parameters());
    return check.problems;
  }

  /** What is wrong with a version; empty: nothing. */
  static String problemWithVersion(@Nullable String version) {
    return version != null && VERSION.matcher(version).matches()
        ? ""
        : "has a version that is not of the form " + VERSION.pattern();
  }

  private void version(@Nullable String version) {
    String wrong = problemWithVersion(version);
    if (!wrong.isEmpty()) {
      add(wrong);
    }
  }

  private void text(String what, @Nullable Text text) {
    if (text == null || text.french() == null || text.english() == null) {
      add("has no " + what + " in French and English");
    }
  }

  private void given(String what, @Nullable Object value) {
    if (value == null) {
      add("has no " + what);
    }
  }

  private void parameters(List<Parameter> parameters) {
    if (parameters.size() > MOST_PARAMETERS) {
      add("has more than " + MOST_PARAMETERS + " parameters");
      return;
    }
    Set<String> names = new HashSet<>();
    for (Parameter parameter : parameters) {
      String name = parameter.name();
      if (name == null || !PARAMETER.matcher(name).matches()) {
        add("has a parameter whose name is not of the form " + PARAMETER.pattern());
      } else if (!names.add(name)) {
        add("has two parameters " + name);
      } else if (parameter.type() == null || parameter.meaning() == null) {
        add("has a parameter " + name + " without a type or a meaning");
      } else {
        String wrong = Parameters.problemWith(parameter, parameter.defaultValue());
        if (!wrong.isEmpty()) {
          add("has a parameter " + name + " whose default is not allowed: " + wrong);
        }
      }
    }
  }

  private void add(String problem) {
    problems.add(problem);
  }
}
