package org.mentorat.model;

import java.util.Optional;

/**
 * Kind of territory (territoire).
 *
 * @since 0.1
 */
public enum TerritoryType implements Coded {
  /** Priority neighbourhood (QPV) (quartier prioritaire (QPV)). */
  QPV("qpv", "quartier prioritaire (QPV)", "priority neighbourhood (QPV)"),
  /** Rural area (FRR) (zone rurale (FRR)). */
  RURAL("rural", "zone rurale (FRR)", "rural area (FRR)"),
  /** Overseas (outre-mer). */
  OVERSEAS("overseas", "outre-mer", "overseas"),
  /** Other (autre). */
  OTHER("other", "autre", "other");

  private static final Codes<TerritoryType> CODES = new Codes<>(values());

  private final String code;
  private final Text label;

  TerritoryType(String code, String french, String english) {
    this.code = code;
    this.label = new Text(french, english);
  }

  /** The kind with this code, such as {@code qpv}; empty: there is none. */
  public static Optional<TerritoryType> of(String code) {
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
