package org.mentorat.core.plugin;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import org.mentorat.spi.EligibilityRule;
import org.mentorat.spi.MatchingStrategy;
import org.mentorat.spi.MentoratPlugin;
import org.mentorat.spi.RoutingStrategy;
import org.mentorat.spi.Scorer;

/**
 * All rules, scorers and strategies that are installed, by id. The order is the built-ins' first, then plug-ins in ascending order of id,
 * each in the plug-in's own order, whatever the class loader says. What plug-ins say of themselves is asked once, when they are installed,
 * and checked. Immutable, thread-safe.
 *
 * @since 0.1
 */
public final class PluginRegistry {
  /** Id of the plug-in that holds the built-ins. */
  public static final String BUILT_IN = "mentorat";

  /** Providers that fail one after the other, in a class loader that is broken, are told up to here. */
  private static final int MOST_FAILURES = 100;

  private final List<MentoratPlugin> plugins;
  private final List<InstalledPlugin> installed;
  private final Map<String, EligibilityRule> rules;
  private final Map<String, Scorer> scorers;
  private final Map<String, RoutingStrategy> routings;
  private final Map<String, MatchingStrategy> matchings;
  private final Map<PartName.Kind, Map<String, PartName>> names;
  private final Map<String, InstalledPlugin> byId;

  private PluginRegistry(List<FoundPlugin> found, List<String> before) {
    List<String> problems = new ArrayList<>(before);
    Map<String, PluginReading> readings = new LinkedHashMap<>();
    for (FoundPlugin plugin : found) {
      Optional<PluginReading> reading = PluginReading.of(plugin, problems);
      reading.ifPresent(one -> {
        PluginReading other = readings.putIfAbsent(one.plugin().id(), one);
        if (other != null) {
          problems.add("plug-in " + one.plugin().id() + " is installed twice, in versions "
              + other.plugin().version() + " (" + other.plugin().origin() + ") and "
              + one.plugin().version() + " (" + one.plugin().origin() + ")");
        }
      });
    }
    List<PluginReading> ordered = new ArrayList<>(readings.values());
    ordered.sort(Comparator.comparing((PluginReading r) -> !r.plugin().id().equals(BUILT_IN))
        .thenComparing(r -> r.plugin().id()));
    PartIndex index = new PartIndex(problems);
    ordered.forEach(index::add);
    if (!problems.isEmpty()) {
      throw new InvalidPluginException(problems);
    }
    this.plugins = ordered.stream().map(PluginReading::provider).toList();
    this.installed = ordered.stream().map(PluginReading::plugin).toList();
    this.rules = Collections.unmodifiableMap(index.rules);
    this.scorers = Collections.unmodifiableMap(index.scorers);
    this.routings = Collections.unmodifiableMap(index.routings);
    this.matchings = Collections.unmodifiableMap(index.matchings);
    this.names = index.names;
    this.byId = new LinkedHashMap<>();
    installed.forEach(plugin -> byId.put(plugin.id(), plugin));
  }

  /** A registry of exactly these plug-ins; {@link InvalidPluginException} tells everything that is wrong with them. */
  public static PluginRegistry of(Collection<? extends MentoratPlugin> plugins) {
    return new PluginRegistry(inCode(plugins), List.of());
  }

  /** As {@link #of}, with the plug-ins of a folder of jars. */
  public static PluginRegistry of(
      Collection<? extends MentoratPlugin> plugins, Collection<PluginFolder> folders) {
    return with(new ArrayList<>(), plugins, folders, List.of());
  }

  /**
   * All plug-ins that {@code loader} finds through {@link ServiceLoader}, and {@code more}. Providers that cannot be made fail by name with
   * {@link InvalidPluginException}, all at once.
   */
  public static PluginRegistry discover(
      ClassLoader loader, Collection<? extends MentoratPlugin> more) {
    return discover(loader, more, List.of());
  }

  /** As {@link #discover(ClassLoader, Collection)}, with the plug-ins of folders of jars. */
  public static PluginRegistry discover(
      ClassLoader loader,
      Collection<? extends MentoratPlugin> more,
      Collection<PluginFolder> folders) {
    List<FoundPlugin> found = new ArrayList<>();
    List<String> problems = new ArrayList<>();
    Iterator<MentoratPlugin> providers =
        ServiceLoader.load(MentoratPlugin.class, loader).iterator();
    while (problems.size() < MOST_FAILURES) {
      try {
        if (!providers.hasNext()) {
          break;
        }
        MentoratPlugin plugin = providers.next();
        found.add(new FoundPlugin(plugin, Origin.of(plugin.getClass())));
      } catch (ServiceConfigurationError e) {
        // The platform's message names the provider's class; what the provider itself threw is its
        // cause.
        problems.add("a plug-in cannot be loaded: " + e.getMessage());
      } catch (LinkageError e) {
        problems.add("a plug-in cannot be loaded: its classes do not fit ("
            + e.getClass().getSimpleName() + ")");
      }
    }
    return with(found, more, folders, problems);
  }

  private static PluginRegistry with(
      List<FoundPlugin> found,
      Collection<? extends MentoratPlugin> more,
      Collection<PluginFolder> folders,
      List<String> problems) {
    List<String> all = new ArrayList<>(problems);
    for (PluginFolder folder : folders) {
      found.addAll(folder.found());
      all.addAll(folder.problems());
    }
    found.addAll(inCode(more));
    return new PluginRegistry(found, all);
  }

  private static List<FoundPlugin> inCode(Collection<? extends MentoratPlugin> plugins) {
    List<FoundPlugin> found = new ArrayList<>();
    plugins.forEach(plugin -> found.add(new FoundPlugin(plugin, Origin.IN_CODE)));
    return found;
  }

  /** All plug-ins in order, as objects. What they said of themselves is in {@link #installed}. */
  public List<MentoratPlugin> plugins() {
    return plugins;
  }

  /** All plug-ins in order, with versions and origins. */
  public List<InstalledPlugin> installed() {
    return installed;
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

  /** How messages name a part that is installed, and which plug-in it comes from. */
  public PartName name(PartName.Kind kind, String id) {
    PartName name = names.getOrDefault(kind, Map.of()).get(id);
    if (name == null) {
      throw new IllegalArgumentException("no " + kind.text() + " " + id + " is installed");
    }
    return name;
  }

  /** The plug-in that a part comes from. */
  public InstalledPlugin pluginOf(PartName part) {
    InstalledPlugin plugin = byId.get(part.plugin());
    if (plugin == null) {
      throw new IllegalArgumentException("no plug-in " + part.plugin() + " is installed");
    }
    return plugin;
  }

  /** "unknown X; Maybe Y; known are …": what to say of a name that is not installed. */
  public static String unknown(String kind, String name, Collection<String> known) {
    Optional<String> nearest = Names.nearest(name, known);
    return "unknown " + kind + " " + name
        + nearest.map(n -> ". Maybe " + n + "?").orElse("") + " Known are " + known;
  }
}
