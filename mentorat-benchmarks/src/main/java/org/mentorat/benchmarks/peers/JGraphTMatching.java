package org.mentorat.benchmarks.peers;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jgrapht.alg.matching.MaximumWeightBipartiteMatching;
import org.jgrapht.graph.SimpleWeightedGraph;
import org.mentorat.benchmarks.instances.Instance;

/**
 * JGraphT's maximum weight bipartite matching (successive shortest paths, Mehlhorn and Näher): a node for each place of a mentor, and a
 * constant on every weight so that one pair more outweighs any loss of score.
 */
final class JGraphTMatching implements Contender {
  /** An edge knows its pair. */
  private static final class Edge {
    private final int pair;

    Edge(int pair) {
      this.pair = pair;
    }
  }

  @Override
  public String name() {
    return "jgrapht-matching";
  }

  @Override
  public boolean exact() {
    return true;
  }

  /** Quotas are beyond a matching of nodes; minutes and gigabytes beyond so many pairs. */
  @Override
  public boolean takes(Instance instance) {
    return instance.quota().length == 0 && instance.pairs() <= 2_000_000;
  }

  @Override
  public int[] solve(Instance instance, Laps laps) {
    int youths = instance.youths();
    int[] firstPlace = new int[instance.mentors() + 1];
    firstPlace[0] = youths;
    for (int j = 0; j < instance.mentors(); j++) {
      firstPlace[j + 1] = firstPlace[j] + instance.mentorCapacity()[j];
    }
    SimpleWeightedGraph<Integer, Edge> graph = new SimpleWeightedGraph<>(null, null);
    Set<Integer> left = nodes(graph, 0, youths);
    Set<Integer> right = nodes(graph, youths, firstPlace[instance.mentors()]);
    double more = (double) Instance.MOST_POINTS * youths + 1;
    for (int i = 0; i < youths; i++) {
      for (int p = instance.rowStart()[i]; p < instance.rowStart()[i + 1]; p++) {
        int mentor = instance.mentorOf()[p];
        for (int place = firstPlace[mentor]; place < firstPlace[mentor + 1]; place++) {
          Edge edge = new Edge(p);
          graph.addEdge(i, place, edge);
          graph.setEdgeWeight(edge, more + instance.score()[p]);
        }
      }
    }
    laps.built();
    Set<Edge> edges =
        new MaximumWeightBipartiteMatching<>(graph, left, right).getMatching().getEdges();
    laps.solved();
    int[] pairs = edges.stream().mapToInt(edge -> edge.pair).toArray();
    Arrays.sort(pairs);
    return pairs;
  }

  private static Set<Integer> nodes(SimpleWeightedGraph<Integer, Edge> graph, int from, int to) {
    Set<Integer> nodes = new LinkedHashSet<>();
    for (int node = from; node < to; node++) {
      graph.addVertex(node);
      nodes.add(node);
    }
    return nodes;
  }
}
