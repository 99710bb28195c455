package org.mentorat.core.builtin.scorers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.jspecify.annotations.Nullable;
import org.mentorat.core.builtin.BuiltInPlugin;
import org.mentorat.core.builtin.RandomCohort;
import org.mentorat.model.Mentor;
import org.mentorat.model.Need;
import org.mentorat.model.Text;
import org.mentorat.model.Youth;
import org.mentorat.model.YouthId;
import org.mentorat.spi.Scorer;

class ScorerLawsPropertyTest {
  private static List<Scorer> weighted() {
    return new BuiltInPlugin()
        .scorers().stream().filter(scorer -> scorer.info().weight() > 0).toList();
  }

  private static Scorer.Bound bind(Scorer scorer, RandomCohort cohort, List<Mentor> mentors) {
    return cohort.campaign().bind(scorer, Map.of(), mentors);
  }

  @Property(tries = 100)
  void score_isBoundedAndExplainedWhereverPointsAreGiven(@ForAll long seed) {
    RandomCohort cohort = new RandomCohort(seed, 3, 10);
    for (Scorer scorer : weighted()) {
      Scorer.Bound bound = bind(scorer, cohort, cohort.mentors());
      for (Youth youth : cohort.youths()) {
        Scorer.Row row = bound.row(youth);
        for (int m = 0; m < cohort.mentors().size(); m++) {
          double score = row.score(m);
          assertThat(score).as(scorer.info().id()).isBetween(0.0, 1.0);
          Text text = row.explain(m);
          assertThat(text.french().isEmpty()).isEqualTo(text.english().isEmpty());
          if (score > 0) {
            assertThat(text.french()).as(scorer.info().id()).isNotBlank();
          }
        }
      }
    }
  }

  @Property(tries = 50)
  void score_doesNotDependOnOtherMentorsOrTheirOrder(@ForAll long seed) {
    RandomCohort cohort = new RandomCohort(seed, 3, 10);
    List<Mentor> some = new ArrayList<>(cohort.mentors());
    Collections.shuffle(some, cohort.random());
    some.subList(0, 3).clear();
    for (Scorer scorer : weighted()) {
      Scorer.Bound all = bind(scorer, cohort, cohort.mentors());
      Scorer.Bound few = bind(scorer, cohort, some);
      for (Youth youth : cohort.youths()) {
        for (int m = 0; m < some.size(); m++) {
          int same = cohort.mentors().indexOf(some.get(m));
          assertThat(few.row(youth).score(m)).isEqualTo(all.row(youth).score(same));
          assertThat(few.row(youth).explain(m)).isEqualTo(all.row(youth).explain(same));
        }
      }
    }
  }

  /** Listing more never wins by itself: what the youth did not ask for changes nothing. */
  @Property(tries = 50)
  void score_isUnmovedByWhatTheYouthDidNotAskFor(@ForAll long seed) {
    RandomCohort cohort = new RandomCohort(seed, 3, 10);
    for (Youth youth : cohort.youths()) {
      List<Mentor> longer =
          cohort.mentors().stream().map(m -> listMore(m, youth)).toList();
      for (Scorer scorer : weighted()) {
        Scorer.Row before = bind(scorer, cohort, cohort.mentors()).row(youth);
        Scorer.Row after = bind(scorer, cohort, longer).row(youth);
        for (int m = 0; m < longer.size(); m++) {
          assertThat(after.score(m)).as(scorer.info().id()).isEqualTo(before.score(m));
        }
      }
    }
  }

  /** Adds, to every list that the mentor filled in, entries that the youth does not name. */
  private static Mentor listMore(Mentor mentor, Youth youth) {
    Set<Need> unasked = new HashSet<>(Set.of(Need.values()));
    unasked.removeAll(youth.needs() == null ? Set.of() : youth.needs());
    List<String> strange = new ArrayList<>();
    for (int i = 0; i < 100; i++) {
      strange.add("strange " + i);
    }
    return mentor.toBuilder()
        .expertise(extended(mentor.expertise(), unasked))
        .sectors(extended(mentor.sectors(), strange))
        .languages(extended(mentor.languages(), strange))
        .interests(extended(mentor.interests(), strange))
        .dislikes(extended(mentor.dislikes(), strange))
        .preferredYouths(
            mentor.preferredYouths() == null || mentor.preferredYouths().isEmpty()
                ? mentor.preferredYouths()
                : extended(mentor.preferredYouths(), List.of(YouthId.of("somebody else"))))
        .build();
  }

  private static <T> @Nullable List<T> extended(@Nullable Collection<T> list, Collection<T> more) {
    if (list == null) {
      return null;
    }
    List<T> extended = new ArrayList<>(list);
    more.stream().filter(each -> !list.contains(each)).forEach(extended::add);
    return extended;
  }
}
