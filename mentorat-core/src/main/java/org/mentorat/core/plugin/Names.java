package org.mentorat.core.plugin;

import java.util.Collection;
import java.util.Optional;

/**
 * Finds the known name that somebody probably meant.
 *
 * @since 0.1
 */
public final class Names {
  private Names() {}

  /** The known name nearest to {@code name} by edit distance, ignoring case; empty where none is near. Ties: the first in order. */
  public static Optional<String> nearest(String name, Collection<String> known) {
    String best = null;
    int bestDistance = Math.max(2, name.length() / 2);
    for (String candidate : known.stream().sorted().toList()) {
      int distance = distance(
          name.toLowerCase(java.util.Locale.ROOT), candidate.toLowerCase(java.util.Locale.ROOT));
      if (distance < bestDistance || (distance == bestDistance && best == null)) {
        best = candidate;
        bestDistance = distance;
      }
    }
    return Optional.ofNullable(best);
  }

  private static int distance(String a, String b) {
    int[] row = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int substitution = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(substitution, 1 + Math.min(row[j], row[j - 1]));
      }
    }
    return row[b.length()];
  }
}
