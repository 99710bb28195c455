package org.mentorat.core.plugin;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.function.Function;
import org.mentorat.spi.EligibilityRule;
import org.mentorat.spi.MatchingStrategy;
import org.mentorat.spi.MentoratPlugin;
import org.mentorat.spi.RoutingStrategy;
import org.mentorat.spi.Scorer;

/**
 * All rules, scorers and strategies that are installed, by id. The order is the built-ins' first, then plug-ins in ascending order of id,
 * each in the plug-in's own order, whatever the class loader says. Immutable, thread-safe.
 */
public final class PluginRegistry {
  /** Id of the plug-in that holds the built-ins. */
  public static final String BUILT_IN = "mentorat";

  private static final java.util.regex.Pattern ID =
      java.util.regex.Pattern.compile("[a-z][A-Za-z0-9.-]{0,63}");

  private final List<MentoratPlugin> plugins;
  private final Map<String, EligibilityRule> rules;
  private final Map<String, Scorer> scorers;
  private final Map<String, RoutingStrategy> routings;
  private final Map<String, MatchingStrategy> matchings;

  private PluginRegistry(List<MentoratPlugin> plugins) {
    List<String> problems = new ArrayList<>();
    Map<String, MentoratPlugin> byId = new LinkedHashMap<>();
    for (MentoratPlugin plugin : plugins) {
      MentoratPlugin other = byId.putIfAbsent(plugin.id(), plugin);
      if (other != null) {
        problems.add("plug-in " + plugin.id() + " is installed twice, in versions "
            + other.version() + " and " + plugin.version());
      }
    }
    List<MentoratPlugin> ordered = new ArrayList<>(byId.values());
    ordered.sort(Comparator.comparing((MentoratPlugin p) -> !p.id().equals(BUILT_IN))
        .thenComparing(MentoratPlugin::id));
    this.plugins = List.copyOf(ordered);
    this.rules = index(
        ordered,
        "eligibility rule",
        MentoratPlugin::eligibilityRules,
        r -> r.info().id(),
        problems);
    this.scorers =
        index(ordered, "scorer", MentoratPlugin::scorers, s -> s.info().id(), problems);
    this.routings = index(
        ordered,
        "routing strategy",
        MentoratPlugin::routingStrategies,
        r -> r.info().id(),
        problems);
    this.matchings = index(
        ordered,
        "matching strategy",
        MentoratPlugin::matchingStrategies,
        m -> m.info().id(),
        problems);
    if (!problems.isEmpty()) {
      throw new InvalidPluginException(problems);
    }
  }

  private static <T> Map<String, T> index(
      List<MentoratPlugin> plugins,
      String kind,
      Function<MentoratPlugin, List<T>> parts,
      Function<T, String> idOf,
      List<String> problems) {
    Map<String, T> byId = new LinkedHashMap<>();
    Map<String, String> owner = new LinkedHashMap<>();
    for (MentoratPlugin plugin : plugins) {
      for (T part : parts.apply(plugin)) {
        String id = idOf.apply(part);
        String name = plugin.id() + " " + plugin.version();
        if (!ID.matcher(id).matches()) {
          problems.add(
              kind + " of plug-in " + name + " has an id that is not of the form " + ID.pattern());
        } else if (byId.putIfAbsent(id, part) != null) {
          problems.add(kind + " " + id + " stands in plug-ins " + owner.get(id) + " and " + name);
        } else {
          owner.put(id, name);
        }
      }
    }
    return Collections.unmodifiableMap(byId);
  }

  /** A registry of exactly these plug-ins; {@link InvalidPluginException} names all duplicates. */
  public static PluginRegistry of(Collection<? extends MentoratPlugin> plugins) {
    return new PluginRegistry(List.copyOf(plugins));
  }

  /**
   * All plug-ins that {@code loader} finds through {@link ServiceLoader}, and {@code more}. A provider that cannot be made fails by
   * name with {@link InvalidPluginException}.
   */
  public static PluginRegistry discover(
      ClassLoader loader, Collection<? extends MentoratPlugin> more) {
    List<MentoratPlugin> found = new ArrayList<>();
    try {
      ServiceLoader.load(MentoratPlugin.class, loader).forEach(found::add);
    } catch (ServiceConfigurationError e) {
      throw new InvalidPluginException(List.of("a plug-in cannot be loaded: " + e.getMessage()));
    }
    found.addAll(more);
    return new PluginRegistry(found);
  }

  /** All plug-ins in order. */
  public List<MentoratPlugin> plugins() {
    return plugins;
  }

  /** All rules by id, in order. */
  public Map<String, EligibilityRule> rules() {
    return rules;
  }

  /** All scorers by id, in order. */
  public Map<String, Scorer> scorers() {
    return scorers;
  }

  /** All routing strategies by id, in order. */
  public Map<String, RoutingStrategy> routings() {
    return routings;
  }

  /** All matching strategies by id, in order. */
  public Map<String, MatchingStrategy> matchings() {
    return matchings;
  }

  /** "unknown X; Maybe Y; known are …": what to say of a name that is not installed. */
  public static String unknown(String kind, String name, Collection<String> known) {
    Optional<String> nearest = Names.nearest(name, known);
    return "unknown " + kind + " " + name
        + nearest.map(n -> ". Maybe " + n + "?").orElse("") + " Known are " + known;
  }
}
