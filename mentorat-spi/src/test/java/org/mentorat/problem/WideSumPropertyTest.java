package org.mentorat.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;

class WideSumPropertyTest {
  @Property
  void sum_isExactWhereItFitsAndElseTheNearestLong(
      @ForAll @Size(max = 20) List<@LongRange(min = -(1L << 62), max = 1L << 62) Long> factors,
      @ForAll @IntRange(min = 0) int times) {
    WideSum sum = new WideSum();
    BigInteger exact = BigInteger.ZERO;
    int multiplier = times;
    for (long factor : factors) {
      sum.add(factor, multiplier);
      exact = exact.add(BigInteger.valueOf(factor).multiply(BigInteger.valueOf(multiplier)));
      multiplier = multiplier / 3 + 1;
    }

    BigInteger max = BigInteger.valueOf(Long.MAX_VALUE);
    BigInteger min = BigInteger.valueOf(Long.MIN_VALUE);
    assertThat(sum.fits()).isEqualTo(exact.bitLength() < 64);
    assertThat(sum.nearest()).isEqualTo(exact.min(max).max(min).longValueExact());
  }
}
