package org.mentorat.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class FrozenSetPropertyTest {
  @Property(tries = 200)
  void copy_isTheSetOfTheElements_inNaturalOrder(
      @ForAll @Size(max = 30) List<@IntRange(max = 40) Integer> elements,
      @ForAll @IntRange(max = 40) int probe) {
    Set<Integer> frozen = FrozenSet.copyOf(elements);
    Set<Integer> expected = new HashSet<>(elements);

    assertThat(frozen.equals(expected)).isTrue();
    assertThat(expected.equals(frozen)).isTrue();
    assertThat(frozen.hashCode()).isEqualTo(expected.hashCode());
    assertThat(List.copyOf(frozen)).isEqualTo(List.copyOf(new TreeSet<>(elements)));
    assertThat(frozen.stream().toList()).isEqualTo(List.copyOf(new TreeSet<>(elements)));
    assertThat(frozen.contains(probe)).isEqualTo(expected.contains(probe));
  }

  @Property(tries = 50)
  void copy_ofACopy_isItself(@ForAll @Size(max = 5) List<Integer> elements) {
    Set<Integer> frozen = FrozenSet.copyOf(elements);

    assertThat(FrozenSet.copyOf(frozen)).isSameAs(frozen);
  }

  @Property(tries = 1)
  void emptySets_areOne() {
    assertThat(FrozenSet.<String>copyOf(List.of())).isSameAs(FrozenSet.<Integer>copyOf(Set.of()));
  }
}
