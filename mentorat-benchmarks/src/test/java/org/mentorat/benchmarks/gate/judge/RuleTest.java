package org.mentorat.benchmarks.gate.judge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class RuleTest {
  @Test
  void falseAlarmOfOneTest_isSharedAmongWorkloadsAndLooks() {
    Rule rule = new Rule(0.1, 0.01, 0.05, 6, List.of(12, 24));

    assertThat(rule.falseAlarmOfOneTest(5)).isEqualTo(0.001);
  }

  @Test
  void rule_screeningOfTooFewPairs_isRefused() {
    assertThatThrownBy(() -> new Rule(0.1, 0.01, 0.05, 4, List.of(12)))
        .hasMessage("screening is 4, expected enough pairs for anything to pass");
  }

  @Test
  void rule_looksThatDoNotGrow_areRefused() {
    assertThatThrownBy(() -> new Rule(0.1, 0.01, 0.05, 6, List.of(12, 12)))
        .hasMessageContaining("confirming is 12");
  }

  @Test
  void rule_toleranceOfNothing_isRefused() {
    assertThatThrownBy(() -> new Rule(0, 0.01, 0.05, 6, List.of(12)))
        .hasMessage("tolerance is 0.0, expected above 0 and below 10");
  }
}
