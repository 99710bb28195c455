package org.mentorat.core.builtin.routing;

/** Draws lots among equals: a hash of seed, person and programme, so that nobody's alphabet is favoured. */
final class Lots {
  private static final long FNV_OFFSET = 0xcbf29ce484222325L;
  private static final long FNV_PRIME = 0x100000001b3L;

  private Lots() {}

  /** FNV-1a over the characters of an id. */
  static long hash(String id) {
    long hash = FNV_OFFSET;
    for (int i = 0; i < id.length(); i++) {
      hash = (hash ^ id.charAt(i)) * FNV_PRIME;
    }
    return hash;
  }

  /** The lot of somebody, to be combined with each programme. */
  static long of(long seed, String person) {
    return mix(seed + mix(hash(person)));
  }

  /** The lot of somebody at a programme; the smaller goes first. */
  static long at(long person, Gate gate) {
    return mix(person ^ gate.hash());
  }

  /** The finaliser of SplitMix64 (Steele, Lea and Flood, OOPSLA 2014): every bit depends on every bit. */
  private static long mix(long bits) {
    long z = (bits ^ bits >>> 30) * 0xbf58476d1ce4e5b9L;
    z = (z ^ z >>> 27) * 0x94d049bb133111ebL;
    return z ^ z >>> 31;
  }
}
