package org.mentorat.core.territory;

import java.util.List;
import java.util.function.IntToDoubleFunction;
import org.jspecify.annotations.Nullable;
import org.mentorat.model.Position;

/**
 * Who of many points reaches a place, asked about a stretch of them at a time: a {@link SpatialIndex} of each block of points, so that a question costs
 * what the blocks of its stretch hold, however many points there are elsewhere.
 *
 * <p>Immutable and thread-safe. Memory as that of one index of all points, where points of one position stand close together.
 *
 * @since 0.1
 */
public final class ReachIndex {
  private final SpatialIndex[] blocks;
  private final int blockWords;

  private ReachIndex(SpatialIndex[] blocks, int blockWords) {
    this.blocks = blocks;
    this.blockWords = blockWords;
  }

  /**
   * Indexes these points; null: absent, which reach nothing.
   *
   * @param reachKm from the number of a point to how far it reaches, in kilometres, 0 or more, may be infinite
   * @param blockWords points of a block, in words of 64, 1 or more
   * @throws IllegalArgumentException where it is less, or a reach is negative or not a number
   */
  public static ReachIndex of(
      List<? extends @Nullable Position> points, IntToDoubleFunction reachKm, int blockWords) {
    if (blockWords < 1) {
      throw new IllegalArgumentException("blockWords is " + blockWords + ", expected 1 or more");
    }
    int size = Math.multiplyExact(blockWords, Long.SIZE);
    SpatialIndex[] blocks = new SpatialIndex[(points.size() + size - 1) / size];
    for (int b = 0; b < blocks.length; b++) {
      int first = b * size;
      blocks[b] = SpatialIndex.of(
          points.subList(first, Math.min(points.size(), first + size)),
          point -> reachKm.applyAsDouble(first + point));
    }
    return new ReachIndex(blocks, blockWords);
  }

  /**
   * Adds to {@code bits}, whose first word is {@code from}, the points of these words that reach a place: those from which it lies within their own
   * reach, to the last bit of {@link Position#kilometresTo}. Words beyond the points stay as they are. Bit {@code p mod 64} of word {@code p / 64} stands for point p.
   */
  public void reaching(Position place, int from, long[] bits) {
    double[] vector = SpatialIndex.unitVector(place);
    int end = Math.min(blocks.length * blockWords, from + bits.length);
    for (int b = from / blockWords; b * blockWords < end; b++) {
      blocks[b].reaching(place, vector, b * blockWords - from, bits);
    }
  }
}
