package org.mentorat.model;

/** Kind of territory (territoire). */
public enum TerritoryType implements Coded {
  /** Priority neighbourhood (QPV) (quartier prioritaire (QPV)). */
  QPV("qpv", "quartier prioritaire (QPV)", "priority neighbourhood (QPV)"),
  /** Rural area (FRR) (zone rurale (FRR)). */
  RURAL("rural", "zone rurale (FRR)", "rural area (FRR)"),
  /** Overseas (outre-mer). */
  OVERSEAS("overseas", "outre-mer", "overseas"),
  /** Other (autre). */
  OTHER("other", "autre", "other");

  private final String code;
  private final Text label;

  TerritoryType(String code, String french, String english) {
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
