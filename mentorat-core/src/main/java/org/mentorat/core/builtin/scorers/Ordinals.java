package org.mentorat.core.builtin.scorers;

import org.mentorat.model.Text;

/** Which choice it was, in words. */
final class Ordinals {
  private static final String[] ENGLISH = {
    "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth"
  };

  private Ordinals() {}

  /** The choice of this rank, counted from 1: "1er choix", "first choice". */
  static Text choice(int rank) {
    return new Text(
        rank == 1 ? "1er choix" : rank + "e choix",
        rank <= ENGLISH.length ? ENGLISH[rank - 1] + " choice" : "choice no. " + rank);
  }
}
