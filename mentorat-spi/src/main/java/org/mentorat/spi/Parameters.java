package org.mentorat.spi;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Values of the parameters of one rule, scorer or strategy: the defaults, overlaid by what the policy sets. Immutable, validated.
 *
 * @since 0.1
 */
public final class Parameters {
  private final Map<String, Object> values;

  private Parameters(Map<String, Object> values) {
    this.values = values;
  }

  /**
   * Overlays {@code settings} on the defaults of {@code declared}. Throws {@link IllegalArgumentException} that names every unknown
   * name, wrong type and value out of range at once (the policy reader checks first and adds the JSON pointer).
   */
  public static Parameters of(List<Parameter> declared, Map<String, ?> settings) {
    Map<String, Object> merged = new TreeMap<>();
    StringBuilder problems = new StringBuilder();
    Map<String, Parameter> byName = new LinkedHashMap<>();
    for (Parameter parameter : declared) {
      byName.put(parameter.name(), parameter);
      merged.put(parameter.name(), parameter.defaultValue());
    }
    // In order of name, so that the message does not depend on the kind of map.
    new TreeMap<>(settings).forEach((name, value) -> {
      Parameter parameter = byName.get(name);
      String problem = parameter == null
          ? "unknown parameter; known are " + byName.keySet()
          : problemWith(parameter, value);
      if (problem.isEmpty()) {
        merged.put(name, frozen(value));
      } else {
        problems
            .append(problems.isEmpty() ? "" : "; ")
            .append(name)
            .append(": ")
            .append(problem);
      }
    });
    if (!problems.isEmpty()) {
      throw new IllegalArgumentException(problems.toString());
    }
    return new Parameters(Collections.unmodifiableMap(merged));
  }

  /** A deep copy that nobody can change. */
  static Object frozen(Object value) {
    if (value instanceof List<?> list) {
      return list.stream().<Object>map(Parameters::frozen).toList();
    }
    if (value instanceof Map<?, ?> map) {
      Map<Object, Object> copy = new LinkedHashMap<>();
      map.forEach((name, inner) -> copy.put(name, frozen(inner)));
      return Collections.unmodifiableMap(copy);
    }
    return value;
  }

  /** What is wrong with {@code value} for {@code parameter}, such as {@code "expected a whole number from 1 to 200"}; empty: nothing. */
  public static String problemWith(Parameter parameter, Object value) {
    boolean fits = switch (parameter.type()) {
      case INTEGER ->
        (value instanceof Integer || value instanceof Long)
            && inRange(parameter, ((Number) value).doubleValue());
      case DECIMAL -> value instanceof Number number && inRange(parameter, number.doubleValue());
      case BOOLEAN -> value instanceof Boolean;
      case TEXT ->
        value instanceof String text
            && (parameter.choices().isEmpty() || parameter.choices().contains(text));
      case TEXTS ->
        value instanceof List<?> list
            && list.stream()
                .allMatch(item -> item instanceof String text
                    && (parameter.choices().isEmpty() || parameter.choices().contains(text)));
      case MAP ->
        value instanceof Map<?, ?> map && map.keySet().stream().allMatch(String.class::isInstance);
    };
    return fits ? "" : "expected " + expectation(parameter);
  }

  private static boolean inRange(Parameter parameter, double number) {
    Double min = parameter.min();
    Double max = parameter.max();
    return Double.isFinite(number)
        && (min == null || number >= min)
        && (max == null || number <= max);
  }

  private static String expectation(Parameter parameter) {
    String kind = switch (parameter.type()) {
      case INTEGER -> "a whole number";
      case DECIMAL -> "a number";
      case BOOLEAN -> "true or false";
      case TEXT -> "a text";
      case TEXTS -> "a list of texts";
      case MAP -> "an object";
    };
    String range = parameter.min() == null && parameter.max() == null
        ? ""
        : " from " + bound(parameter.min()) + " to " + bound(parameter.max());
    return kind + range + (parameter.choices().isEmpty() ? "" : " out of " + parameter.choices());
  }

  private static String bound(@Nullable Double bound) {
    if (bound == null) {
      return "any";
    }
    return bound == StrictMath.rint(bound) && StrictMath.abs(bound) < 1e15
        ? String.valueOf(bound.longValue())
        : bound.toString();
  }

  /** The value of a declared {@link Parameter.Type#INTEGER}. */
  public int integer(String name) {
    return Math.toIntExact(((Number) get(name)).longValue());
  }

  /** The value of a declared {@link Parameter.Type#DECIMAL}. */
  public double decimal(String name) {
    return ((Number) get(name)).doubleValue();
  }

  /** The value of a declared {@link Parameter.Type#BOOLEAN}. */
  public boolean flag(String name) {
    return (Boolean) get(name);
  }

  /** The value of a declared {@link Parameter.Type#TEXT}. */
  public String text(String name) {
    return (String) get(name);
  }

  /** The value of a declared {@link Parameter.Type#TEXTS}. */
  @SuppressWarnings("unchecked")
  public List<String> texts(String name) {
    return (List<String>) get(name);
  }

  /** The value of a declared {@link Parameter.Type#MAP}. */
  @SuppressWarnings("unchecked")
  public Map<String, Object> map(String name) {
    return (Map<String, Object>) get(name);
  }

  /** All values by name, in ascending order of name. */
  public Map<String, Object> asMap() {
    return new TreeMap<>(values);
  }

  private Object get(String name) {
    Object value = values.get(name);
    if (value == null) {
      throw new IllegalArgumentException(
          "no parameter " + name + "; declared are " + new TreeMap<>(values).keySet());
    }
    return value;
  }
}
