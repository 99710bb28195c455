package org.mentorat.tck;

import java.util.List;
import java.util.stream.IntStream;

/** What codes, names and ids are drawn from: small pools, so that everything meets everything. */
final class Pools {
  /** Plain codes of sectors, languages and interests. */
  static final List<String> CODES =
      List.of("fr", "en", "ar", "health", "law", "computing", "sport", "music", "cooking");

  /** Codes that look alike, in several scripts, of the longest length, and many. */
  static final List<String> ODD_CODES = IntStream.range(0, 200)
      .mapToObj(i -> switch (i) {
        case 0 -> "FR";
        case 1 -> "santé";
        case 2 -> "sante\u0301";
        case 3 -> "c++";
        case 4 -> "ΕΛ";
        case 5 -> "عربية";
        case 6 -> "日本語";
        case 7 -> "👩🏽‍🏫";
        case 8 -> "x".repeat(128);
        case 9 -> "İstanbul";
        case 10 -> "ß";
        case 11 -> "=1+1";
        case 12 -> "a,b;c\"d'";
        case 13 -> "Fr";
        case 14 -> "null";
        default -> "code " + i;
      })
      .toList();

  static final List<String> ORGANISATIONS =
      List.of("Lycée Jean-Moulin", "lycee jean moulin", "Acme", "ACME S.A.", "L'Oréal", "LOREAL");

  static final List<String> ODD_ORGANISATIONS =
      List.of("S.A.", "-", "日本 KK", "É", "E\u0301", "x".repeat(128));

  static final List<String> TERRITORIES =
      List.of("10", "20", "30", "988", "R44", "R84", "10001", "20001");

  static final List<String> ODD_TERRITORIES = List.of("R", "99999", "2A", "r44", "R98", "É");

  /** Communes of the gazetteer that have a department and a region. */
  static final List<String> COMMUNES =
      List.of("10001", "10002", "10003", "20001", "30001", "30002");

  static final List<String> ODD_COMMUNES = List.of("98001", "99901", "99999", "2A004", "É");

  /** Endings of ids that are odd: letters that look alike, of several scripts, up to the longest. */
  static final List<String> ODD_IDS =
      List.of("", "É", "E\u0301", "İ", "ß", "👩🏽‍🏫", "ع", "A b", "\"", "/../", "x".repeat(100));

  private Pools() {}
}
