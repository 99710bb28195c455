package org.mentorat.core.candidates;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.mentorat.model.Cohort;
import org.mentorat.model.Decision;
import org.mentorat.model.KnownPair;
import org.mentorat.model.MentorId;
import org.mentorat.model.PairKey;
import org.mentorat.model.Reason;
import org.mentorat.model.Text;
import org.mentorat.model.YouthId;
import org.mentorat.problem.QuotaForest;
import org.mentorat.spi.RuleInfo;

/**
 * Pairs that people settled beforehand: accepted, sent out, locked, or chosen in place of a proposal.
 *
 * <p>They are taken in the order accepted, sent, locked, then by date and id, as long as everybody's places and all upper quotas hold.
 * Comfort rules that stand against them are waived and recorded; a safety rule, a full capacity or a full quota sets the pair aside.
 *
 * @param kept the pairs that are in every matching
 * @param conflicts pairs set aside, and pairs kept against a comfort rule
 * @since 0.1
 */
public record Commitments(List<Kept> kept, List<Conflict> conflicts) {
  /**
   * How a pair was settled.
   *
   * @since 0.1
   */
  public enum Kind {
    ACCEPTED,
    SENT,
    LOCKED
  }

  /**
   * A pair that is in every matching, by indices.
   *
   * @since 0.1
   */
  public record Kept(int youth, int mentor, Kind kind) {}

  /**
   * A pair that stands against a rule or a bound; {@code kept}: a comfort rule was waived, else the pair was set aside.
   *
   * @since 0.1
   */
  public record Conflict(YouthId youth, MentorId mentor, Reason reason, boolean kept) {}

  /** Copies the lists. */
  public Commitments {
    kept = List.copyOf(kept);
    conflicts = List.copyOf(conflicts);
  }

  private record Wish(PairKey pair, Kind kind, @Nullable LocalDate on) {
    static final Comparator<Wish> ORDER = Comparator.comparing(Wish::kind)
        .thenComparing(Wish::on, Comparator.nullsLast(Comparator.naturalOrder()))
        .thenComparing(Wish::pair);
  }

  private static final Reason NO_PLACE = new Reason(
      "NO_PLACE_LEFT",
      new Text(
          "plus de place pour ce jeune ou ce mentor", "no place left for this youth or mentor"));
  private static final Reason QUOTA = new Reason(
      "QUOTA_FULL", new Text("le quota d'un groupe est atteint", "the quota of a group is full"));

  /** Settles what the pairs and decisions of {@code cohort} demand. */
  public static Commitments of(
      Cohort cohort,
      Participants people,
      Evaluation evaluation,
      QuotaForest youthGroups,
      QuotaForest mentorGroups) {
    return new Settlement(people, evaluation, youthGroups, mentorGroups).settle(wishes(cohort));
  }

  /** Each pair once, under its weightiest kind; running pairs are no wishes, they hold their places already. */
  private static List<Wish> wishes(Cohort cohort) {
    Map<PairKey, Wish> wishes = new TreeMap<>();
    for (KnownPair pair : cohort.pairs()) {
      if (pair.status() == KnownPair.Status.LOCKED) {
        add(wishes, new Wish(PairKey.of(pair), Kind.LOCKED, pair.on()));
      }
    }
    for (Decision decision : StandingDecisions.of(cohort)) {
      PairKey pair = PairKey.of(decision);
      switch (decision.outcome()) {
        case ACCEPTED -> add(wishes, new Wish(pair, Kind.ACCEPTED, decision.on()));
        case SENT -> add(wishes, new Wish(pair, Kind.SENT, decision.on()));
        case LOCKED -> add(wishes, new Wish(pair, Kind.LOCKED, decision.on()));
        case REFUSED, REPLACED -> wishes.remove(pair);
      }
    }
    RunningPairs running = RunningPairs.of(cohort);
    wishes.keySet().removeIf(running::contains);
    return wishes.values().stream().sorted(Wish.ORDER).toList();
  }

  private static void add(Map<PairKey, Wish> wishes, Wish wish) {
    wishes.merge(wish.pair(), wish, (a, b) -> Wish.ORDER.compare(a, b) <= 0 ? a : b);
  }

  /** Takes wishes one by one and counts what they use up. */
  private static final class Settlement {
    private final Participants people;
    private final Evaluation evaluation;
    private final Map<YouthId, Integer> youthIndex = new HashMap<>();
    private final Map<MentorId, Integer> mentorIndex = new HashMap<>();
    private final int[] youthLeft;
    private final int[] mentorLeft;
    private final QuotaForest youthGroups;
    private final QuotaForest mentorGroups;
    private final int[] youthGroupCount;
    private final int[] mentorGroupCount;
    private final List<Kept> kept = new ArrayList<>();
    private final List<Conflict> conflicts = new ArrayList<>();

    Settlement(
        Participants people,
        Evaluation evaluation,
        QuotaForest youthGroups,
        QuotaForest mentorGroups) {
      this.people = people;
      this.evaluation = evaluation;
      this.youthLeft = people.youthPlaces().clone();
      this.mentorLeft = people.mentorPlaces().clone();
      this.youthGroups = youthGroups;
      this.mentorGroups = mentorGroups;
      this.youthGroupCount = new int[youthGroups.nodes()];
      this.mentorGroupCount = new int[mentorGroups.nodes()];
    }

    Commitments settle(List<Wish> wishes) {
      if (!wishes.isEmpty()) {
        for (int i = 0; i < people.youths().size(); i++) {
          youthIndex.put(people.youths().get(i).id(), i);
        }
        for (int j = 0; j < people.mentors().size(); j++) {
          mentorIndex.put(people.mentors().get(j).id(), j);
        }
      }
      wishes.forEach(this::settle);
      return new Commitments(kept, conflicts);
    }

    private void settle(Wish wish) {
      Integer youth = youthIndex.get(wish.pair().youth());
      Integer mentor = mentorIndex.get(wish.pair().mentor());
      if (youth == null || mentor == null || youthLeft[youth] == 0 || mentorLeft[mentor] == 0) {
        conflicts.add(new Conflict(wish.pair().youth(), wish.pair().mentor(), NO_PLACE, false));
        return;
      }
      if (full(youthGroups, youthGroupCount, youth)
          || full(mentorGroups, mentorGroupCount, mentor)) {
        conflicts.add(new Conflict(wish.pair().youth(), wish.pair().mentor(), QUOTA, false));
        return;
      }
      List<Conflict> waived = new ArrayList<>();
      Evaluation.Row row = evaluation.row(people.youths().get(youth));
      for (int r = 0; r < evaluation.rules().size(); r++) {
        if (row.excludes(r, mentor)) {
          RuleInfo rule = evaluation.rules().get(r).rule().info();
          boolean waivable = rule.nature() == RuleInfo.Nature.COMFORT;
          waived.add(
              new Conflict(wish.pair().youth(), wish.pair().mentor(), rule.reason(), waivable));
        }
      }
      List<Conflict> safety = waived.stream().filter(c -> !c.kept()).toList();
      if (!safety.isEmpty()) {
        conflicts.addAll(safety);
        return;
      }
      conflicts.addAll(waived);
      kept.add(new Kept(youth, mentor, wish.kind()));
      youthLeft[youth]--;
      mentorLeft[mentor]--;
      count(youthGroups, youthGroupCount, youth);
      count(mentorGroups, mentorGroupCount, mentor);
    }

    private static boolean full(QuotaForest groups, int[] count, int element) {
      for (int g = groups.groupOf(element); g != QuotaForest.NONE; g = groups.parent(g)) {
        if (count[g] >= groups.upper(g)) {
          return true;
        }
      }
      return false;
    }

    private static void count(QuotaForest groups, int[] count, int element) {
      for (int g = groups.groupOf(element); g != QuotaForest.NONE; g = groups.parent(g)) {
        count[g]++;
      }
    }
  }
}
