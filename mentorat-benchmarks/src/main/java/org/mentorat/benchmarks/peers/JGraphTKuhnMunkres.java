package org.mentorat.benchmarks.peers;

import java.util.LinkedHashSet;
import java.util.Set;
import org.jgrapht.alg.matching.KuhnMunkresMinimalWeightBipartitePerfectMatching;
import org.jgrapht.graph.SimpleWeightedGraph;
import org.mentorat.benchmarks.instances.Instance;

/** JGraphT's Hungarian algorithm, on a complete bipartite graph. */
final class JGraphTKuhnMunkres implements Contender {
  /** An edge knows its pair. */
  private static final class Edge {
    private final int pair;

    Edge(int pair) {
      this.pair = pair;
    }
  }

  @Override
  public String name() {
    return "jgrapht-kuhn-munkres";
  }

  @Override
  public boolean exact() {
    return true;
  }

  /** Complete one to one, and no larger than memory and patience allow. */
  @Override
  public boolean takes(Instance instance) {
    return instance.oneToOne()
        && instance.youths() <= 2_000
        && instance.pairs() == instance.youths() * instance.youths();
  }

  @Override
  public int[] solve(Instance instance, Laps laps) {
    int youths = instance.youths();
    SimpleWeightedGraph<Integer, Edge> graph = new SimpleWeightedGraph<>(null, null);
    Set<Integer> left = new LinkedHashSet<>();
    Set<Integer> right = new LinkedHashSet<>();
    for (int i = 0; i < youths; i++) {
      graph.addVertex(i);
      left.add(i);
      graph.addVertex(youths + i);
      right.add(youths + i);
    }
    for (int i = 0; i < youths; i++) {
      for (int p = instance.rowStart()[i]; p < instance.rowStart()[i + 1]; p++) {
        Edge edge = new Edge(p);
        graph.addEdge(i, youths + instance.mentorOf()[p], edge);
        graph.setEdgeWeight(edge, Instance.MOST_POINTS - (double) instance.score()[p]);
      }
    }
    laps.built();
    Set<Edge> edges = new KuhnMunkresMinimalWeightBipartitePerfectMatching<>(graph, left, right)
        .getMatching()
        .getEdges();
    laps.solved();
    return edges.stream().mapToInt(edge -> edge.pair).toArray();
  }
}
