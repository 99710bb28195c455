package org.mentorat.core.territory;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TownNameTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "La Rochelle | rochelle",
        "Le Havre | HAVRE",
        "Les Ulis | ulis",
        "L'Haÿ-les-Roses | hay les roses",
        "Aux Marais | marais",
        "Sainte-Foy-lès-Lyon | STE FOY LES LYON",
        "Saint-Étienne | st. etienne",
        "Villeneuve-sur-Lot | Villeneuve s/ Lot",
        "Rosny-sous-Bois | ROSNY S/S BOIS",
        "Œuilly | oeuilly",
        "Paris | Paris 11e arrondissement",
        "Marseille | MARSEILLE 01",
        "Lyon | Lyon Cedex 03"
      })
  void key_ofOneTownWrittenTwice_isOne(String official, String written) {
    assertThat(TownName.key(written)).isEqualTo(TownName.key(official)).isNotEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "Saint-Denis, Sainte-Denis",
    "Villeneuve-sur-Lot, Villeneuve-sous-Lot",
    "Le Lion, Lyon",
    "Les, Le",
    "Château-Chinon (Ville), Château-Chinon (Campagne)"
  })
  void key_ofTwoTowns_differs(String one, String other) {
    assertThat(TownName.key(one)).isNotEqualTo(TownName.key(other));
  }
}
