package org.mentorat.core.guard;

import com.google.common.hash.Hashing;
import java.nio.charset.StandardCharsets;

/**
 * The pairs and people about whom a plug-in is asked twice: chosen by a hash of the ids and the campaign seed, so that nobody can tell
 * beforehand and the choice is the same on every machine; about so many in all, and everybody where there are no more.
 */
final class Sample {
  private static final long MIX = 0x9E3779B97F4A7C15L;

  private final long seed;
  private final long limit;

  private Sample(long seed, long limit) {
    this.seed = seed;
    this.limit = limit;
  }

  /** About {@code wanted} out of {@code all}. */
  static Sample of(long seed, double wanted, double all) {
    return new Sample(
        seed, wanted >= all ? Long.MAX_VALUE : (long) (wanted / all * Long.MAX_VALUE));
  }

  /** The hash of an id, to be used with this sample. */
  long hash(String id) {
    return Hashing.murmur3_128((int) (seed ^ seed >>> 32))
        .hashString(id, StandardCharsets.UTF_8)
        .asLong();
  }

  /** Whether a pair is in the sample. */
  boolean contains(long youth, long mentor) {
    return limit == Long.MAX_VALUE || contains(youth + Long.rotateLeft(mentor, 29));
  }

  /** Whether a person is in the sample. */
  boolean contains(long person) {
    long mixed = (person ^ person >>> 32) * MIX;
    return ((mixed ^ mixed >>> 29) & Long.MAX_VALUE) <= limit;
  }
}
