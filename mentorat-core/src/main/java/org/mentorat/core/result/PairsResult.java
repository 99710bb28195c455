package org.mentorat.core.result;

import java.util.List;

/**
 * The result of a run over scored pairs. Immutable, thread-safe.
 *
 * @param pairs the chosen pairs in ascending order of youth and mentor
 * @param unserved youths with a place who got no mentor, in ascending order of id; {@link Unserved#eligibleMentors} counts their pairs
 * @param evidence the numeric problem, the strategy's outcome and what the verifier said
 * @param manifest what the run was made of
 * @since 0.1
 */
public record PairsResult(
    List<ScoredPair> pairs, List<Unserved> unserved, Evidence evidence, PairsManifest manifest) {
  /** Copies the lists. */
  public PairsResult {
    pairs = List.copyOf(pairs);
    unserved = List.copyOf(unserved);
  }

  /** Number of youths with at least one mentor. */
  public int served() {
    return (int) pairs.stream().map(ScoredPair::youth).distinct().count();
  }

  @Override
  public String toString() {
    return "PairsResult[" + pairs.size() + " pairs, " + unserved.size() + " unserved]";
  }
}
