package org.mentorat.model;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The values of one closed list by code. */
final class Codes<E extends Coded> {
  private final Map<String, E> byCode = new HashMap<>();

  Codes(E[] values) {
    for (E value : values) {
      E other = byCode.put(value.code(), value);
      assert other == null : value + " and " + other + " have one code";
    }
  }

  Optional<E> find(String code) {
    return Optional.ofNullable(byCode.get(code));
  }
}
