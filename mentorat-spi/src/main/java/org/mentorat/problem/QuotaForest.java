package org.mentorat.problem;

import java.util.Arrays;

/**
 * Nested groups with bounds on the number of pairs that go through each. Elements (mentors or youths) hang under at most one node;
 * nodes hang under at most one parent. Nodes are numbered so that a parent comes before its children.
 *
 * <p>Immutable and thread-safe. Built from arrays that are copied.
 *
 * @since 0.1
 */
public final class QuotaForest {
  /** "No bound" for an upper quota, and "no group" or "no parent" as an index. */
  public static final int UNBOUNDED = Integer.MAX_VALUE;

  /** No group, no parent. */
  public static final int NONE = -1;

  private final int[] parent;
  private final int[] lower;
  private final int[] upper;
  private final int[] target;
  private final int[] groupOf;

  /**
   * @param parent {@code int[nodes]}, the parent of each node, smaller than the node's own index, or {@link #NONE}
   * @param lower {@code int[nodes]}, least number of pairs, ≥ 0
   * @param upper {@code int[nodes]}, most pairs, ≥ lower, or {@link #UNBOUNDED}
   * @param target {@code int[nodes]}, wished number of pairs for strategies that balance loads, or {@link #NONE}
   * @param groupOf {@code int[elements]}, the node of each element, or {@link #NONE}
   */
  public QuotaForest(int[] parent, int[] lower, int[] upper, int[] target, int[] groupOf) {
    int nodes = parent.length;
    if (lower.length != nodes || upper.length != nodes || target.length != nodes) {
      throw new IllegalArgumentException("parent, lower, upper and target differ in length");
    }
    for (int g = 0; g < nodes; g++) {
      if (parent[g] < NONE || parent[g] >= g) {
        throw new IllegalArgumentException(
            "parent of node " + g + " is " + parent[g] + ", expected -1 to " + (g - 1));
      }
      if (lower[g] < 0 || upper[g] < lower[g]) {
        throw new IllegalArgumentException("bounds of node " + g + " are " + lower[g] + " to "
            + upper[g] + ", expected 0 <= lower <= upper");
      }
    }
    for (int e = 0; e < groupOf.length; e++) {
      if (groupOf[e] < NONE || groupOf[e] >= nodes) {
        throw new IllegalArgumentException(
            "group of element " + e + " is " + groupOf[e] + ", expected -1 to " + (nodes - 1));
      }
    }
    this.parent = parent.clone();
    this.lower = lower.clone();
    this.upper = upper.clone();
    this.target = target.clone();
    this.groupOf = groupOf.clone();
  }

  /** A forest without nodes over so many elements. */
  public static QuotaForest none(int elements) {
    int[] groupOf = new int[elements];
    Arrays.fill(groupOf, NONE);
    return new QuotaForest(new int[0], new int[0], new int[0], new int[0], groupOf);
  }

  /** Number of nodes. */
  public int nodes() {
    return parent.length;
  }

  /** Number of elements. */
  public int elements() {
    return groupOf.length;
  }

  /** Parent of a node, or {@link #NONE}. */
  public int parent(int node) {
    return parent[node];
  }

  /** Least number of pairs through a node. */
  public int lower(int node) {
    return lower[node];
  }

  /** Most pairs through a node, or {@link #UNBOUNDED}. */
  public int upper(int node) {
    return upper[node];
  }

  /** Wished number of pairs through a node, or {@link #NONE}. */
  public int target(int node) {
    return target[node];
  }

  /** Node of an element, or {@link #NONE}. */
  public int groupOf(int element) {
    return groupOf[element];
  }

  /** Whether some node has a lower bound above zero. */
  public boolean hasLowerBounds() {
    return Arrays.stream(lower).anyMatch(bound -> bound > 0);
  }
}
