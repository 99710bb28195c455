package org.mentorat.core.io;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mentorat.model.Gazetteer;
import org.mentorat.model.Place;
import org.mentorat.model.Position;

/** Four communes; two share a postal code, as they do in the Ain. */
final class FewTowns implements Gazetteer {
  private static final List<Place> PLACES = List.of(
      place("01004", "Ambérieu-en-Bugey", 45.96, 5.37),
      place("01053", "Bourg-en-Bresse", 46.21, 5.23),
      place("01344", "Saint-Denis-lès-Bourg", 46.2, 5.19),
      place("93066", "Saint-Denis", 48.93, 2.36));

  private static Place place(String code, String name, double latitude, double longitude) {
    return new Place(
        code, name, code.substring(0, 2), "84", new Position(latitude, longitude), 1000);
  }

  @Override
  public Optional<Place> byCode(String code) {
    return PLACES.stream().filter(place -> place.code().equals(code)).findFirst();
  }

  @Override
  public Lookup byPostalCode(String postalCode, @Nullable String town) {
    List<Place> found = PLACES.stream()
        .filter(place -> postalOf(place).equals(postalCode))
        .filter(place -> town == null || Words.fold(place.name()).equals(Words.fold(town)))
        .toList();
    return found.isEmpty()
        ? new Lookup.Unknown()
        : found.size() == 1 ? new Lookup.Found(found.get(0)) : new Lookup.Ambiguous(found);
  }

  private static String postalOf(Place place) {
    return switch (place.code()) {
      case "01004" -> "01500";
      case "93066" -> "93200";
      default -> "01000";
    };
  }

  @Override
  public List<Place> places() {
    return PLACES;
  }

  @Override
  public String attribution() {
    return "four towns for tests".toLowerCase(Locale.ROOT);
  }
}
