package org.mentorat.model;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where places are. The French one comes with mentorat-core; other countries implement this. Immutable and thread-safe.
 *
 * @since 0.1
 */
public interface Gazetteer {
  /** The place with this code, for instance the INSEE code {@code 93066}. */
  Optional<Place> byCode(String code);

  /**
   * The place with this postal code and, where several share it, this town. Accents, case, hyphens and articles of the town
   * do not matter. A null town is fine where the postal code has one place only.
   */
  Lookup byPostalCode(String postalCode, @Nullable String town);

  /** All places, in ascending order of code. */
  List<Place> places();

  /** Source and version of the data, for manifests and attributions. */
  String attribution();

  /**
   * What a look-up by postal code found.
   *
   * @since 0.1
   */
  sealed interface Lookup {
    /**
     * Exactly one place.
     *
     * @since 0.1
     */
    record Found(Place place) implements Lookup {}

    /**
     * Several, in ascending order of code: the caller reports the choices.
     *
     * @since 0.1
     */
    record Ambiguous(List<Place> choices) implements Lookup {
      /** Copies the list. */
      public Ambiguous {
        choices = List.copyOf(choices);
      }
    }

    /**
     * None.
     *
     * @since 0.1
     */
    record Unknown() implements Lookup {}
  }
}
