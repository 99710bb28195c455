package org.mentorat.core.plugin;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.mentorat.spi.EligibilityRule;
import org.mentorat.spi.MatchingStrategy;
import org.mentorat.spi.MentoratPlugin;
import org.mentorat.spi.RoutingStrategy;
import org.mentorat.spi.RuleInfo;
import org.mentorat.spi.Scorer;
import org.mentorat.spi.ScorerInfo;
import org.mentorat.spi.StrategyInfo;

/**
 * Everything that a plug-in says of itself, asked once and checked.
 *
 * @param provider the plug-in as an object
 * @param plugin what it is
 * @param rules its rules that can be used, and so on
 */
record PluginReading(
    MentoratPlugin provider,
    InstalledPlugin plugin,
    List<EligibilityRule> rules,
    List<Scorer> scorers,
    List<RoutingStrategy> routings,
    List<MatchingStrategy> matchings) {
  private static final int MOST_PARTS = 1000;
  private static final String BUILT_IN_CLASS = "org.mentorat.core.builtin.BuiltInPlugin";

  /** Asks a plug-in; empty where it does not even have an id. Adds what is wrong to {@code problems}. */
  static Optional<PluginReading> of(FoundPlugin found, List<String> problems) {
    MentoratPlugin plugin = found.plugin();
    String from = plugin.getClass().getName() + " (" + found.origin() + ")";
    @Nullable String id = said("plug-in " + from, "its id", plugin::id, problems);
    if (id == null || !PartCheck.PLUGIN_ID.matcher(id).matches()) {
      if (id != null) {
        problems.add("plug-in " + from + " has an id that is not of the form "
            + PartCheck.PLUGIN_ID.pattern());
      }
      return Optional.empty();
    }
    String named = "plug-in " + id + " (" + found.origin() + ")";
    @Nullable String version = said(named, "its version", plugin::version, problems);
    if (version != null && !PartCheck.problemWithVersion(version).isEmpty()) {
      problems.add(named + " " + PartCheck.problemWithVersion(version));
    }
    @Nullable String purpose = said(named, "its purpose", plugin::purpose, problems);
    InstalledPlugin installed = new InstalledPlugin(
        id,
        version == null ? "?" : version,
        purpose == null ? "" : purpose,
        found.origin(),
        isBuiltIn(plugin));
    Asking asking = new Asking(id + " " + installed.version(), installed.builtIn(), problems);
    return Optional.of(new PluginReading(
        plugin,
        installed,
        asking.parts(
            PartName.Kind.RULE,
            plugin::eligibilityRules,
            EligibilityRule::info,
            RuleInfo::id,
            PartCheck::of,
            KnownParts.KnownRule::new),
        asking.parts(
            PartName.Kind.SCORER,
            plugin::scorers,
            Scorer::info,
            ScorerInfo::id,
            PartCheck::of,
            (info, scorer) -> new KnownParts.KnownScorer(info, scorer.expensive(), scorer)),
        asking.parts(
            PartName.Kind.ROUTING,
            plugin::routingStrategies,
            RoutingStrategy::info,
            StrategyInfo::id,
            PartCheck::of,
            KnownParts.KnownRouting::new),
        asking.parts(
            PartName.Kind.MATCHING,
            plugin::matchingStrategies,
            MatchingStrategy::info,
            StrategyInfo::id,
            PartCheck::of,
            KnownParts::matching)));
  }

  /** Only Mentorat's own class is trusted, whatever a plug-in calls itself. */
  @SuppressWarnings("ReferenceEquality") // the very loader
  private static boolean isBuiltIn(MentoratPlugin plugin) {
    return plugin.getClass().getName().equals(BUILT_IN_CLASS)
        && plugin.getClass().getClassLoader() == PluginReading.class.getClassLoader();
  }

  private static <T> @Nullable T said(
      String who, String what, Supplier<T> answer, List<String> problems) {
    try {
      T said = answer.get();
      if (said == null) {
        problems.add(who + " does not say " + what);
      }
      return said;
    } catch (VirtualMachineError e) {
      if (e instanceof StackOverflowError) {
        problems.add(who + " threw " + e.getClass().getName() + " when asked for " + what);
        return null;
      }
      throw e;
    } catch (Throwable e) {
      problems.add(who + " threw " + e.getClass().getName() + " when asked for " + what);
      return null;
    }
  }

  /** Asks for the parts of one plug-in. */
  private record Asking(String plugin, boolean builtIn, List<String> problems) {
    <T, I> List<T> parts(
        PartName.Kind kind,
        Supplier<List<T>> list,
        Function<T, I> infoOf,
        Function<I, String> idOf,
        Function<I, List<String>> check,
        BiFunction<I, T, T> known) {
      @Nullable
      List<T> parts = said("plug-in " + plugin, "its parts (" + kind.text() + ")", list, problems);
      List<T> usable = new ArrayList<>();
      if (parts != null && parts.size() > MOST_PARTS) {
        problems.add("plug-in " + plugin + " has more than " + MOST_PARTS + " parts");
        return List.of();
      }
      for (T part : parts == null ? List.<T>of() : parts) {
        String who = kind.text() + " of plug-in " + plugin;
        @Nullable
        I info = part == null ? null : said(who, "what it is", () -> infoOf.apply(part), problems);
        if (part == null) {
          problems.add(who + " is missing: there is null in its place");
        } else if (info != null) {
          @Nullable String id = idOf.apply(info);
          if (id == null || !PartCheck.PART_ID.matcher(id).matches()) {
            problems.add(who + " has an id that is not of the form " + PartCheck.PART_ID.pattern());
          } else {
            String named = kind.text() + " " + id + " of plug-in " + plugin;
            check.apply(info).forEach(problem -> problems.add(named + " " + problem));
            @Nullable
            T frozen = builtIn
                ? part
                : said(named, "whether it is expensive", () -> known.apply(info, part), problems);
            if (frozen != null) {
              usable.add(frozen);
            }
          }
        }
      }
      return usable;
    }
  }
}
