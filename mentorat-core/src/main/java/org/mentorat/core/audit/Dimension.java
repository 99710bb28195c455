package org.mentorat.core.audit;

import java.util.Arrays;
import java.util.Optional;
import org.mentorat.model.Coded;
import org.mentorat.model.Text;

/**
 * By what youths are grouped to compare how they are served.
 *
 * @since 0.1
 */
public enum Dimension implements Coded {
  /** Kind of territory of residence. */
  TERRITORY("territory", "Territoire", "Territory"),
  /** Situation in school or work. */
  SITUATION("situation", "Situation", "Situation"),
  /** Age on the day of the cohort: to 10, 11 to 14, 15 to 17, 18 to 24, from 25. */
  AGE("age", "Tranche d'âge", "Age band"),
  /** Gender, where given. */
  GENDER("gender", "Genre, s'il est donné", "Gender, where given"),
  /** Association to which the youth was routed. */
  ASSOCIATION("association", "Association", "Association"),
  /** Department of residence, by the commune. */
  DEPARTMENT("department", "Département", "Department");

  private final String code;
  private final Text label;

  Dimension(String code, String french, String english) {
    this.code = code;
    this.label = new Text(french, english);
  }

  /** The dimension with this code, such as {@code territory}; empty: there is none. */
  public static Optional<Dimension> of(String code) {
    return Arrays.stream(values()).filter(d -> d.code.equals(code)).findFirst();
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
