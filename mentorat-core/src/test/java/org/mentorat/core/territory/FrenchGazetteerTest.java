package org.mentorat.core.territory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.hash.Hasher;
import com.google.common.hash.Hashing;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mentorat.model.Gazetteer.Lookup;
import org.mentorat.model.Place;

class FrenchGazetteerTest {
  private static final FrenchGazetteer FRANCE = FrenchGazetteer.load();

  @Test
  void places_areAllCommunesInOrder() {
    assertThat(FRANCE.places())
        .hasSize(34_864)
        .isSortedAccordingTo(Comparator.comparing(Place::code));
    assertThat(FRANCE.places().stream().mapToLong(Place::population).sum()).isEqualTo(68_320_770);
    assertThatThrownBy(() -> FRANCE.places().remove(0))
        .isInstanceOf(UnsupportedOperationException.class);
  }

  /** A change of the data is meant: then the number here changes with it. */
  @Test
  void places_haveTheChecksumOfTheData() {
    Hasher hasher = Hashing.crc32c().newHasher();
    for (Place place : FRANCE.places()) {
      hasher
          .putString(place.code() + place.name() + place.department(), StandardCharsets.UTF_8)
          .putString(place.region(), StandardCharsets.UTF_8)
          .putInt(place.population())
          .putDouble(place.centre().latitude())
          .putDouble(place.centre().longitude());
    }
    assertThat(hasher.hash().toString()).isEqualTo("f50e8ff1");
  }

  @Test
  void byCode_everyPlaceFindsItself() {
    assertThat(FRANCE.places())
        .allSatisfy(place -> assertThat(FRANCE.byCode(place.code())).containsSame(place));
  }

  @ParameterizedTest
  @CsvSource({
    "93066, Saint-Denis, 93, 11",
    "2A004, Ajaccio, 2A, 94",
    "2B033, Bastia, 2B, 94",
    "97411, Saint-Denis, 974, 04",
    "01001, L'Abergement-Clémenciat, 01, 84"
  })
  void byCode_findsCommune(String code, String name, String department, String region) {
    Place place = FRANCE.byCode(code).orElseThrow();
    assertThat(place.name()).isEqualTo(name);
    assertThat(place.department()).isEqualTo(department);
    assertThat(place.region()).isEqualTo(region);
  }

  @ParameterizedTest
  @CsvSource({
    "75101, 75056",
    "75111, 75056",
    "75120, 75056",
    "69381, 69123",
    "69389, 69123",
    "13201, 13055",
    "13216, 13055"
  })
  void byCode_ofArrondissement_findsItsCommune(String arrondissement, String commune) {
    assertThat(FRANCE.byCode(arrondissement)).isEqualTo(FRANCE.byCode(commune)).isPresent();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "", "75", "75100", "75121", "69380", "69390", "13217", "99999", "2a004", "2C001", "7511A",
        "001001", " 93066"
      })
  void byCode_ofNoCommune_isEmpty(String code) {
    assertThat(FRANCE.byCode(code)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "93200, , 93066",
    "75011, Paris, 75056",
    "75011, Paris 11e, 75056",
    "75116, PARIS 16EME ARRONDISSEMENT, 75056",
    "01500, AMBERIEU EN BUGEY, 01004",
    "01500, ambérieu-en-bugey, 01004",
    "20000, Ajaccio, 2A004",
    "76600, havre, 76351",
    "42000, ST ETIENNE, 42218",
    "97490, Saint Denis, 97411"
  })
  void byPostalCode_findsCommune(String postalCode, @Nullable String town, String code) {
    assertThat(FRANCE.byPostalCode(postalCode, town))
        .isEqualTo(new Lookup.Found(FRANCE.byCode(code).orElseThrow()));
  }

  /** 01400 has twelve communes and more: the town decides, however it is written. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "L'Abergement-Clémenciat",
        "l’abergement clemenciat",
        "ABERGEMENT-CLEMENCIAT",
        "  L ABERGEMENT  CLEMENCIAT ",
        "L'Abergement-Cle\u0301menciat"
      })
  void byPostalCode_whereSeveralShareIt_readsTheTownLeniently(String town) {
    assertThat(codes(FRANCE.byPostalCode("01400", town))).containsExactly("01001");
  }

  @ParameterizedTest
  @CsvSource({
    "75800, PARIS CEDEX 08, 75056",
    "69439, Lyon Cedex 03, 69123",
    "42055, ST-ETIENNE CEDEX 2, 42218",
    "97404, ST DENIS CEDEX, 97411"
  })
  void byPostalCode_ofCedex_findsTheTownInTheDepartment(
      String postalCode, String town, String code) {
    assertThat(codes(FRANCE.byPostalCode(postalCode, town))).containsExactly(code);
  }

  @Test
  void byPostalCode_withoutTownOrWithAnotherOne_offersAllChoicesInOrder() {
    Lookup withoutTown = FRANCE.byPostalCode("01400", null);
    assertThat(withoutTown).isInstanceOf(Lookup.Ambiguous.class);
    assertThat(codes(withoutTown)).hasSizeGreaterThan(5).contains("01001").isSorted();
    assertThat(FRANCE.byPostalCode("01400", "Nulle-Part")).isEqualTo(withoutTown);
    assertThat(FRANCE.byPostalCode("01400", " - ")).isEqualTo(withoutTown);
  }

  @ParameterizedTest
  @CsvSource({
    "00000, Paris",
    "75800, Paris",
    "75800, Cedex",
    "1400, Paris",
    "F1400, Paris",
    "'', Paris",
    "99999, Lyon Cedex"
  })
  void byPostalCode_ofNobody_isUnknown(String postalCode, String town) {
    assertThat(FRANCE.byPostalCode(postalCode, town)).isEqualTo(new Lookup.Unknown());
  }

  /** No two communes of one postal code fall together because accents, articles and the like do not matter. */
  @Test
  void byPostalCode_everyCommuneIsFoundByItsName() {
    CommuneTable table = CommuneTable.load();
    for (int k = 0; k < table.postalCodes().length; k++) {
      String postalCode = String.format(Locale.ROOT, "%05d", table.postalCodes()[k]);
      Place place = table.places()[table.holders()[k]];
      assertThat(FRANCE.byPostalCode(postalCode, place.name())).isEqualTo(new Lookup.Found(place));
      assertThat(FRANCE.byPostalCode(
              postalCode, place.name().toUpperCase(Locale.ROOT).replace('-', ' ')))
          .isEqualTo(new Lookup.Found(place));
    }
  }

  @Test
  void attribution_namesSourceAndLicence() {
    assertThat(FRANCE.attribution()).contains("Insee", "La Poste", "IGN", "Licence Ouverte 2.0");
    assertThat(FrenchGazetteer.class.getResource("COMMUNES-NOTICE.txt")).isNotNull();
  }

  private static List<String> codes(Lookup lookup) {
    if (lookup instanceof Lookup.Found found) {
      return List.of(found.place().code());
    }
    return lookup instanceof Lookup.Ambiguous ambiguous
        ? ambiguous.choices().stream().map(Place::code).toList()
        : List.of();
  }
}
