package org.mentorat.benchmarks.peers;

import java.util.Map;
import org.jgrapht.alg.flow.mincost.CapacityScalingMinimumCostFlow;
import org.jgrapht.alg.flow.mincost.MinimumCostFlowProblem.MinimumCostFlowProblemImpl;
import org.jgrapht.graph.DirectedWeightedMultigraph;
import org.mentorat.benchmarks.instances.Instance;

/** JGraphT's capacity scaling for min-cost flow, with an arc past all mentors for each unserved youth. */
final class JGraphTFlow implements Contender {
  /** Of every cost: exact in a double, and keeps costs below the 10⁹ that the library takes for infinite. */
  private static final double UNIT = 0x1p-10;

  /** An arc; {@code pair} is −1 where it is none. */
  private static final class Arc {
    private final int pair;
    private final int capacity;

    Arc(int pair, int capacity) {
      this.pair = pair;
      this.capacity = capacity;
    }
  }

  @Override
  public String name() {
    return "jgrapht-flow";
  }

  @Override
  public boolean exact() {
    return true;
  }

  /** Hours otherwise. */
  @Override
  public boolean takes(Instance instance) {
    return instance.pairs() <= 200_000;
  }

  @Override
  public int[] solve(Instance instance, Laps laps) {
    int youths = instance.youths();
    int sink = youths + instance.mentors() + instance.quota().length;
    DirectedWeightedMultigraph<Integer, Arc> graph = graph(instance, sink);
    MinimumCostFlowProblemImpl<Integer, Arc> problem = new MinimumCostFlowProblemImpl<>(
        graph,
        node -> node < youths ? 1 : node == sink ? -youths : 0,
        arc -> arc.capacity,
        arc -> 0);
    laps.built();
    Map<Arc, Double> flow = new CapacityScalingMinimumCostFlow<Integer, Arc>()
        .getMinimumCostFlow(problem)
        .getFlowMap();
    laps.solved();
    return flow.entrySet().stream()
        .filter(entry -> entry.getKey().pair >= 0 && entry.getValue() > 0.5)
        .mapToInt(entry -> entry.getKey().pair)
        .toArray();
  }

  private static DirectedWeightedMultigraph<Integer, Arc> graph(Instance instance, int sink) {
    int youths = instance.youths();
    int firstAssociation = youths + instance.mentors();
    DirectedWeightedMultigraph<Integer, Arc> graph = new DirectedWeightedMultigraph<>(null, null);
    for (int node = 0; node <= sink; node++) {
      graph.addVertex(node);
    }
    // Any two matchings differ by less than this in score; exact as a double.
    double dearer = (double) Instance.MOST_POINTS * youths + 1;
    for (int i = 0; i < youths; i++) {
      for (int p = instance.rowStart()[i]; p < instance.rowStart()[i + 1]; p++) {
        add(graph, i, youths + instance.mentorOf()[p], new Arc(p, 1), -(double)
            instance.score()[p]);
      }
      add(graph, i, sink, new Arc(-1, 1), dearer);
    }
    for (int j = 0; j < instance.mentors(); j++) {
      int association = instance.associationOf()[j];
      int above = association < 0 ? sink : firstAssociation + association;
      add(graph, youths + j, above, new Arc(-1, instance.mentorCapacity()[j]), 0);
    }
    for (int a = 0; a < instance.quota().length; a++) {
      add(graph, firstAssociation + a, sink, new Arc(-1, instance.quota()[a]), 0);
    }
    return graph;
  }

  private static void add(
      DirectedWeightedMultigraph<Integer, Arc> graph, int from, int to, Arc arc, double cost) {
    graph.addEdge(from, to, arc);
    graph.setEdgeWeight(arc, cost * UNIT);
  }
}
