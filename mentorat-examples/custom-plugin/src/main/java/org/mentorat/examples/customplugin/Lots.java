package org.mentorat.examples.customplugin;

/** Draws lots among equals, so that nobody's place in the alphabet is favoured. */
final class Lots {
  private Lots() {}

  /** A number from the campaign seed, a person and a programme; the same on every machine. */
  static long draw(long seed, String person, String programme) {
    return mix(mix(mix(seed) ^ hash(person)) ^ hash(programme));
  }

  /** FNV-1a over the characters. */
  private static long hash(String text) {
    long hash = 0xcbf29ce484222325L;
    for (int i = 0; i < text.length(); i++) {
      hash = (hash ^ text.charAt(i)) * 0x100000001b3L;
    }
    return hash;
  }

  /** The finaliser of SplitMix64 (Steele, Lea and Flood, OOPSLA 2014). */
  private static long mix(long bits) {
    long z = (bits ^ bits >>> 30) * 0xbf58476d1ce4e5b9L;
    z = (z ^ z >>> 27) * 0x94d049bb133111ebL;
    return z ^ z >>> 31;
  }
}
