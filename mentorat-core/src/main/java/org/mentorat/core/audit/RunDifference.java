package org.mentorat.core.audit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.mentorat.core.result.Difference;
import org.mentorat.core.result.MatchResult;
import org.mentorat.model.AssociationId;
import org.mentorat.model.Cohort;
import org.mentorat.model.Gazetteer;
import org.mentorat.model.YouthId;

/**
 * What changed from one run to another: who gains, loses and moves, what it costs or brings, by association and by group, and which
 * settings differ. Where the people are the same and one setting differs, {@link #servedChange} and {@link #micropointsChange} are the
 * price of that setting: of a rule, of a quota, of a fairer strategy.
 *
 * <p>Lists youths by id: a working document, as the files that it compares. By group, numbers of one to nine youths are withheld, for
 * together with the ids they would tell who belongs to a group.
 *
 * @param before the first run
 * @param after the second run
 * @param youths who gains, loses and moves; lost: with a proposal before, and now with a reason why there is none
 * @param arrived youths of the second run who take no part in the first
 * @param gone youths of the first run who take no part in the second: they left, or running pairs hold their places by now
 * @param better youths with proposals in both whose score rose
 * @param worse youths with proposals in both whose score fell
 * @param lostBecause how many of those who lost have which main reason now, most frequent first
 * @param associations by association in ascending order of id, without association last
 * @param groups by group, where the youths' attributes are known; empty otherwise
 * @param settings settings that differ, by name
 * @param inputs input files that differ, by name
 * @since 0.1
 */
public record RunDifference(
    Side before,
    Side after,
    Difference youths,
    List<YouthId> arrived,
    List<YouthId> gone,
    int better,
    int worse,
    List<ReasonCount> lostBecause,
    List<AssociationChange> associations,
    List<GroupChange> groups,
    List<Change> settings,
    List<Change> inputs) {
  /** Copies the lists. */
  public RunDifference {
    arrived = List.copyOf(arrived);
    gone = List.copyOf(gone);
    lostBecause = List.copyOf(lostBecause);
    associations = List.copyOf(associations);
    groups = List.copyOf(groups);
    settings = List.copyOf(settings);
    inputs = List.copyOf(inputs);
  }

  /**
   * Totals of one run.
   *
   * @param youths youths who take part
   * @param served those with a proposal
   * @param proposals proposals, of which a youth may have several
   * @param micropoints sum of all scores in millionths of a point
   * @param reproducible false only for runs that a clock or a person stopped: then the difference is partly chance
   * @since 0.1
   */
  public record Side(
      LocalDate date,
      int youths,
      int served,
      int proposals,
      long micropoints,
      boolean reproducible) {
    static Side of(RunLedger run) {
      int served = 0;
      int proposals = 0;
      long micropoints = 0;
      for (RunLedger.Entry entry : run.entries().values()) {
        served += entry.served() ? 1 : 0;
        proposals += entry.mentors().size();
        micropoints += entry.micropoints();
      }
      return new Side(
          run.date(), run.entries().size(), served, proposals, micropoints, run.reproducible());
    }
  }

  /**
   * So many youths have this main reason.
   *
   * @since 0.1
   */
  public record ReasonCount(String code, int youths) {}

  /**
   * A value that differs; null: not there.
   *
   * @since 0.1
   */
  public record Change(
      String name, @Nullable String before, @Nullable String after) {}

  /**
   * One association on both sides.
   *
   * @param association null: youths routed nowhere
   * @param youthsBefore youths routed to it in the first run
   * @param moved youths with proposals in both, with other mentors, who are here in the second run
   * @since 0.1
   */
  public record AssociationChange(
      @Nullable AssociationId association,
      int youthsBefore,
      int youthsAfter,
      int servedBefore,
      int servedAfter,
      int gained,
      int lost,
      int moved,
      long micropointsBefore,
      long micropointsAfter) {}

  /**
   * One group, over the youths who take part in both runs; null: withheld.
   *
   * @param youths how many they are
   * @param gained without a proposal before, with one now
   * @param lost with a proposal before, without one now
   * @since 0.1
   */
  public record GroupChange(
      Dimension dimension,
      Group group,
      @Nullable Integer youths,
      @Nullable Integer servedBefore,
      @Nullable Integer servedAfter,
      @Nullable Integer gained,
      @Nullable Integer lost) {}

  /** Of two runs of which only the files are at hand; by group nothing is known. */
  public static RunDifference between(RunLedger before, RunLedger after) {
    return between(before, after, List.of());
  }

  /** Of two results; the groups are those of the second cohort. */
  public static RunDifference between(MatchResult before, MatchResult after, Gazetteer gazetteer) {
    return between(RunLedger.of(before), RunLedger.of(after), after.cohort(), gazetteer);
  }

  /** Of two runs of which the files are at hand, with the groups of the youths of {@code cohort}. */
  public static RunDifference between(
      RunLedger before, RunLedger after, Cohort cohort, Gazetteer gazetteer) {
    return between(before, after, GroupChanges.of(before, after, cohort, gazetteer));
  }

  private static RunDifference between(
      RunLedger before, RunLedger after, List<GroupChange> groups) {
    List<YouthId> gained = new ArrayList<>();
    List<YouthId> lost = new ArrayList<>();
    List<Difference.Move> moved = new ArrayList<>();
    List<YouthId> arrived = new ArrayList<>();
    List<YouthId> gone = new ArrayList<>();
    AssociationCounts associations = new AssociationCounts();
    SortedMap<String, Integer> reasons = new TreeMap<>();
    int better = 0;
    int worse = 0;
    TreeSet<YouthId> everybody = new TreeSet<>(before.entries().keySet());
    everybody.addAll(after.entries().keySet());
    for (YouthId youth : everybody) {
      RunLedger.Entry then = before.entries().get(youth);
      RunLedger.Entry now = after.entries().get(youth);
      associations.add(then, now);
      if (now == null) {
        gone.add(youth);
        continue;
      }
      boolean wasServed = then != null && then.served();
      if (then == null) {
        arrived.add(youth);
      }
      if (now.served() && !wasServed) {
        gained.add(youth);
      } else if (!now.served() && wasServed) {
        lost.add(youth);
        reasons.merge(String.valueOf(now.reason()), 1, Integer::sum);
      } else if (then != null && now.served()) {
        better += now.micropoints() > then.micropoints() ? 1 : 0;
        worse += now.micropoints() < then.micropoints() ? 1 : 0;
        if (!now.mentors().equals(then.mentors())) {
          moved.add(new Difference.Move(youth, then.mentors(), now.mentors()));
        }
      }
    }
    int unchanged = after.entries().size() - gained.size() - lost.size() - moved.size();
    return new RunDifference(
        Side.of(before),
        Side.of(after),
        new Difference(gained, lost, moved, unchanged),
        arrived,
        gone,
        better,
        worse,
        reasons.entrySet().stream()
            .map(e -> new ReasonCount(e.getKey(), e.getValue()))
            .sorted((a, b) -> Integer.compare(b.youths(), a.youths()))
            .toList(),
        associations.changes(),
        groups,
        changes(before.settings(), after.settings()),
        changes(before.inputs(), after.inputs()));
  }

  private static List<Change> changes(
      SortedMap<String, String> before, SortedMap<String, String> after) {
    TreeSet<String> names = new TreeSet<>(before.keySet());
    names.addAll(after.keySet());
    List<Change> changes = new ArrayList<>();
    for (String name : names) {
      String then = before.get(name);
      String now = after.get(name);
      if (then == null || !then.equals(now)) {
        changes.add(new Change(name, then, now));
      }
    }
    return changes;
  }

  /** Youths served more in the second run; negative: fewer. */
  public int servedChange() {
    return after.served() - before.served();
  }

  /** Score gained in the second run, in millionths of a point; negative: lost. */
  public long micropointsChange() {
    return after.micropoints() - before.micropoints();
  }

  /** Whether the same youths take part in both runs, so that what differs is the work of settings, mentors or strategies. */
  public boolean sameYouths() {
    return arrived.isEmpty() && gone.isEmpty();
  }

  @Override
  public String toString() {
    return "RunDifference[" + youths.gained().size() + " gained, "
        + youths.lost().size() + " lost, " + youths.moved().size() + " moved]";
  }
}
