package org.mentorat.examples.customplugin;

import java.util.List;
import org.mentorat.spi.EligibilityRule;
import org.mentorat.spi.MentoratPlugin;
import org.mentorat.spi.RoutingStrategy;
import org.mentorat.spi.Scorer;

/** What Mentorat finds through {@code META-INF/services} and through {@code provides}. */
public final class CustomPlugin implements MentoratPlugin {
  /** For the loader of services. */
  public CustomPlugin() {}

  @Override
  public String id() {
    return "custom-plugin";
  }

  @Override
  public String version() {
    return "1.0";
  }

  @Override
  public String purpose() {
    return "Shared dislikes, a logistic model, the pace of meetings, and routing that evens out waits.";
  }

  @Override
  public List<Scorer> scorers() {
    return List.of(new SharedDislikesScorer(), new LogisticScorer());
  }

  @Override
  public List<EligibilityRule> eligibilityRules() {
    return List.of(new MeetingPaceRule());
  }

  @Override
  public List<RoutingStrategy> routingStrategies() {
    return List.of(new EvenWaitsRouting());
  }
}
