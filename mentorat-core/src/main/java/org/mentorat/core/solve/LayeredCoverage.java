package org.mentorat.core.solve;

import java.util.Arrays;
import java.util.List;
import org.mentorat.problem.Prices;

/**
 * Serves the most youths of every tier where only capacities and upper quotas of mentors limit, and finds the
 * Dulmage–Mendelsohn split.
 *
 * <p>Then the sets of youths that can be served are the independent sets of a matroid, so nobody once served need be given up: tier
 * after tier is augmented, in rounds of shortest augmenting paths that share no residual arc (Dinic 1970; Hopcroft &amp; Karp 1973 for
 * bipartite graphs). A path runs from an unserved youth to a mentor, from a full mentor to a youth that it has, from a full group to
 * any of its members that has a youth, and ends at the root. The last, fruitless round of a tier reaches all that the tier's shortage can
 * reach; that set is closed, nothing in it changes any more, and later tiers go around it. These sets and the rest are what Dulmage &
 * Mendelsohn (1958) split a bipartite graph into, refined by tier. The phase's price is −1 inside the tier's set and 0 elsewhere.
 */
final class LayeredCoverage {
  /** The part of a node that no shortage reaches. */
  private static final int AMPLE = -1;

  private static final int UNSEEN = -1;
  private static final int TREE = -1;

  /** Passes over all pairs that searches for single youths may cost before searches for all youths at once take over. */
  private static final int PASSES_ONE_BY_ONE = 8;

  private final FlowNetwork net;
  private final StepMeter meter;

  /** {@code int[nodes + 1]}: the tier whose shortage reaches the node, or {@link #AMPLE}. */
  private final int[] part;

  private final int[] level;
  private final int[] queue;
  private int queued;

  /** Where the walk through a node's residual arcs stands in this round. */
  private final int[] next;

  private final int[] path;
  private final int[] arc;

  LayeredCoverage(FlowNetwork net, StepMeter meter) {
    this.net = net;
    this.meter = meter;
    part = new int[net.root + 1];
    Arrays.fill(part, AMPLE);
    level = new int[net.root + 1];
    Arrays.fill(level, UNSEEN);
    queue = new int[net.root + 1];
    next = new int[net.root];
    path = new int[net.root + 1];
    arc = new int[net.root + 1];
  }

  /** Whether a tier has youths that nobody can serve, as far as it was run. */
  boolean hasShortage(int tier) {
    for (int y = 0; y < net.youths; y++) {
      if (part[y] == tier) {
        return true;
      }
    }
    return false;
  }

  /** The prices of a tier's coverage phase. */
  Prices prices(int tier) {
    Prices prices = Prices.zero(net.problem);
    price(prices.youth(), 0, tier);
    price(prices.mentor(), net.youths, tier);
    price(prices.mentorGroup(), net.firstMentorGroup, tier);
    return prices;
  }

  private void price(long[] prices, int first, int tier) {
    for (int k = 0; k < prices.length; k++) {
      prices[k] = part[first + k] == tier ? -1 : 0;
    }
  }

  /** Takes over which part is whose from the prices of all tiers, as {@link #prices} told them. */
  void takeOver(List<Prices> tiers) {
    for (int tier = 0; tier < tiers.size(); tier++) {
      takeOver(tiers.get(tier).youth(), 0, tier);
      takeOver(tiers.get(tier).mentor(), net.youths, tier);
      takeOver(tiers.get(tier).mentorGroup(), net.firstMentorGroup, tier);
    }
  }

  private void takeOver(long[] prices, int first, int tier) {
    for (int k = 0; k < prices.length; k++) {
      if (prices[k] < 0) {
        part[first + k] = tier;
      }
    }
  }

  /** Whether some shortage reaches the node. */
  boolean inShortage(int v) {
    return part[v] != AMPLE;
  }

  /** Serves the most youths of the tier, given that earlier tiers are done; whether it came to its end. */
  boolean run(int tier) {
    int[] unserved = unserved(tier);
    boolean groups = net.firstMentorGroup < net.root;
    int count = groups ? unserved.length : serveOneByOne(unserved, tier);
    while (count > 0) {
      boolean reached = layer(unserved, count);
      if (meter.stopped()) {
        return false;
      }
      if (!reached) {
        close(tier);
        forgetLevels();
        return true;
      }
      int left = 0;
      for (int k = 0; k < count; k++) {
        if (meter.stopped() || !augment(unserved[k])) {
          unserved[left++] = unserved[k];
        }
      }
      forgetLevels();
      count = left;
    }
    return true;
  }

  /**
   * Searches for one youth at a time, which on most problems ends after a few looks, until that has cost some passes over all pairs. What a fruitless search
   * has reached is closed and is not looked at again.
   *
   * @return how many youths are left, which come first in {@code unserved}
   */
  private int serveOneByOne(int[] unserved, int tier) {
    long end = meter.work().scannedPairs() + (long) PASSES_ONE_BY_ONE * net.problem.pairs();
    int[] one = new int[1];
    int k = 0;
    for (; k < unserved.length && meter.work().scannedPairs() < end; k++) {
      one[0] = unserved[k];
      if (part[one[0]] != AMPLE) {
        continue;
      }
      boolean reached = layer(one, 1);
      if (meter.stopped()) {
        break;
      }
      if (reached) {
        augment(one[0]);
      } else {
        close(tier);
      }
      forgetLevels();
    }
    int left = 0;
    for (; k < unserved.length; k++) {
      if (part[unserved[k]] == AMPLE) {
        unserved[left++] = unserved[k];
      }
    }
    return left;
  }

  private void close(int tier) {
    for (int k = 0; k < queued; k++) {
      part[queue[k]] = tier;
    }
  }

  private int[] unserved(int tier) {
    int[] list = new int[16];
    int count = 0;
    for (int y = 0; y < net.youths; y++) {
      if (net.flow[y] == 0 && net.upper[y] > 0 && net.problem.youthTier(y) == tier) {
        if (count == list.length) {
          list = Arrays.copyOf(list, 2 * count);
        }
        list[count++] = y;
      }
    }
    return Arrays.copyOf(list, count);
  }

  /**
   * Breadth-first levels from all unserved youths until the last one before the root's is complete, or no path of that length would stand in for one that is
   * taken; from a single youth, who takes one path, until the root is reached. Whether it was.
   */
  private boolean layer(int[] sources, int count) {
    meter.search();
    queued = 0;
    for (int k = 0; k < count; k++) {
      see(sources[k], 0);
    }
    for (int head = 0; head < queued && !meter.stopped(); head++) {
      int v = queue[head];
      boolean reached = level[net.root] != UNSEEN;
      if (reached && (count == 1 || level[v] + 1 >= level[net.root])) {
        break;
      }
      int below = level[v] + 1;
      if (v < net.youths) {
        int to = net.problem.rowStart(v + 1);
        meter.steps(to - net.problem.rowStart(v));
        for (int p = net.problem.rowStart(v); p < to; p++) {
          int m = net.mentorNode(p);
          if (level[m] == UNSEEN && net.open(p)) {
            see(m, below);
            if (net.up[m] == net.root && net.flow[m] < net.upper[m]) {
              see(net.root, below + 1);
              if (count == 1) {
                break;
              }
            }
          }
        }
      } else {
        if (net.flow[v] < net.upper[v]) {
          see(net.up[v], below);
        }
        if (v < net.firstYouthGroup) {
          for (int s = net.firstSlotOf(v - net.youths);
              s != FlowNetwork.NONE;
              s = net.slotNext(s)) {
            meter.steps(1);
            if (!net.fixed(net.slotPair(s))) {
              see(net.slotYouth(s), below);
            }
          }
        } else {
          meter.steps(net.childEnd(v) - net.childStart(v));
          for (int k = net.childStart(v); k < net.childEnd(v); k++) {
            if (net.flow[net.child(k)] > 0) {
              see(net.child(k), below);
            }
          }
        }
      }
    }
    return level[net.root] != UNSEEN;
  }

  private void see(int v, int at) {
    if (level[v] != UNSEEN || part[v] != AMPLE) {
      return;
    }
    level[v] = at;
    if (v == net.root) {
      return;
    }
    queue[queued++] = v;
    next[v] = v < net.youths
        ? net.problem.rowStart(v)
        : v < net.firstYouthGroup ? net.firstSlotOf(v - net.youths) : net.childStart(v);
  }

  private void forgetLevels() {
    for (int k = 0; k < queued; k++) {
      level[queue[k]] = UNSEEN;
    }
    level[net.root] = UNSEEN;
  }

  /** Walks down the levels, giving up what leads nowhere for the rest of the round; iterative, since paths may be long. */
  private boolean augment(int source) {
    int depth = 0;
    path[0] = source;
    while (path[depth] != net.root) {
      if (!step(depth)) {
        level[path[depth]] = UNSEEN - 1;
        if (depth == 0) {
          return false;
        }
        depth--;
      } else {
        depth++;
      }
    }
    meter.augmentation();
    change(depth);
    return true;
  }

  /** Takes the next residual arc to the next level from the path's last node; whether there is one. */
  private boolean step(int depth) {
    int v = path[depth];
    int below = level[v] + 1;
    if (v < net.youths) {
      int from = next[v];
      int to = net.problem.rowStart(v + 1);
      for (int p = from; p < to; p++) {
        int m = net.mentorNode(p);
        if (level[m] == below && net.open(p)) {
          meter.steps(p - from);
          // Not past it: the mentor may lead on more than once, and is given up when it does not.
          next[v] = p;
          return take(depth, m, p);
        }
      }
      meter.steps(to - from);
      next[v] = to;
      return false;
    }
    if (level[net.up[v]] == below && net.flow[v] < net.upper[v]) {
      return take(depth, net.up[v], TREE);
    }
    if (v < net.firstYouthGroup) {
      while (next[v] != FlowNetwork.NONE) {
        int s = next[v];
        next[v] = net.slotNext(s); // past it: the youth leaves, or leads nowhere
        meter.steps(1);
        if (level[net.slotYouth(s)] == below && !net.fixed(net.slotPair(s))) {
          return take(depth, net.slotYouth(s), net.slotPair(s));
        }
      }
      return false;
    }
    while (next[v] < net.childEnd(v)) {
      int c = net.child(next[v]);
      meter.steps(1);
      if (level[c] == below && net.flow[c] > 0) {
        return take(depth, c, TREE);
      }
      next[v]++;
    }
    return false;
  }

  private boolean take(int depth, int to, int by) {
    path[depth + 1] = to;
    arc[depth + 1] = by;
    return true;
  }

  private void change(int length) {
    net.flow[path[0]] = 1;
    for (int k = 1; k <= length; k++) {
      int v = path[k];
      if (arc[k] == TREE) {
        int before = path[k - 1];
        if (net.up[before] == v) {
          net.flow[before]++;
        } else {
          net.flow[v]--;
        }
      } else if (v < net.youths) {
        net.unmatch(v, arc[k]);
      }
    }
    for (int k = 1; k <= length; k++) {
      if (arc[k] != TREE && path[k] >= net.youths) {
        net.match(path[k - 1], arc[k]);
      }
    }
  }

  /** Takes from the face what the prices of all tiers forbid to change. */
  void narrow() {
    boolean split = false;
    for (int v = 0; v < net.root; v++) {
      boolean inOwnShortage = v < net.youths && part[v] == net.problem.youthTier(v);
      if (v < net.youths ? !inOwnShortage : part[v] != part[net.up[v]]) {
        net.lower[v] = net.flow[v];
        net.upper[v] = net.flow[v];
      }
      split |= part[v] != AMPLE;
    }
    if (!split) {
      return;
    }
    for (int y = 0; y < net.youths; y++) {
      for (int p = net.problem.rowStart(y); p < net.problem.rowStart(y + 1); p++) {
        if (part[y] != part[net.mentorNode(p)]) {
          net.fix(p);
        }
      }
    }
  }
}
