package org.mentorat.core.explain.coverage;

import java.util.Arrays;
import java.util.BitSet;
import org.jspecify.annotations.Nullable;
import org.mentorat.problem.AssignmentProblem;
import org.mentorat.problem.Matching;
import org.mentorat.problem.QuotaForest;

/**
 * A largest set of served youths, kept up while rows of youths, places of mentors and upper quotas change, and while mentors are tried out.
 *
 * <p>Holds where only capacities and upper quotas on the mentors' side limit ({@link #suits}): then the sets of youths that can be served
 * are the independent sets of a matroid (a gammoid: Perfect 1968), nobody who is served need be given up for another, and what a set of
 * further places adds is monotone and submodular. A youth counts as served with one mentor; second mentors come after all
 * coverage and so never stand in its way. Locked pairs hold their places and leave the rest.
 *
 * <p>A search is breadth-first from one youth: to a mentor with a place under no full group; from a full mentor to the youths that it has;
 * from a mentor with a place under a full group to the youths of all mentors in the lowest such group. What a fruitless search has reached
 * is closed and not looked at again until something changes (Berge 1957: no path, no larger matching).
 *
 * <p>Mutable, for one thread. A search is linear in the pairs that it meets; memory is a few numbers for each person and one for each
 * pair that is not the problem's.
 */
public final class Coverage {
  static final int NOBODY = -1;
  static final int[] NONE = {};

  final AssignmentProblem problem;
  final int youths;
  final int firstAdded;
  final int mentors;
  final QuotaForest forest;

  /** Rows in place of the problem's, ascending; null: the problem's. */
  final int[][] changedRow;

  /** Added mentors of each youth, ascending; null: none. */
  final int[][] added;

  final boolean[] locked;
  final int[] capacity;
  final int[] load;
  final int[] groupOf;
  final int[] upper;
  final int[] flow;
  final int[] memberStart;
  final int[] members;

  final int[] mentorOf;
  final int[] firstYouth;
  final int[] nextYouth;
  private final int[] previousYouth;

  private int served;
  private int lockedYouths;

  private final int[] queue;
  private final int[] from;
  private final int[] seen;
  private int search;
  private int firstOpenSearch;

  /** Names the state of rows, quotas, places of the problem's mentors and mentors of youths; a state that is taken back to has its name again. */
  private long state;

  private long lastState;
  private long stateAtTryOut;
  private final Behind behind;

  private int[] journalYouth = new int[64];
  private int[] journalMentor = new int[64];
  private int journal = NOBODY;

  /**
   * The coverage of a problem, begun with {@code start} and made as large as it can be.
   *
   * @param addedGroups {@code int[added mentors]}: the group of each mentor that may be added, or {@link QuotaForest#NONE}; their indices
   *     follow those of the problem's mentors, and they have no places until they are given some
   * @param addedOf {@code int[youths][]}: the added mentors eligible for each youth by position in {@code addedGroups}, ascending; null:
   *     none. Taken over
   */
  public Coverage(
      AssignmentProblem problem, @Nullable Matching start, int[] addedGroups, int[][] addedOf) {
    if (!suits(problem)) {
      throw new IllegalArgumentException(
          "the problem has lower quotas or groups of youths; expected upper quotas of mentors only");
    }
    this.problem = problem;
    this.youths = problem.youths();
    this.firstAdded = problem.mentors();
    this.mentors = firstAdded + addedGroups.length;
    this.forest = problem.mentorGroups();
    this.changedRow = new int[youths][];
    this.added = addedOf;
    this.locked = new boolean[youths];
    this.capacity = new int[mentors];
    this.load = new int[mentors];
    this.groupOf = new int[mentors];
    for (int m = 0; m < firstAdded; m++) {
      capacity[m] = problem.mentorCapacity(m);
      groupOf[m] = forest.groupOf(m);
    }
    System.arraycopy(addedGroups, 0, groupOf, firstAdded, addedGroups.length);
    this.upper = new int[forest.nodes()];
    this.flow = new int[forest.nodes()];
    for (int g = 0; g < upper.length; g++) {
      upper[g] = forest.upper(g);
    }
    this.memberStart = new int[forest.nodes() + 1];
    this.members = listMembers();
    this.mentorOf = filled(youths);
    this.firstYouth = filled(mentors);
    this.nextYouth = filled(youths);
    this.previousYouth = filled(youths);
    this.queue = new int[youths + mentors + upper.length];
    this.from = new int[queue.length];
    this.seen = new int[queue.length];
    this.behind = new Behind(this);
    takeLocked();
    if (start != null) {
      begin(start);
    }
    serveAll();
  }

  /** Whether only capacities and upper quotas of mentors limit. */
  public static boolean suits(AssignmentProblem problem) {
    return problem.youthGroups().nodes() == 0 && !problem.mentorGroups().hasLowerBounds();
  }

  private static int[] filled(int length) {
    int[] array = new int[length];
    Arrays.fill(array, NOBODY);
    return array;
  }

  /** Every mentor below each group, those of its subgroups included. */
  private int[] listMembers() {
    for (int m = 0; m < mentors; m++) {
      for (int g = groupOf[m]; g != QuotaForest.NONE; g = forest.parent(g)) {
        memberStart[g + 1]++;
      }
    }
    for (int g = 0; g < upper.length; g++) {
      memberStart[g + 1] += memberStart[g];
    }
    int[] next = memberStart.clone();
    int[] list = new int[memberStart[upper.length]];
    for (int m = 0; m < mentors; m++) {
      for (int g = groupOf[m]; g != QuotaForest.NONE; g = forest.parent(g)) {
        list[next[g]++] = m;
      }
    }
    return list;
  }

  private void takeLocked() {
    for (int y = 0; y < youths && problem.lockedPairs() > 0; y++) {
      for (int p = problem.rowStart(y); p < problem.rowStart(y + 1); p++) {
        if (problem.locked(p)) {
          locked[y] = true;
          int m = problem.mentorOf(p);
          capacity[m]--;
          for (int g = groupOf[m]; g != QuotaForest.NONE; g = forest.parent(g)) {
            upper[g] -= upper[g] == QuotaForest.UNBOUNDED ? 0 : 1;
          }
        }
      }
      lockedYouths += locked[y] ? 1 : 0;
    }
  }

  private void begin(Matching start) {
    int y = 0;
    for (int k = 0; k < start.size(); k++) {
      int pair = start.pair(k);
      while (problem.rowStart(y + 1) <= pair) {
        y++;
      }
      int m = problem.mentorOf(pair);
      if (!locked[y] && mentorOf[y] == NOBODY && load[m] < capacity[m] && lowestFull(m) == NOBODY) {
        move(y, m);
      }
    }
  }

  /** Number of youths that have a mentor, those with locked pairs included. */
  public int served() {
    return served + lockedYouths;
  }

  /** Number of youths. */
  public int youths() {
    return youths;
  }

  /** Whether a youth has a mentor. */
  public boolean isServed(int youth) {
    return locked[youth] || mentorOf[youth] != NOBODY;
  }

  /** The mentor of a youth who is served and has no locked pair; −1 else. */
  public int mentorOf(int youth) {
    return mentorOf[youth];
  }

  /** Gives an added mentor (by position) so many more places. */
  public void addPlaces(int addedMentor, int places) {
    capacity[firstAdded + addedMentor] += places;
    reopen();
  }

  /** Gives a mentor of the problem so many more places. */
  public void changePlaces(int mentor, int by) {
    capacity[mentor] += by;
    change();
    reopen();
  }

  /** Raises the upper quota of a group. */
  public void raise(int group, int places) {
    if (upper[group] != QuotaForest.UNBOUNDED) {
      upper[group] += places;
    }
    change();
    reopen();
  }

  /** Whether a group is full. */
  public boolean isFull(int group) {
    return flow[group] >= upper[group];
  }

  /**
   * Replaces the pairs of a youth; a youth whose mentor is no longer among them loses the mentor.
   *
   * @param row mentors of the problem, ascending; null: those of the problem's own row. Taken over
   * @param more added mentors by position, ascending; null: none. Taken over
   */
  @SuppressWarnings("NullAway") // null stands for the row of the problem, and for no more
  public void replaceRow(int youth, int @Nullable [] row, int @Nullable [] more) {
    changedRow[youth] = row;
    added[youth] = more;
    change();
    behind.forgetColumns();
    if (mentorOf[youth] != NOBODY && !inRow(youth, mentorOf[youth])) {
      move(youth, NOBODY);
    }
    reopen();
  }

  /** The mentors in place of the problem's row, or null. Not to be changed. */
  public int @Nullable [] changedRow(int youth) {
    return changedRow[youth];
  }

  /** The added mentors of a youth by position, or null. Not to be changed. */
  public int @Nullable [] addedTo(int youth) {
    return added[youth];
  }

  /** Whether a youth has a locked pair. */
  public boolean isLocked(int youth) {
    return locked[youth];
  }

  /** Equal only where rows, quotas, places of the problem's mentors and mentors of youths are. */
  long state() {
    return state;
  }

  private void change() {
    state = ++lastState;
    stateAtTryOut = NOBODY;
  }

  private void reopen() {
    firstOpenSearch = search + 1;
  }

  /** Serves everybody who can be served; returns how many more are. */
  public int serveAll() {
    int before = served;
    // Free places are taken at first sight, so that searches are for those who need others to move.
    for (int y = 0; y < youths; y++) {
      if (!isServed(y) && !isMarked(y)) {
        takeFreePlace(y);
      }
    }
    for (int y = 0; y < youths; y++) {
      serve(y);
    }
    return served - before;
  }

  private void takeFreePlace(int youth) {
    int[] row = changedRow[youth];
    int start = row == null ? problem.rowStart(youth) : 0;
    int end = row == null ? problem.rowStart(youth + 1) : row.length;
    for (int p = start; p < end; p++) {
      int m = row == null ? problem.mentorOf(p) : row[p];
      if (ends(m)) {
        move(youth, m);
        return;
      }
    }
  }

  /**
   * Serves, out of these youths and in their order, whoever can be without giving anybody up; returns how many more are served. Those
   * who cannot be served stay so until something changes.
   */
  public int serve(int[] who, int most) {
    int more = 0;
    for (int k = 0; k < who.length && more < most; k++) {
      more += serve(who[k]) ? 1 : 0;
    }
    return more;
  }

  /** Serves a youth along a shortest path of moves; false: served already, or it cannot be. */
  public boolean serve(int youth) {
    if (isServed(youth) || isMarked(youth)) {
      return false;
    }
    int end = find(youth);
    if (end == NOBODY) {
      return false;
    }
    apply(end);
    return true;
  }

  /**
   * The youths whom a shortage reaches: those who have nobody, whoever holds a place that one of these could take, and so on. Whom a mentor is
   * eligible for outside of it, the mentor helps nobody. Linear in their pairs.
   */
  public BitSet shortage() {
    reopen();
    serveAll();
    BitSet reached = new BitSet(youths);
    for (int y = 0; y < youths; y++) {
      if (isMarked(y)) {
        reached.set(y);
      }
    }
    return reached;
  }

  /**
   * Serves more youths by an added mentor (by position) who is eligible for these youths: first those of them who have nobody, then
   * somebody in the place of one of them who moves to the mentor, found backwards from that place. All that can be served in this way is,
   * unless a group above the mentor is or becomes full ({@link #isOpen}); then {@link #serve} finds the rest.
   *
   * @param who in ascending order
   * @return how many more are served, at most {@code most}
   */
  public int fill(int addedMentor, int[] who, int most) {
    int to = firstAdded + addedMentor;
    behind.look(to);
    int more = 0;
    for (int k = 0; k < who.length && more < most && ends(to); k++) {
      if (!isServed(who[k])) {
        move(who[k], to);
        more++;
      }
    }
    if (more < most && ends(to)) {
      more += behind.fill(to, most - more);
    }
    return more;
  }

  /** Whether no group above an added mentor (by position) is full. */
  public boolean isOpen(int addedMentor) {
    return lowestFull(firstAdded + addedMentor) == NOBODY;
  }

  /** Begins to write down what is changed, to be taken back by {@link #takeBack}. */
  public void tryOut() {
    journal = 0;
    stateAtTryOut = state;
  }

  /** Takes back all moves since {@link #tryOut}; places and quotas are the caller's to take back. */
  public void takeBack() {
    int length = journal;
    journal = NOBODY;
    for (int k = length - 1; k >= 0; k--) {
      move(journalYouth[k], journalMentor[k]);
    }
    // Taking moves back does not take changed rows back.
    state = stateAtTryOut == NOBODY ? ++lastState : stateAtTryOut;
    reopen();
  }

  /** Keeps what was done since {@link #tryOut}. */
  public void keep() {
    journal = NOBODY;
    reopen();
  }

  /** The youths that moved or were served since {@link #tryOut}: how many of them had a mentor before. */
  public int movedSinceTryOut() {
    int moved = 0;
    for (int k = 0; k < journal; k++) {
      moved += journalMentor[k] == NOBODY ? 0 : 1;
    }
    return moved;
  }

  /** The mentor at which a shortest path ends, or −1. */
  private int find(int source) {
    search++;
    int queued = 0;
    seen[source] = search;
    from[source] = NOBODY;
    queue[queued++] = source;
    for (int head = 0; head < queued; head++) {
      int node = queue[head];
      if (node < youths) {
        int[] more = added[node] == null ? NONE : added[node];
        for (int t : more) {
          int m = firstAdded + t;
          if (capacity[m] > 0 && !isMarked(youths + m)) {
            if (ends(m)) {
              from[youths + m] = node;
              return succeed(m, queued);
            }
            queued = see(youths + m, node, queued);
          }
        }
        int[] row = changedRow[node];
        int start = row == null ? problem.rowStart(node) : 0;
        int end = row == null ? problem.rowStart(node + 1) : row.length;
        for (int p = start; p < end; p++) {
          int m = row == null ? problem.mentorOf(p) : row[p];
          if (capacity[m] > 0 && !isMarked(youths + m)) {
            if (ends(m)) {
              from[youths + m] = node;
              return succeed(m, queued);
            }
            queued = see(youths + m, node, queued);
          }
        }
      } else if (node < youths + mentors) {
        int m = node - youths;
        int full = load[m] < capacity[m] ? lowestFull(m) : NOBODY;
        if (full != NOBODY) {
          int g = youths + mentors + full;
          if (!isMarked(g)) {
            queued = see(g, node, queued);
          }
        } else {
          for (int y = firstYouth[m]; y != NOBODY; y = nextYouth[y]) {
            if (!isMarked(y)) {
              queued = see(y, node, queued);
            }
          }
        }
      } else {
        int g = node - youths - mentors;
        for (int k = memberStart[g]; k < memberStart[g + 1]; k++) {
          int m = members[k];
          if (load[m] > 0) {
            for (int y = firstYouth[m]; y != NOBODY; y = nextYouth[y]) {
              if (!isMarked(y)) {
                queued = see(y, node, queued);
              }
            }
          }
        }
      }
    }
    return NOBODY;
  }

  /** Met by this search, or by a fruitless one since the last change: a fruitful one takes its marks away. */
  private boolean isMarked(int node) {
    return seen[node] >= firstOpenSearch && seen[node] > 0;
  }

  private int see(int node, int before, int queued) {
    seen[node] = search;
    from[node] = before;
    queue[queued] = node;
    return queued + 1;
  }

  /** Forgets the marks of a search that found its way: only what a fruitless one has reached stays closed. */
  private int succeed(int mentor, int queued) {
    for (int k = 0; k < queued; k++) {
      seen[queue[k]] = 0;
    }
    return mentor;
  }

  boolean ends(int m) {
    return load[m] < capacity[m] && lowestFull(m) == NOBODY;
  }

  /** The lowest full group above a mentor, or −1. */
  int lowestFull(int m) {
    for (int g = groupOf[m]; g != QuotaForest.NONE; g = forest.parent(g)) {
      if (flow[g] >= upper[g]) {
        return g;
      }
    }
    return NOBODY;
  }

  /** Walks back from the last mentor: each youth on the way takes the mentor behind which the next one was found. */
  private void apply(int last) {
    int taken = last;
    int y = from[youths + taken];
    while (true) {
      int evictedFrom = from[y];
      move(y, taken);
      if (evictedFrom == NOBODY) {
        return;
      }
      // A youth found behind a full mentor makes room there; one found behind a full group makes
      // room for
      // whoever takes the mentor that led to the group.
      taken = evictedFrom < youths + mentors ? evictedFrom - youths : from[evictedFrom] - youths;
      y = from[youths + taken];
    }
  }

  void move(int youth, int to) {
    state = ++lastState;
    int before = mentorOf[youth];
    if (journal != NOBODY) {
      if (journal == journalYouth.length) {
        journalYouth = Arrays.copyOf(journalYouth, 2 * journal);
        journalMentor = Arrays.copyOf(journalMentor, 2 * journal);
      }
      journalYouth[journal] = youth;
      journalMentor[journal++] = before;
    }
    if (before != NOBODY) {
      int previous = previousYouth[youth];
      int next = nextYouth[youth];
      if (previous == NOBODY) {
        firstYouth[before] = next;
      } else {
        nextYouth[previous] = next;
      }
      if (next != NOBODY) {
        previousYouth[next] = previous;
      }
      count(before, -1);
      served--;
    }
    mentorOf[youth] = to;
    previousYouth[youth] = NOBODY;
    nextYouth[youth] = NOBODY;
    if (to != NOBODY) {
      int head = firstYouth[to];
      nextYouth[youth] = head;
      if (head != NOBODY) {
        previousYouth[head] = youth;
      }
      firstYouth[to] = youth;
      count(to, 1);
      served++;
    }
  }

  private void count(int mentor, int by) {
    load[mentor] += by;
    for (int g = groupOf[mentor]; g != QuotaForest.NONE; g = forest.parent(g)) {
      flow[g] += by;
    }
  }

  /** Invariant: nobody holds more than there is, everybody's mentor is in their row. */
  public boolean feasible() {
    int[] loads = new int[mentors];
    int[] flows = new int[upper.length];
    int count = 0;
    for (int y = 0; y < youths; y++) {
      int m = mentorOf[y];
      if (m == NOBODY) {
        continue;
      }
      count++;
      loads[m]++;
      for (int g = groupOf[m]; g != QuotaForest.NONE; g = forest.parent(g)) {
        flows[g]++;
      }
      if (locked[y] || !inRow(y, m)) {
        return false;
      }
    }
    for (int m = 0; m < mentors; m++) {
      if (loads[m] != load[m] || load[m] > Math.max(0, capacity[m])) {
        return false;
      }
    }
    for (int g = 0; g < upper.length; g++) {
      if (flows[g] != flow[g] || flow[g] > upper[g]) {
        return false;
      }
    }
    return count == served;
  }

  private boolean inRow(int y, int m) {
    if (m >= firstAdded) {
      return added[y] != null && Arrays.binarySearch(added[y], m - firstAdded) >= 0;
    }
    return changedRow[y] == null
        ? problem.pair(y, m) >= 0
        : Arrays.binarySearch(changedRow[y], m) >= 0;
  }
}
