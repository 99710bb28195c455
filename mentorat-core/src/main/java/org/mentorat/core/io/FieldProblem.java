package org.mentorat.core.io;

import java.io.Serializable;
import java.util.Locale;
import org.mentorat.model.Text;

/**
 * What is wrong with one field. Never holds the value.
 *
 * @param field name of the column, or JSON pointer in a document; empty: the row or file as a whole
 * @param code stable, such as {@code date.form}
 * @param expectedInFrench what was expected, in French
 * @param expectedInEnglish what was expected, in English
 * @since 0.1
 */
public record FieldProblem(
    String field, String code, String expectedInFrench, String expectedInEnglish)
    implements Serializable {
  /** What was expected, for people. */
  public Text expected() {
    return new Text(expectedInFrench, expectedInEnglish);
  }

  /** Field, code and expectation in one line. */
  public String text(Locale locale) {
    boolean french = locale.getLanguage().equals("fr");
    return (field.isEmpty() ? "" : field + " ") + "[" + code + "]"
        + (french ? " : attendu " + expectedInFrench : ": expected " + expectedInEnglish);
  }

  @Override
  public String toString() {
    return text(Locale.ENGLISH);
  }
}
