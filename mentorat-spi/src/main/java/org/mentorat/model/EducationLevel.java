package org.mentorat.model;

import java.util.Optional;

/**
 * Highest level reached or under way (niveau).
 *
 * @since 0.1
 */
public enum EducationLevel implements Coded {
  /** Below the brevet (avant le brevet). */
  BELOW_BREVET("below_brevet", "avant le brevet", "below the brevet"),
  /** Brevet (brevet). */
  BREVET("brevet", "brevet", "brevet"),
  /** CAP or BEP (CAP ou BEP). */
  CAP_BEP("cap_bep", "CAP ou BEP", "CAP or BEP"),
  /** Baccalauréat (baccalauréat). */
  BAC("bac", "baccalauréat", "baccalauréat"),
  /** Bac+2 (bac+2). */
  BAC_PLUS_2("bac_plus_2", "bac+2", "bac+2"),
  /** Bac+3 (bac+3). */
  BAC_PLUS_3("bac_plus_3", "bac+3", "bac+3"),
  /** Bac+5 and above (bac+5). */
  BAC_PLUS_5("bac_plus_5", "bac+5", "bac+5 and above");

  private static final Codes<EducationLevel> CODES = new Codes<>(values());

  private final String code;
  private final Text label;

  EducationLevel(String code, String french, String english) {
    this.code = code;
    this.label = new Text(french, english);
  }

  /** The level with this code, such as {@code bac_plus_3}; empty: there is none. */
  public static Optional<EducationLevel> of(String code) {
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
