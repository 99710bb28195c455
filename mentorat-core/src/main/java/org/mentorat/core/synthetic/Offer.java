package org.mentorat.core.synthetic;

import static org.mentorat.model.EducationLevel.BAC;
import static org.mentorat.model.MentorStatus.CIVIL_SERVANT;
import static org.mentorat.model.MentorStatus.EMPLOYEE;
import static org.mentorat.model.MentorStatus.EXECUTIVE;
import static org.mentorat.model.MentorStatus.HIGH_SCHOOL_STUDENT;
import static org.mentorat.model.MentorStatus.RETIRED;
import static org.mentorat.model.MentorStatus.SELF_EMPLOYED;
import static org.mentorat.model.MentorStatus.STUDENT;
import static org.mentorat.model.Situation.APPRENTICE;
import static org.mentorat.model.Situation.EMPLOYED;
import static org.mentorat.model.Situation.GENERAL_HIGH_SCHOOL;
import static org.mentorat.model.Situation.HIGHER_EDUCATION;
import static org.mentorat.model.Situation.JOB_SEEKER;
import static org.mentorat.model.Situation.MIDDLE_SCHOOL;
import static org.mentorat.model.Situation.NEET;
import static org.mentorat.model.Situation.PRIMARY;
import static org.mentorat.model.Situation.VOCATIONAL_HIGH_SCHOOL;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mentorat.model.AgeRange;
import org.mentorat.model.EducationLevel;
import org.mentorat.model.MentorStatus;
import org.mentorat.model.Programme;
import org.mentorat.model.Situation;

/** A kind of programme as associations run them. */
enum Offer {
  /** For everybody: what the largest association of a cohort runs, so that nobody is without a programme. */
  ALL("Tous publics", new AgeRange(5, 29), null, null, null, null),
  /** Pupils of middle and high schools. */
  PUPILS(
      "Collège et lycée",
      new AgeRange(10, 19),
      Set.of(MIDDLE_SCHOOL, GENERAL_HIGH_SCHOOL, VOCATIONAL_HIGH_SCHOOL),
      null,
      null,
      null),
  /** Children, accompanied by students and retired people. */
  CHILDREN(
      "Aide aux devoirs",
      new AgeRange(5, 15),
      Set.of(PRIMARY, MIDDLE_SCHOOL),
      null,
      Set.of(STUDENT, HIGH_SCHOOL_STUDENT, RETIRED, CIVIL_SERVANT, EMPLOYEE),
      null),
  /** Students. */
  STUDENTS("Études supérieures", new AgeRange(17, 29), Set.of(HIGHER_EDUCATION), BAC, null, 21),
  /** Who looks for work, accompanied by who has some. */
  FIRST_JOB(
      "Premier emploi",
      new AgeRange(16, 29),
      Set.of(APPRENTICE, HIGHER_EDUCATION, JOB_SEEKER, NEET, EMPLOYED),
      null,
      Set.of(EMPLOYEE, CIVIL_SERVANT, SELF_EMPLOYED, EXECUTIVE, RETIRED),
      24);

  private final String title;
  private final AgeRange ages;
  private final @Nullable Set<Situation> situations;
  private final @Nullable EducationLevel minimumLevel;
  private final @Nullable Set<MentorStatus> statuses;
  private final @Nullable Integer mentorMinimumAge;

  Offer(
      String title,
      AgeRange ages,
      @Nullable Set<Situation> situations,
      @Nullable EducationLevel minimumLevel,
      @Nullable Set<MentorStatus> statuses,
      @Nullable Integer mentorMinimumAge) {
    this.title = title;
    this.ages = ages;
    this.situations = situations;
    this.minimumLevel = minimumLevel;
    this.statuses = statuses;
    this.mentorMinimumAge = mentorMinimumAge;
  }

  /** A programme of this kind. */
  Programme.Builder programme(String id) {
    return Programme.builder(id)
        .name(title)
        .ages(ages)
        .situations(situations)
        .minimumLevel(minimumLevel)
        .mentorStatuses(statuses)
        .mentorMinimumAge(mentorMinimumAge)
        .minimumMonths(6);
  }
}
