package org.mentorat.core.territory;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mentorat.model.Gazetteer;
import org.mentorat.model.Place;

/**
 * The communes of France, overseas departments included, by INSEE code and by postal code.
 *
 * <p>Municipal arrondissements are not places of their own: their codes (75101 to 75120, 69381 to 69389, 13201 to 13216) find Paris, Lyon
 * and Marseille, and so does {@code Paris 11e}. Codes of communes that merged before the data was drawn are unknown.
 *
 * <p>Immutable and thread-safe. {@link #load} takes about a tenth of a second and an instance holds some 7 MB: load one and keep it.
 * Look-ups are binary searches.
 *
 * @since 0.1
 */
public final class FrenchGazetteer implements Gazetteer {
  private static final String ATTRIBUTION =
      "Communes of France: official geographic code and populations (Insee), postal codes (La Poste),"
          + " centres from the contours of Admin Express (IGN); Licence Ouverte 2.0 (Etalab)";

  private static final int POSTAL_LENGTH = 5;

  private final List<Place> places;
  private final int[] postalCodes;
  private final int[] holders;

  private FrenchGazetteer(CommuneTable table) {
    this.places = List.of(table.places());
    this.postalCodes = table.postalCodes();
    this.holders = table.holders();
  }

  /** Reads the communes that are delivered with this module; the caller keeps the instance. */
  public static FrenchGazetteer load() {
    return new FrenchGazetteer(CommuneTable.load());
  }

  /**
   * The commune with this INSEE code, exactly as Insee writes it: five characters, {@code 2A004} for Ajaccio. The code of a municipal
   * arrondissement finds its commune, so the code of the place found may be another than the one asked for.
   */
  @Override
  public Optional<Place> byCode(String code) {
    int found = indexOf(communeOf(code));
    return found < 0 ? Optional.empty() : Optional.of(places.get(found));
  }

  /**
   * The commune with this postal code of five digits and this town. Of the town, accents, case, hyphens, apostrophes, leading articles,
   * {@code St} for {@code Saint}, a number of an arrondissement and {@code CEDEX} do not matter.
   *
   * <p>The only commune of a postal code is found whatever the town says: people name hamlets and merged communes. Where several share
   * the postal code and the town is none of them, all are returned as choices. No commune has a CEDEX code: with such a town, the
   * communes of that name in the same department are looked for.
   */
  @Override
  public Lookup byPostalCode(String postalCode, @Nullable String town) {
    int number = digits(postalCode);
    if (number < 0) {
      return new Lookup.Unknown();
    }
    int from = firstAtLeast(number);
    int to = firstAtLeast(number + 1);
    String key = town == null ? "" : TownName.key(town);
    if (from == to) {
      return town != null && TownName.isCedex(town) ? byCedex(number, key) : new Lookup.Unknown();
    }
    if (to - from > 1 && !key.isEmpty()) {
      List<Place> namesakes = named(key, from, to);
      if (!namesakes.isEmpty()) {
        return answer(namesakes);
      }
    }
    return answer(places(from, to).toList());
  }

  @Override
  public List<Place> places() {
    return places;
  }

  @Override
  public String attribution() {
    return ATTRIBUTION;
  }

  /** Communes of this name whose postal codes start as this one: two digits, three overseas. */
  private Lookup byCedex(int number, String key) {
    int width = number / 1000 >= 97 ? 100 : 1000;
    int start = number / width * width;
    return answer(named(key, firstAtLeast(start), firstAtLeast(start + width)));
  }

  private List<Place> named(String key, int from, int to) {
    return places(from, to)
        .filter(place -> TownName.key(place.name()).equals(key))
        .toList();
  }

  /** The communes that hold the postal codes of these positions, in ascending order of code, each once. */
  private Stream<Place> places(int from, int to) {
    return IntStream.range(from, to).map(k -> holders[k]).sorted().distinct().mapToObj(places::get);
  }

  private static Lookup answer(List<Place> found) {
    return switch (found.size()) {
      case 0 -> new Lookup.Unknown();
      case 1 -> new Lookup.Found(found.get(0));
      default -> new Lookup.Ambiguous(found);
    };
  }

  private static String communeOf(String code) {
    if (between("75101", code, "75120")) {
      return "75056";
    }
    if (between("69381", code, "69389")) {
      return "69123";
    }
    return between("13201", code, "13216") ? "13055" : code;
  }

  private static boolean between(String first, String code, String last) {
    return digits(code) >= 0 && first.compareTo(code) <= 0 && code.compareTo(last) <= 0;
  }

  /** Where the commune with this code stands, or a negative number. */
  private int indexOf(String code) {
    int low = 0;
    int high = places.size() - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      int order = places.get(middle).code().compareTo(code);
      if (order == 0) {
        return middle;
      }
      if (order < 0) {
        low = middle + 1;
      } else {
        high = middle - 1;
      }
    }
    return -1;
  }

  /** Position of the first postal code that is not below this one. */
  private int firstAtLeast(int postalCode) {
    int found = Arrays.binarySearch(postalCodes, postalCode);
    if (found < 0) {
      return -found - 1;
    }
    while (found > 0 && postalCodes[found - 1] == postalCode) {
      found--;
    }
    return found;
  }

  /** The number that five ASCII digits write, or −1 for anything else. */
  private static int digits(String text) {
    if (text.length() != POSTAL_LENGTH) {
      return -1;
    }
    int number = 0;
    for (int i = 0; i < POSTAL_LENGTH; i++) {
      int digit = text.charAt(i) - '0';
      if (digit < 0 || digit > 9) {
        return -1;
      }
      number = 10 * number + digit;
    }
    return number;
  }
}
