package org.mentorat.benchmarks.compare;

import org.mentorat.benchmarks.instances.Instance;

/**
 * What an answer is worth, counted from the instance alone, so that no contender is believed.
 *
 * @param served youths with a mentor
 * @param score sum over the chosen pairs
 */
record Tally(int served, long score) {
  /**
   * Counts an answer.
   *
   * @param pairs indices of the chosen pairs, in any order
   * @throws IllegalStateException if a pair stands twice or a capacity or quota is exceeded, naming it
   */
  static Tally of(Instance instance, int[] pairs) {
    int[] mentorOf = instance.mentorOf();
    int[] placesLeft = instance.mentorCapacity().clone();
    int[] quotaLeft = instance.quota().clone();
    boolean[] chosen = new boolean[instance.pairs()];
    long score = 0;
    for (int pair : pairs) {
      int mentor = mentorOf[pair];
      int association = instance.associationOf()[mentor];
      if (chosen[pair]) {
        throw infeasible("pair " + pair + " stands twice");
      }
      chosen[pair] = true;
      if (--placesLeft[mentor] < 0) {
        throw infeasible("mentor " + mentor + " is over capacity");
      }
      if (association >= 0 && --quotaLeft[association] < 0) {
        throw infeasible("association " + association + " is over its quota");
      }
      score += instance.score()[pair];
    }
    for (int i = 0; i < instance.youths(); i++) {
      int mentors = 0;
      for (int p = instance.rowStart()[i]; p < instance.rowStart()[i + 1]; p++) {
        mentors += chosen[p] ? 1 : 0;
      }
      if (mentors > 1) {
        throw infeasible("youth " + i + " has " + mentors + " mentors");
      }
    }
    return new Tally(pairs.length, score);
  }

  private static IllegalStateException infeasible(String why) {
    return new IllegalStateException("the answer is not feasible: " + why);
  }
}
