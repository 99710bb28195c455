package org.mentorat.core.builtin.columns;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;

/**
 * When two spellings mean the same.
 *
 * <p>A national campaign folds millions of them, so this is plain loops: most spellings are ASCII and take one pass, without the
 * normaliser.
 */
public final class Spelling {
  /** Legal forms and the like, which people write or leave out. */
  private static final Set<String> LEGAL_FORMS = Set.of(
      "sa", "sas", "sasu", "sarl", "eurl", "snc", "sca", "scop", "se", "ag", "gmbh", "ltd", "plc",
      "inc", "groupe", "group");

  private Spelling() {}

  /** A free code (language, sector, interest): accents, capitals, surrounding and repeated spaces do not matter. */
  public static String code(String written) {
    String folded = fold(written);
    StringBuilder code = new StringBuilder(folded.length());
    boolean gap = false;
    for (int i = 0; i < folded.length(); i++) {
      char c = folded.charAt(i);
      if (c == '_' || Character.isWhitespace(c)) {
        gap = true;
      } else {
        if (gap && !code.isEmpty()) {
          code.append(' ');
        }
        gap = false;
        code.append(c);
      }
    }
    return code.toString();
  }

  /**
   * An organisation: neither do punctuation, inner spaces nor legal forms, so that {@code L'ORÉAL S.A.} and {@code Loreal} are
   * the same.
   */
  public static String organisation(String written) {
    // Dots go first: S.A.S. is one word, not three.
    String folded = fold(written).replace(".", "");
    StringBuilder all = new StringBuilder(folded.length());
    StringBuilder name = new StringBuilder(folded.length());
    int start = 0;
    for (int i = 0; i <= folded.length(); i++) {
      if (i == folded.length() || !Character.isLetterOrDigit(folded.charAt(i))) {
        String word = folded.substring(start, i);
        all.append(word);
        if (!LEGAL_FORMS.contains(word)) {
          name.append(word);
        }
        start = i + 1;
      }
    }
    return name.isEmpty() ? all.toString() : name.toString();
  }

  private static String fold(String written) {
    return (isAscii(written) ? written : withoutAccents(written)).toLowerCase(Locale.ROOT);
  }

  private static boolean isAscii(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) >= 128) {
        return false;
      }
    }
    return true;
  }

  private static String withoutAccents(String text) {
    String decomposed = Normalizer.normalize(text, Normalizer.Form.NFKD);
    StringBuilder bare = new StringBuilder(decomposed.length());
    for (int i = 0; i < decomposed.length(); i++) {
      char c = decomposed.charAt(i);
      if (Character.getType(c) != Character.NON_SPACING_MARK) {
        bare.append(c);
      }
    }
    return bare.toString();
  }
}
