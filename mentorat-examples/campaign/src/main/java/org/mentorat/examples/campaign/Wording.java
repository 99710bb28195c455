package org.mentorat.examples.campaign;

import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.mentorat.model.Text;

/** Sentences, numbers and days in the language of the person who reads them. */
final class Wording {
  private final Locale locale;

  private Wording(Locale locale) {
    this.locale = locale;
  }

  /** French for any French locale, English otherwise, as {@link Text#in}. */
  static Wording in(Locale locale) {
    return new Wording(locale.getLanguage().equals("fr") ? Locale.FRANCE : Locale.UK);
  }

  Locale locale() {
    return locale;
  }

  boolean french() {
    return locale.getLanguage().equals("fr");
  }

  String of(String french, String english) {
    return french() ? french : english;
  }

  String of(Text text) {
    return text.in(locale);
  }

  /** A sentence as a part of another one: without its capital and its full stop. */
  String clause(Text text) {
    String sentence = of(text).strip();
    if (sentence.endsWith(".")) {
      sentence = sentence.substring(0, sentence.length() - 1);
    }
    boolean acronym = sentence.length() > 1 && Character.isUpperCase(sentence.charAt(1));
    return sentence.isEmpty() || acronym
        ? sentence
        : sentence.substring(0, 1).toLowerCase(locale) + sentence.substring(1);
  }

  /** {@code 12,345} or {@code 12 345}. */
  String number(long number) {
    return NumberFormat.getIntegerInstance(locale).format(number);
  }

  /** A number and what it counts; French says 0 and 1 in the singular, English 1 only. */
  String count(long number, Noun noun) {
    return number(number) + " " + noun(number, noun);
  }

  /** The noun alone, in the number that goes with {@code number}. */
  String noun(long number, Noun noun) {
    boolean singular = number == 1 || (number == 0 && french());
    return of(singular ? noun.one() : noun.many());
  }

  /** One decimal. */
  String decimal(double number) {
    NumberFormat format = NumberFormat.getNumberInstance(locale);
    format.setMinimumFractionDigits(1);
    format.setMaximumFractionDigits(1);
    return format.format(number);
  }

  /** {@code part} out of {@code whole} with one decimal; nothing out of nothing is a dash. */
  String percent(long part, long whole) {
    if (whole == 0) {
      return "–";
    }
    return decimal(100.0 * part / whole) + of(" %", "%");
  }

  /** {@code 1.4 s}. */
  String seconds(long nanos) {
    return decimal(nanos / 1e9) + " s";
  }

  /** {@code 7 September 2026}. */
  String day(LocalDate day) {
    return DateTimeFormatter.ofPattern("d MMMM uuuu", locale).format(day);
  }

  /** What is put between a heading and what follows: French sets a space before it. */
  String colon() {
    return of(" : ", ": ");
  }

  /** What can be counted. */
  enum Noun {
    YOUTH("jeune", "jeunes", "youth", "youths"),
    MENTOR("mentor", "mentors", "mentor", "mentors"),
    ASSOCIATION("association", "associations", "association", "associations"),
    PROPOSAL("proposition", "propositions", "proposal", "proposals"),
    PAIR("paire possible", "paires possibles", "eligible pair", "eligible pairs"),
    DECISION("décision", "décisions", "decision", "decisions"),
    ROW("ligne", "lignes", "row", "rows"),
    FILE("fichier", "fichiers", "file", "files"),
    CELL("cellule", "cellules", "cell", "cells"),
    SHEET("feuille", "feuilles", "sheet", "sheets"),
    DAY("jour", "jours", "day", "days");

    private final Text one;
    private final Text many;

    Noun(String oneInFrench, String manyInFrench, String oneInEnglish, String manyInEnglish) {
      this.one = new Text(oneInFrench, oneInEnglish);
      this.many = new Text(manyInFrench, manyInEnglish);
    }

    Text one() {
      return one;
    }

    Text many() {
      return many;
    }
  }
}
