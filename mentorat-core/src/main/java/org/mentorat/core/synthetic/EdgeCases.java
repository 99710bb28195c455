package org.mentorat.core.synthetic;

import java.time.LocalDate;
import java.time.Year;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.IntFunction;
import org.mentorat.model.Association;
import org.mentorat.model.AssociationId;
import org.mentorat.model.Availability;
import org.mentorat.model.Cohort;
import org.mentorat.model.Company;
import org.mentorat.model.Consent;
import org.mentorat.model.KnownPair;
import org.mentorat.model.MeetingMode;
import org.mentorat.model.Mentor;
import org.mentorat.model.MentorId;
import org.mentorat.model.Need;
import org.mentorat.model.Programme;
import org.mentorat.model.ProgrammeId;
import org.mentorat.model.Situation;
import org.mentorat.model.Vetting;
import org.mentorat.model.Youth;
import org.mentorat.model.YouthId;

/** What real files hold and rules must bear: limits, holes and contradictions, none of them invalid. */
final class EdgeCases {
  private static final LocalDate LONG_AGO = LocalDate.of(1900, 1, 1);

  private EdgeCases() {}

  /** Makes the first youths and mentors edge cases, one each as far as they go, and adds pairs, a company and associations. */
  static Cohort plant(Cohort cohort) {
    List<Youth> youths = new ArrayList<>(cohort.youths());
    List<Mentor> mentors = new ArrayList<>(cohort.mentors());
    List<YouthCase> youthCases = youthCases(cohort.date(), mentors);
    for (int i = 0; i < StrictMath.min(youths.size(), youthCases.size()); i++) {
      youths.set(i, youthCases.get(i).of(youths.get(i).toBuilder()).build());
    }
    List<MentorCase> mentorCases = mentorCases(cohort.date(), youths);
    for (int i = 0; i < StrictMath.min(mentors.size(), mentorCases.size()); i++) {
      mentors.set(i, mentorCases.get(i).of(mentors.get(i).toBuilder()).build());
    }
    // The only rows that know nothing but an id: a builder cannot forget, so they start anew.
    blank(youths, youthCases.size(), i -> Youth.builder(youths.get(i).id()).build());
    blank(mentors, mentorCases.size(), i -> Mentor.builder(mentors.get(i).id()).build());
    return cohort.toBuilder()
        .youths(youths)
        .mentors(mentors)
        .pairs(pairs(youths, mentors, youthCases.size() + 1, mentorCases.size() + 1, cohort.date()))
        .associations(associations(cohort.associations()))
        .companies(companies(cohort.companies()))
        .build();
  }

  private interface YouthCase {
    Youth.Builder of(Youth.Builder youth);
  }

  private interface MentorCase {
    Mentor.Builder of(Mentor.Builder mentor);
  }

  private static <T> void blank(List<T> people, int index, IntFunction<T> replacement) {
    if (index < people.size()) {
      people.set(index, replacement.apply(index));
    }
  }

  private static List<YouthCase> youthCases(LocalDate date, List<Mentor> mentors) {
    Set<MentorId> one = mentors.isEmpty() ? Set.of() : Set.of(mentors.get(0).id());
    Set<MentorId> gone = Set.of(MentorId.of("M-gone"));
    return List.of(
        youth -> youth.born(date.minusYears(5)).situation(Situation.PRIMARY),
        youth -> youth.born(date.minusYears(30).plusDays(1)).situation(Situation.EMPLOYED),
        youth -> youth.born(date.minusYears(30)).situation(Situation.JOB_SEEKER),
        youth -> youth.born(leapDay(date.getYear() - 18)),
        youth ->
            youth.needs(List.of()).sectors(List.of()).languages(List.of()).interests(List.of()),
        youth -> youth.preferredMentors(List.copyOf(one)).avoidedMentors(one),
        youth -> youth.preferredMentors(List.copyOf(gone)).formerMentors(gone),
        youth -> youth.formerMentors(one),
        youth ->
            youth.consent(new Consent(true, true, date.minusDays(30), null, date.minusDays(1))),
        youth -> youth.born(date.minusYears(14)).consent(new Consent(true, null, date, null, null)),
        youth -> youth.consent(null),
        youth -> youth.commune("97411").position(null),
        youth -> youth.commune("75111").position(null),
        youth -> youth.commune("99999").position(null),
        youth -> youth.commune(null).position(null).mode(MeetingMode.IN_PERSON),
        youth -> youth.availability(Availability.NONE),
        youth -> youth.requestedOn(date.plusDays(1)),
        youth -> youth.requestedOn(LONG_AGO).priority("P9"),
        youth -> youth.languages("de"),
        youth -> youth.interests(Vocabulary.INTERESTS).dislikes(Vocabulary.INTERESTS),
        youth -> youth
            .association((AssociationId) null)
            .programme((ProgrammeId) null)
            .situation(null)
            .educationLevel(null));
  }

  private static List<MentorCase> mentorCases(LocalDate date, List<Youth> youths) {
    Set<YouthId> one =
        youths.isEmpty() ? Set.of() : Set.of(youths.get(youths.size() - 1).id());
    return List.of(
        mentor -> mentor
            .capacity(1000)
            .load(0)
            .radiusKm(20_000)
            .mode(MeetingMode.HYBRID)
            .expertise(Need.values())
            .acceptedAges(null),
        mentor -> mentor.capacity(0),
        mentor -> mentor.capacity(1).load(2),
        mentor -> mentor.capacity(null).load(null),
        mentor -> mentor.vetting(new Vetting(MentorDraw.VETTING, null, date.minusDays(1))),
        mentor -> mentor.vetting(new Vetting(MentorDraw.VETTING, date.plusDays(1), null)),
        mentor -> mentor.vetting(new Vetting(MentorDraw.VETTING, null, date)),
        mentor -> mentor.vetting(null),
        mentor -> mentor.pausedUntil(date.plusYears(1)),
        mentor -> mentor.lastActive(date.minusYears(3)),
        mentor -> mentor.expertise(List.of()).languages(List.of()).sectors(List.of()),
        mentor -> mentor.preferredYouths(List.copyOf(one)).avoidedYouths(one),
        mentor -> mentor.born(leapDay(date.getYear() - 40)),
        mentor -> mentor.born(date.minusYears(15)),
        mentor -> mentor.commune("97411").position(null),
        mentor -> mentor.commune("69383").position(null),
        mentor -> mentor.commune(null).position(null).radiusKm(0),
        mentor -> mentor.availability(Availability.NONE),
        mentor -> mentor.trainedOn(date.plusDays(1)).commitmentMonths(1));
  }

  /** 29 February of the last leap year up to this one. */
  private static LocalDate leapDay(int year) {
    int leap = year;
    while (!Year.isLeap(leap)) {
      leap--;
    }
    return LocalDate.of(leap, 2, 29);
  }

  /** Between people beyond the cases, who meet most rules: one pair of each status, and two statuses of one pair. */
  private static List<KnownPair> pairs(
      List<Youth> youths, List<Mentor> mentors, int firstYouth, int firstMentor, LocalDate date) {
    List<KnownPair> pairs = new ArrayList<>();
    KnownPair.Status[] statuses = KnownPair.Status.values();
    for (int k = 0; k < statuses.length; k++) {
      if (firstYouth + k < youths.size() && firstMentor + k < mentors.size()) {
        pairs.add(new KnownPair(
            youths.get(firstYouth + k).id(),
            mentors.get(firstMentor + k).id(),
            statuses[k],
            date.minusDays(k),
            null));
      }
    }
    int youth = firstYouth + statuses.length;
    int mentor = firstMentor + statuses.length;
    if (youth < youths.size() && mentor < mentors.size()) {
      for (KnownPair.Status status : List.of(KnownPair.Status.LOCKED, KnownPair.Status.FORBIDDEN)) {
        pairs.add(new KnownPair(
            youths.get(youth).id(), mentors.get(mentor).id(), status, null, "contradiction"));
      }
    }
    return pairs;
  }

  private static List<Association> associations(List<Association> associations) {
    List<Association> all = new ArrayList<>(associations);
    all.add(Association.builder("A-deserted")
        .name("Association déserte")
        .programmes(Programme.builder("P-deserted").name("Sans personne").build())
        .build());
    all.add(Association.builder("A-planned").name("Sans programme").build());
    return all;
  }

  /** A company that claims the spelling of another one. */
  private static List<Company> companies(List<Company> companies) {
    List<Company> all = new ArrayList<>(companies);
    all.add(Company.builder("C-namesake")
        .name("Homonyme")
        .aliases(companies.get(0).name())
        .build());
    return all;
  }
}
