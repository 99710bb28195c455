package org.mentorat.core.explain.coverage;

import java.util.Arrays;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.mentorat.problem.QuotaForest;

/**
 * Serves more youths by a mentor who has places left: a youth who has a mentor moves there, another youth takes the place behind, and so on,
 * until somebody comes in who had nobody.
 *
 * <p>Shortest augmenting paths with labels (Ahuja and Orlin 1991), backwards from the mentor. The label of a mentor is at most the number of moves after which a
 * youth who has nobody could come in behind a place there: 1 where such a youth is eligible, otherwise one more than the least label
 * among mentors of eligible youths, and among mentors who have a place but for a full group that a leaver would make room in. A path only steps down
 * by one. Its moves leave all labels valid: whoever can take a place now that they could not before held one of a label as low. Labels so only rise,
 * and a mentor whose column is exhausted gets the least that it admits; once a label is nobody's, whoever is above
 * it is cut off from youths who have nobody.
 *
 * <p>Exact labels of the matching at hand, found in one pass over the rows of all whom a shortage reaches, are kept until it changes: trying out one
 * kind of mentor after another begins with them. A try then reads the columns on its paths, and each column
 * again for every label that its mentor takes.
 */
final class Behind {
  private static final int NOBODY = Coverage.NOBODY;

  /** The label of a mentor behind whom nobody can come in. */
  private static final int NEVER = Integer.MAX_VALUE;

  private final Coverage coverage;
  private int[] columnStart = Coverage.NONE;
  private int[] columnYouth = Coverage.NONE;

  private final int[] exact;
  private final int[] exactCount;
  private final int[] exactPlaces;
  private long exactState = -1;

  private final int[] label;
  private final int[] count;

  /** By group, once asked for; null: not known. */
  private final int[] @Nullable [] waiting;

  /** Where in {@link #waiting} the first one stands who has the least label of all, and that label. */
  private final int[] lowest;

  private final int[] lowestLabel;

  /** Where reading of each mentor's column stopped: what comes before it does not lead down until the label rises. */
  private final int[] at;

  /** The path: mentors whose place is to be taken, and who leaves each of them towards the one before; nobody where a group makes room. */
  private final int[] path;

  private final int[] leaver;

  Behind(Coverage coverage) {
    this.coverage = coverage;
    this.exact = new int[coverage.mentors];
    this.exactPlaces = new int[coverage.mentors - coverage.firstAdded];
    this.exactCount = new int[coverage.mentors + 3];
    this.label = new int[coverage.mentors];
    this.count = new int[exactCount.length];
    this.waiting = new int[coverage.upper.length][];
    this.lowest = new int[waiting.length];
    this.lowestLabel = new int[waiting.length];
    this.at = new int[coverage.mentors];
    this.path = new int[coverage.mentors + 1];
    this.leaver = new int[path.length];
  }

  void forgetColumns() {
    columnStart = Coverage.NONE;
    columnYouth = Coverage.NONE;
  }

  /** Finds what holds of the matching at hand, unless it is known. To be called before anybody is moved to a mentor with new places. */
  void look(int to) {
    if (columnStart.length == 0) {
      listColumns();
    }
    if (exactState != coverage.state() || !samePlaces(to)) {
      findLabels();
      exactState = coverage.state();
      System.arraycopy(coverage.capacity, coverage.firstAdded, exactPlaces, 0, exactPlaces.length);
    }
  }

  /** Whether nobody added but this mentor has more places than when labels were found: then no path is shorter. */
  private boolean samePlaces(int to) {
    for (int t = 0; t < exactPlaces.length; t++) {
      int m = coverage.firstAdded + t;
      if (m != to && coverage.capacity[m] > exactPlaces[t]) {
        return false;
      }
    }
    return true;
  }

  /**
   * Serves as many more as can be, at most {@code most}, while the mentor has places under no full group; returns how many.
   *
   * @param to who has been looked at ({@link #look}) since anything but youths who had nobody moved
   */
  int fill(int to, int most) {
    System.arraycopy(exact, 0, label, 0, label.length);
    System.arraycopy(exactCount, 0, count, 0, count.length);
    System.arraycopy(columnStart, 0, at, 0, at.length);
    forgetWaiting();
    if (label[to] != NEVER) {
      count[label[to]]--;
    }
    label[to] = least(to, to);
    int more = 0;
    int depth = 0;
    int grouped = 0;
    path[0] = to;
    while (more < most && label[to] != NEVER && coverage.ends(to)) {
      int m = path[depth];
      int y = next(m, to);
      if (y != NOBODY && coverage.mentorOf[y] == NOBODY) {
        for (int d = 1; d <= depth; d++) {
          if (leaver[d] != NOBODY) {
            coverage.move(leaver[d], path[d - 1]);
          }
        }
        coverage.move(y, m);
        more++;
        for (int d = 1; d <= depth; d++) {
          if (leaver[d] == NOBODY) {
            changeWaiting(path[d - 1], path[d], grouped);
          }
        }
        grouped = 0;
        depth = 0;
        continue;
      }
      int behind = y == NOBODY ? underFullGroup(m) : coverage.mentorOf[y];
      if (behind != NOBODY) {
        depth++;
        path[depth] = behind;
        leaver[depth] = y;
        grouped += y == NOBODY ? 1 : 0;
        continue;
      }
      if (isCutOff(m, to)) {
        break;
      }
      depth = Math.max(0, depth - 1);
    }
    return more;
  }

  /** Raises the label of a mentor from whom nothing leads down; whether the search has nowhere to go by that. */
  private boolean isCutOff(int m, int to) {
    int before = label[m];
    label[m] = least(m, to);
    at[m] = columnStart[m];
    assert label[m] > before;
    if (m == to) {
      return label[m] == NEVER;
    }
    if (label[m] != NEVER) {
      count[label[m]]++;
    }
    return --count[before] == 0;
  }

  /** A youth of a mentor's column who has nobody, or whose mentor is one label below; NOBODY: there is none any more. */
  private int next(int m, int to) {
    int end = columnStart[m + 1];
    int below = label[m] - 1;
    for (int k = at[m]; k < end; k++) {
      int y = columnYouth[k];
      int now = coverage.mentorOf[y];
      if (now == NOBODY ? below == 0 : now != to && label[now] == below) {
        at[m] = k;
        return y;
      }
    }
    at[m] = end;
    return NOBODY;
  }

  /** A mentor one label below who has a place as soon as somebody leaves this mentor's groups, or NOBODY. */
  private int underFullGroup(int m) {
    for (int g = coverage.groupOf[m]; g != QuotaForest.NONE; g = coverage.forest.parent(g)) {
      if (coverage.isFull(g)) {
        int other = lowest(g);
        if (other != NOBODY && label[other] == label[m] - 1) {
          return other;
        }
      }
    }
    return NOBODY;
  }

  /**
   * Who waits under a full group with the least label, or NOBODY. Labels only rise: whoever was passed over at the least label is above
   * it until all are, so that a list is read once a label.
   */
  private int lowest(int group) {
    int[] list = waiting(group);
    if (lowest[group] == NOBODY || passed(list, group) == list.length) {
      int first = lowestBut(group, NOBODY);
      if (first == NOBODY) {
        return NOBODY;
      }
      lowestLabel[group] = label[first];
      lowest[group] = 0;
    }
    return list[passed(list, group)];
  }

  private int passed(int[] list, int group) {
    int k = lowest[group];
    while (k < list.length && label[list[k]] != lowestLabel[group]) {
      k++;
    }
    lowest[group] = k;
    return k;
  }

  private int lowestBut(int group, int but) {
    int first = NOBODY;
    for (int other : waiting(group)) {
      if (other != but && (first == NOBODY || label[other] < label[first])) {
        first = other;
      }
    }
    return first;
  }

  /** The least label that a mentor can have by those of all others. */
  private int least(int m, int to) {
    Coverage c = coverage;
    int least = NEVER;
    for (int k = columnStart[m]; k < columnStart[m + 1] && least > 0; k++) {
      int now = c.mentorOf[columnYouth[k]];
      if (now == NOBODY) {
        least = 0;
      } else if (now != to && now != m) {
        least = Math.min(least, label[now]);
      }
    }
    for (int g = c.groupOf[m]; g != QuotaForest.NONE && m != to; g = c.forest.parent(g)) {
      if (c.isFull(g)) {
        int other = lowest(g) == m ? lowestBut(g, m) : lowest(g);
        least = other == NOBODY ? least : Math.min(least, label[other]);
      }
    }
    // No path is longer than there are mentors.
    return least > c.mentors ? NEVER : least + 1;
  }

  /** A mentor gave up a place in a full group and another took it: who waits there, unless other groups fill or open by that. */
  private void changeWaiting(int gave, int took, int onPath) {
    Coverage c = coverage;
    int group = c.groupOf[gave];
    boolean same = onPath == 1;
    while (same && !c.isFull(group)) {
      same = c.flow[group] + 1 < c.upper[group];
      group = c.forest.parent(group);
      same &= group != QuotaForest.NONE;
    }
    int[] list = same ? waiting[group] : null;
    if (list == null || c.lowestFull(took) != group) {
      forgetWaiting();
      return;
    }
    IntStream stay = Arrays.stream(list).filter(m -> m != gave && m != took);
    IntStream changed = IntStream.of(gave, took).filter(m -> c.load[m] < c.capacity[m]);
    waiting[group] = IntStream.concat(stay, changed).toArray();
    lowest[group] = NOBODY;
  }

  private void forgetWaiting() {
    Arrays.fill(waiting, null);
    Arrays.fill(lowest, NOBODY);
  }

  /** The mentors who have places but for a group that is full, and for none below it. */
  private int[] waiting(int group) {
    int[] known = waiting[group];
    if (known == null) {
      Coverage c = coverage;
      known = Arrays.stream(c.members, c.memberStart[group], c.memberStart[group + 1])
          .filter(m -> c.load[m] < c.capacity[m] && c.lowestFull(m) == group)
          .toArray();
      waiting[group] = known;
    }
    return known;
  }

  /** Breadth-first from all who have nobody: to the mentors they could have, to the youths of these, and so on. */
  private void findLabels() {
    Coverage c = coverage;
    Arrays.fill(exact, NEVER);
    Arrays.fill(exactCount, 0);
    boolean[] opened = new boolean[c.upper.length];
    int queued = 0;
    for (int y = 0; y < c.youths; y++) {
      if (!c.isServed(y)) {
        queued = reach(y, 1, queued);
      }
    }
    for (int head = 0; head < queued; head++) {
      int m = path[head];
      int next = exact[m] + 1;
      for (int y = c.firstYouth[m]; y != NOBODY; y = c.nextYouth[y]) {
        queued = reach(y, next, queued);
      }
      int full = c.load[m] < c.capacity[m] ? c.lowestFull(m) : NOBODY;
      if (full != NOBODY && !opened[full]) {
        opened[full] = true;
        for (int k = c.memberStart[full]; k < c.memberStart[full + 1]; k++) {
          queued = reachMentor(c.members[k], next, queued);
        }
      }
    }
  }

  private int reach(int y, int next, int before) {
    Coverage c = coverage;
    int queued = before;
    int[] row = c.changedRow[y];
    int start = row == null ? c.problem.rowStart(y) : 0;
    int end = row == null ? c.problem.rowStart(y + 1) : row.length;
    for (int p = start; p < end; p++) {
      queued = reachMentor(row == null ? c.problem.mentorOf(p) : row[p], next, queued);
    }
    for (int t : c.added[y] == null ? Coverage.NONE : c.added[y]) {
      queued = reachMentor(c.firstAdded + t, next, queued);
    }
    return queued;
  }

  private int reachMentor(int m, int next, int queued) {
    if (exact[m] != NEVER || coverage.capacity[m] <= 0) {
      return queued;
    }
    exact[m] = next;
    exactCount[next]++;
    path[queued] = m;
    return queued + 1;
  }

  /** The youths of each mentor, ascending, without those whose locked pairs hold them. */
  private void listColumns() {
    Coverage c = coverage;
    columnStart = new int[c.mentors + 1];
    for (int y = 0; y < c.youths; y++) {
      visit(y, m -> columnStart[m + 1]++);
    }
    for (int m = 0; m < c.mentors; m++) {
      columnStart[m + 1] += columnStart[m];
    }
    columnYouth = new int[columnStart[c.mentors]];
    System.arraycopy(columnStart, 0, at, 0, at.length);
    for (int y = 0; y < c.youths; y++) {
      int youth = y;
      visit(y, m -> columnYouth[at[m]++] = youth);
    }
  }

  private void visit(int y, IntConsumer mentor) {
    Coverage c = coverage;
    if (c.locked[y]) {
      return;
    }
    int[] row = c.changedRow[y];
    int start = row == null ? c.problem.rowStart(y) : 0;
    int end = row == null ? c.problem.rowStart(y + 1) : row.length;
    for (int p = start; p < end; p++) {
      mentor.accept(row == null ? c.problem.mentorOf(p) : row[p]);
    }
    for (int t : c.added[y] == null ? Coverage.NONE : c.added[y]) {
      mentor.accept(c.firstAdded + t);
    }
  }
}
