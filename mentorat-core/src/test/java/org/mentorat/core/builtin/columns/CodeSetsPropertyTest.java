package org.mentorat.core.builtin.columns;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.mentorat.model.Mentor;

class CodeSetsPropertyTest {
  /** Below and far above the 64 codes that a signature tells apart. */
  @Property(tries = 100)
  void shared_isTheSizeOfTheIntersection(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 300) int codes) {
    Random random = new Random(seed);
    List<Mentor> mentors = new ArrayList<>();
    for (int m = 0; m < 30; m++) {
      Mentor.Builder builder = Mentor.builder("m" + m);
      mentors.add(
          (random.nextInt(5) == 0 ? builder : builder.sectors(some(random, codes))).build());
    }
    CodeSets sets = CodeSets.of(mentors, Mentor::sectors);
    Set<String> wanted = some(random, codes);
    CodeSets.Query query = sets.query(wanted);
    assertThat(query.size()).isEqualTo(wanted.size());
    for (int m = 0; m < mentors.size(); m++) {
      Set<String> own = mentors.get(m).sectors();
      Set<String> common = new HashSet<>(own == null ? Set.of() : own);
      common.retainAll(wanted);
      assertThat(sets.known(m)).isEqualTo(own != null);
      assertThat(query.shared(m)).isEqualTo(common.size());
      assertThat(query.sharedSpellings(m)).isSorted().containsExactlyInAnyOrderElementsOf(common);
    }
  }

  private static Set<String> some(Random random, int codes) {
    Set<String> some = new HashSet<>();
    for (int i = random.nextInt(12); i > 0; i--) {
      some.add("code " + random.nextInt(codes));
    }
    return some;
  }

  @Example
  void query_twoSpellingsOfACode_countOnce() {
    CodeSets sets =
        CodeSets.of(List.of(Mentor.builder("m").sectors("sante").build()), Mentor::sectors);
    CodeSets.Query query = sets.query(Set.of("Santé", "SANTE", "droit"));
    assertThat(query.size()).isEqualTo(2);
    assertThat(query.shared(0)).isEqualTo(1);
    assertThat(query.sharedSpellings(0)).containsExactly("SANTE");
  }
}
