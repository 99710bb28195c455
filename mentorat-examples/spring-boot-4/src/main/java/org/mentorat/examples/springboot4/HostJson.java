package org.mentorat.examples.springboot4;

import java.nio.file.Path;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;

/** JSON as the application itself reads it: Spring Boot 4 brings Jackson 3, as Mentorat does. */
final class HostJson {
  private HostJson() {}

  /** The keys of an object in a file, sorted. */
  static List<String> keys(Path file) {
    return JsonMapper.shared().readTree(file.toFile()).propertyNames().stream()
        .sorted()
        .toList();
  }
}
