package org.mentorat.core.io;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.mentorat.model.Gazetteer;
import org.mentorat.model.Place;

/**
 * Where somebody lives, as sheets say it: the code of a commune, or a postal code and a town. A commune that is not found stays unknown and
 * is counted with the choices; a well-formed code that the gazetteer does not know is kept, since communes merge and codes retire.
 */
final class PlaceCells {
  private static final Pattern CODE = Pattern.compile("\\d[\\dAB]\\d{3}");
  private static final Pattern SHORT_CODE = Pattern.compile("\\d{4}");

  @Nullable
  String commune;

  @Nullable
  String postalCode;

  @Nullable
  String town;

  /** The code of the commune; null: unknown. */
  @Nullable
  String resolve(CellReader in) {
    Optional<Gazetteer> gazetteer = in.options().gazetteer();
    String code = commune;
    String place = town;
    if (code != null && gazetteer.isEmpty()) {
      return code;
    }
    if (code != null && gazetteer.isPresent()) {
      if (gazetteer.get().byCode(code).isPresent()) {
        return code;
      }
      if (SHORT_CODE.matcher(code).matches()
          && gazetteer.get().byCode("0" + code).isPresent()) {
        in.repaired("commune", RepairKind.LEADING_ZERO);
        return "0" + code;
      }
      if (CODE.matcher(code).matches() || postalCode == null) {
        in.tally().unclearPlace(in.file(), code, null, List.of());
        return CODE.matcher(code).matches() ? code : null;
      }
      // The column "commune" often holds the name of the town.
      place = place == null ? code : place;
    }
    String postal = postalCode;
    if (postal == null) {
      if (place != null) {
        in.tally().unclearPlace(in.file(), "", place, List.of());
      }
      return null;
    }
    if (gazetteer.isEmpty()) {
      in.tally().unclearPlace(in.file(), postal, place, List.of());
      return null;
    }
    String digits = postal.replace(" ", "");
    if (SHORT_CODE.matcher(digits).matches()) {
      in.repaired("postalCode", RepairKind.LEADING_ZERO);
      digits = "0" + digits;
    }
    Gazetteer.Lookup found = gazetteer.get().byPostalCode(digits, place);
    if (found instanceof Gazetteer.Lookup.Found one) {
      in.repaired("commune", RepairKind.PLACE_FOUND);
      return one.place().code();
    }
    List<Place> choices =
        found instanceof Gazetteer.Lookup.Ambiguous several ? several.choices() : List.of();
    in.tally().unclearPlace(in.file(), digits, place, choices);
    return null;
  }
}
