package org.mentorat.core.audit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.mentorat.core.audit.RunDifference.GroupChange;
import org.mentorat.model.Cohort;
import org.mentorat.model.Gazetteer;
import org.mentorat.model.Youth;

/** Counts by group of who gains and loses, with what must not be told withheld. */
final class GroupChanges {
  private static final int GAINED = 0;
  private static final int LOST = 1;
  private static final int KEPT = 2;
  private static final int NEITHER = 3;

  private GroupChanges() {}

  static List<GroupChange> of(
      RunLedger before, RunLedger after, Cohort cohort, Gazetteer gazetteer) {
    Grouping grouping = new Grouping(cohort, gazetteer);
    List<GroupChange> changes = new ArrayList<>();
    for (Dimension dimension : Dimension.values()) {
      // Associations stand in a table of their own: whoever moves between them changes group.
      if (dimension != Dimension.ASSOCIATION) {
        changes.addAll(of(dimension, before, after, cohort, grouping));
      }
    }
    return changes;
  }

  private static List<GroupChange> of(
      Dimension dimension, RunLedger before, RunLedger after, Cohort cohort, Grouping grouping) {
    Map<Group, int[]> parts =
        new TreeMap<>(Comparator.<Group>comparingInt(group -> Grouping.order(dimension, group))
            .thenComparing(Group::code));
    for (Youth youth : cohort.youths()) {
      RunLedger.Entry then = before.entries().get(youth.id());
      RunLedger.Entry now = after.entries().get(youth.id());
      if (then != null && now != null) {
        int part = now.served() ? (then.served() ? KEPT : GAINED) : then.served() ? LOST : NEITHER;
        parts
            .computeIfAbsent(grouping.of(dimension, youth, now.association()), group -> new int[4])[
            part]++;
      }
    }
    return published(dimension, parts, Withholding.standard());
  }

  static List<GroupChange> published(
      Dimension dimension, Map<Group, int[]> parts, Withholding withholding) {
    List<Group> groups = List.copyOf(parts.keySet());
    int[][] columns = new int[4][groups.size()];
    int[] sizes = new int[groups.size()];
    for (int g = 0; g < sizes.length; g++) {
      int[] row = parts.getOrDefault(groups.get(g), new int[4]);
      for (int p = 0; p < columns.length; p++) {
        columns[p][g] = row[p];
      }
      sizes[g] = Arrays.stream(row).sum();
    }
    if (sizes.length == 0) {
      return List.of();
    }
    BitSet noSize = withholding.rows(new BitSet(), sizes);
    BitSet noParts = withholding.rows(noSize, columns);
    if (noSize.cardinality() == sizes.length || (sizes.length == 1 && !noParts.isEmpty())) {
      return List.of();
    }
    List<GroupChange> changes = new ArrayList<>();
    for (int g = 0; g < sizes.length; g++) {
      boolean shown = !noParts.get(g);
      changes.add(new GroupChange(
          dimension,
          groups.get(g),
          noSize.get(g) ? null : sizes[g],
          shown ? columns[LOST][g] + columns[KEPT][g] : null,
          shown ? columns[GAINED][g] + columns[KEPT][g] : null,
          shown ? columns[GAINED][g] : null,
          shown ? columns[LOST][g] : null));
    }
    return changes;
  }
}
