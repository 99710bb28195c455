package org.mentorat.core.io;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.mentorat.core.flow.ScoredPairs;

/**
 * What {@link ScoredPairsFiles} hold.
 *
 * @param pairs everything whose row stands
 * @param report what was found and mended, by file
 * @param rejected rows that were set aside, by file and line
 * @param inputsSha256 fingerprint of each file by what it is: {@code pairs}, {@code youth-places}, {@code mentor-places}, {@code groups}
 * @since 0.1
 */
public record ScoredPairsRead(
    ScoredPairs pairs,
    ReadReport report,
    List<RejectedRow> rejected,
    SortedMap<String, String> inputsSha256) {
  /** Copies the collections. */
  public ScoredPairsRead {
    rejected = List.copyOf(rejected);
    inputsSha256 = Collections.unmodifiableSortedMap(new TreeMap<>(inputsSha256));
  }

  @Override
  public String toString() {
    return "ScoredPairsRead[" + pairs + ", " + rejected.size() + " rows rejected]";
  }
}
