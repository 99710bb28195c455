package org.mentorat.core.io;

import java.util.Locale;
import org.mentorat.model.Coded;
import org.mentorat.model.Text;

/**
 * What was mended without asking; the report counts it.
 *
 * @since 0.1
 */
public enum RepairKind implements Coded {
  /** 31/12/09 was read as 31/12/2009. */
  TWO_DIGIT_YEAR("année complétée : 09 lu 2009", "year completed: 09 read as 2009"),
  /** 40178 was read as 31/12/2009. */
  SERIAL_DATE("nombre d'Excel lu comme une date", "number of Excel read as a day"),
  /** 1000 was read as 01000. */
  LEADING_ZERO("zéro initial rétabli : 1000 lu 01000", "leading zero restored: 1000 read as 01000"),
  /** "Santé" was read as the code sante. */
  CODE_SPELLING(
      "mot ramené à un code : « Santé » lu sante", "word made a code: \"Santé\" read as sante"),
  /** A word such as "NC" or "?" was read as unknown. */
  UNKNOWN_WORD(
      "mot lu comme « non renseigné » (NC, ?, n/a…)", "word read as unknown (NC, ?, n/a…)"),
  /** One value stood several times in a cell. */
  REPEATED_VALUE(
      "valeur répétée dans une cellule, gardée une fois", "value repeated in a cell, kept once"),
  /** A vetting had dates and no kind. */
  VETTING_KIND(
      "honorabilité sans nature : « unspecified »", "vetting without a kind: \"unspecified\""),
  /** An association that rows name was added, since there is no list of associations. */
  ASSOCIATION_INFERRED(
      "association ajoutée d'après les lignes (pas de associations.json)",
      "association added from the rows (no associations.json)"),
  /** An employer was recognised as a partner company. */
  EMPLOYER_RESOLVED(
      "employeur reconnu comme entreprise partenaire", "employer recognised as a partner company"),
  /** Town and postal code were turned into the code of a commune. */
  PLACE_FOUND("commune trouvée par code postal et ville", "commune found by postal code and town"),
  /** The reason of a decision is none of the list: read as "other", the words are not kept. */
  REASON_OTHER(
      "motif hors liste lu « autre », sans le texte",
      "reason outside of the list read as \"other\", without its words"),
  /** The day of a decision is none that exists: read as the day of the run. */
  DECISION_DAY(
      "date de décision illisible, remplacée par le jour du calcul",
      "unreadable day of a decision, read as the day of the run"),
  /** Who decided is none of the list: read as the coordinator, the word as the account where it can be one. */
  DECISION_AUTHOR(
      "auteur de décision hors liste lu « coordinateur »",
      "author of a decision outside of the list read as the coordinator"),
  /** A number had a unit, or stood with a decimal comma. */
  NUMBER_UNIT(
      "unité ôtée d'un nombre : « 30 km » lu 30", "unit taken off a number: \"30 km\" read as 30");

  private final Text label;

  RepairKind(String french, String english) {
    this.label = new Text(french, english);
  }

  @Override
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  @Override
  public Text label() {
    return label;
  }
}
