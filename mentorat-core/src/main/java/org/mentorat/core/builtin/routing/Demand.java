package org.mentorat.core.builtin.routing;

import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mentorat.core.builtin.columns.Masks;
import org.mentorat.model.Need;

/**
 * What somebody needs or offers, weighed.
 *
 * @param bits the needs as bits; 0: unsaid or none
 * @param first the bit of the first choice; 0: there is no order
 * @param weights weight of each need by its number
 * @param all sum of the weights in ascending order of number
 */
record Demand(int bits, int first, double[] weights, double all) {
  private static final Demand UNSAID = new Demand(0, 0, new double[0], 0);
  private static final int NEEDS = Need.values().length;

  /** Of a youth: the i-th need weighs 1/i. */
  static Demand ofYouth(@Nullable List<Need> needs) {
    return needs == null || needs.isEmpty() ? UNSAID : of(needs, true);
  }

  /** Of a mentor: all expertise weighs the same. */
  static Demand ofMentor(@Nullable Collection<Need> expertise) {
    return expertise == null || expertise.isEmpty() ? UNSAID : of(expertise, false);
  }

  private static Demand of(Collection<Need> needs, boolean ranked) {
    double[] weights = new double[NEEDS];
    int bits = 0;
    int first = 0;
    int rank = 0;
    for (Need need : needs) {
      int bit = Masks.of(need);
      if ((bits & bit) == 0) {
        rank++;
        bits |= bit;
        first = ranked && rank == 1 ? bit : first;
        weights[Integer.numberOfTrailingZeros(bit)] = ranked ? 1.0 / rank : 1;
      }
    }
    return new Demand(bits, first, weights, sum(bits, weights));
  }

  /** The share that is among {@code served}, in [0, 1]; a half where either side is unsaid. */
  double share(int served) {
    return unsaid(served) ? 0.5 : sum(bits & served, weights) / all;
  }

  /** The same in words. */
  Praise.Fit fit(int served) {
    if (unsaid(served) || (bits & served) == 0) {
      return Praise.Fit.UNSAID;
    }
    return (bits & ~served) == 0
        ? Praise.Fit.ALL
        : (first & served) != 0 ? Praise.Fit.FIRST : Praise.Fit.SOME;
  }

  private boolean unsaid(int served) {
    return bits == 0 || served == Masks.ALL;
  }

  private static double sum(int bits, double[] weights) {
    double sum = 0;
    for (int rest = bits; rest != 0; rest &= rest - 1) {
      sum += weights[Integer.numberOfTrailingZeros(rest)];
    }
    return sum;
  }
}
