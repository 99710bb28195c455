package org.mentorat.core.territory;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;

/**
 * How a town is written, reduced to what tells towns apart: {@code ST-ETIENNE CEDEX 2} and {@code Saint-Étienne} have one key, as have
 * {@code Havre} and {@code Le Havre}, {@code Paris 11e arrondissement} and {@code PARIS}.
 */
final class TownName {
  private static final Set<String> ARTICLES = Set.of("LE", "LA", "LES", "L", "AU", "AUX");
  private static final Set<String> ARRONDISSEMENT = Set.of("ARRONDISSEMENT", "ARRDT", "ARR");

  private TownName() {}

  /** Whether the name says that the postal code is one for large receivers of mail (CEDEX), which no commune has. */
  static boolean isCedex(String name) {
    return words(name).contains(" CEDEX ");
  }

  /** The key, of the letters A to Z where the name is Latin; empty: the name holds no word. */
  static String key(String name) {
    String words = words(name);
    int cedex = words.indexOf(" CEDEX ");
    StringBuilder key = new StringBuilder();
    boolean first = true;
    String[] each = (cedex < 0 ? words : words.substring(0, cedex)).strip().split(" ", -1);
    for (String word : each) {
      boolean leadingArticle = first && each.length > 1 && ARTICLES.contains(word);
      first = false;
      // No commune has a digit in its name: digits are those of an arrondissement.
      if (!leadingArticle
          && !word.isEmpty()
          && !Character.isDigit(word.charAt(0))
          && !ARRONDISSEMENT.contains(word)) {
        key.append(spelledOut(word));
      }
    }
    return key.toString();
  }

  /** The words in capitals without accents, each with one space before and after. */
  private static String words(String name) {
    String folded = Normalizer.normalize(name.toUpperCase(Locale.ROOT), Normalizer.Form.NFD)
        .replace("Œ", "OE")
        .replace("Æ", "AE")
        // "Villeneuve s/ Lot", "Rosny s/s Bois"
        .replace("S/S", " SOUS ")
        .replace(" S/", " SUR ");
    StringBuilder words = new StringBuilder(folded.length() + 2).append(' ');
    for (int i = 0; i < folded.length(); i++) {
      char c = folded.charAt(i);
      if (Character.getType(c) == Character.NON_SPACING_MARK) {
        continue;
      }
      if (Character.isLetterOrDigit(c)) {
        words.append(c);
      } else if (words.charAt(words.length() - 1) != ' ') {
        words.append(' ');
      }
    }
    return words.charAt(words.length() - 1) == ' '
        ? words.toString()
        : words.append(' ').toString();
  }

  private static String spelledOut(String word) {
    return switch (word) {
      case "ST" -> "SAINT";
      case "STE" -> "SAINTE";
      case "STS" -> "SAINTS";
      case "STES" -> "SAINTES";
      default -> word;
    };
  }
}
