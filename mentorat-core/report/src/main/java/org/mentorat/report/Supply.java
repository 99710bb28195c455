package org.mentorat.report;

import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.mentorat.core.audit.Withholding;
import org.mentorat.core.result.Evidence;
import org.mentorat.core.result.MatchResult;
import org.mentorat.core.result.Proposal;
import org.mentorat.model.Mentor;
import org.mentorat.model.MentorId;

/**
 * Mentors who take part in a run and the places that they have for it, by some group. Groups of fewer than ten mentors, and those that would
 * give them away, are not told.
 */
final class Supply {
  /** Of a group. {@code matched}: mentors with a proposal. */
  record Offer(int mentors, int places, int matched) {
    private Offer plus(Offer other) {
      return new Offer(mentors + other.mentors, places + other.places, matched + other.matched);
    }
  }

  private final SortedMap<String, Offer> offers = new TreeMap<>();
  private final Set<String> withheld = new HashSet<>();
  private final Set<String> matchedWithheld = new HashSet<>();

  private Supply() {}

  /** Counts mentors by {@code group}; an empty group stands for all who are in none. */
  static Supply of(MatchResult result, Function<Mentor, String> group) {
    Set<MentorId> matched = new HashSet<>();
    result.proposals().stream().map(Proposal::mentor).forEach(matched::add);
    Map<MentorId, Integer> places = new HashMap<>();
    Evidence evidence = result.evidence();
    for (int m = 0; m < evidence.mentors().size(); m++) {
      places.put(evidence.mentors().get(m), evidence.problem().mentorCapacity(m));
    }
    Supply supply = new Supply();
    for (Mentor mentor : result.cohort().mentors()) {
      Integer free = places.get(mentor.id());
      if (free != null && free > 0) {
        supply.offers.merge(
            group.apply(mentor),
            new Offer(1, free, matched.contains(mentor.id()) ? 1 : 0),
            Offer::plus);
      }
    }
    supply.withhold();
    return supply;
  }

  private void withhold() {
    if (offers.isEmpty()) {
      return;
    }
    Withholding withholding = Withholding.standard();
    String[] names = offers.keySet().toArray(String[]::new);
    Offer[] rows = offers.values().toArray(Offer[]::new);
    int[] mentors = Arrays.stream(rows).mapToInt(Offer::mentors).toArray();
    int[] with = Arrays.stream(rows).mapToInt(Offer::matched).toArray();
    int[] without = new int[rows.length];
    for (int g = 0; g < rows.length; g++) {
      without[g] = mentors[g] - with[g];
    }
    BitSet few = withholding.rows(new BitSet(), mentors);
    BitSet split = withholding.rows(few, with, without);
    for (int g = 0; g < rows.length; g++) {
      if (few.get(g)) {
        withheld.add(names[g]);
      }
      if (split.get(g)) {
        matchedWithheld.add(names[g]);
      }
    }
  }

  /** All groups, in ascending order of name. */
  SortedMap<String, Offer> offers() {
    return offers;
  }

  /** The whole. */
  Offer total() {
    return offers.values().stream().reduce(new Offer(0, 0, 0), Offer::plus);
  }

  /** Whether mentors and places of a group may be told. */
  boolean told(String group) {
    return !withheld.contains(group);
  }

  /** Whether it may be told how many of a group have a proposal. */
  boolean matchedTold(String group) {
    return !matchedWithheld.contains(group);
  }

  /** What a group offers; nothing where it is not in the run. */
  Offer of(String group) {
    return offers.getOrDefault(group, new Offer(0, 0, 0));
  }
}
