package org.mentorat.core.residual;

import java.util.List;

/**
 * What would happen if one youth took another's place: everybody in {@code moves} takes the mentor named there, which the next one
 * leaves, and {@code loser} is left without. By index.
 *
 * @since 0.1
 */
public record Exchange(List<Move> moves, int loser) {
  /**
   * A youth, the mentor whom it would get, and the one whom it would leave; −1: none.
   *
   * @since 0.1
   */
  public record Move(int youth, int mentor, int left) {}

  /** Copies the list. */
  public Exchange {
    moves = List.copyOf(moves);
  }
}
