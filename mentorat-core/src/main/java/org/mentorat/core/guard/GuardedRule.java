package org.mentorat.core.guard;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mentorat.core.plugin.OnFault;
import org.mentorat.core.plugin.PluginFaultException;
import org.mentorat.model.MentorId;
import org.mentorat.model.Youth;
import org.mentorat.model.YouthId;
import org.mentorat.spi.EligibilityRule;
import org.mentorat.spi.Verdict;

/**
 * A bound rule whose every answer is a verdict: where the plug-in has none that counts, one that excludes, or, for a comfort rule that falls
 * back, that the rule cannot tell. A pair at fault once is not asked about again. Thread-safe; a row belongs to one thread.
 *
 * <p>Columns and shortlists of plug-ins only ever exclude: whom they leave, the rule is asked about one by one.
 */
final class GuardedRule implements EligibilityRule.Bound {
  /** Most mentors of a youth in the sample on whom columns and kinds are held to the verdicts. */
  private static final int MOST_COMPARED = 64;

  private final PartGuard guard;
  private final EligibilityRule.Bound bound;
  private final People people;
  private final Sample pairs;
  private final Sample youths;
  private final Verdict without;

  /**
   * @param without the verdict in place of one that cannot be had
   */
  GuardedRule(
      PartGuard guard,
      EligibilityRule.Bound bound,
      People people,
      Sample pairs,
      Sample youths,
      Verdict without) {
    this.guard = guard;
    this.bound = bound;
    this.people = people;
    this.pairs = pairs;
    this.youths = youths;
    this.without = without;
  }

  /** The verdict in place of one that cannot be had; nothing lets a pair pass that a safety rule did not admit. */
  static Verdict without(OnFault onFault, boolean safety) {
    return onFault == OnFault.FALLBACK && !safety ? Verdict.UNKNOWN : Verdict.EXCLUDE;
  }

  /** A rule that could not be bound. */
  static EligibilityRule.Bound silent(Verdict without) {
    return youth -> mentor -> without;
  }

  @Override
  public EligibilityRule.Row row(Youth youth) {
    if (guard.faults().all(youth.id())) {
      return mentor -> without;
    }
    EligibilityRule.@Nullable Row row;
    try {
      row = guard.ask(new Question.Single(guard, youth.id(), null, false), () -> bound.row(youth));
    } catch (Throwable e) {
      guard.fault(guard.threw(youth.id(), null, e));
      return mentor -> without;
    }
    if (row == null) {
      guard.fault(PluginFaultException.noAnswer(guard.name(), youth.id(), null, "a row"));
      return mentor -> without;
    }
    return new Row(youth, row);
  }

  @Override
  public int @Nullable [] kinds() {
    return Kinds.of(guard, people.mentors().size(), bound::kinds);
  }

  private final class Row implements EligibilityRule.Row, Question {
    private final Youth youth;
    private final EligibilityRule.Row row;
    private final long hash;
    private final @Nullable Pulse pulse = Pulse.current();
    private @Nullable Set<MentorId> atFault;

    Row(Youth youth, EligibilityRule.Row row) {
      this.youth = youth;
      this.row = row;
      this.hash = pairs.hash(youth.id().value());
      this.atFault = guard.faults().with(youth.id());
    }

    @Override
    public Verdict verdict(int mentor) {
      if (atFault != null && atFault.contains(people.id(mentor))) {
        return without;
      }
      @Nullable Verdict verdict;
      try {
        verdict = asked(mentor);
      } catch (Throwable e) {
        return fault(guard.threw(youth.id(), people.id(mentor), e));
      }
      if (verdict == null) {
        return fault(PluginFaultException.noAnswer(
            guard.name(), youth.id(), people.id(mentor), "a verdict"));
      }
      return pairs.contains(hash, people.hash()[mentor]) ? again(mentor, verdict) : verdict;
    }

    private @Nullable Verdict asked(int mentor) {
      if (pulse == null) {
        return row.verdict(mentor);
      }
      pulse.begin(this, mentor);
      @Nullable Verdict verdict;
      try {
        verdict = row.verdict(mentor);
      } finally {
        pulse.end();
      }
      return verdict;
    }

    private Verdict again(int mentor, Verdict first) {
      @Nullable Verdict second;
      @Nullable Verdict third;
      try {
        second = asked(mentor);
        third = guard.ask(
            new Question.Single(guard, youth.id(), people.id(mentor), false),
            () -> bound.row(youth).verdict(mentor));
      } catch (Throwable e) {
        return fault(guard.threw(youth.id(), people.id(mentor), e));
      }
      return second == first && third == first
          ? first
          : fault(PluginFaultException.inconsistent(guard.name(), youth.id(), people.id(mentor)));
    }

    private Verdict fault(PluginFaultException fault) {
      guard.fault(fault);
      atFault = guard.faults().with(youth.id());
      return without;
    }

    private Question indexQuestion() {
      return new Question.Single(guard, null, null, true);
    }

    @Override
    public boolean excludes(int kind) {
      try {
        return guard.ask(indexQuestion(), () -> row.excludes(kind));
      } catch (Throwable e) {
        throw guard.indexFault(guard.threw(null, null, e));
      }
    }

    @Override
    public int @Nullable [] shortlist() {
      if (guard.faults().withoutIndexes()) {
        return null;
      }
      int @Nullable [] offered;
      try {
        offered = guard.ask(indexQuestion(), row::shortlist);
      } catch (Throwable e) {
        throw guard.indexFault(guard.threw(null, null, e));
      }
      if (offered == null) {
        return null;
      }
      int[] list = offered.clone();
      int before = -1;
      for (int mentor : list) {
        if (mentor <= before || mentor >= people.mentors().size()) {
          throw guard.indexFault(PluginFaultException.wrongAnswer(
              guard.name(),
              null,
              null,
              "a shortlist of mentor indices in strictly ascending order"));
        }
        before = mentor;
      }
      compare(
          0, people.mentors().size(), mentor -> java.util.Arrays.binarySearch(list, mentor) >= 0);
      return list;
    }

    @Override
    public long @Nullable [] admitted(boolean unknownToo, int from, int to) {
      if (guard.faults().withoutIndexes()) {
        return null;
      }
      long @Nullable [] offered;
      try {
        offered = guard.ask(indexQuestion(), () -> row.admitted(unknownToo, from, to));
      } catch (Throwable e) {
        throw guard.indexFault(guard.threw(null, null, e));
      }
      if (offered == null) {
        return null;
      }
      long[] columns = offered.clone();
      if (columns.length != to - from) {
        throw guard.indexFault(PluginFaultException.wrongAnswer(
            guard.name(), null, null, "as many words as were asked for"));
      }
      compare(
          from * Long.SIZE,
          Math.min(people.mentors().size(), to * Long.SIZE),
          mentor -> (columns[mentor / Long.SIZE - from] >>> mentor & 1) == 1
              || (!unknownToo && verdict(mentor) == Verdict.UNKNOWN));
      return columns;
    }

    /** Whom an index leaves out, the rule must not admit: compared for some mentors of some youths. */
    private void compare(int from, int to, java.util.function.IntPredicate left) {
      if (to <= from || !youths.contains(hash)) {
        return;
      }
      int count = Math.min(MOST_COMPARED, to - from);
      for (int k = 0; k < count; k++) {
        int mentor = from + (int) ((long) k * (to - from) / count);
        if (!left.test(mentor) && verdict(mentor) != Verdict.EXCLUDE && !isAtFault(mentor)) {
          throw guard.indexFault(PluginFaultException.inconsistent(guard.name(), null, null));
        }
      }
    }

    private boolean isAtFault(int mentor) {
      return atFault != null && atFault.contains(people.id(mentor));
    }

    @Override
    public PartGuard part() {
      return guard;
    }

    @Override
    public YouthId youth() {
      return youth.id();
    }

    @Override
    public MentorId mentor(int about) {
      return people.id(about);
    }
  }
}
