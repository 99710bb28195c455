package org.mentorat.tck;

/** What the cohorts of a generator are like. */
enum Flavour {
  /** Plausible, and every field known. */
  COMPLETE,
  /** Plausible, with every field unknown now and then, as in real sheets. */
  SPARSE,
  /** Everything that a record admits: unknown, empty, extreme, odd. */
  HOSTILE,
  /** As in real sheets, with one youth and more mentors than a word has bits. */
  WIDE
}
