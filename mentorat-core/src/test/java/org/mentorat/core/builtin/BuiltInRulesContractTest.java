package org.mentorat.core.builtin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.Stream;
import net.jqwik.api.Group;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.mentorat.spi.EligibilityRule;
import org.mentorat.tck.EligibilityRuleContract;

/** The built-in rules keep the contract that plug-ins keep. */
class BuiltInRulesContractTest {
  @Test
  void everyBuiltInRule_isHere() {
    Stream<String> tested = Arrays.stream(BuiltInRulesContractTest.class.getDeclaredClasses())
        .map(Class::getSimpleName)
        .map(name -> name.substring(0, 1).toLowerCase(java.util.Locale.ROOT) + name.substring(1));
    assertThat(tested)
        .containsExactlyInAnyOrderElementsOf(new BuiltInPlugin()
            .eligibilityRules().stream().map(rule -> rule.info().id()).toList());
  }

  @Group
  @Nested
  class Capacity extends EligibilityRuleContract {
    @Override
    protected EligibilityRule rule() {
      return Campaign.rule("capacity");
    }
  }

  @Group
  @Nested
  class Active extends EligibilityRuleContract {
    @Override
    protected EligibilityRule rule() {
      return Campaign.rule("active");
    }
  }

  @Group
  @Nested
  class Vetting extends EligibilityRuleContract {
    @Override
    protected EligibilityRule rule() {
      return Campaign.rule("vetting");
    }
  }

  @Group
  @Nested
  class Trained extends EligibilityRuleContract {
    @Override
    protected EligibilityRule rule() {
      return Campaign.rule("trained");
    }
  }

  @Group
  @Nested
  class MentorProfile extends EligibilityRuleContract {
    @Override
    protected EligibilityRule rule() {
      return Campaign.rule("mentorProfile");
    }
  }

  @Group
  @Nested
  class Commitment extends EligibilityRuleContract {
    @Override
    protected EligibilityRule rule() {
      return Campaign.rule("commitment");
    }
  }

  @Group
  @Nested
  class Consent extends EligibilityRuleContract {
    @Override
    protected EligibilityRule rule() {
      return Campaign.rule("consent");
    }
  }

  @Group
  @Nested
  class Age extends EligibilityRuleContract {
    @Override
    protected EligibilityRule rule() {
      return Campaign.rule("age");
    }
  }

  @Group
  @Nested
  class Avoided extends EligibilityRuleContract {
    @Override
    protected EligibilityRule rule() {
      return Campaign.rule("avoided");
    }
  }

  @Group
  @Nested
  class Former extends EligibilityRuleContract {
    @Override
    protected EligibilityRule rule() {
      return Campaign.rule("former");
    }
  }

  @Group
  @Nested
  class SameOrganisation extends EligibilityRuleContract {
    @Override
    protected EligibilityRule rule() {
      return Campaign.rule("sameOrganisation");
    }
  }

  @Group
  @Nested
  class MinimumAgeGap extends EligibilityRuleContract {
    @Override
    protected EligibilityRule rule() {
      return Campaign.rule("minimumAgeGap");
    }
  }

  @Group
  @Nested
  class Situation extends EligibilityRuleContract {
    @Override
    protected EligibilityRule rule() {
      return Campaign.rule("situation");
    }
  }

  @Group
  @Nested
  class Need extends EligibilityRuleContract {
    @Override
    protected EligibilityRule rule() {
      return Campaign.rule("need");
    }
  }

  @Group
  @Nested
  class Territory extends EligibilityRuleContract {
    @Override
    protected EligibilityRule rule() {
      return Campaign.rule("territory");
    }
  }

  @Group
  @Nested
  class Mode extends EligibilityRuleContract {
    @Override
    protected EligibilityRule rule() {
      return Campaign.rule("mode");
    }
  }

  @Group
  @Nested
  class Distance extends EligibilityRuleContract {
    @Override
    protected EligibilityRule rule() {
      return Campaign.rule("distance");
    }
  }

  @Group
  @Nested
  class Language extends EligibilityRuleContract {
    @Override
    protected EligibilityRule rule() {
      return Campaign.rule("language");
    }
  }

  @Group
  @Nested
  class Availability extends EligibilityRuleContract {
    @Override
    protected EligibilityRule rule() {
      return Campaign.rule("availability");
    }
  }

  @Group
  @Nested
  class AcceptedAges extends EligibilityRuleContract {
    @Override
    protected EligibilityRule rule() {
      return Campaign.rule("acceptedAges");
    }
  }

  @Group
  @Nested
  class Gender extends EligibilityRuleContract {
    @Override
    protected EligibilityRule rule() {
      return Campaign.rule("gender");
    }
  }
}
