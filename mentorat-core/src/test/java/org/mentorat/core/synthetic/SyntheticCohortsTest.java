package org.mentorat.core.synthetic;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.mentorat.core.territory.FrenchGazetteer;
import org.mentorat.model.Association;
import org.mentorat.model.AssociationId;
import org.mentorat.model.Cohort;
import org.mentorat.model.Gazetteer;
import org.mentorat.model.Gender;
import org.mentorat.model.MeetingMode;
import org.mentorat.model.Mentor;
import org.mentorat.model.MentorStatus;
import org.mentorat.model.Need;
import org.mentorat.model.Place;
import org.mentorat.model.Position;
import org.mentorat.model.Programme;
import org.mentorat.model.Situation;
import org.mentorat.model.Territory;
import org.mentorat.model.TerritoryType;
import org.mentorat.model.Youth;

class SyntheticCohortsTest {
  private static final LocalDate DAY = LocalDate.of(2026, 9, 7);
  private static final FrenchGazetteer FRANCE = FrenchGazetteer.load();
  private static final SyntheticCohorts STANDARD =
      SyntheticCohorts.of(FRANCE, CohortShape.defaults());

  /** Large enough for shares within a hundredth or two, and drawn once. */
  private static final Cohort REGION = STANDARD.cohort(20_000, 15_000, DAY, 7);

  @Test
  void cohort_ofSameArguments_isEqual() {
    assertThat(STANDARD.cohort(300, 200, DAY, 42)).isEqualTo(STANDARD.cohort(300, 200, DAY, 42));
    assertThat(STANDARD.cohort(300, 200, DAY, 43)).isNotEqualTo(STANDARD.cohort(300, 200, DAY, 42));
  }

  /** Numbers that change when the generator does, and only then: the JDK, its hashes and its random sources have no part in them. */
  @Test
  void cohort_isTheSameOnEveryJdk() {
    assertThat(List.of(
            Fingerprint.of(STANDARD.cohort(500, 400, DAY, 1)),
            Fingerprint.of(withEdgeCases(500, 400, 1))))
        .containsExactly("a051201bb284e857", "0961b30a8756dbd6");
  }

  @Test
  void cohort_hasTheNumbersAskedFor() {
    for (int[] size : new int[][] {{0, 0}, {1, 0}, {0, 1}, {1, 1}, {2, 3}, {37, 21}}) {
      for (boolean edges : new boolean[] {false, true}) {
        Cohort cohort = SyntheticCohorts.of(FRANCE, CohortShape.defaults().withEdgeCases(edges))
            .cohort(size[0], size[1], DAY, 5);
        assertThat(cohort.youths()).hasSize(size[0]);
        assertThat(cohort.mentors()).hasSize(size[1]);
        assertThat(cohort.associations()).isNotEmpty();
      }
    }
  }

  @Test
  void youths_haveTheSharesOfTheShape() {
    CohortShape shape = CohortShape.defaults();
    for (Situation situation : Situation.values()) {
      assertShare(
          REGION.youths(), y -> y.situation() == situation, shape.situations().get(situation));
    }
    for (Need need : Need.values()) {
      assertShare(
          REGION.youths(), y -> first(y.needs()) == need, shape.firstNeeds().get(need));
    }
    for (MeetingMode mode : MeetingMode.values()) {
      assertShare(REGION.youths(), y -> y.mode() == mode, shape.youthModes().get(mode));
    }
    List<Youth> mainland =
        REGION.youths().stream().filter(y -> type(y) != TerritoryType.OVERSEAS).toList();
    assertShare(mainland, y -> type(y) == TerritoryType.QPV, shape.share(Share.QPV));
    assertShare(mainland, y -> type(y) == TerritoryType.RURAL, shape.share(Share.RURAL));
    assertShare(
        REGION.youths(), y -> y.association() != null, shape.share(Share.AFFILIATED_YOUTHS));
    assertShare(REGION.youths(), y -> y.priority() != null, shape.share(Share.PRIORITY));
    assertShare(REGION.youths(), y -> y.availability() == null, shape.share(Share.UNKNOWN));
    assertShare(
        REGION.youths().stream().filter(y -> y.gender() != null).toList(),
        y -> y.gender() == Gender.WOMAN,
        shape.share(Share.WOMEN_AMONG_YOUTHS));
  }

  @Test
  void mentors_haveTheSharesOfTheShape() {
    CohortShape shape = CohortShape.defaults();
    for (MentorStatus status : MentorStatus.values()) {
      assertShare(REGION.mentors(), m -> m.status() == status, shape.statuses().get(status));
    }
    for (MeetingMode mode : MeetingMode.values()) {
      assertShare(REGION.mentors(), m -> m.mode() == mode, shape.mentorModes().get(mode));
    }
    assertShare(
        REGION.mentors(),
        m ->
            FRANCE.byCode(Objects.requireNonNull(m.commune())).orElseThrow().population() >= 20_000,
        shape.share(Share.URBAN_MENTORS));
    assertShare(
        REGION.mentors(), m -> Objects.equals(m.capacity(), 1), shape.share(Share.SINGLE_CAPACITY));
    assertShare(
        REGION.mentors().stream().filter(m -> m.gender() != null).toList(),
        m -> m.gender() == Gender.WOMAN,
        shape.share(Share.WOMEN_AMONG_MENTORS));
    assertShare(
        REGION.mentors(),
        m -> m.vetting() == null || DAY.isAfter(m.vetting().validUntil()),
        shape.share(Share.INVALID_VETTING));
    assertThat(REGION.mentors().stream()
            .mapToInt(m -> Objects.requireNonNull(m.ageOn(DAY)))
            .average())
        .hasValueCloseTo(40.0, within(4.0));
  }

  @Test
  void people_fitTheProgrammeTheyCameThrough() {
    for (Youth youth : REGION.youths()) {
      Programme programme =
          Optional.ofNullable(youth.programme()).flatMap(REGION::programme).orElse(null);
      if (programme != null) {
        Set<Situation> situations = programme.situations();
        assertThat(situations == null || situations.contains(youth.situation())).isTrue();
        assertThat(Objects.requireNonNull(programme.ages())
                .contains(Objects.requireNonNull(youth.ageOn(DAY))))
            .isTrue();
      }
    }
    for (Mentor mentor : REGION.mentors()) {
      Programme programme =
          Optional.ofNullable(mentor.programme()).flatMap(REGION::programme).orElse(null);
      if (programme != null) {
        Set<MentorStatus> statuses = programme.mentorStatuses();
        assertThat(statuses == null || statuses.contains(mentor.status())).isTrue();
        Integer minimumAge = programme.mentorMinimumAge();
        assertThat(minimumAge == null || Objects.requireNonNull(mentor.ageOn(DAY)) >= minimumAge)
            .isTrue();
      }
    }
  }

  @Test
  void youths_liveWhereTheirAssociationWorks() {
    for (Youth youth : REGION.youths()) {
      Association association =
          Optional.ofNullable(youth.association()).flatMap(REGION::association).orElse(null);
      if (association != null && association.territories() != null) {
        Place home = FRANCE.byCode(Objects.requireNonNull(youth.commune())).orElseThrow();
        assertThat(association.territories()).contains(home.department());
      }
    }
  }

  @Test
  void associations_ofACampaign_haveHeavyTailedSizes() {
    Cohort nation = STANDARD.cohort(50_000, 0, DAY, 3);
    assertThat(nation.associations()).hasSize(30);
    List<Long> sizes = nation.youths().stream()
        .map(Youth::association)
        .filter(Objects::nonNull)
        .collect(groupingBy(AssociationId::value, counting()))
        .values()
        .stream()
        .sorted(Comparator.reverseOrder())
        .toList();
    assertThat(sizes.get(0)).isGreaterThan(4_000);
    assertThat(sizes.get(sizes.size() - 1)).isLessThan(500);
    assertThat(sizes.get(sizes.size() / 2)).isLessThan(sizes.get(0) / 4);
  }

  @Test
  void associations_ofTwoHundredThousandYouths_areThoseOfTheNation() {
    int national = CohortShape.defaults().nationalAssociations();
    assertThat(Landscape.draw(
                CohortShape.defaults(), Settlements.of(FRANCE), List.of(), 200_000, 0, new Draw(1))
            .associations())
        .hasSize(national);
  }

  @Test
  void companies_countTheirMentors() {
    long people = REGION.companies().stream()
        .flatMap(c -> c.peopleByAssociation().values().stream())
        .mapToInt(Integer::intValue)
        .sum();
    assertThat(people)
        .isPositive()
        .isEqualTo(REGION.mentors().stream()
            .filter(m -> m.company() != null && m.association() != null)
            .count());
    assertShare(
        REGION.mentors().stream().filter(m -> m.company() != null).toList(),
        m -> !REGION
            .company(Objects.requireNonNull(m.company()))
            .orElseThrow()
            .name()
            .equals(m.employer()),
        // A quarter of the other spellings is not recognised.
        0.35 * 0.75 / (1 - 0.35 * 0.25));
  }

  @Test
  void share_canBeSet() {
    Cohort cohort = SyntheticCohorts.of(
            FRANCE,
            CohortShape.defaults()
                .with(Share.QPV, 0.1)
                .with(Share.RURAL, 0.9)
                .with(Share.SINGLE_CAPACITY, 0))
        .cohort(2_000, 2_000, DAY, 1);
    assertThat(cohort.youths()).allMatch(y -> type(y) != TerritoryType.OTHER);
    assertThat(cohort.mentors()).noneMatch(m -> Objects.equals(m.capacity(), 1));
  }

  @Test
  void edgeCases_areAllThere() {
    Cohort cohort = withEdgeCases(100, 100, 9);
    assertThat(cohort.youths())
        .anyMatch(y -> Objects.equals(y.ageOn(DAY), 5))
        .anyMatch(y -> Objects.equals(y.ageOn(DAY), 29))
        .anyMatch(y -> Objects.equals(y.ageOn(DAY), 30))
        .anyMatch(y ->
            y.born() != null && y.born().getMonthValue() == 2 && y.born().getDayOfMonth() == 29)
        .anyMatch(y -> y.equals(Youth.builder(y.id()).build()))
        .anyMatch(y -> y.needs() != null && y.needs().isEmpty())
        .anyMatch(y -> y.consent() != null && y.consent().withdrawnOn() != null)
        .anyMatch(y -> y.avoidedMentors() != null && y.preferredMentors() != null)
        .anyMatch(y -> y.formerMentors() != null)
        .anyMatch(y -> "75111".equals(y.commune()))
        .anyMatch(y -> "97411".equals(y.commune()))
        .anyMatch(y -> y.availability() != null && y.availability().hours() == 0);
    assertThat(cohort.mentors())
        .anyMatch(m -> Objects.equals(m.capacity(), 1000))
        .anyMatch(m -> Objects.equals(m.capacity(), 0))
        .anyMatch(m -> m.load() != null && m.capacity() != null && m.load() > m.capacity())
        .anyMatch(m -> m.equals(Mentor.builder(m.id()).build()))
        .anyMatch(m -> m.vetting() == null)
        .anyMatch(m -> m.avoidedYouths() != null);
    assertThat(cohort.pairs()).hasSize(6);
    Set<AssociationId> enrolled = cohort.mentors().stream()
        .map(Mentor::association)
        .filter(Objects::nonNull)
        .collect(toSet());
    assertThat(cohort.associations())
        .filteredOn(a -> !enrolled.contains(a.id()))
        .hasSize(2);
  }

  @Test
  void cohort_ofAnotherCountry_livesThere() {
    Place only = new Place("X", "Ailleurs", "", "", new Position(90, 180), 3);
    Gazetteer elsewhere = new OnePlace(only);
    Cohort cohort = SyntheticCohorts.of(elsewhere, CohortShape.defaults()).cohort(200, 100, DAY, 1);
    assertThat(cohort.youths()).allMatch(y -> "X".equals(y.commune()));
    assertThat(cohort.mentors()).allMatch(m -> "X".equals(m.commune()));
  }

  @Test
  void arguments_ofNonsense_areRefused() {
    assertThatThrownBy(() -> STANDARD.cohort(-1, 0, DAY, 1)).hasMessageContaining("youths is -1");
    assertThatThrownBy(() -> STANDARD.cohort(0, -1, DAY, 1)).hasMessageContaining("mentors is -1");
    assertThatThrownBy(() -> STANDARD.cohort(0, 0, LocalDate.of(1950, 1, 1), 1))
        .hasMessageContaining("2000 to 9000");
    assertThatThrownBy(() -> CohortShape.defaults().with(Share.QPV, 1.5))
        .hasMessageContaining("QPV");
    assertThatThrownBy(() -> CohortShape.defaults().with(Share.QPV, 0.95))
        .hasMessageContaining("QPV + RURAL");
    assertThatThrownBy(() -> SyntheticCohorts.of(
            new OnePlace(new Place("X", "Désert", "", "", new Position(0, 0), 0)),
            CohortShape.defaults()))
        .hasMessageContaining("no inhabited place");
  }

  private static Cohort withEdgeCases(int youths, int mentors, long seed) {
    return SyntheticCohorts.of(FRANCE, CohortShape.defaults().withEdgeCases(true))
        .cohort(youths, mentors, DAY, seed);
  }

  /** Within two points: nearly five standard deviations of a share of one half in 15,000. */
  private static <T> void assertShare(
      Collection<T> people, Predicate<T> has, @Nullable Double share) {
    double found = people.stream().filter(has).count() / (double) people.size();
    assertThat(found).isCloseTo(Objects.requireNonNull(share), within(0.02));
  }

  private static @Nullable TerritoryType type(Youth youth) {
    Territory territory = youth.territory();
    return territory == null ? null : territory.type();
  }

  private static <T> @Nullable T first(@Nullable List<T> values) {
    return values == null || values.isEmpty() ? null : values.get(0);
  }

  private record OnePlace(Place place) implements Gazetteer {
    @Override
    public Optional<Place> byCode(String code) {
      return Optional.of(place);
    }

    @Override
    public Lookup byPostalCode(String postalCode, @Nullable String town) {
      return new Lookup.Unknown();
    }

    @Override
    public List<Place> places() {
      return List.of(place);
    }

    @Override
    public String attribution() {
      return "test";
    }
  }
}
