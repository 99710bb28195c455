package org.mentorat.examples.campaign;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.mentorat.core.plugin.InstalledPlugin;
import org.mentorat.core.plugin.PartName;
import org.mentorat.core.plugin.PluginRegistry;
import org.mentorat.model.Text;
import org.mentorat.spi.Parameter;
import org.mentorat.spi.RuleInfo;
import org.mentorat.spi.ScorerInfo;
import org.mentorat.spi.Side;
import org.mentorat.spi.StrategyInfo;

/**
 * What is told of one part that is installed.
 *
 * @param name how it is named
 * @param origin where its plug-in came from
 * @param purpose what it is for, or when it excludes
 * @param side whom its answers depend on: {@code youth}, {@code mentor}, {@code pair}, or empty for numbers only
 * @param reads the fields that it reads, in order
 * @param parameters what a policy may set
 */
record PartLine(
    PartName name,
    InstalledPlugin origin,
    Text purpose,
    String side,
    List<String> reads,
    List<Parameter> parameters) {
  /** All parts, in the order of kinds and of the registry. */
  static List<PartLine> all(PluginRegistry registry) {
    List<PartLine> parts = new ArrayList<>();
    registry.rules().forEach((id, rule) -> {
      RuleInfo info = rule.info();
      parts.add(line(
          registry,
          PartName.Kind.RULE,
          id,
          info.reason().sentence(),
          side(info.side()),
          info.reads(),
          info.parameters()));
    });
    registry.scorers().forEach((id, scorer) -> {
      ScorerInfo info = scorer.info();
      parts.add(line(
          registry,
          PartName.Kind.SCORER,
          id,
          info.label(),
          side(info.side()),
          info.reads(),
          info.parameters()));
    });
    registry
        .routings()
        .forEach(
            (id, routing) -> parts.add(strategy(registry, PartName.Kind.ROUTING, routing.info())));
    registry
        .matchings()
        .forEach((id, matching) ->
            parts.add(strategy(registry, PartName.Kind.MATCHING, matching.info())));
    return parts;
  }

  private static PartLine strategy(PluginRegistry registry, PartName.Kind kind, StrategyInfo info) {
    boolean youths = info.reads().stream().anyMatch(field -> field.startsWith("youth."));
    boolean mentors = info.reads().stream().anyMatch(field -> field.startsWith("mentor."));
    String side = youths && mentors ? "pair" : youths ? "youth" : mentors ? "mentor" : "";
    return line(
        registry,
        kind,
        info.id(),
        new Text(info.purpose(), info.purpose()),
        side,
        info.reads(),
        info.parameters());
  }

  private static PartLine line(
      PluginRegistry registry,
      PartName.Kind kind,
      String id,
      Text purpose,
      String side,
      Set<String> reads,
      List<Parameter> parameters) {
    PartName name = registry.name(kind, id);
    return new PartLine(
        name,
        registry.pluginOf(name),
        purpose,
        side,
        List.copyOf(new TreeSet<>(reads)),
        parameters);
  }

  private static String side(Side side) {
    return side.name().toLowerCase(java.util.Locale.ROOT);
  }

  /** Everything as a document for programs. */
  static Map<String, Object> document(PluginRegistry registry, List<PartLine> parts) {
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("schemaVersion", 1);
    List<Map<String, Object>> plugins = new ArrayList<>();
    for (InstalledPlugin plugin : registry.installed()) {
      Map<String, Object> out = new LinkedHashMap<>();
      out.put("id", plugin.id());
      out.put("version", plugin.version());
      out.put("purpose", plugin.purpose());
      out.put("origin", plugin.origin().toString());
      out.put("builtIn", plugin.builtIn());
      plugins.add(out);
    }
    document.put("plugins", plugins);
    document.put("parts", parts.stream().map(PartLine::document).toList());
    return document;
  }

  private Map<String, Object> document() {
    Map<String, Object> out = new LinkedHashMap<>();
    out.put("kind", name.kind().code());
    out.put("id", name.id());
    out.put("version", name.version());
    out.put("plugin", name.plugin());
    out.put("purpose", Map.of("fr", purpose.french(), "en", purpose.english()));
    out.put("side", side);
    out.put("reads", reads);
    List<Map<String, Object>> all = new ArrayList<>();
    for (Parameter parameter : parameters) {
      Map<String, Object> one = new LinkedHashMap<>();
      one.put("name", parameter.name());
      one.put("type", parameter.type().name().toLowerCase(java.util.Locale.ROOT));
      one.put("default", parameter.defaultValue());
      if (parameter.min() != null) {
        one.put("min", parameter.min());
      }
      if (parameter.max() != null) {
        one.put("max", parameter.max());
      }
      if (!parameter.choices().isEmpty()) {
        one.put("choices", parameter.choices());
      }
      one.put("meaning", parameter.meaning());
      all.add(one);
    }
    out.put("parameters", all);
    return out;
  }
}
