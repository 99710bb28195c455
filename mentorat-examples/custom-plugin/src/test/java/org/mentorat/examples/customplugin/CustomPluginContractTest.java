package org.mentorat.examples.customplugin;

import java.util.List;
import java.util.Map;
import net.jqwik.api.Group;
import org.junit.jupiter.api.Nested;
import org.mentorat.spi.EligibilityRule;
import org.mentorat.spi.MentoratPlugin;
import org.mentorat.spi.RoutingStrategy;
import org.mentorat.spi.Scorer;
import org.mentorat.tck.EligibilityRuleContract;
import org.mentorat.tck.PluginContract;
import org.mentorat.tck.RoutingStrategyContract;
import org.mentorat.tck.ScorerContract;

/** The plug-in and all its parts keep their contracts. */
class CustomPluginContractTest {
  @Nested
  class Plugin extends PluginContract {
    @Override
    protected MentoratPlugin plugin() {
      return new CustomPlugin();
    }
  }

  @Group
  @Nested
  class SharedDislikes extends ScorerContract {
    @Override
    protected Scorer scorer() {
      return new SharedDislikesScorer();
    }
  }

  @Group
  @Nested
  class Logistic extends ScorerContract {
    @Override
    protected Scorer scorer() {
      return new LogisticScorer();
    }

    @Override
    protected List<Map<String, Object>> settings() {
      return List.of(Map.of("model", "src/test/resources/other-model.json"));
    }
  }

  @Group
  @Nested
  class MeetingPace extends EligibilityRuleContract {
    @Override
    protected EligibilityRule rule() {
      return new MeetingPaceRule();
    }
  }

  @Group
  @Nested
  class EvenWaits extends RoutingStrategyContract {
    @Override
    protected RoutingStrategy strategy() {
      return new EvenWaitsRouting();
    }
  }

  @Group
  @Nested
  class TenLines extends ScorerContract {
    @Override
    protected Scorer scorer() {
      return new TenLinePlugin().scorers().get(0);
    }
  }
}
