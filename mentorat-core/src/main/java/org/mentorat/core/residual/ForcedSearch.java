package org.mentorat.core.residual;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** One search from the mentor of a forced pair to its youth. Used once, by one thread. */
final class ForcedSearch {
  private final ResidualGraph graph;
  private final Potentials potentials;
  private final RootTree tree;
  private final int target;
  private final int mentor;
  private final Distances distances;

  ForcedSearch(ResidualGraph graph, RootTree tree, int youth, int mentor) {
    this.graph = graph;
    this.potentials = tree.potentials();
    this.tree = tree;
    this.target = youth;
    this.mentor = mentor;
    this.distances = new Distances(graph, potentials, youth);
  }

  /** Empty: there is no way back to the youth; {@code length}: of the forced pair's own arc. */
  Optional<ForcedPairs.Forced> run(long[] length) {
    distances.start(potentials.firstPlace() + mentor, length);
    for (int node = distances.settle(); node != Distances.NOWHERE; node = distances.settle()) {
      if (node == target) {
        return Optional.of(forced(distances.distance(target)));
      }
      if (node == potentials.root()) {
        // The rest of the way has length 0. Where the root does not lead to the youth it leads to
        // nobody who does.
        if (tree.before(target) != Distances.NOWHERE) {
          followTree();
          return Optional.of(forced(distances.distance(node)));
        }
      } else {
        distances.leave(node);
      }
    }
    return Optional.empty();
  }

  /** Ends the path by that of the tree, from its last node on to which a path is known already. */
  private void followTree() {
    for (int node = target; !distances.isSettled(node); node = tree.before(node)) {
      distances.leadOver(tree.before(node), node);
    }
  }

  /** The mentor whom a youth leaves, or −1: it had a place to spare. */
  private int mentorBefore(int youth) {
    int before = distances.before(youth);
    return isPlace(before) ? before - potentials.firstPlace() : -1;
  }

  private boolean isPlace(int node) {
    return node >= potentials.firstPlace() && node < potentials.firstYouthGroup();
  }

  private ForcedPairs.Forced forced(long[] lost) {
    List<Integer> losers = new ArrayList<>();
    List<Integer> gainers = new ArrayList<>();
    List<Exchange.Move> moves = new ArrayList<>();
    int head = target;
    int tail = distances.before(target);
    while (tail != Distances.NOWHERE) {
      boolean headIsYouth = head < potentials.firstPlace();
      boolean tailIsYouth = tail < potentials.firstPlace();
      if (tailIsYouth && isPlace(head)) {
        moves.add(new Exchange.Move(tail, head - potentials.firstPlace(), mentorBefore(tail)));
      } else if (tailIsYouth && graph.held(tail) == 1) {
        losers.add(tail);
      } else if (headIsYouth && !isPlace(tail) && head != target && graph.held(head) == 0) {
        gainers.add(head);
      }
      head = tail;
      tail = distances.before(tail);
    }
    moves.add(new Exchange.Move(target, mentor, mentorBefore(target)));
    Collections.reverse(moves);
    Collections.sort(losers);
    Collections.sort(gainers);
    return new ForcedPairs.Forced(lost, losers, gainers, moves);
  }
}
