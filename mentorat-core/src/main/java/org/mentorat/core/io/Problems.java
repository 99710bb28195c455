package org.mentorat.core.io;

import org.mentorat.model.InvalidRecordException;

/** The wording of problems, in one place: code, French, English. */
final class Problems {
  private Problems() {}

  static FieldProblem of(String field, String code, String french, String english) {
    return new FieldProblem(field, code, french, english);
  }

  /** A broken rule of the model; what it expects is numbers and English. */
  static FieldProblem ofModel(InvalidRecordException.Problem problem) {
    String french = switch (problem.code()) {
      case "id.form", "text.form" ->
        "1 à 128 caractères (256 pour un nom), sans caractère de contrôle";
      case "entries.repeated" -> "chaque valeur une seule fois";
      case "entries.count" -> "moins de valeurs (" + problem.expected() + ")";
      case "number.range", "ages.range" -> "un nombre dans les bornes (" + problem.expected() + ")";
      case "date.range" -> "une date dans les bornes (" + problem.expected() + ")";
      case "date.order" -> "des dates dans l'ordre (" + problem.expected() + ")";
      case "position.range" -> "latitude de -90 à 90, longitude de -180 à 180";
      default -> problem.expected();
    };
    return of(problem.field(), problem.code(), french, problem.expected());
  }

  static FieldProblem missingFile() {
    return of("", "file.missing", "un fichier ordinaire", "a plain file");
  }

  static FieldProblem missingTable(String table) {
    String name = table + ".csv";
    String other = table + ".json";
    return of(table, "file.missing", name + " ou " + other, name + " or " + other);
  }

  static FieldProblem fileTwice(String other) {
    return of(
        "",
        "file.twice",
        "ce fichier ou " + other + ", pas les deux",
        "this file or " + other + ", not both");
  }

  static FieldProblem fileTooLarge(long bytes) {
    return of("", "file.large", "au plus " + bytes + " octets", "at most " + bytes + " bytes");
  }

  static FieldProblem tooManyRows(int rows) {
    return of("", "file.rows", "au plus " + rows + " lignes", "at most " + rows + " rows");
  }

  static FieldProblem emptyFile() {
    return of("", "file.empty", "une ligne d'en-têtes", "a row of column names");
  }

  static FieldProblem fieldTooLong(int characters) {
    return of(
        "",
        "cell.long",
        "au plus " + characters + " caractères par cellule",
        "at most " + characters + " characters a cell");
  }

  static FieldProblem rowTooLong(int characters) {
    return of(
        "",
        "row.long",
        "au plus " + characters + " caractères par ligne",
        "at most " + characters + " characters a row");
  }

  static FieldProblem tooManyColumns(int columns) {
    return of(
        "", "row.columns", "au plus " + columns + " colonnes", "at most " + columns + " columns");
  }

  static FieldProblem wrongCellCount(int cells) {
    return of(
        "",
        "row.cells",
        cells + " cellules, comme les en-têtes",
        cells + " cells, as in the row of column names");
  }

  static FieldProblem unclosedQuote() {
    return of("", "quote.unclosed", "un guillemet fermant", "a closing quote");
  }

  static FieldProblem textAfterQuote() {
    return of(
        "",
        "quote.text",
        "un séparateur après le guillemet fermant",
        "a separator after the closing quote");
  }

  static FieldProblem controlCharacter(String field) {
    return of(
        field,
        "text.control",
        "un texte sans caractère de contrôle",
        "text without control characters");
  }

  static FieldProblem undecodable(String field) {
    return of(
        field,
        "text.encoding",
        "un texte dans l'encodage du fichier (UTF-8, UTF-16 avec BOM ou Windows-1252)",
        "text in the encoding of the file (UTF-8, UTF-16 with BOM, or Windows-1252)");
  }

  static FieldProblem missingValue(String field) {
    return of(field, "value.missing", "une valeur", "a value");
  }

  static FieldProblem dateForm(String field, String forms) {
    return of(field, "date.form", "une date existante : " + forms, "a day that exists: " + forms);
  }

  static FieldProblem numberForm(String field) {
    return of(
        field,
        "number.form",
        "un nombre entier, comme 6 ou 1 000",
        "a whole number, such as 6 or 1 000");
  }

  static FieldProblem decimalForm(String field) {
    return of(
        field,
        "decimal.form",
        "un nombre, comme 48,85 ou 48.85",
        "a number, such as 48.85 or 48,85");
  }

  static FieldProblem booleanForm(String field) {
    return of(field, "boolean.form", "oui ou non", "yes or no");
  }

  static FieldProblem agesForm(String field) {
    return of(
        field, "ages.form", "une tranche d'âge, comme 12-17", "a range of ages, such as 12-17");
  }

  static FieldProblem availabilityForm(String field) {
    return of(
        field,
        "availability.form",
        "des jours et des heures, comme « lun 18-20 ; sam 10h-12h »",
        "days and hours, such as \"Mon 18-20; Sat 10-12\"");
  }

  static FieldProblem unknownCode(String field, String known) {
    return of(field, "code.unknown", "une valeur parmi " + known, "one of " + known);
  }

  static FieldProblem repeatedId(String field) {
    return of(
        field,
        "id.repeated",
        "un identifiant par personne : ces lignes se contredisent",
        "one row an id: the rows with this id differ");
  }

  static FieldProblem repeatedRow() {
    return of("", "row.repeated", "chaque ligne une seule fois", "every row once");
  }

  static FieldProblem unknownReference(String field, String kind, String french, String english) {
    return of(field, kind + ".unknown", french, english);
  }

  static FieldProblem foreignProgramme(String field) {
    return of(
        field,
        "programme.foreign",
        "un programme de l'association de la ligne",
        "a programme of the association of the row");
  }
}
