package org.mentorat.core.solve;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** Both heaps against looking at all. */
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
  void lazyBidHeap_findsTheLowestStandingBid() {
    SplittableRandom random = new SplittableRandom(2);
    LazyBidHeap heap = new LazyBidHeap();
    int[] latest = new int[NODES];
    long[] standing = new long[NODES];
    Arrays.fill(standing, Long.MAX_VALUE);
    for (int step = 0; step < 20_000; step++) {
      int y = random.nextInt(NODES);
      latest[y]++;
      standing[y] = Long.MAX_VALUE;
      if (random.nextInt(4) > 0) {
        standing[y] = random.nextLong(1000);
        heap.add(standing[y], y, latest[y]);
      }
      long least = Arrays.stream(standing).min().orElseThrow();
      if (least < Long.MAX_VALUE && random.nextBoolean()) {
        assertThat(standing[heap.lowestBidder(latest)]).isEqualTo(least);
      }
      if (heap.size() > 3 * NODES) {
        heap.sweep(latest);
        assertThat(heap.size()).isEqualTo((int)
            Arrays.stream(standing).filter(b -> b < Long.MAX_VALUE).count());
      }
    }
  }
}
