package org.mentorat.model;

/** What a mentor does (statut). */
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

  private final String code;
  private final Text label;

  MentorStatus(String code, String french, String english) {
    this.code = code;
    this.label = new Text(french, english);
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
