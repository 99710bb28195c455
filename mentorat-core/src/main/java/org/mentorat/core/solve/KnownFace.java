package org.mentorat.core.solve;

import java.util.List;
import org.mentorat.problem.Matching;
import org.mentorat.problem.Prices;

/**
 * Puts a matching of the best coverage into a fresh network and narrows the face as its coverage prices say, in place of the coverage
 * phases: an arc whose margin vector over the tiers is not zero keeps the bound it is at, by complementary slackness with those prices.
 */
final class KnownFace {
  private final FlowNetwork net;
  private final long[][] price;

  private KnownFace(FlowNetwork net, List<Prices> tiers) {
    this.net = net;
    this.price = new long[tiers.size()][];
    for (int t = 0; t < price.length; t++) {
      price[t] = byNode(net, tiers.get(t));
    }
  }

  /** Enters {@code matching}, which must be feasible and optimal under {@code tiers}, the prices of the coverage phases. */
  static void enter(FlowNetwork net, Matching matching, List<Prices> tiers) {
    flow(net, matching);
    KnownFace face = new KnownFace(net, tiers);
    for (int v = 0; v < net.root; v++) {
      face.narrow(v);
    }
    for (int y = 0; y < net.youths; y++) {
      for (int p = net.problem.rowStart(y); p < net.problem.rowStart(y + 1); p++) {
        if (face.difference(net.mentorNode(p), y) != 0) {
          net.fix(p);
        }
      }
    }
  }

  /** Prices by node, the root's last. */
  static long[] byNode(FlowNetwork net, Prices prices) {
    long[] price = new long[net.root + 1];
    System.arraycopy(prices.youth(), 0, price, 0, net.youths);
    System.arraycopy(prices.mentor(), 0, price, net.youths, net.mentors);
    System.arraycopy(
        prices.youthGroup(),
        0,
        price,
        net.firstYouthGroup,
        net.firstMentorGroup - net.firstYouthGroup);
    System.arraycopy(
        prices.mentorGroup(), 0, price, net.firstMentorGroup, net.root - net.firstMentorGroup);
    return price;
  }

  /** Lets a fresh network flow as a feasible matching says; locked pairs flow already. */
  static void flow(FlowNetwork net, Matching matching) {
    int y = 0;
    for (int k = 0; k < matching.size(); k++) {
      int p = matching.pair(k);
      while (net.problem.rowStart(y + 1) <= p) {
        y++;
      }
      if (!net.matched(p)) {
        net.match(y, p);
        addUnit(net, y);
        addUnit(net, net.mentorNode(p));
      }
    }
  }

  private static void addUnit(FlowNetwork net, int from) {
    for (int v = from; v != net.root; v = net.up[v]) {
      net.flow[v]++;
    }
  }

  private void narrow(int v) {
    if (v < net.youths) {
      narrowYouth(v);
    } else {
      int sign = net.onYouthSide(v) ? difference(v, net.up[v]) : difference(net.up[v], v);
      if (sign != 0) {
        net.lower[v] = net.flow[v];
        net.upper[v] = net.flow[v];
      }
    }
  }

  /** A youth's arc has two parts: the first unit, worth a point in the phase of the youth's tier, and further units, worth nothing. */
  private void narrowYouth(int y) {
    int tier = net.problem.youthTier(y);
    int first = 0;
    int further = 0;
    for (int t = 0; t < price.length && (first == 0 || further == 0); t++) {
      long margin = price[t][y] - price[t][net.up[y]];
      further = further == 0 ? Long.signum(margin) : further;
      first = first == 0 ? Long.signum(margin + (t == tier ? 1 : 0)) : first;
    }
    // Somebody without a pair need not be served, whatever the price says.
    boolean pairless = net.problem.rowStart(y + 1) == net.problem.rowStart(y);
    int capacity = pairless ? 0 : net.upper[y];
    int one = Math.min(1, capacity);
    net.lower[y] = (first > 0 ? one : 0) + (further > 0 ? capacity - one : 0);
    net.upper[y] = (first < 0 ? 0 : one) + (further < 0 ? 0 : capacity - one);
  }

  /** Sign of the first tier in which the prices of two nodes differ. */
  private int difference(int head, int tail) {
    for (long[] ofTier : price) {
      if (ofTier[head] != ofTier[tail]) {
        return Long.compare(ofTier[head], ofTier[tail]);
      }
    }
    return 0;
  }
}
