package org.mentorat.report;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.mentorat.core.audit.Withholding;
import org.mentorat.core.flow.UnservedReasons;
import org.mentorat.core.result.MatchResult;
import org.mentorat.core.result.Unserved;
import org.mentorat.model.Reason;

/** How many youths have no mentor for which main reason, most frequent first, with small numbers withheld. */
final class ReasonCounts {
  /** So many youths have this main reason. */
  record Count(Reason reason, int youths) {}

  private final List<Count> told;
  private final List<Reason> withheld;
  private final int withheldYouths;

  private ReasonCounts(List<Count> told, List<Reason> withheld, int withheldYouths) {
    this.told = told;
    this.withheld = withheld;
    this.withheldYouths = withheldYouths;
  }

  static ReasonCounts of(MatchResult result) {
    Map<String, Count> byCode = new TreeMap<>();
    for (Unserved unserved : result.unserved()) {
      byCode.merge(
          unserved.reason().code(),
          new Count(unserved.reason(), 1),
          (a, b) ->
              new Count(UnservedReasons.common(a.reason(), b.reason()), a.youths() + b.youths()));
    }
    List<Count> counts = new ArrayList<>(byCode.values());
    counts.sort(Comparator.comparingInt(Count::youths).reversed());
    BitSet hidden = counts.isEmpty()
        ? new BitSet()
        : Withholding.standard()
            .rows(new BitSet(), counts.stream().mapToInt(Count::youths).toArray());
    List<Count> told = new ArrayList<>();
    List<Reason> withheld = new ArrayList<>();
    int youths = 0;
    for (int k = 0; k < counts.size(); k++) {
      if (hidden.get(k)) {
        withheld.add(counts.get(k).reason());
        youths += counts.get(k).youths();
      } else {
        told.add(counts.get(k));
      }
    }
    return new ReasonCounts(told, withheld, youths);
  }

  /** Reasons whose number may be told. */
  List<Count> told() {
    return told;
  }

  /** Reasons whose number is withheld, most frequent first. */
  List<Reason> withheld() {
    return withheld;
  }

  /** How many youths these are together. */
  int withheldYouths() {
    return withheldYouths;
  }
}
