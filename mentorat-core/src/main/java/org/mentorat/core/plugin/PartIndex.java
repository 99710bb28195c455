package org.mentorat.core.plugin;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.mentorat.spi.EligibilityRule;
import org.mentorat.spi.MatchingStrategy;
import org.mentorat.spi.RoutingStrategy;
import org.mentorat.spi.Scorer;

/** The parts of all plug-ins by id, while they are put together. */
final class PartIndex {
  final Map<String, EligibilityRule> rules = new LinkedHashMap<>();
  final Map<String, Scorer> scorers = new LinkedHashMap<>();
  final Map<String, RoutingStrategy> routings = new LinkedHashMap<>();
  final Map<String, MatchingStrategy> matchings = new LinkedHashMap<>();
  final Map<PartName.Kind, Map<String, PartName>> names = new EnumMap<>(PartName.Kind.class);

  private final Map<PartName, InstalledPlugin> owners = new LinkedHashMap<>();
  private final List<String> problems;

  PartIndex(List<String> problems) {
    this.problems = problems;
  }

  void add(PluginReading reading) {
    InstalledPlugin plugin = reading.plugin();
    reading
        .rules()
        .forEach(rule ->
            add(PartName.Kind.RULE, rule.info().id(), rule.info().version(), plugin, rule, rules));
    reading
        .scorers()
        .forEach(scorer -> add(
            PartName.Kind.SCORER,
            scorer.info().id(),
            scorer.info().version(),
            plugin,
            scorer,
            scorers));
    reading
        .routings()
        .forEach(routing -> add(
            PartName.Kind.ROUTING,
            routing.info().id(),
            routing.info().version(),
            plugin,
            routing,
            routings));
    reading
        .matchings()
        .forEach(matching -> add(
            PartName.Kind.MATCHING,
            matching.info().id(),
            matching.info().version(),
            plugin,
            matching,
            matchings));
  }

  private <T> void add(
      PartName.Kind kind,
      String id,
      String version,
      InstalledPlugin plugin,
      T part,
      Map<String, T> byId) {
    Map<String, PartName> known = names.computeIfAbsent(kind, k -> new LinkedHashMap<>());
    PartName other = known.get(id);
    if (other != null) {
      problems.add(
          kind.text() + " " + id + " stands in plug-ins " + owners.get(other) + " and " + plugin);
      return;
    }
    PartName name =
        new PartName(kind, id, version, plugin.id(), plugin.version(), plugin.builtIn());
    known.put(id, name);
    owners.put(name, plugin);
    byId.put(id, part);
  }
}
