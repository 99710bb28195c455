package org.mentorat.core.builtin;

import net.jqwik.api.Group;
import org.junit.jupiter.api.Nested;
import org.mentorat.core.builtin.routing.BestFitRouting;
import org.mentorat.problem.Verification.Claim;
import org.mentorat.spi.MatchingStrategy;
import org.mentorat.spi.MentoratPlugin;
import org.mentorat.spi.RoutingStrategy;
import org.mentorat.tck.MatchingStrategyContract;
import org.mentorat.tck.PluginContract;
import org.mentorat.tck.RoutingStrategyContract;

/** The built-in routing and matching, and the built-in plug-in as a whole, keep the contracts that plug-ins keep. */
class BuiltInStrategiesContractTest {
  @Group
  @Nested
  class BestFit extends RoutingStrategyContract {
    @Override
    protected RoutingStrategy strategy() {
      return new BestFitRouting();
    }
  }

  @Group
  @Nested
  class Optimal extends MatchingStrategyContract {
    @Override
    protected MatchingStrategy strategy() {
      return new ExactStrategy();
    }

    @Override
    protected Claim promise() {
      return Claim.OPTIMAL;
    }
  }

  @Nested
  class Plugin extends PluginContract {
    @Override
    protected MentoratPlugin plugin() {
      return new BuiltInPlugin();
    }
  }
}
