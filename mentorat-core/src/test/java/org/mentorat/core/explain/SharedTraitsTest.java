package org.mentorat.core.explain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.mentorat.core.builtin.Campaign;
import org.mentorat.model.MeetingMode;
import org.mentorat.model.Need;
import org.mentorat.model.Youth;

class SharedTraitsTest {
  private static List<Youth> youths(int count, int remote) {
    List<Youth> youths = new ArrayList<>();
    for (int k = 0; k < count; k++) {
      youths.add(Youth.builder("y" + k)
          .needs(List.of(Need.ORIENTATION))
          .languages(Set.of("fr"))
          .mode(k < remote ? MeetingMode.REMOTE : MeetingMode.IN_PERSON)
          .build());
    }
    return youths;
  }

  private static List<Trait> traits(int count, int remote) {
    return SharedTraits.of(youths(count, remote), new Campaign().gazetteer());
  }

  @Test
  void smallSets_areNotDescribed() {
    assertThat(traits(9, 9)).isEmpty();
    assertThat(traits(10, 10)).hasSize(3).allMatch(Trait::shared);
  }

  @Test
  void shares_areToldOnlyIfNeitherPartIsSmall() {
    assertThat(traits(50, 41).stream().map(Trait::kind)).doesNotContain(Trait.Kind.MODE);
    assertThat(traits(50, 40))
        .contains(new Trait(Trait.Kind.MODE, "remote", 40, 50))
        .contains(new Trait(Trait.Kind.NEED, "orientation", 50, 50));
    assertThat(traits(50, 30).stream().map(Trait::kind)).doesNotContain(Trait.Kind.MODE);
  }
}
