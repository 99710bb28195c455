package org.mentorat.core.explain;

import java.util.Locale;
import org.mentorat.model.Text;

/**
 * What members of a set have in common. Only told of sets and parts of sets that are not small: at least {@link #FEWEST} have it, and
 * either all have it or at least {@link #FEWEST} do not.
 *
 * @param kind what it is about
 * @param code the value, such as {@code 93} or {@code orientation}
 * @param members how many have it
 * @param of how many there are
 * @since 0.1
 */
public record Trait(Kind kind, String code, int members, int of) {
  /** Fewest people about whom a trait is told. */
  public static final int FEWEST = 10;

  /**
   * What a trait is about.
   *
   * @since 0.1
   */
  public enum Kind {
    /** Code of the department of the youth's commune. */
    DEPARTMENT("département", "department"),
    /** A need of the youth. */
    NEED("besoin", "need"),
    /** A language of the youth. */
    LANGUAGE("langue", "language"),
    /** How the youth can meet. */
    MODE("mode de rencontre", "meeting mode");

    private final Text label;

    Kind(String french, String english) {
      this.label = new Text(french, english);
    }

    /** What it is called. */
    public Text label() {
      return label;
    }
  }

  /** Whether all members have it. */
  public boolean shared() {
    return members == of;
  }

  /** A phrase such as "all: department 93" or "48 of 60: need orientation". */
  public String text(Locale locale) {
    boolean french = locale.getLanguage().equals("fr");
    String who = shared() ? (french ? "tous" : "all") : members + (french ? " sur " : " of ") + of;
    return who + (french ? " : " : ": ") + kind.label().in(locale) + " " + code;
  }

  /** The kind alone. */
  @Override
  public String toString() {
    return "Trait[" + kind + "]";
  }
}
