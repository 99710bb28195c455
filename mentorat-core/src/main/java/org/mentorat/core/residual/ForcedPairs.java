package org.mentorat.core.residual;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.mentorat.problem.Prices;

/**
 * What it costs the whole to force one pair into an optimal matching: exactly, by one shortest path.
 *
 * <p>Forcing a pair sends one unit of flow through its arc, which must come back to the youth by residual arcs: the best matching with the
 * pair is the optimum changed along a cheapest cycle through the arc (Ford &amp; Fulkerson 1962; Ahuja, Magnanti &amp; Orlin 1993, theorem 9.1).
 * With the optimum's prices no residual arc has a negative length, so Dijkstra's method finds it from the mentor to the youth and ends as
 * soon as the youth is settled, or the root where all flow ends: how it goes on from there is found once for all ({@link RootTree}). Lengths are vectors, one component a phase, compared lexicographically: coverage by tier, then score. Around
 * the cycle the prices cancel out: what is left is the loss of each tier's coverage and of the score.
 *
 * <p>Usually a few nodes are settled; at worst all pairs are looked at, as they are once before the first. A search takes some 20 bytes a node and
 * phase for itself. Thread-safe.
 *
 * @since 0.1
 */
public final class ForcedPairs {
  private final ResidualGraph graph;
  private final Potentials potentials;

  /** Made for the first pair that is forced; whoever else makes it at the same time makes the same. */
  private final AtomicReference<@Nullable RootTree> tree = new AtomicReference<>();

  /**
   * For an optimal matching.
   *
   * @param graph that of the matching
   * @param phases the optimal prices of all phases
   */
  public ForcedPairs(ResidualGraph graph, List<Prices> phases) {
    this.graph = graph;
    this.potentials = new Potentials(graph, phases);
  }

  /**
   * What forcing a pair would do.
   *
   * @param lost what the matching loses in each phase: youths served by tier, then score; negative: gains. Lexicographically at least 0 for
   *     pairs of the problem
   * @param losers youths who would be left without a mentor, ascending
   * @param gainers youths other than the pair's own who would get one, ascending
   * @param moves everybody's new pairs in order, from the pair that is forced on
   * @since 0.1
   */
  @SuppressWarnings("ArrayRecordComponent") // numbers for those who put them into words
  public record Forced(
      long[] lost, List<Integer> losers, List<Integer> gainers, List<Exchange.Move> moves) {
    /** Copies the lists. */
    public Forced {
      losers = List.copyOf(losers);
      gainers = List.copyOf(gainers);
      moves = List.copyOf(moves);
    }
  }

  /**
   * What it costs to have {@code youth} and {@code mentor} meet, which they do not in the matching.
   *
   * @param score of the pair, which need not be in the problem
   * @return empty: locked pairs and lower quotas make it impossible
   */
  public Optional<Forced> force(int youth, int mentor, long score) {
    RootTree paths = tree();
    long[] margin = paths.potentials().margin(youth, potentials.firstPlace() + mentor, -1, score);
    return new ForcedSearch(graph, paths, youth, mentor).run(negated(margin));
  }

  private RootTree tree() {
    RootTree known = tree.get();
    if (known == null) {
      known = new RootTree(graph, potentials);
      tree.set(known);
    }
    return known;
  }

  /** The cost of the pair's own arc: what the whole loses at least, by the prices alone; one component a phase. */
  public long[] reducedCost(int youth, int mentor, long score) {
    return negated(potentials.margin(youth, potentials.firstPlace() + mentor, -1, score));
  }

  private static long[] negated(long[] margin) {
    long[] length = new long[margin.length];
    Arrays.setAll(length, k -> -margin[k]);
    return length;
  }
}
