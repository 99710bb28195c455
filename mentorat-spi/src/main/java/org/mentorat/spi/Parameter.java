package org.mentorat.spi;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A named setting of a rule, scorer or strategy.
 *
 * @param name camel case, such as {@code maxKm}
 * @param type what values it takes
 * @param defaultValue as a policy would write it: Integer or Long, Double, Boolean, String, {@code List<String>}, {@code Map<String, Object>}
 * @param min least value of a number, null: none
 * @param max greatest value of a number, null: none
 * @param choices the only texts allowed, empty: any
 * @param meaning one sentence with the unit
 * @since 0.1
 */
public record Parameter(
    String name,
    Type type,
    Object defaultValue,
    @Nullable Double min,
    @Nullable Double max,
    List<String> choices,
    String meaning) {
  /**
   * What values a parameter takes.
   *
   * @since 0.1
   */
  public enum Type {
    INTEGER,
    DECIMAL,
    BOOLEAN,
    TEXT,
    TEXTS,
    MAP
  }

  /** Copies the choices and the default. */
  public Parameter {
    choices = List.copyOf(choices);
    defaultValue = Parameters.frozen(defaultValue);
  }

  /** A whole number in [min, max]. */
  public static Parameter integer(String name, int defaultValue, int min, int max, String meaning) {
    return new Parameter(
        name, Type.INTEGER, defaultValue, (double) min, (double) max, List.of(), meaning);
  }

  /** A decimal in [min, max]. */
  public static Parameter decimal(
      String name, double defaultValue, double min, double max, String meaning) {
    return new Parameter(name, Type.DECIMAL, defaultValue, min, max, List.of(), meaning);
  }

  /** Yes or no. */
  public static Parameter flag(String name, boolean defaultValue, String meaning) {
    return new Parameter(name, Type.BOOLEAN, defaultValue, null, null, List.of(), meaning);
  }

  /** A text, one of {@code choices} where any are given. */
  public static Parameter text(
      String name, String defaultValue, String meaning, String... choices) {
    return new Parameter(name, Type.TEXT, defaultValue, null, null, List.of(choices), meaning);
  }

  /** A list of texts, each one of {@code choices} where any are given. */
  public static Parameter texts(
      String name, List<String> defaultValue, String meaning, String... choices) {
    return new Parameter(
        name, Type.TEXTS, List.copyOf(defaultValue), null, null, List.of(choices), meaning);
  }

  /** An object of values by name. */
  public static Parameter map(String name, Map<String, Object> defaultValue, String meaning) {
    return new Parameter(name, Type.MAP, Map.copyOf(defaultValue), null, null, List.of(), meaning);
  }
}
