package org.mentorat.core.residual;

import java.util.List;

/**
 * What would happen if one youth took another's place: everybody in {@code moves} takes the mentor named there, which the next one
 * leaves, and {@code loser} is left without. By index.
 */
public record Exchange(List<Move> moves, int loser) {
  /** A youth and the mentor whom it would get. */
  public record Move(int youth, int mentor) {}

  /** Copies the list. */
  public Exchange {
    moves = List.copyOf(moves);
  }
}
