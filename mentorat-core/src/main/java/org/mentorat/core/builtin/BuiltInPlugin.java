package org.mentorat.core.builtin;

import java.util.List;
import org.mentorat.core.builtin.routing.BestFitRouting;
import org.mentorat.core.builtin.rules.BuiltInRules;
import org.mentorat.core.builtin.scorers.BuiltInScorers;
import org.mentorat.spi.EligibilityRule;
import org.mentorat.spi.MatchingStrategy;
import org.mentorat.spi.MentoratPlugin;
import org.mentorat.spi.RoutingStrategy;
import org.mentorat.spi.Scorer;

/** The rules, scorers and strategies that come with Mentorat. Stateless, thread-safe. */
public final class BuiltInPlugin implements MentoratPlugin {
  /** Id of the plug-in. */
  public static final String ID = "mentorat";

  /** Version of the plug-in: changes whenever one of its parts may answer differently. */
  public static final String VERSION = "1";

  /** For {@link java.util.ServiceLoader}. */
  public BuiltInPlugin() {}

  @Override
  public String id() {
    return ID;
  }

  @Override
  public String version() {
    return VERSION;
  }

  @Override
  public String purpose() {
    return "The hard rules, soft criteria, routing and exact matching that come with Mentorat.";
  }

  @Override
  public List<EligibilityRule> eligibilityRules() {
    return BuiltInRules.all();
  }

  @Override
  public List<Scorer> scorers() {
    return BuiltInScorers.all();
  }

  @Override
  public List<RoutingStrategy> routingStrategies() {
    return List.of(new BestFitRouting());
  }

  @Override
  public List<MatchingStrategy> matchingStrategies() {
    return List.of(new ExactStrategy());
  }
}
