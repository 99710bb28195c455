package org.mentorat.core.explain.change;

import java.util.List;
import org.mentorat.model.Text;
import org.mentorat.model.YouthId;

/**
 * What would give one youth a mentor.
 *
 * @param youth the youth
 * @param changes the smallest first, at most {@value #MOST}; empty: neither one concession nor two together do it, or safety rules stand in the way
 * @param complete whether everything was tried, over all eligible pairs; false: there may be more, since pairs of others are left out or
 *     the number of tries was used up
 * @since 0.1
 */
public record YouthChanges(YouthId youth, List<YouthChange> changes, boolean complete) {
  /** Most changes that are told. */
  public static final int MOST = 5;

  /** Copies the list. */
  public YouthChanges {
    changes = List.copyOf(changes);
  }

  /** What is said where nothing helps, and above the list where something does. */
  public Text heading() {
    if (changes.isEmpty()) {
      return complete
          ? new Text(
              "Aucune concession, seule ou à deux, ne donnerait un mentor sans l'enlever à un autre jeune.",
              "No concession, alone or with another one, would give a mentor without taking one from another youth.")
          : new Text(
              "Aucune des concessions essayées ne donnerait un mentor sans l'enlever à un autre jeune.",
              "None of the concessions tried would give a mentor without taking one from another youth.");
    }
    return new Text(
        "Ce qui donnerait un mentor sans l'enlever à un autre jeune :",
        "What would give a mentor without taking one from another youth:");
  }

  @Override
  public String toString() {
    return "YouthChanges[" + youth + ", " + changes.size() + " changes]";
  }
}
