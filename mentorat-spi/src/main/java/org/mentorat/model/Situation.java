package org.mentorat.model;

import java.util.Optional;

/**
 * Where a youth stands in school or work (situation).
 *
 * @since 0.1
 */
public enum Situation implements Coded {
  /** Primary school (primaire). */
  PRIMARY("primary", "primaire", "primary school"),
  /** Middle school (collège). */
  MIDDLE_SCHOOL("middle_school", "collège", "middle school"),
  /** General or technological high school (lycée général ou technologique). */
  GENERAL_HIGH_SCHOOL(
      "general_high_school",
      "lycée général ou technologique",
      "general or technological high school"),
  /** Vocational high school (lycée professionnel). */
  VOCATIONAL_HIGH_SCHOOL("vocational_high_school", "lycée professionnel", "vocational high school"),
  /** Apprenticeship (apprentissage). */
  APPRENTICE("apprentice", "apprentissage", "apprenticeship"),
  /** Higher education (enseignement supérieur). */
  HIGHER_EDUCATION("higher_education", "enseignement supérieur", "higher education"),
  /** Looking for a job (recherche d'emploi). */
  JOB_SEEKER("job_seeker", "recherche d'emploi", "looking for a job"),
  /** Neither in work nor in school (ni en emploi ni en formation). */
  NEET("neet", "ni en emploi ni en formation", "neither in work nor in school"),
  /** Employed (en emploi). */
  EMPLOYED("employed", "en emploi", "employed");

  private static final Codes<Situation> CODES = new Codes<>(values());

  private final String code;
  private final Text label;

  Situation(String code, String french, String english) {
    this.code = code;
    this.label = new Text(french, english);
  }

  /** The situation with this code, such as {@code apprentice}; empty: there is none. */
  public static Optional<Situation> of(String code) {
    return CODES.find(code);
  }

  @Override
  public String code() {
    return code;
  }

  @Override
  public Text label() {
    return label;
  }
}
