package org.mentorat.core.policy;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Values of parameters as a policy writes them: numbers, texts, truth values, lists and objects. */
final class Settings {
  private Settings() {}

  /** A deep copy in order of name that nobody can change. */
  static SortedMap<String, Object> frozen(Map<String, ?> values) {
    SortedMap<String, Object> copy = new TreeMap<>();
    values.forEach((name, value) -> copy.put(name, frozen(value)));
    return Collections.unmodifiableSortedMap(copy);
  }

  private static Object frozen(Object value) {
    if (value instanceof List<?> list) {
      return list.stream().<Object>map(Settings::frozen).toList();
    }
    if (value instanceof Map<?, ?> map) {
      Map<Object, Object> copy = new TreeMap<>();
      map.forEach((name, inner) -> copy.put(String.valueOf(name), frozen(inner)));
      return Collections.unmodifiableMap(copy);
    }
    return value;
  }

  /** A text that equal values share and different values do not: numbers as doubles, texts in quotes. */
  static String canonical(Object value) {
    if (value instanceof Map<?, ?> map) {
      StringBuilder text = new StringBuilder("{");
      new TreeMap<>(map)
          .forEach((name, inner) ->
              text.append(canonical(name)).append('=').append(canonical(inner)).append(';'));
      return text.append('}').toString();
    }
    if (value instanceof List<?> list) {
      return list.stream().map(Settings::canonical).toList().toString();
    }
    if (value instanceof Number number) {
      return Double.toString(number.doubleValue());
    }
    return value instanceof String text
        ? '"' + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n") + '"'
        : String.valueOf(value);
  }
}
