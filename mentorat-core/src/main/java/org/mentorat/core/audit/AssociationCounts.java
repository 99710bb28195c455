package org.mentorat.core.audit;

import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.mentorat.core.audit.RunDifference.AssociationChange;
import org.mentorat.model.AssociationId;

/** Counts by association, youth by youth. Not thread-safe. */
final class AssociationCounts {
  private final SortedMap<Key, Counts> counts = new TreeMap<>(
      Comparator.comparing(Key::association, Comparator.nullsLast(Comparator.naturalOrder())));

  /** An association, or none. */
  private record Key(@Nullable AssociationId association) {}

  private static final class Counts {
    private final int[] youths = new int[2];
    private final int[] served = new int[2];
    private final long[] micropoints = new long[2];
    private int gained;
    private int lost;
    private int moved;

    void add(int side, RunLedger.Entry entry) {
      youths[side]++;
      served[side] += entry.served() ? 1 : 0;
      micropoints[side] += entry.micropoints();
    }
  }

  /** A youth on both sides; null: takes no part there. Whoever changes association is counted where he or she is on each side. */
  void add(RunLedger.@Nullable Entry then, RunLedger.@Nullable Entry now) {
    boolean wasServed = then != null && then.served();
    if (then != null) {
      Counts there = of(then);
      there.add(0, then);
      there.lost += wasServed && now != null && !now.served() ? 1 : 0;
    }
    if (now != null) {
      Counts here = of(now);
      here.add(1, now);
      here.gained += now.served() && !wasServed ? 1 : 0;
      here.moved +=
          then != null && wasServed && now.served() && !now.mentors().equals(then.mentors())
              ? 1
              : 0;
    }
  }

  private Counts of(RunLedger.Entry entry) {
    return counts.computeIfAbsent(new Key(entry.association()), key -> new Counts());
  }

  List<AssociationChange> changes() {
    return counts.entrySet().stream()
        .map(e -> {
          Counts c = e.getValue();
          return new AssociationChange(
              e.getKey().association(),
              c.youths[0],
              c.youths[1],
              c.served[0],
              c.served[1],
              c.gained,
              c.lost,
              c.moved,
              c.micropoints[0],
              c.micropoints[1]);
        })
        .toList();
  }
}
