package org.mentorat.core.builtin;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.mentorat.model.AgeRange;
import org.mentorat.model.Association;
import org.mentorat.model.Availability;
import org.mentorat.model.Company;
import org.mentorat.model.CompanyId;
import org.mentorat.model.Consent;
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
import org.mentorat.model.Vetting;
import org.mentorat.model.Youth;
import org.mentorat.model.YouthId;

/**
 * People and associations out of small pools, so that everything meets everything; each field is unknown now and then. The same seed gives
 * the same cohort.
 */
public final class RandomCohort {
  private static final List<String> CODES =
      List.of("fr", "FR", "en", "Santé", "sante", "droit", "c++", "C", "sport", "musique");
  private static final List<String> ORGANISATIONS =
      List.of("L'Oréal S.A.", "LOREAL", "Lycée Jean-Moulin", "lycee jean moulin", "Acme", "SA");
  private static final List<String> TERRITORIES =
      List.of("10", "20", "30", "R44", "R84", "10001", "20001", "99999");

  private final Random random;
  private final List<Association> associations = new ArrayList<>();
  private final List<Company> companies = new ArrayList<>();
  private final List<Youth> youths = new ArrayList<>();
  private final List<Mentor> mentors = new ArrayList<>();
  private final List<KnownPair> pairs = new ArrayList<>();

  public RandomCohort(long seed, int youths, int mentors) {
    this.random = new Random(seed);
    for (int c = 0; c < 2; c++) {
      companies.add(Company.builder("c" + c)
          .name(c == 0 ? "L'Oréal" : "Acme France")
          .aliases(c == 0 ? List.of("Loreal Paris") : List.of("ACME", "Acme S.A.S."))
          .build());
    }
    for (int a = 0; a < 3; a++) {
      associations.add(association("a" + a));
    }
    for (int m = 0; m < mentors; m++) {
      this.mentors.add(mentor("m" + m, youths));
    }
    for (int y = 0; y < youths; y++) {
      this.youths.add(youth("y" + y, mentors));
    }
    for (int p = 0; p < 6; p++) {
      pairs.add(new KnownPair(
          YouthId.of("y" + random.nextInt(youths)),
          MentorId.of("m" + random.nextInt(mentors)),
          pick(KnownPair.Status.values()),
          null,
          null));
    }
  }

  public List<Youth> youths() {
    return youths;
  }

  public List<Mentor> mentors() {
    return mentors;
  }

  public List<Association> associations() {
    return associations;
  }

  public List<Company> companies() {
    return companies;
  }

  public Random random() {
    return random;
  }

  /** A fresh context with the associations, companies and pairs. */
  public Campaign campaign() {
    return new Campaign().associations(associations).companies(companies).pairs(pairs);
  }

  private Association association(String id) {
    List<Programme> programmes = new ArrayList<>();
    for (int p = 0; p <= random.nextInt(3); p++) {
      programmes.add(programme(id + "-p" + p));
    }
    return Association.builder(id)
        .territories(rarely(() -> some(TERRITORIES, 4)))
        .partnerSchools(maybe(() -> some(ORGANISATIONS, 2)))
        .partnerCompanies(maybe(() -> List.of(CompanyId.of("c" + random.nextInt(2)))))
        .answerDelayDays(maybe(() -> random.nextInt(60)))
        .programmes(programmes)
        .build();
  }

  private Programme programme(String id) {
    int from = 5 + random.nextInt(15);
    return Programme.builder(id)
        .ages(maybe(() -> new AgeRange(from, from + random.nextInt(20))))
        .situations(maybe(() -> some(List.of(Situation.values()), 6)))
        .needs(maybe(() -> some(List.of(Need.values()), 7)))
        .territories(rarely(() -> some(TERRITORIES, 4)))
        .minimumLevel(rarely(() -> pick(EducationLevel.values())))
        .minimumMonths(maybe(() -> 1 + random.nextInt(12)))
        .modes(rarely(() -> some(List.of(MeetingMode.values()), 2)))
        .mentorStatuses(rarely(() -> some(List.of(MentorStatus.values()), 6)))
        .mentorMinimumAge(rarely(() -> 18 + random.nextInt(30)))
        .youthsPerMentor(rarely(() -> 1 + random.nextInt(2)))
        .build();
  }

  private Youth youth(String id, int mentors) {
    Supplier<List<MentorId>> others = () -> some(
        Collections.nCopies(3, 0).stream()
            .map(i -> MentorId.of("m" + random.nextInt(mentors + 2)))
            .toList(),
        3);
    return Youth.builder(id)
        .born(maybe(() -> day(Campaign.START.minusYears(4 + random.nextInt(28)))))
        .gender(maybe(() -> pick(Gender.values())))
        .situation(maybe(() -> pick(Situation.values())))
        .educationLevel(maybe(() -> pick(EducationLevel.values())))
        .needs(maybe(() -> some(List.of(Need.values()), 4)))
        .commune(maybe(this::commune))
        .position(rarely(this::position))
        .sectors(maybe(() -> some(CODES, 4)))
        .languages(maybe(() -> some(CODES, 3)))
        .interests(maybe(() -> some(CODES, 4)))
        .dislikes(maybe(() -> some(CODES, 4)))
        .mode(maybe(() -> pick(MeetingMode.values())))
        .availability(maybe(this::availability))
        .wantedMonths(maybe(() -> 1 + random.nextInt(12)))
        .meetingsPerMonth(maybe(() -> 1 + random.nextInt(6)))
        .preferredMentors(maybe(others))
        .avoidedMentors(maybe(others))
        .formerMentors(maybe(others))
        .wishedMentorGender(maybe(() -> pick(Gender.values())))
        .organisation(maybe(() -> pick(ORGANISATIONS)))
        .consent(maybe(this::consent))
        .build();
  }

  private Mentor mentor(String id, int youths) {
    Supplier<List<YouthId>> others = () -> some(
        Collections.nCopies(3, 0).stream()
            .map(i -> YouthId.of("y" + random.nextInt(youths + 2)))
            .toList(),
        3);
    int from = 5 + random.nextInt(15);
    Association association = random.nextInt(6) == 0 ? null : pick(associations);
    Mentor.Builder builder = Mentor.builder(id)
        .born(maybe(() -> day(Campaign.START.minusYears(15 + random.nextInt(60)))))
        .gender(maybe(() -> pick(Gender.values())))
        .status(maybe(() -> pick(MentorStatus.values())))
        .sectors(maybe(() -> some(CODES, 4)))
        .employer(maybe(() -> pick(ORGANISATIONS)))
        .company(rarely(() -> CompanyId.of("c" + random.nextInt(3))))
        .expertise(maybe(() -> some(List.of(Need.values()), 6)))
        .languages(maybe(() -> some(CODES, 3)))
        .interests(maybe(() -> some(CODES, 4)))
        .dislikes(maybe(() -> some(CODES, 4)))
        .commune(maybe(this::commune))
        .position(rarely(this::position))
        .radiusKm(rarely(() -> random.nextInt(40)))
        .mode(maybe(() -> pick(MeetingMode.values())))
        .availability(maybe(this::availability))
        .hoursPerMonth(maybe(() -> random.nextInt(10)))
        .commitmentMonths(maybe(() -> 1 + random.nextInt(12)))
        .capacity(maybe(() -> random.nextInt(4)))
        .load(maybe(() -> random.nextInt(3)))
        .acceptedAges(maybe(() -> new AgeRange(from, from + random.nextInt(15))))
        .preferredYouths(maybe(others))
        .avoidedYouths(maybe(others))
        .vetting(maybe(this::vetting))
        .trainedOn(maybe(this::dayAround))
        .pausedUntil(rarely(this::dayAround))
        .lastActive(maybe(() -> Campaign.DATE.minusDays(300 + random.nextInt(120))));
    if (association != null) {
      builder.association(association.id());
      if (random.nextInt(4) > 0) {
        builder.programme(association
            .programmes()
            .get(random.nextInt(association.programmes().size()))
            .id());
      }
    }
    return builder.build();
  }

  private Consent consent() {
    return new Consent(
        maybe(random::nextBoolean),
        maybe(random::nextBoolean),
        rarely(this::dayAround),
        null,
        random.nextInt(8) == 0 ? dayAround() : null);
  }

  private Vetting vetting() {
    LocalDate from = dayAround().minusMonths(random.nextInt(2));
    return new Vetting("b3", maybe(() -> from), maybe(() -> from.plusDays(random.nextInt(35))));
  }

  private Availability availability() {
    Availability all = Availability.NONE;
    for (int i = 0; i < random.nextInt(4); i++) {
      int from = random.nextInt(20);
      all = all.with(pick(DayOfWeek.values()), from, from + 1 + random.nextInt(4));
    }
    return all;
  }

  private Position position() {
    return new Position(47.9 + random.nextInt(60) / 100.0, 2 + random.nextInt(3) / 10.0);
  }

  private String commune() {
    return random.nextInt(8) == 0 ? "99999" : pick(Campaign.communes());
  }

  private LocalDate dayAround() {
    return Campaign.START.plusDays(random.nextInt(5) - 2);
  }

  private LocalDate day(LocalDate around) {
    return around.plusDays(random.nextInt(3) - 1);
  }

  private <T> List<T> some(List<T> pool, int most) {
    List<T> shuffled = new ArrayList<>(new java.util.LinkedHashSet<>(pool));
    Collections.shuffle(shuffled, random);
    return List.copyOf(shuffled.subList(0, random.nextInt(Math.min(most, shuffled.size()) + 1)));
  }

  private <T> T pick(List<T> pool) {
    return pool.get(random.nextInt(pool.size()));
  }

  private <T> T pick(T[] pool) {
    return pool[random.nextInt(pool.length)];
  }

  /** Known three times out of four. */
  private <T extends @Nullable Object> @Nullable T maybe(Supplier<T> value) {
    return random.nextInt(4) == 0 ? null : value.get();
  }

  /** Known one time out of four. */
  private <T extends @Nullable Object> @Nullable T rarely(Supplier<T> value) {
    return random.nextInt(4) == 0 ? value.get() : null;
  }
}
