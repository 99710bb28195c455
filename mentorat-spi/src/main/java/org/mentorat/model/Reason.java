package org.mentorat.model;

import java.util.Locale;

/** Why something is so: a stable machine code (upper snake case) and a sentence for people. */
public record Reason(String code, Text sentence) {
  /** The sentence in the language of {@code locale}. */
  public String text(Locale locale) {
    return sentence.in(locale);
  }
}
