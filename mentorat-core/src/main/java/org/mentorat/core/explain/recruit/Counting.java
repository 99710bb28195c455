package org.mentorat.core.explain.recruit;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mentorat.model.AssociationId;
import org.mentorat.model.Mentor;

/** How a plan counts who is served. Mutable, for one thread. */
interface Counting {
  /** How many youths take part. */
  int youths();

  /** How many are served as things are now, with all that was adopted. */
  int served();

  /**
   * How many more would be served with mentors of one kind added.
   *
   * @param mentors at most so many of them
   */
  int gain(int template, int mentors);

  /** What {@link #gain(int, int)} is at most, known without counting. */
  int mostGain(int template, int mentors);

  /** How many more would be served with more places of these groups. */
  int gain(Raise raise, int places);

  /** Whether as many more are served with k times one place as with k places: then one count says how many mentors help. */
  boolean submodular();

  /**
   * Adds mentors of one kind to the campaign, with everybody routed and matched afresh; what serves nobody more is not added.
   *
   * @param recruits the same as records
   * @return how many more are served
   */
  Adopted adopt(int template, List<Mentor> recruits);

  /** Raises quotas, with everybody routed and matched afresh; what serves nobody more is not done. */
  Adopted adopt(Raise raise, int places);

  /**
   * What came of adding something.
   *
   * @param serves how many more are served; 0: nothing was added
   * @param servesAsRouted how many more would be if everybody stayed where they were routed before
   * @param atLeast whether it may be more
   * @param arrivals associations to which somebody is routed now who was not before: gains of theirs that were counted before bound nothing; null:
   *     any association's
   * @param gained the youths who are served now and were not before, by index; empty where the campaign was posed afresh or that is not known
   */
  record Adopted(
      int serves,
      int servesAsRouted,
      boolean atLeast,
      @Nullable Set<AssociationId> arrivals,
      int[] gained) {
    static final Adopted NOTHING = new Adopted(0, 0, false, Set.of(), new int[0]);
  }
}
