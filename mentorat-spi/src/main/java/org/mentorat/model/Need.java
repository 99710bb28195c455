package org.mentorat.model;

import java.util.Optional;

/**
 * What a youth asks for and what a mentor offers (besoin, expertise).
 *
 * @since 0.1
 */
public enum Need implements Coded {
  /** School support (soutien scolaire). */
  SCHOOL_SUPPORT("school_support", "soutien scolaire", "school support"),
  /** Study method (méthode de travail). */
  STUDY_METHOD("study_method", "méthode de travail", "study method"),
  /** Orientation (orientation). */
  ORIENTATION("orientation", "orientation", "orientation"),
  /** Career discovery (découverte des métiers). */
  CAREER_DISCOVERY("career_discovery", "découverte des métiers", "career discovery"),
  /** Internship or apprenticeship (stage ou alternance). */
  INTERNSHIP_OR_APPRENTICESHIP(
      "internship_or_apprenticeship", "stage ou alternance", "internship or apprenticeship"),
  /** First job (premier emploi). */
  FIRST_JOB("first_job", "premier emploi", "first job"),
  /** Entrepreneurship (entrepreneuriat). */
  ENTREPRENEURSHIP("entrepreneurship", "entrepreneuriat", "entrepreneurship"),
  /** Language (langue). */
  LANGUAGE("language", "langue", "language"),
  /** Confidence (confiance en soi). */
  CONFIDENCE("confidence", "confiance en soi", "confidence"),
  /** Cultural opening (ouverture culturelle). */
  CULTURAL_OPENING("cultural_opening", "ouverture culturelle", "cultural opening");

  private static final Codes<Need> CODES = new Codes<>(values());

  private final String code;
  private final Text label;

  Need(String code, String french, String english) {
    this.code = code;
    this.label = new Text(french, english);
  }

  /** The need with this code, such as {@code orientation}; empty: there is none. */
  public static Optional<Need> of(String code) {
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
