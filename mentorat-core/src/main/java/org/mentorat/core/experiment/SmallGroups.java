package org.mentorat.core.experiment;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.SortedMap;
import java.util.function.ToIntFunction;
import org.mentorat.core.audit.Withholding;
import org.mentorat.core.experiment.Figures.Numbers;

/**
 * What becomes of figures of few people. Where real people may stand behind them, a group is withheld whose served, unserved or known waiting
 * times are those of one to nine, and so are others from which it could be worked out, as {@link Withholding} says.
 */
enum SmallGroups {
  /** Nobody stands behind them. */
  SHOWN,
  /** Real people do. */
  WITHHELD;

  List<Figures> figures(String dimension, SortedMap<String, Numbers> groups) {
    BitSet withheld = this == SHOWN ? new BitSet() : withheld(List.copyOf(groups.values()));
    List<Figures> figures = new ArrayList<>();
    groups.forEach((group, numbers) ->
        figures.add(new Figures(dimension, group, withheld.get(figures.size()) ? null : numbers)));
    return figures;
  }

  private static BitSet withheld(List<Numbers> groups) {
    Withholding withholding = Withholding.standard();
    int[] served = column(groups, Numbers::served);
    int[] unserved = column(groups, n -> n.youths() - n.served());
    BitSet rows = withholding.rows(new BitSet(), served, unserved);
    rows = withholding.rows(rows, column(groups, Numbers::servedWaitKnown));
    rows = withholding.rows(rows, column(groups, Numbers::unservedWaitKnown));
    return withholding.rows(rows, served, unserved);
  }

  private static int[] column(List<Numbers> groups, ToIntFunction<Numbers> of) {
    return groups.stream().mapToInt(of).toArray();
  }
}
