package org.mentorat.benchmarks.peers;

import com.google.ortools.Loader;
import com.google.ortools.graph.MaxFlow;
import com.google.ortools.graph.MinCostFlow;
import com.google.ortools.graph.MinCostFlowBase;
import java.util.Arrays;
import java.util.Locale;
import org.mentorat.benchmarks.instances.Instance;

/**
 * OR-Tools' SimpleMinCostFlow: youths → mentors → associations → sink. Arc p is pair p, so that the answer is read by pair. Unit costs are
 * minus the score.
 */
final class OrToolsFlow implements Contender {
  /** How coverage comes before score. */
  enum Formulation {
    /** A supply of one at each youth; the library finds the largest flow, and the cheapest of that value. */
    MAX_FLOW_MIN_COST(""),
    /** The largest flow by SimpleMaxFlow, then min-cost flow with that value as supply of one source. */
    TWO_STAGES("-two-stages"),
    /** An arc past all mentors for each unserved youth, dearer than any gain of score can repay. */
    UNSERVED_ARCS("-unserved-arcs");

    private final String suffix;

    Formulation(String suffix) {
      this.suffix = suffix;
    }

    String contender() {
      return "or-tools" + suffix;
    }
  }

  private final Formulation formulation;

  OrToolsFlow(Formulation formulation) {
    this.formulation = formulation;
    Loader.loadNativeLibraries();
  }

  @Override
  public String name() {
    return formulation.contender();
  }

  @Override
  public boolean exact() {
    return true;
  }

  @Override
  public boolean takes(Instance instance) {
    return true;
  }

  @Override
  public int[] solve(Instance instance, Laps laps) {
    Network network = new Network(instance);
    return switch (formulation) {
      case MAX_FLOW_MIN_COST -> maxFlowMinCost(network, laps);
      case TWO_STAGES -> twoStages(network, laps);
      case UNSERVED_ARCS -> unservedArcs(network, laps);
    };
  }

  private static int[] maxFlowMinCost(Network network, Laps laps) {
    MinCostFlow flow = network.minCostFlow(0);
    for (int i = 0; i < network.youths; i++) {
      flow.setNodeSupply(i, 1);
    }
    flow.setNodeSupply(network.sink, -network.youths);
    laps.built();
    MinCostFlowBase.Status status = flow.solveMaxFlowWithMinCost();
    laps.solved();
    return network.chosen(flow, status);
  }

  private static int[] twoStages(Network network, Laps laps) {
    MaxFlow largest = network.maxFlow();
    laps.built();
    MaxFlow.Status found = largest.solve(network.source, network.sink);
    if (found != MaxFlow.Status.OPTIMAL) {
      throw new IllegalStateException("SimpleMaxFlow: " + found);
    }
    long value = largest.getOptimalFlow();
    largest.delete();
    MinCostFlow flow = network.minCostFlow(network.youths);
    for (int i = 0; i < network.youths; i++) {
      flow.addArcWithCapacityAndUnitCost(network.source, i, 1, 0);
    }
    flow.setNodeSupply(network.source, value);
    flow.setNodeSupply(network.sink, -value);
    MinCostFlowBase.Status status = flow.solve();
    laps.solved();
    return network.chosen(flow, status);
  }

  private static int[] unservedArcs(Network network, Laps laps) {
    MinCostFlow flow = network.minCostFlow(network.youths);
    // Any two matchings differ by less than this in score.
    long dearer = (long) Instance.MOST_POINTS * network.youths + 1;
    for (int i = 0; i < network.youths; i++) {
      flow.addArcWithCapacityAndUnitCost(i, network.sink, 1, dearer);
      flow.setNodeSupply(i, 1);
    }
    flow.setNodeSupply(network.sink, -network.youths);
    laps.built();
    MinCostFlowBase.Status status = flow.solve();
    laps.solved();
    return network.chosen(flow, status);
  }

  /** Nodes: youths, mentors, associations, sink, source. */
  private static final class Network {
    private final Instance instance;
    private final int youths;
    private final int firstAssociation;
    private final int sink;
    private final int source;

    Network(Instance instance) {
      this.instance = instance;
      this.youths = instance.youths();
      this.firstAssociation = youths + instance.mentors();
      this.sink = firstAssociation + instance.quota().length;
      this.source = sink + 1;
    }

    private int above(int mentor) {
      int association = instance.associationOf()[mentor];
      return association < 0 ? sink : firstAssociation + association;
    }

    MinCostFlow minCostFlow(int further) {
      int[] rowStart = instance.rowStart();
      int[] mentorOf = instance.mentorOf();
      long[] score = instance.score();
      int[] capacity = instance.mentorCapacity();
      int[] quota = instance.quota();
      MinCostFlow flow = new MinCostFlow(
          source + 1, instance.pairs() + instance.mentors() + quota.length + further);
      for (int i = 0; i < youths; i++) {
        for (int p = rowStart[i]; p < rowStart[i + 1]; p++) {
          flow.addArcWithCapacityAndUnitCost(i, youths + mentorOf[p], 1, -score[p]);
        }
      }
      for (int j = 0; j < capacity.length; j++) {
        flow.addArcWithCapacityAndUnitCost(youths + j, above(j), capacity[j], 0);
      }
      for (int a = 0; a < quota.length; a++) {
        flow.addArcWithCapacityAndUnitCost(firstAssociation + a, sink, quota[a], 0);
      }
      return flow;
    }

    MaxFlow maxFlow() {
      int[] rowStart = instance.rowStart();
      int[] mentorOf = instance.mentorOf();
      int[] capacity = instance.mentorCapacity();
      int[] quota = instance.quota();
      MaxFlow flow = new MaxFlow();
      for (int i = 0; i < youths; i++) {
        flow.addArcWithCapacity(source, i, 1);
        for (int p = rowStart[i]; p < rowStart[i + 1]; p++) {
          flow.addArcWithCapacity(i, youths + mentorOf[p], 1);
        }
      }
      for (int j = 0; j < capacity.length; j++) {
        flow.addArcWithCapacity(youths + j, above(j), capacity[j]);
      }
      for (int a = 0; a < quota.length; a++) {
        flow.addArcWithCapacity(firstAssociation + a, sink, quota[a]);
      }
      return flow;
    }

    int[] chosen(MinCostFlow flow, MinCostFlowBase.Status status) {
      if (status != MinCostFlowBase.Status.OPTIMAL) {
        throw new IllegalStateException(
            "SimpleMinCostFlow: " + status.toString().toLowerCase(Locale.ROOT));
      }
      int[] pairs = new int[youths];
      int count = 0;
      for (int p = 0; p < instance.pairs(); p++) {
        if (flow.getFlow(p) > 0) {
          pairs[count++] = p;
        }
      }
      // The library frees its memory when the collector gets there; a user with more to do frees it
      // now.
      flow.delete();
      return Arrays.copyOf(pairs, count);
    }
  }
}
