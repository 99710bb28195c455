package org.mentorat.report;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

/** Outlines and names of the departments of France; those overseas have a name only and are drawn as squares. Immutable. */
final class DepartmentMap {
  private static final String RESOURCE = "departements.txt";

  /** Overseas departments, in the order of their codes. */
  private static final List<Department> OVERSEAS = List.of(
      new Department("971", "Guadeloupe", 0, 0, ""),
      new Department("972", "Martinique", 0, 0, ""),
      new Department("973", "Guyane", 0, 0, ""),
      new Department("974", "La Réunion", 0, 0, ""),
      new Department("976", "Mayotte", 0, 0, ""));

  private final int width;
  private final int height;
  private final Map<String, Department> departments;

  /**
   * A department.
   *
   * @param x a point within, in kilometres from the left
   * @param y from the top
   * @param path its outline as a path of SVG; empty: it is drawn as a square
   */
  record Department(String code, String name, int x, int y, String path) {
    boolean overseas() {
      return path.isEmpty();
    }
  }

  private DepartmentMap(int width, int height, Map<String, Department> departments) {
    this.width = width;
    this.height = height;
    this.departments = Collections.unmodifiableMap(departments);
  }

  /** Reads the map; the caller keeps it. */
  static DepartmentMap load() {
    try (InputStream in =
            Objects.requireNonNull(DepartmentMap.class.getResourceAsStream(RESOURCE), RESOURCE);
        BufferedReader reader =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      List<String> lines = new ArrayList<>();
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        lines.add(line);
      }
      String[] size = lines.get(0).split(" ", -1);
      Map<String, Department> departments = new TreeMap<>();
      for (String line : lines.subList(1, lines.size())) {
        String[] part = line.split("\\|", -1);
        departments.put(
            part[0],
            new Department(
                part[0], part[1], Integer.parseInt(part[2]), Integer.parseInt(part[3]), part[4]));
      }
      OVERSEAS.forEach(department -> departments.put(department.code(), department));
      return new DepartmentMap(Integer.parseInt(size[0]), Integer.parseInt(size[1]), departments);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Width of the grid in kilometres. */
  int width() {
    return width;
  }

  /** Height of the grid in kilometres. */
  int height() {
    return height;
  }

  /** All departments in ascending order of code. */
  List<Department> departments() {
    return List.copyOf(departments.values());
  }

  Optional<Department> department(String code) {
    return Optional.ofNullable(departments.get(code));
  }

  /** The name of a department, or its code where it is none of France. */
  String name(String code) {
    Department department = departments.get(code);
    return department == null ? code : department.name();
  }
}
