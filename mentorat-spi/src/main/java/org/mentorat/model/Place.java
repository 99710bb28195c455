package org.mentorat.model;

import java.util.Objects;

/**
 * A municipality (commune).
 *
 * @param code stable code, the INSEE code in France (code officiel géographique)
 * @param name name for people (nom)
 * @param department code of the department (département), empty where a country has none
 * @param region code of the region (région), empty where a country has none
 * @param centre centroid (centre)
 * @param population inhabitants (population), 0 or more
 * @since 0.1
 */
public record Place(
    String code, String name, String department, String region, Position centre, int population) {
  /** Checks the forms and that the population is not negative; {@link InvalidRecordException} names all that are broken. */
  public Place {
    Objects.requireNonNull(department, "department");
    Objects.requireNonNull(region, "region");
    Objects.requireNonNull(centre, "centre");
    Fields fields = new Fields("Place", Objects.requireNonNull(code, "code"));
    fields.code("code", code);
    fields.text("name", Objects.requireNonNull(name, "name"));
    fields.number("population", population, 0, Integer.MAX_VALUE);
    fields.check();
  }
}
