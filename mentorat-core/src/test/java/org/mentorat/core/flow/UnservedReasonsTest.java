package org.mentorat.core.flow;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.mentorat.model.Reason;

class UnservedReasonsTest {
  @Test
  void common_ofTwoQuotas_namesNeither() {
    Reason one = UnservedReasons.quotaFull("association A002");
    Reason other = UnservedReasons.quotaFull("programme P003-2");
    Reason both = UnservedReasons.common(one, other);
    assertThat(both.code()).isEqualTo("QUOTA_FULL");
    assertThat(both.sentence().french()).isEqualTo("le quota est atteint");
    assertThat(both.sentence().english()).isEqualTo("the quota is full");
    assertThat(UnservedReasons.common(both, one)).isEqualTo(both);
  }

  @Test
  void common_ofOneQuota_namesIt() {
    Reason one = UnservedReasons.quotaFull("association A002");
    assertThat(UnservedReasons.common(one, UnservedReasons.quotaFull("association A002")))
        .isEqualTo(one);
  }
}
