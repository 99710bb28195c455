package org.mentorat.model;

import java.util.Locale;

/**
 * A sentence for people in French and in English.
 *
 * @param french the sentence in French
 * @param english the sentence in English
 * @since 0.1
 */
public record Text(String french, String english) {
  /** The sentence in the language of {@code locale}: French for any French locale, English otherwise. */
  public String in(Locale locale) {
    return locale.getLanguage().equals("fr") ? french : english;
  }
}
