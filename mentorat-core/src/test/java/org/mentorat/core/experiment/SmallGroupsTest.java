package org.mentorat.core.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.mentorat.core.experiment.Figures.Numbers;

class SmallGroupsTest {
  /** Groups of so many served and unserved, all waiting times known. */
  private static SortedMap<String, Numbers> groups(Map<String, List<Integer>> sizes) {
    SortedMap<String, Numbers> groups = new TreeMap<>();
    sizes.forEach((group, size) -> groups.put(
        group,
        new Numbers(
            size.get(0) + size.get(1),
            size.get(0),
            size.get(0),
            0,
            0,
            0,
            size.get(0),
            0,
            size.get(1))));
    return groups;
  }

  private static List<String> withheld(Map<String, List<Integer>> sizes) {
    return SmallGroups.WITHHELD.figures("age", groups(sizes)).stream()
        .filter(f -> f.numbers() == null)
        .map(Figures::group)
        .toList();
  }

  @Test
  void groupsOfTenAndMore_areShown() {
    assertThat(withheld(Map.of("a", List.of(10, 10), "b", List.of(11, 0)))).isEmpty();
  }

  @Test
  void oneSmallGroup_takesTheNextSmallestWithIt_sinceTheTotalIsKnown() {
    assertThat(withheld(Map.of("a", List.of(9, 10), "b", List.of(40, 40), "c", List.of(30, 30))))
        .containsExactly("a", "c");
    // Few unserved give away as much as few served.
    assertThat(withheld(Map.of("a", List.of(40, 3), "b", List.of(50, 50), "c", List.of(90, 90))))
        .containsExactly("a", "b");
  }

  @Test
  void fewKnownWaitingTimes_areWithheldToo() {
    SortedMap<String, Numbers> groups =
        groups(Map.of("a", List.of(20, 20), "b", List.of(30, 30), "c", List.of(40, 40)));
    groups.put("a", new Numbers(40, 20, 20, 0, 0, 900, 4, 0, 20));

    assertThat(SmallGroups.WITHHELD.figures("age", groups))
        .filteredOn(f -> f.numbers() == null)
        .extracting(Figures::group)
        .containsExactly("a", "b");
  }

  @Test
  void madeUpPeople_areShown() {
    assertThat(SmallGroups.SHOWN.figures("age", groups(Map.of("a", List.of(1, 0)))))
        .allSatisfy(f -> assertThat(f.numbers()).isNotNull());
  }
}
