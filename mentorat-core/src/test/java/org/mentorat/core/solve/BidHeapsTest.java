package org.mentorat.core.solve;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.PriorityQueue;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** Each heap against looking at all. */
class BidHeapsTest {
  private static final int NODES = 40;

  @Test
  void longKeyHeap_leavesInOrderAndFollowsLoweredKeys() {
    SplittableRandom random = new SplittableRandom(1);
    LongKeyHeap heap = new LongKeyHeap(NODES);
    long[] key = new long[NODES];
    Arrays.fill(key, Long.MAX_VALUE);
    for (int step = 0; step < 20_000; step++) {
      int v = random.nextInt(NODES);
      long lower = random.nextLong(1000);
      if (random.nextInt(3) > 0 && lower < key[v]) {
        key[v] = lower;
        heap.offer(v, lower);
      } else if (!heap.isEmpty()) {
        long least = Arrays.stream(key).min().orElseThrow();
        assertThat(heap.minKey()).isEqualTo(least);
        int first = heap.poll();
        assertThat(key[first]).isEqualTo(least);
        key[first] = Long.MAX_VALUE;
      }
      if (step % 5000 == 4999) {
        heap.clear();
        Arrays.fill(key, Long.MAX_VALUE);
        assertThat(heap.isEmpty()).isTrue();
      }
    }
  }

  @Test
  void bidHeap_findsTheLowestStandingBid() {
    SplittableRandom random = new SplittableRandom(2);
    BidHeap heap = new BidHeap(new int[NODES]);
    long[] standing = new long[NODES];
    Arrays.fill(standing, Long.MAX_VALUE);
    for (int step = 0; step < 20_000; step++) {
      int y = random.nextInt(NODES);
      long bid = random.nextLong(1000);
      if (standing[y] == Long.MAX_VALUE) {
        int loser = random.nextInt(NODES);
        if (standing[loser] < Long.MAX_VALUE && random.nextBoolean()) {
          heap.replace(loser, bid, y);
          standing[loser] = Long.MAX_VALUE;
        } else {
          heap.add(bid, y);
        }
        standing[y] = bid;
      } else if (random.nextBoolean()) {
        heap.remove(y);
        standing[y] = Long.MAX_VALUE;
      }
      long least = Arrays.stream(standing).min().orElseThrow();
      if (least < Long.MAX_VALUE && random.nextInt(4) == 0) {
        assertThat(heap.lowestBid()).isEqualTo(least);
        assertThat(standing[heap.lowestBidder()]).isEqualTo(least);
      }
      if (step % 5000 == 4999) {
        heap.clear();
        Arrays.fill(standing, Long.MAX_VALUE);
      }
    }
  }

  @Test
  void levelHeap_leavesInOrderWhateverIsRaised() {
    SplittableRandom random = new SplittableRandom(3);
    LevelHeap heap = new LevelHeap();
    PriorityQueue<Long> oracle = new PriorityQueue<>();
    for (int step = 0; step < 20_000; step++) {
      if (oracle.isEmpty() || random.nextInt(5) < 2) {
        long key = random.nextLong(1000);
        heap.add(key, random.nextInt(NODES));
        oracle.add(key);
      } else if (random.nextBoolean()) {
        long raised = oracle.remove() + random.nextLong(100);
        heap.raiseTop(raised);
        oracle.add(raised);
      } else {
        oracle.remove();
        heap.removeTop();
      }
      assertThat(heap.isEmpty()).isEqualTo(oracle.isEmpty());
      if (!oracle.isEmpty()) {
        assertThat(heap.topKey()).isEqualTo(oracle.element());
      }
    }
  }
}
