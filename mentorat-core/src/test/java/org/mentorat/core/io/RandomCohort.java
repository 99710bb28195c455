package org.mentorat.core.io;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.mentorat.model.AgeRange;
import org.mentorat.model.Association;
import org.mentorat.model.AssociationId;
import org.mentorat.model.Availability;
import org.mentorat.model.Bounds;
import org.mentorat.model.Cohort;
import org.mentorat.model.Company;
import org.mentorat.model.Consent;
import org.mentorat.model.Decision;
import org.mentorat.model.EducationLevel;
import org.mentorat.model.Gender;
import org.mentorat.model.KnownPair;
import org.mentorat.model.MeetingMode;
import org.mentorat.model.Mentor;
import org.mentorat.model.MentorId;
import org.mentorat.model.MentorStatus;
import org.mentorat.model.Need;
import org.mentorat.model.Position;
import org.mentorat.model.Programme;
import org.mentorat.model.Situation;
import org.mentorat.model.Territory;
import org.mentorat.model.TerritoryType;
import org.mentorat.model.Vetting;
import org.mentorat.model.Youth;
import org.mentorat.model.YouthId;

/** Cohorts out of a seed, with every field unknown, empty or filled, and with texts that are hard to write. */
final class RandomCohort {
  static final LocalDate DATE = LocalDate.of(2026, 9, 7);

  private static final List<String> HARD = List.of(
      "none",
      "Aucun",
      "NC",
      "?",
      "-",
      "n/a",
      "=1+1",
      "'=x",
      "@a",
      "a,b",
      "a;b",
      "a|b",
      "a/b",
      "a\\b",
      "\\",
      "\\none",
      "|",
      "\"",
      "a \"quoted\" b",
      "'",
      "É t é",
      "été",
      "non",
      "oui",
      "1",
      "01000",
      "1e5",
      "sep=;",
      "日本",
      "x y",
      "École n° 1",
      "a\\|b",
      "\\|a",
      "#N/A",
      "true",
      "2009-12-31",
      "a  b",
      "A",
      "ﬁn",
      "ß",
      "😀",
      ".",
      "a'b",
      "a+",
      "+a");

  private static final String LETTERS = "ab,;|/\\\"'=A-éz";

  private final Random random;
  private final List<String> youthIds;
  private final List<String> mentorIds;

  private RandomCohort(long seed) {
    this.random = new Random(seed);
    this.youthIds = ids("J", random.nextInt(30));
    this.mentorIds = ids("M", random.nextInt(30));
  }

  static Cohort of(long seed) {
    return new RandomCohort(seed).cohort();
  }

  private Cohort cohort() {
    List<Association> associations = new ArrayList<>();
    for (String id : ids("A", random.nextInt(3))) {
      List<Programme> own = new ArrayList<>();
      for (int p = random.nextInt(3); p > 0; p--) {
        String programme = id + " p" + p;
        own.add(programme(programme));
      }
      associations.add(Association.builder(id)
          .name(maybe(this::text))
          .collective(maybe(this::text))
          .territories(maybe(this::texts))
          .programmes(own)
          .partnerSchools(maybe(this::texts))
          .partnerCompanies(
              maybe(() -> texts().stream().map(org.mentorat.model.CompanyId::of).toList()))
          .intake(bounds())
          .answerDelayDays(maybe(() -> random.nextInt(300)))
          .build());
    }
    List<String> companyIds = ids("C", random.nextInt(3));
    Cohort.Builder cohort = Cohort.on(DATE)
        .associations(associations)
        .companies(companyIds.stream().map(this::company).toList())
        .youths(youthIds.stream().map(id -> youth(id, associations)).toList())
        .mentors(
            mentorIds.stream().map(id -> mentor(id, associations, companyIds)).toList());
    if (!youthIds.isEmpty() && mentorIds.size() > 1) {
      LinkedHashSet<KnownPair> pairs = new LinkedHashSet<>();
      List<Decision> decisions = new ArrayList<>();
      for (int i = random.nextInt(4); i > 0; i--) {
        pairs.add(new KnownPair(
            YouthId.of(pick(youthIds)),
            MentorId.of(pick(mentorIds)),
            pick(KnownPair.Status.values()),
            maybe(this::day),
            maybe(this::text)));
        Decision.Outcome outcome = pick(Decision.Outcome.values());
        decisions.add(new Decision(
            YouthId.of(pick(youthIds)),
            MentorId.of(mentorIds.get(0)),
            outcome,
            pick(Decision.By.values()),
            maybe(() -> pick(Decision.Why.values())),
            outcome == Decision.Outcome.REPLACED ? MentorId.of(mentorIds.get(1)) : null,
            text(),
            day()));
      }
      cohort.pairs(pairs).decisions(decisions);
    }
    return cohort.build();
  }

  private Youth youth(String id, List<Association> associations) {
    Association association = associations.isEmpty() ? null : maybe(() -> pick(associations));
    return Youth.builder(id)
        .born(maybe(this::day))
        .gender(maybe(() -> pick(Gender.values())))
        .situation(maybe(() -> pick(Situation.values())))
        .educationLevel(maybe(() -> pick(EducationLevel.values())))
        .needs(maybe(() -> some(Need.values())))
        .commune(maybe(this::text))
        .position(maybe(this::position))
        .territory(maybe(() -> new Territory(pick(TerritoryType.values()), maybe(this::text))))
        .priority(maybe(this::text))
        .sectors(maybe(this::texts))
        .languages(maybe(this::texts))
        .interests(maybe(this::texts))
        .dislikes(maybe(this::texts))
        .mode(maybe(() -> pick(MeetingMode.values())))
        .availability(maybe(this::availability))
        .wantedMonths(maybe(() -> 1 + random.nextInt(120)))
        .meetingsPerMonth(maybe(() -> 1 + random.nextInt(31)))
        .preferredMentors(maybe(() -> texts().stream().map(MentorId::of).toList()))
        .avoidedMentors(maybe(() -> texts().stream().map(MentorId::of).toList()))
        .wishedMentorGender(maybe(() -> pick(Gender.values())))
        .organisation(maybe(this::text))
        .consent(maybe(() -> new Consent(
            maybe(random::nextBoolean),
            maybe(random::nextBoolean),
            maybe(this::day),
            maybe(this::text),
            null)))
        .requestedOn(maybe(this::day))
        .formerMentors(maybe(() -> texts().stream().map(MentorId::of).toList()))
        .association(association == null ? null : association.id())
        .programme(programmeOf(association))
        .build();
  }

  private org.mentorat.model.@Nullable ProgrammeId programmeOf(@Nullable Association association) {
    return association == null || association.programmes().isEmpty()
        ? null
        : maybe(() -> pick(association.programmes()).id());
  }

  private Mentor mentor(String id, List<Association> associations, List<String> companies) {
    Association association = associations.isEmpty() ? null : maybe(() -> pick(associations));
    String company = companies.isEmpty() ? null : maybe(() -> pick(companies));
    return Mentor.builder(id)
        .born(maybe(this::day))
        .gender(maybe(() -> pick(Gender.values())))
        .status(maybe(() -> pick(MentorStatus.values())))
        .sectors(maybe(this::texts))
        .occupation(maybe(this::text))
        .employer(maybe(this::text))
        .company(company == null ? null : org.mentorat.model.CompanyId.of(company))
        .expertise(maybe(() -> some(Need.values())))
        .languages(maybe(this::texts))
        .interests(maybe(this::texts))
        .dislikes(maybe(this::texts))
        .commune(maybe(this::text))
        .position(maybe(this::position))
        .radiusKm(maybe(() -> random.nextInt(20_001)))
        .mode(maybe(() -> pick(MeetingMode.values())))
        .availability(maybe(this::availability))
        .hoursPerMonth(maybe(() -> random.nextInt(745)))
        .commitmentMonths(maybe(() -> 1 + random.nextInt(120)))
        .capacity(maybe(() -> random.nextInt(1001)))
        .load(maybe(() -> random.nextInt(1001)))
        .acceptedAges(maybe(() -> new AgeRange(random.nextInt(60), 60 + random.nextInt(61))))
        .preferredYouths(maybe(() -> texts().stream().map(YouthId::of).toList()))
        .avoidedYouths(maybe(() -> texts().stream().map(YouthId::of).toList()))
        .vetting(maybe(() -> new Vetting(text(), maybe(this::day), null)))
        .trainedOn(maybe(this::day))
        .pausedUntil(maybe(this::day))
        .lastActive(maybe(this::day))
        .association(association == null ? null : association.id())
        .programme(programmeOf(association))
        .build();
  }

  private Programme programme(String id) {
    return Programme.builder(id)
        .name(maybe(this::text))
        .ages(maybe(() -> new AgeRange(random.nextInt(20), 20 + random.nextInt(20))))
        .situations(maybe(() -> some(Situation.values())))
        .needs(maybe(() -> some(Need.values())))
        .territories(maybe(this::texts))
        .priorityCriteria(maybe(this::texts))
        .minimumLevel(maybe(() -> pick(EducationLevel.values())))
        .minimumMonths(maybe(() -> 1 + random.nextInt(12)))
        .modes(maybe(() -> some(MeetingMode.values())))
        .mentorStatuses(maybe(() -> some(MentorStatus.values())))
        .mentorMinimumAge(maybe(() -> random.nextInt(60)))
        .mentorsPerYouth(1 + random.nextInt(3))
        .youthsPerMentor(maybe(() -> 1 + random.nextInt(5)))
        .places(bounds())
        .build();
  }

  private Company company(String id) {
    Map<AssociationId, Integer> people = new TreeMap<>();
    texts().forEach(text -> people.put(AssociationId.of(text), random.nextInt(100)));
    return Company.builder(id)
        .name(text())
        .aliases(texts())
        .peopleByAssociation(people)
        .build();
  }

  private Bounds bounds() {
    return switch (random.nextInt(3)) {
      case 0 -> Bounds.NONE;
      case 1 -> Bounds.atMost(random.nextInt(50));
      default -> new Bounds(2, maybe(() -> 20 + random.nextInt(5)), maybe(() -> 10));
    };
  }

  private Position position() {
    return new Position(
        random.nextDouble() * 180 - 90, random.nextBoolean() ? -0.0 : random.nextDouble() * 1e-9);
  }

  private Availability availability() {
    Availability hours = Availability.NONE;
    for (int i = random.nextInt(4); i > 0; i--) {
      int from = random.nextInt(24);
      hours = hours.with(pick(DayOfWeek.values()), from, from + 1 + random.nextInt(24 - from));
    }
    return hours;
  }

  private LocalDate day() {
    return random.nextInt(10) == 0
        ? LocalDate.of(9999, 12, 31)
        : LocalDate.of(1900, 1, 1).plusDays(random.nextInt(60_000));
  }

  private String text() {
    if (random.nextInt(3) > 0) {
      return pick(HARD);
    }
    StringBuilder text = new StringBuilder();
    for (int i = 1 + random.nextInt(5); i > 0; i--) {
      text.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
    }
    return text.toString();
  }

  private List<String> texts() {
    return IntStream.range(0, random.nextInt(4))
        .mapToObj(i -> text())
        .distinct()
        .toList();
  }

  private List<String> ids(String prefix, int count) {
    return IntStream.range(0, count)
        .mapToObj(i -> random.nextBoolean() ? prefix + i : prefix + i + "-" + text())
        .toList();
  }

  private <E> List<E> some(E[] values) {
    return IntStream.range(0, random.nextInt(4))
        .mapToObj(i -> pick(values))
        .distinct()
        .toList();
  }

  private <T> @Nullable T maybe(Supplier<T> value) {
    return random.nextInt(3) == 0 ? null : value.get();
  }

  private <E> E pick(E[] values) {
    return values[random.nextInt(values.length)];
  }

  private <E> E pick(Collection<E> values) {
    return List.copyOf(values).get(random.nextInt(values.size()));
  }
}
