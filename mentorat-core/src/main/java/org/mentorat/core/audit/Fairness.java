package org.mentorat.core.audit;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.mentorat.core.result.Evidence;
import org.mentorat.core.result.MatchResult;
import org.mentorat.core.result.Proposal;
import org.mentorat.core.result.Unserved;
import org.mentorat.model.AssociationId;
import org.mentorat.model.Gazetteer;
import org.mentorat.model.MentorId;
import org.mentorat.model.Youth;
import org.mentorat.model.YouthId;
import org.mentorat.problem.AssignmentProblem;

/**
 * How each group of youths is served: exact figures, for computing on. Nothing of it may be written as it is: {@link #published} withholds
 * small groups and whatever would give them away.
 *
 * <p>Immutable, thread-safe; the order of the input rows changes nothing.
 *
 * @since 0.1
 */
public final class Fairness {
  private final LocalDate date;
  private final Tally total;
  private final Map<Dimension, Map<Group, Tally>> groups;

  private Fairness(LocalDate date, Tally total, Map<Dimension, Map<Group, Tally>> groups) {
    this.date = date;
    this.total = total;
    this.groups = groups;
  }

  /** Counts all youths of a result; linear in youths and pairs. */
  public static Fairness of(MatchResult result, Gazetteer gazetteer) {
    Ranks ranks = new Ranks(result.evidence());
    Grouping grouping = new Grouping(result.cohort(), gazetteer);
    Set<YouthId> running = new HashSet<>(result.alreadyServed());
    Count all = new Count();
    Map<Dimension, Map<Group, Count>> counts = new EnumMap<>(Dimension.class);
    for (Dimension dimension : Dimension.values()) {
      counts.put(
          dimension,
          new TreeMap<>(Comparator.<Group>comparingInt(group -> Grouping.order(dimension, group))
              .thenComparing(Group::code)));
    }
    for (Youth youth : result.cohort().youths()) {
      if (running.contains(youth.id())) {
        continue;
      }
      Case it = Case.of(result, youth, ranks);
      all.add(it);
      counts.forEach((dimension, byGroup) -> byGroup
          .computeIfAbsent(grouping.of(dimension, youth, it.association()), group -> new Count())
          .add(it));
    }
    Map<Dimension, Map<Group, Tally>> groups = new EnumMap<>(Dimension.class);
    counts.forEach((dimension, byGroup) -> {
      Map<Group, Tally> tallies = new java.util.LinkedHashMap<>();
      byGroup.forEach((group, count) -> tallies.put(group, count.tally()));
      groups.put(dimension, Collections.unmodifiableMap(tallies));
    });
    return new Fairness(result.cohort().date(), all.tally(), groups);
  }

  /** The day of the cohort. */
  public LocalDate date() {
    return date;
  }

  /** All youths who take part. */
  public Tally total() {
    return total;
  }

  /** Exact figures by group: codes in the order of their list, associations and departments in ascending order, unknown last. */
  public Map<Group, Tally> groups(Dimension dimension) {
    return groups.getOrDefault(dimension, Map.of());
  }

  /** What may be written: no group, and no part of a group, of one to nine youths, nor what gives it away. */
  public PublishedFairness published() {
    List<PublishedFairness.Comparison> comparisons = new ArrayList<>();
    for (Dimension dimension : Dimension.values()) {
      comparisons.add(Publication.of(dimension, groups(dimension), total));
    }
    return new PublishedFairness(date, Withholding.SMALLEST, Publication.total(total), comparisons);
  }

  @Override
  public String toString() {
    return "Fairness[" + date + "]";
  }

  /** One youth: where routed, and how it went. Days are null where the request has none. */
  private record Case(
      @Nullable AssociationId association,
      boolean served,
      boolean eligible,
      double score,
      int rank,
      @Nullable Long waiting) {
    static Case of(MatchResult result, Youth youth, Ranks ranks) {
      LocalDate requested = youth.requestedOn();
      Long waiting = requested == null
          ? null
          : Math.max(0, ChronoUnit.DAYS.between(requested, result.cohort().date()));
      Proposal best = result.proposalFor(youth.id()).orElse(null);
      if (best != null) {
        return new Case(best.association(), true, true, best.score(), ranks.of(best), waiting);
      }
      Unserved unserved = result.unserved(youth.id()).orElse(null);
      AssociationId association = unserved == null ? youth.association() : unserved.association();
      boolean eligible = unserved != null && unserved.eligibleMentors() > 0;
      return new Case(association, false, eligible, 0, 0, waiting);
    }
  }

  /** A tally under construction. */
  private static final class Count {
    private int asking;
    private int served;
    private int eligible;
    private final Sample[] samples = new Sample[4];

    Count() {
      Arrays.fill(samples, Sample.EMPTY);
    }

    void add(Case it) {
      asking++;
      eligible += it.eligible() ? 1 : 0;
      if (it.served()) {
        served++;
        samples[0] = samples[0].with(it.score());
        samples[1] = samples[1].with(it.rank());
      }
      Long waiting = it.waiting();
      if (waiting != null) {
        int which = it.served() ? 2 : 3;
        samples[which] = samples[which].with(waiting);
      }
    }

    Tally tally() {
      return new Tally(asking, served, eligible, samples[0], samples[1], samples[2], samples[3]);
    }
  }

  /** Ranks of proposals among the pairs of their youths. */
  private static final class Ranks {
    private final AssignmentProblem problem;
    private final Map<YouthId, Integer> youths = new HashMap<>();
    private final Map<MentorId, Integer> mentors = new HashMap<>();

    Ranks(Evidence evidence) {
      this.problem = evidence.problem();
      evidence.youths().forEach(id -> youths.put(id, youths.size()));
      evidence.mentors().forEach(id -> mentors.put(id, mentors.size()));
    }

    int of(Proposal proposal) {
      Integer youth = youths.get(proposal.youth());
      Integer mentor = mentors.get(proposal.mentor());
      int pair = youth == null || mentor == null ? -1 : problem.pair(youth, mentor);
      if (youth == null || pair < 0) {
        throw new IllegalArgumentException("the proposal " + proposal.youth() + " – "
            + proposal.mentor() + " is no pair of the problem");
      }
      int rank = 1;
      for (int other = problem.rowStart(youth); other < problem.rowStart(youth + 1); other++) {
        if (problem.score(other) > problem.score(pair)) {
          rank++;
        }
      }
      return rank;
    }
  }
}
