package org.mentorat.tck;

import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mentorat.model.Gazetteer;
import org.mentorat.model.Place;
import org.mentorat.model.Position;

/**
 * A country of eight communes that nobody has to load: two regions, three departments, neighbours a few kilometres apart, one commune far
 * overseas beyond the date line and one without department and region. Each commune's code is its postal code too. Immutable,
 * thread-safe.
 */
public final class MadeUpGazetteer implements Gazetteer {
  private static final List<Place> PLACES = List.of(
      place("10001", "Avant", "10", "44", 48.00, 2.00),
      place("10002", "Beaulieu", "10", "44", 48.09, 2.00),
      place("10003", "Corbeil-le-Long", "10", "44", 48.40, 2.05),
      place("20001", "Dives", "20", "44", 48.05, 2.10),
      place("30001", "Écully", "30", "84", 45.00, 2.00),
      place("30002", "Fontaine", "30", "84", 45.01, 2.00),
      place("98001", "Îles-sous-le-Vent", "988", "98", -16.5, -179.99),
      place("99901", "Sans-Terre", "", "", 0, 0));

  private static final TreeMap<String, Place> BY_CODE = PLACES.stream()
      .collect(Collectors.toMap(Place::code, place -> place, (a, b) -> a, TreeMap::new));

  /** The one and only country. */
  public MadeUpGazetteer() {}

  private static Place place(
      String code,
      String name,
      String department,
      String region,
      double latitude,
      double longitude) {
    return new Place(code, name, department, region, new Position(latitude, longitude), 1_000);
  }

  @Override
  public Optional<Place> byCode(String code) {
    return Optional.ofNullable(BY_CODE.get(code));
  }

  @Override
  public Lookup byPostalCode(String postalCode, @Nullable String town) {
    return byCode(postalCode).<Lookup>map(Lookup.Found::new).orElseGet(Lookup.Unknown::new);
  }

  @Override
  public List<Place> places() {
    return PLACES;
  }

  @Override
  public String attribution() {
    return "made up";
  }
}
