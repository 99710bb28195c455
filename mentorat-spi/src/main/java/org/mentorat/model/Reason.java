package org.mentorat.model;

import java.util.Locale;

/**
 * Why something is so (motif).
 *
 * @param code stable, for machines, upper snake case
 * @param sentence for people
 * @since 0.1
 */
public record Reason(String code, Text sentence) {
  /** The sentence in the language of {@code locale}. */
  public String text(Locale locale) {
    return sentence.in(locale);
  }
}
