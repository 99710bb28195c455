package org.mentorat.core.candidates;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The mentors of each programme in nested groups, so that a search can rule out many at once: mentors of one kind to a first scorer, and
 * within them of one kind to a second.
 *
 * <p>Mentors whom a rule of their own side excludes from every pair are in no group. A <i>place</i> is a position in the order of
 * programmes, groups and subgroups; columns over places are read in that order, so that memory is read in order too. Immutable.
 */
final class MentorGroups {
  /** Of a level without a scorer: all mentors are of one kind. */
  static final int NONE = -1;

  /** Below so many mentors of a kind, on average, a level of groups would cost what it saves. */
  private static final int FEW = 3;

  /** Ordinals of the scorers whose kinds make the groups and the subgroups, or {@link #NONE}. */
  final int outer;

  final int inner;

  /** First group of each programme, {@code int[programmes + 1]}. */
  final int[] groupStart;

  /** Kind of each group to the scorer {@link #outer}. */
  final int[] groupKind;

  /** First subgroup of each group, {@code int[groups + 1]}. */
  final int[] subgroupStart;

  /** Kind of each subgroup to the scorer {@link #inner}. */
  final int[] subgroupKind;

  /** First place of each subgroup, {@code int[subgroups + 1]}. */
  final int[] placeStart;

  /** The mentor at each place. */
  final int[] mentorAt;

  /** The subgroup of each place, and the group of each subgroup. */
  final int[] subgroupAt;

  final int[] groupOf;

  /** The place here of each place where rules and scorers know a mentor ({@link Places}), or {@link #NONE}. */
  final int[] placeOfRow;

  /** The other way round: where rules and scorers know the mentor at each place here. */
  final int[] rowAt;

  /** The order in which rules and scorers know the mentors. */
  final Places rowPlaces;

  /** Ordinals of the other scorers that know kinds, those that take most away first. */
  final int[] scorers;

  /** The kinds at each place to {@link #scorers}, those of one place side by side: {@code int[places · scorers]}. */
  final int[] scorerKindAt;

  /** By position in {@link #scorers}, who is of which kind. */
  final KindMembers[] members;

  /** Ordinals of the rules that know kinds, and the kind at each place. */
  final int[] rules;

  final int[][] ruleKindAt;

  /** By scorer, the kind of each mentor in the order of rules and scorers; empty where none are known. */
  final int[][] kindAtRow;

  /** Number of kinds by ordinal; 0: none are known. */
  final int[] scorerKinds;

  final int[] ruleKinds;

  MentorGroups(Evaluation evaluation) {
    int scorerCount = evaluation.scorers().size();
    int[][] kinds = new int[scorerCount][];
    scorerKinds = new int[scorerCount];
    kindAtRow = new int[scorerCount][];
    for (int s = 0; s < scorerCount; s++) {
      int @Nullable [] known = evaluation.scorerKindsByPlace(s);
      kindAtRow[s] = known == null ? new int[0] : known;
      kinds[s] = known == null ? new int[0] : evaluation.byMentor(known);
      scorerKinds[s] = count(kinds[s]);
    }
    int[] byWeight = IntStream.range(0, scorerCount)
        .filter(s -> scorerKinds[s] > 0)
        .boxed()
        .sorted(Comparator.comparingDouble(
            (Integer s) -> -evaluation.scorers().get(s).weight()))
        .mapToInt(Integer::intValue)
        .toArray();
    int mentors = evaluation.mentors().size();
    int[] levels = Arrays.stream(byWeight)
        .filter(s -> scorerKinds[s] > 1 && (long) scorerKinds[s] * FEW <= Math.max(mentors, 64))
        .limit(2)
        .toArray();
    // Few large groups first: most searches end there.
    boolean swap = levels.length == 2 && scorerKinds[levels[1]] < scorerKinds[levels[0]];
    outer = levels.length == 0 ? NONE : levels[swap ? 1 : 0];
    inner = levels.length < 2 ? NONE : levels[swap ? 0 : 1];
    scorers = Arrays.stream(byWeight).filter(s -> s != outer && s != inner).toArray();
    int[][] ofRules = new int[evaluation.rules().size()][];
    ruleKinds = new int[ofRules.length];
    for (int r : evaluation.pairRules()) {
      int @Nullable [] known = evaluation.ruleKinds(r);
      ofRules[r] = known == null ? new int[0] : known;
      ruleKinds[r] = count(ofRules[r]);
    }
    rules = IntStream.range(0, ofRules.length).filter(r -> ruleKinds[r] > 0).toArray();
    Layout layout = new Layout(
        evaluation,
        outer == NONE ? new int[mentors] : kinds[outer],
        inner == NONE ? new int[mentors] : kinds[inner]);
    groupStart = layout.groupStart;
    groupKind = Arrays.copyOf(layout.groupKind, layout.groups);
    subgroupStart = Arrays.copyOf(layout.subgroupStart, layout.groups + 1);
    subgroupKind = Arrays.copyOf(layout.subgroupKind, layout.subgroups);
    placeStart = Arrays.copyOf(layout.placeStart, layout.subgroups + 1);
    mentorAt = layout.mentorAt;
    groupOf = owners(subgroupStart, subgroupKind.length);
    subgroupAt = owners(placeStart, mentorAt.length);
    placeOfRow = new int[mentors];
    Arrays.fill(placeOfRow, NONE);
    rowAt = new int[mentorAt.length];
    rowPlaces = evaluation.places();
    for (int place = 0; place < mentorAt.length; place++) {
      rowAt[place] = rowPlaces.of(mentorAt[place]);
      placeOfRow[rowAt[place]] = place;
    }
    scorerKindAt = new int[mentorAt.length * scorers.length];
    for (int k = 0; k < scorerKindAt.length; k++) {
      scorerKindAt[k] = kinds[scorers[k % scorers.length]][mentorAt[k / scorers.length]];
    }
    int[] firstPlace =
        IntStream.rangeClosed(0, programmes()).map(this::firstPlace).toArray();
    int[][] columns = columns(kinds, scorers);
    members = new KindMembers[scorers.length];
    for (int c = 0; c < scorers.length; c++) {
      members[c] = new KindMembers(firstPlace, columns[c], scorerKinds[scorers[c]]);
    }
    ruleKindAt = columns(ofRules, rules);
  }

  /** To which of consecutive ranges each position belongs. */
  private static int[] owners(int[] start, int positions) {
    int[] owner = new int[positions];
    for (int k = 0; k + 1 < start.length; k++) {
      Arrays.fill(owner, start[k], start[k + 1], k);
    }
    return owner;
  }

  private static int count(int[] kinds) {
    return Arrays.stream(kinds).max().orElse(-1) + 1;
  }

  private int[][] columns(int[][] kinds, int[] ordinals) {
    int[][] columns = new int[ordinals.length][mentorAt.length];
    for (int c = 0; c < ordinals.length; c++) {
      for (int place = 0; place < mentorAt.length; place++) {
        columns[c][place] = kinds[ordinals[c]][mentorAt[place]];
      }
    }
    return columns;
  }

  int groups() {
    return groupKind.length;
  }

  int subgroups() {
    return subgroupKind.length;
  }

  int places() {
    return mentorAt.length;
  }

  int programmes() {
    return groupStart.length - 1;
  }

  /** First place of a programme; that of the next is the end. */
  int firstPlace(int programme) {
    return placeStart[subgroupStart[groupStart[programme]]];
  }

  /** Sorts the mentors of each programme and marks where kinds change. */
  private static final class Layout {
    final int[] groupStart;
    final int[] groupKind;
    final int[] subgroupStart;
    final int[] subgroupKind;
    final int[] placeStart;
    final int[] mentorAt;
    int groups;
    int subgroups;

    Layout(Evaluation evaluation, int[] outerKind, int[] innerKind) {
      int[][] members = evaluation.routes().members();
      int[] order = new int[Arrays.stream(members).mapToInt(m -> m.length).sum()];
      groupStart = new int[members.length + 1];
      groupKind = new int[order.length];
      subgroupStart = new int[order.length + 1];
      subgroupKind = new int[order.length];
      placeStart = new int[order.length + 1];
      int places = 0;
      for (int p = 0; p < members.length; p++) {
        groupStart[p] = groups;
        int[] sorted = Arrays.stream(members[p])
            .filter(m -> evaluation.mentorExclusion(m) == Evaluation.ELIGIBLE)
            .boxed()
            .sorted(Comparator.comparingInt((Integer m) -> outerKind[m])
                .thenComparingInt(m -> innerKind[m])
                .thenComparingInt(m -> m))
            .mapToInt(Integer::intValue)
            .toArray();
        int before = NONE;
        for (int mentor : sorted) {
          boolean newGroup = before == NONE || outerKind[before] != outerKind[mentor];
          if (newGroup || innerKind[before] != innerKind[mentor]) {
            if (newGroup) {
              groupKind[groups] = outerKind[mentor];
              subgroupStart[groups++] = subgroups;
            }
            subgroupKind[subgroups] = innerKind[mentor];
            placeStart[subgroups++] = places;
          }
          order[places++] = mentor;
          before = mentor;
        }
      }
      groupStart[members.length] = groups;
      subgroupStart[groups] = subgroups;
      placeStart[subgroups] = places;
      mentorAt = Arrays.copyOf(order, places);
    }
  }
}
