package org.mentorat.tck;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.mentorat.spi.MentoratPlugin;

/**
 * The contract of a plug-in as a whole as tests; the contracts of its parts are tests of their own. An author adds one class that extends
 * this one and names the plug-in. A failure reads "rule P4 broken: …, because …".
 */
public abstract class PluginContract {
  private static final Pattern ID = Pattern.compile("[a-z0-9.-]+");

  /** For subclasses. */
  protected PluginContract() {}

  /** The plug-in under test: a new instance each time, as the loader of services makes it. */
  protected abstract MentoratPlugin plugin();

  /** What it says of itself. */
  @Holds(ContractRule.P1)
  @Test
  public final void p1_plugin_isWellFormed() {
    MentoratPlugin plugin = plugin();
    InfoLaws laws = new InfoLaws(ContractRule.P1, name());
    laws.expect(
        plugin.id() != null && ID.matcher(plugin.id()).matches(),
        "the id " + plugin.id(),
        "lower-case letters, digits, dots and hyphens");
    laws.version(plugin.version());
    laws.expect(
        plugin.purpose() != null && !plugin.purpose().isBlank(),
        "no purpose",
        "one sentence on what it is for");
    laws.same(plugin.id(), plugin().id());
    laws.same(plugin.version(), plugin().version());
  }

  /** Ids differ. */
  @Holds(ContractRule.P2)
  @Test
  public final void p2_parts_haveIdsOfTheirOwn() {
    Set<String> seen = new HashSet<>();
    for (String part : parts(plugin())) {
      if (!seen.add(part)) {
        throw new ContractViolation(ContractRule.P2, name() + " has two of the name " + part);
      }
    }
  }

  /** Parts stay the same. */
  @Holds(ContractRule.P3)
  @Test
  public final void p3_parts_stayTheSame() {
    MentoratPlugin plugin = plugin();
    List<String> first = parts(plugin);
    for (List<String> again : List.of(parts(plugin), parts(plugin()))) {
      if (!first.equals(again)) {
        throw new ContractViolation(
            ContractRule.P3, name() + " has " + first + ", and " + again + " when asked again");
      }
    }
  }

  /** It is registered. */
  @Holds(ContractRule.P4)
  @Test
  public final void p4_loaderOfServices_findsIt() {
    Class<?> type = plugin().getClass();
    long found;
    try {
      found = ServiceLoader.load(MentoratPlugin.class, type.getClassLoader()).stream()
          .filter(provider -> provider.type() == type)
          .count();
    } catch (ServiceConfigurationError e) {
      throw new ContractViolation(
          ContractRule.P4, "the loader of services fails: " + e.getMessage());
    }
    if (found != 1) {
      throw new ContractViolation(
          ContractRule.P4,
          "the loader of services finds " + type.getName() + " " + found
              + " times, expected once; its name belongs into META-INF/services/"
              + MentoratPlugin.class.getName() + " and into provides of module-info");
    }
  }

  private String name() {
    MentoratPlugin plugin = plugin();
    return "plug-in " + plugin.id() + " " + plugin.version();
  }

  private static List<String> parts(MentoratPlugin plugin) {
    List<String> parts = new ArrayList<>();
    plugin.eligibilityRules().forEach(rule -> parts.add("rule " + rule.info().id()));
    plugin.scorers().forEach(scorer -> parts.add("scorer " + scorer.info().id()));
    plugin
        .routingStrategies()
        .forEach(s -> parts.add("routing strategy " + s.info().id()));
    plugin
        .matchingStrategies()
        .forEach(s -> parts.add("matching strategy " + s.info().id()));
    return parts;
  }
}
