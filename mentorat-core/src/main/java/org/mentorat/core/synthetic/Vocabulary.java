package org.mentorat.core.synthetic;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.mentorat.model.MentorStatus;
import org.mentorat.model.Need;
import org.mentorat.model.Situation;

/** The codes that synthetic people use. What comes first in a list is the most common. */
final class Vocabulary {
  static final List<String> SECTORS = List.of(
      "digital",
      "trade",
      "finance",
      "industry",
      "education",
      "communication",
      "construction",
      "law",
      "tourism",
      "transport",
      "public_service",
      "culture",
      "environment",
      "care",
      "agriculture");

  static final List<String> INTERESTS = List.of(
      "music",
      "football",
      "cinema",
      "travel",
      "reading",
      "cooking",
      "video_games",
      "running",
      "dance",
      "photography",
      "science",
      "hiking",
      "theatre",
      "drawing",
      "volunteering",
      "gardening");

  static final List<String> FOREIGN_LANGUAGES = List.of("en", "es", "de", "it");

  private static final Set<Need> SCHOOL = Set.of(
      Need.SCHOOL_SUPPORT,
      Need.STUDY_METHOD,
      Need.LANGUAGE,
      Need.CONFIDENCE,
      Need.CULTURAL_OPENING);
  private static final Set<Need> FUTURE =
      Set.of(Need.ORIENTATION, Need.CAREER_DISCOVERY, Need.INTERNSHIP_OR_APPRENTICESHIP);
  private static final Set<Need> WORK = Set.of(
      Need.FIRST_JOB, Need.ENTREPRENEURSHIP, Need.LANGUAGE, Need.CONFIDENCE, Need.CAREER_DISCOVERY);

  private Vocabulary() {}

  /** Whether somebody in this situation may ask for this. */
  static boolean suits(Situation situation, Need need) {
    return switch (situation) {
      case PRIMARY -> SCHOOL.contains(need);
      case MIDDLE_SCHOOL, GENERAL_HIGH_SCHOOL -> SCHOOL.contains(need) || FUTURE.contains(need);
      case VOCATIONAL_HIGH_SCHOOL, HIGHER_EDUCATION, APPRENTICE -> true;
      case JOB_SEEKER, NEET, EMPLOYED -> WORK.contains(need) || FUTURE.contains(need);
    };
  }

  /** Completed years of somebody in this situation, youngest and oldest. */
  static int[] ages(Situation situation) {
    return switch (situation) {
      case PRIMARY -> new int[] {6, 10};
      case MIDDLE_SCHOOL -> new int[] {11, 15};
      case GENERAL_HIGH_SCHOOL, VOCATIONAL_HIGH_SCHOOL -> new int[] {15, 18};
      case APPRENTICE -> new int[] {16, 23};
      case HIGHER_EDUCATION -> new int[] {18, 25};
      case JOB_SEEKER, EMPLOYED -> new int[] {18, 28};
      case NEET -> new int[] {16, 28};
    };
  }

  /** Completed years of a mentor of this status, youngest and oldest. Those at work are in their forties on average (surveys). */
  static int[] ages(MentorStatus status) {
    return switch (status) {
      case HIGH_SCHOOL_STUDENT -> new int[] {16, 18};
      case STUDENT -> new int[] {18, 26};
      case JOB_SEEKER -> new int[] {23, 60};
      case RETIRED -> new int[] {60, 76};
      case EMPLOYEE, CIVIL_SERVANT, SELF_EMPLOYED, EXECUTIVE -> new int[] {24, 63};
    };
  }

  static boolean isEmployed(MentorStatus status) {
    return switch (status) {
      case EMPLOYEE, CIVIL_SERVANT, SELF_EMPLOYED, EXECUTIVE -> true;
      case HIGH_SCHOOL_STUDENT, STUDENT, JOB_SEEKER, RETIRED -> false;
    };
  }

  /** Occupations by how a mentor works. */
  static final Map<MentorStatus, List<String>> OCCUPATIONS = Map.of(
      MentorStatus.EMPLOYEE,
          List.of("technicienne", "ingénieur", "comptable", "chargée de projet", "commercial"),
      MentorStatus.CIVIL_SERVANT, List.of("professeure", "agent territorial", "attaché"),
      MentorStatus.SELF_EMPLOYED, List.of("artisan", "consultante", "graphiste"),
      MentorStatus.EXECUTIVE, List.of("directrice", "gérant"));
}
