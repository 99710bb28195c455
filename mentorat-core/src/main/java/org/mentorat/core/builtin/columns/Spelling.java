package org.mentorat.core.builtin.columns;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** When two spellings mean the same. */
public final class Spelling {
  private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");
  private static final Pattern SPACES = Pattern.compile("[\\s_]+");
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{Nd}]+");

  /** Legal forms and the like, which people write or leave out. */
  private static final Set<String> LEGAL_FORMS = Set.of(
      "sa", "sas", "sasu", "sarl", "eurl", "snc", "sca", "scop", "se", "ag", "gmbh", "ltd", "plc",
      "inc", "groupe", "group");

  private Spelling() {}

  /** A free code (language, sector, interest): accents, capitals, surrounding and repeated spaces do not matter. */
  public static String code(String written) {
    return SPACES.matcher(fold(written)).replaceAll(" ").strip();
  }

  /**
   * An organisation: neither do punctuation, inner spaces nor legal forms, so that {@code L'ORÉAL S.A.} and {@code Loreal} are
   * the same.
   */
  public static String organisation(String written) {
    // Dots go first: S.A.S. is one word, not three.
    StringBuilder all = new StringBuilder();
    StringBuilder name = new StringBuilder();
    WORD.matcher(fold(written).replace(".", "")).results().forEach(match -> {
      String word = match.group();
      all.append(word);
      name.append(LEGAL_FORMS.contains(word) ? "" : word);
    });
    return name.isEmpty() ? all.toString() : name.toString();
  }

  private static String fold(String written) {
    String decomposed = Normalizer.normalize(written, Normalizer.Form.NFKD);
    return ACCENTS.matcher(decomposed).replaceAll("").toLowerCase(Locale.ROOT);
  }
}
