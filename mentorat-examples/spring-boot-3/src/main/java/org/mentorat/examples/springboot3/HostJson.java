package org.mentorat.examples.springboot3;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** JSON as the application itself reads it: Spring Boot 3 brings Jackson 2, beside the Jackson 3 of Mentorat. */
final class HostJson {
  private HostJson() {}

  /** The keys of an object in a file, sorted. */
  static List<String> keys(Path file) throws IOException {
    JsonNode tree = new ObjectMapper().readTree(file.toFile());
    List<String> keys = new ArrayList<>();
    tree.fieldNames().forEachRemaining(keys::add);
    Collections.sort(keys);
    return keys;
  }
}
