package org.mentorat.core.io;

import java.util.List;
import org.mentorat.model.Text;

/** What a cell looks like, for the table in FILES.md. {@code codes}: the closed list, where there is one. */
record CellForm(Text text, List<String> codes) {
  static final CellForm ID =
      of("identifiant opaque, 1 à 128 caractères", "opaque id, 1 to 128 characters");
  static final CellForm IDS = of("identifiants séparés par |", "ids, separated by |");
  static final CellForm DATE = of("date : " + DateCell.FORMS, "day: " + DateCell.FORMS);
  static final CellForm NUMBER = of("nombre entier", "whole number");
  static final CellForm DECIMAL = of("nombre, virgule ou point", "number, comma or point");
  static final CellForm TEXT = of("texte", "text");
  static final CellForm TEXTS =
      of("codes libres séparés par | , ; ou /", "free codes, separated by | , ; or /");
  static final CellForm YES_NO = of("oui ou non", "yes or no");
  static final CellForm AGES = of("tranche d'âge : 12-17", "range of ages: 12-17");
  static final CellForm HOURS = of("« lun 18-20 ; sam 10h-12h »", "\"Mon 18-20; Sat 10-12\"");

  CellForm {
    codes = List.copyOf(codes);
  }

  static CellForm one(Vocabulary<?> vocabulary) {
    return new CellForm(new Text("un code", "one code"), vocabulary.codes());
  }

  static CellForm several(Vocabulary<?> vocabulary) {
    return new CellForm(
        new Text("codes séparés par | , ; ou /", "codes, separated by | , ; or /"),
        vocabulary.codes());
  }

  private static CellForm of(String french, String english) {
    return new CellForm(new Text(french, english), List.of());
  }
}
