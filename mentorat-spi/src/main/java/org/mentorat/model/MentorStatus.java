package org.mentorat.model;

import java.util.Optional;

/**
 * What a mentor does (statut).
 *
 * @since 0.1
 */
public enum MentorStatus implements Coded {
  /** High-school student (lycéen). */
  HIGH_SCHOOL_STUDENT("high_school_student", "lycéen", "high-school student"),
  /** Student (étudiant). */
  STUDENT("student", "étudiant", "student"),
  /** Employee (salarié). */
  EMPLOYEE("employee", "salarié", "employee"),
  /** Civil servant (agent public). */
  CIVIL_SERVANT("civil_servant", "agent public", "civil servant"),
  /** Self-employed (indépendant). */
  SELF_EMPLOYED("self_employed", "indépendant", "self-employed"),
  /** Executive (dirigeant). */
  EXECUTIVE("executive", "dirigeant", "executive"),
  /** Job seeker (en recherche d'emploi). */
  JOB_SEEKER("job_seeker", "en recherche d'emploi", "job seeker"),
  /** Retired (retraité). */
  RETIRED("retired", "retraité", "retired");

  private static final Codes<MentorStatus> CODES = new Codes<>(values());

  private final String code;
  private final Text label;

  MentorStatus(String code, String french, String english) {
    this.code = code;
    this.label = new Text(french, english);
  }

  /** The status with this code, such as {@code retired}; empty: there is none. */
  public static Optional<MentorStatus> of(String code) {
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
