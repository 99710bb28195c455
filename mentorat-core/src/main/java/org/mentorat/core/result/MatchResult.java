package org.mentorat.core.result;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.mentorat.model.Cohort;
import org.mentorat.model.MentorId;
import org.mentorat.model.Points;
import org.mentorat.model.YouthId;
import org.mentorat.problem.AssignmentProblem;
import org.mentorat.problem.Matching;
import org.mentorat.problem.Outcome;

/**
 * The result of a run: for every youth of the cohort either proposals, or the reason why there are none, or the remark that running pairs
 * already hold the youth's places. Immutable, thread-safe.
 *
 * @since 0.1
 */
public final class MatchResult {
  private final Cohort cohort;
  private final List<Proposal> proposals;
  private final Map<YouthId, List<Proposal>> proposalsByYouth;
  private final Map<YouthId, Unserved> unserved;
  private final List<YouthId> alreadyServed;
  private final List<Conflict> conflicts;
  private final Evidence evidence;
  private final Manifest manifest;

  /**
   * Puts a result together.
   *
   * @param alreadyServed youths who take no part because running pairs hold all their places
   * @param conflicts pairs demanded beforehand that stand against a rule or could not stand
   */
  public MatchResult(
      Cohort cohort,
      Collection<Proposal> proposals,
      Collection<Unserved> unserved,
      Collection<YouthId> alreadyServed,
      Collection<Conflict> conflicts,
      Evidence evidence,
      Manifest manifest) {
    this.cohort = cohort;
    List<Proposal> sorted = new ArrayList<>(proposals);
    sorted.sort((a, b) -> {
      int byYouth = a.youth().compareTo(b.youth());
      return byYouth != 0 ? byYouth : a.mentor().compareTo(b.mentor());
    });
    this.proposals = List.copyOf(sorted);
    Map<YouthId, List<Proposal>> byYouth = new TreeMap<>();
    for (Proposal proposal : sorted) {
      byYouth.computeIfAbsent(proposal.youth(), id -> new ArrayList<>(1)).add(proposal);
    }
    byYouth.replaceAll((id, list) -> List.copyOf(list));
    this.proposalsByYouth = byYouth;
    Map<YouthId, Unserved> withoutProposal = new TreeMap<>();
    unserved.forEach(u -> withoutProposal.put(u.youth(), u));
    this.unserved = Collections.unmodifiableMap(withoutProposal);
    this.alreadyServed = alreadyServed.stream().sorted().toList();
    this.conflicts = List.copyOf(conflicts);
    this.evidence = evidence;
    this.manifest = manifest;
  }

  /** The cohort that was matched. */
  public Cohort cohort() {
    return cohort;
  }

  /** All proposals in ascending order of youth and mentor. */
  public List<Proposal> proposals() {
    return proposals;
  }

  /** The proposal for a youth; the best-scored one where the youth has several; empty: unserved or not in the cohort. */
  public Optional<Proposal> proposalFor(YouthId youth) {
    return proposalsFor(youth).stream().reduce((a, b) -> b.micropoints() > a.micropoints() ? b : a);
  }

  /** As {@link #proposalFor(YouthId)}. */
  public Optional<Proposal> proposalFor(String youth) {
    return proposalFor(new YouthId(youth));
  }

  /** All proposals for a youth in ascending order of mentor. */
  public List<Proposal> proposalsFor(YouthId youth) {
    return proposalsByYouth.getOrDefault(youth, List.of());
  }

  /** Youths without a proposal, in ascending order of id. */
  public Collection<Unserved> unserved() {
    return unserved.values();
  }

  /** Why a youth has no proposal; empty: has one, takes no part, or is not in the cohort. */
  public Optional<Unserved> unserved(YouthId youth) {
    return Optional.ofNullable(unserved.get(youth));
  }

  /** As {@link #unserved(YouthId)}. */
  public Optional<Unserved> unserved(String youth) {
    return unserved(new YouthId(youth));
  }

  /** Youths who take no part because running pairs hold all their places, in ascending order of id. */
  public List<YouthId> alreadyServed() {
    return alreadyServed;
  }

  /** Pairs demanded beforehand that stand against a rule, or could not stand. */
  public List<Conflict> conflicts() {
    return conflicts;
  }

  /** The numeric problem, the strategy's outcome and what the verifier said. */
  public Evidence evidence() {
    return evidence;
  }

  /** What the run was made of. */
  public Manifest manifest() {
    return manifest;
  }

  /** The chosen pairs by index of {@code evidence().problem()}; where nothing is feasible those that people settled. */
  public Matching matching() {
    Outcome outcome = evidence.outcome();
    if (outcome instanceof Outcome.Solved solved) {
      return solved.matching();
    }
    if (outcome instanceof Outcome.Stopped stopped) {
      return stopped.matching();
    }
    AssignmentProblem problem = evidence.problem();
    return Matching.of(
        IntStream.range(0, problem.pairs()).filter(problem::locked).toArray());
  }

  /** Number of youths with at least one proposal. */
  public int served() {
    return proposalsByYouth.size();
  }

  /** The sum of all scores in points. */
  public double totalScore() {
    return Points.points(proposals.stream().mapToLong(Proposal::micropoints).sum());
  }

  /** What changed from {@code before} to this result. */
  public Difference diff(MatchResult before) {
    TreeSet<YouthId> youths = new TreeSet<>(proposalsByYouth.keySet());
    youths.addAll(before.proposalsByYouth.keySet());
    List<YouthId> gained = new ArrayList<>();
    List<YouthId> lost = new ArrayList<>();
    List<Difference.Move> moved = new ArrayList<>();
    for (YouthId youth : youths) {
      List<MentorId> from =
          before.proposalsFor(youth).stream().map(Proposal::mentor).toList();
      List<MentorId> to = proposalsFor(youth).stream().map(Proposal::mentor).toList();
      if (from.isEmpty()) {
        gained.add(youth);
      } else if (to.isEmpty()) {
        if (Collections.binarySearch(alreadyServed, youth) < 0) {
          lost.add(youth); // whoever meets a mentor by now has lost nothing
        }
      } else if (!from.equals(to)) {
        moved.add(new Difference.Move(youth, from, to));
      }
    }
    TreeSet<YouthId> changed = new TreeSet<>(gained);
    changed.addAll(lost);
    moved.forEach(move -> changed.add(move.youth()));
    int unchanged =
        (int) cohort.youths().stream().filter(y -> !changed.contains(y.id())).count();
    return new Difference(gained, lost, moved, unchanged);
  }

  @Override
  public String toString() {
    return "MatchResult[" + served() + " served, " + unserved.size() + " unserved, "
        + alreadyServed.size() + " already served]";
  }
}
