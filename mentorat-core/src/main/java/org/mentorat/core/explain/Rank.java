package org.mentorat.core.explain;

import org.mentorat.model.Text;

/**
 * Where a pair stands among the candidates of one side by score; equal scores share a rank.
 *
 * @param rank from 1
 * @param of how many candidates there are
 * @since 0.1
 */
public record Rank(int rank, int of) {
  /** Such as "3 of 12". */
  public Text text() {
    return new Text(rank + " sur " + of, rank + " of " + of);
  }
}
