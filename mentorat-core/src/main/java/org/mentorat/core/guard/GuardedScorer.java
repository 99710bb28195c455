package org.mentorat.core.guard;

import java.util.Arrays;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mentorat.core.plugin.PluginFaultException;
import org.mentorat.model.MentorId;
import org.mentorat.model.Text;
import org.mentorat.model.Youth;
import org.mentorat.model.YouthId;
import org.mentorat.spi.Scorer;

/**
 * A bound scorer whose every answer is a score: where the plug-in has none that counts, {@link #NEUTRAL}. A pair at fault once is not asked
 * about again. Thread-safe; a row belongs to one thread.
 */
final class GuardedScorer implements Scorer.Bound {
  /** In place of a score that cannot be had. */
  static final double NEUTRAL = 0.5;

  private static final Text NOTHING = new Text("", "");
  private static final Scorer.Row SILENT = mentor -> NEUTRAL;

  /** Whether rows of a class have batches of their own: others are asked one by one, and so named one by one. */
  private static final ClassValue<Boolean> BATCHES = new ClassValue<>() {
    @Override
    protected Boolean computeValue(Class<?> row) {
      try {
        return row.getMethod("scores", int[].class, int.class, int.class, double[].class)
                .getDeclaringClass()
            != Scorer.Row.class;
      } catch (NoSuchMethodException e) {
        return true;
      }
    }
  };

  private final PartGuard guard;
  private final Scorer.Bound bound;
  private final People people;
  private final Sample sample;
  private final @Nullable KeptScores kept;

  /**
   * @param kept scores of earlier runs; null: none are kept
   */
  GuardedScorer(
      PartGuard guard,
      Scorer.Bound bound,
      People people,
      Sample sample,
      @Nullable KeptScores kept) {
    this.guard = guard;
    this.bound = bound;
    this.people = people;
    this.sample = sample;
    this.kept = kept;
  }

  /** A scorer that could not be bound: it has nothing to say of anybody. */
  static Scorer.Bound silent() {
    return youth -> SILENT;
  }

  @Override
  public Scorer.Row row(Youth youth) {
    if (guard.faults().all(youth.id())) {
      return SILENT;
    }
    Scorer.@Nullable Row row;
    try {
      row = guard.ask(new Question.Single(guard, youth.id(), null, false), () -> bound.row(youth));
    } catch (Throwable e) {
      guard.fault(guard.threw(youth.id(), null, e));
      return SILENT;
    }
    if (row == null) {
      guard.fault(PluginFaultException.noAnswer(guard.name(), youth.id(), null, "a row"));
      return SILENT;
    }
    return new Row(youth, row);
  }

  @Override
  public int @Nullable [] kinds() {
    return Kinds.of(guard, people.mentors().size(), bound::kinds);
  }

  @Override
  public @Nullable Object kindOf(Youth youth) {
    try {
      return guard.ask(new Question.Single(guard, null, null, true), () -> bound.kindOf(youth));
    } catch (Throwable e) {
      throw guard.indexFault(guard.threw(null, null, e));
    }
  }

  private final class Row implements Scorer.Row, Question {
    private final Youth youth;
    private final Scorer.Row row;
    private final long hash;
    private final @Nullable Pulse pulse = Pulse.current();
    private final KeptScores.@Nullable Row keptRow;
    private @Nullable Set<MentorId> atFault;

    Row(Youth youth, Scorer.Row row) {
      this.youth = youth;
      this.row = row;
      this.hash = sample.hash(youth.id().value());
      this.atFault = guard.faults().with(youth.id());
      this.keptRow = kept == null ? null : kept.row(youth);
    }

    @Override
    public double score(int mentor) {
      if (atFault != null && atFault.contains(people.id(mentor))) {
        return NEUTRAL;
      }
      double value;
      if (keptRow != null) {
        value = keptRow.score(mentor);
        if (value >= 0) {
          return sample.contains(hash, people.hash()[mentor]) ? again(mentor, value) : value;
        }
      }
      try {
        value = asked(mentor);
      } catch (Throwable e) {
        return fault(guard.threw(youth.id(), people.id(mentor), e));
      }
      if (!(value >= 0 && value <= 1)) {
        return outOfRange(mentor);
      }
      if (sample.contains(hash, people.hash()[mentor])) {
        return again(mentor, value);
      }
      if (keptRow != null) {
        keptRow.keep(mentor, value);
      }
      return value;
    }

    private double asked(int mentor) {
      if (pulse == null) {
        return row.score(mentor);
      }
      pulse.begin(this, mentor);
      double value;
      try {
        value = row.score(mentor);
      } finally {
        pulse.end();
      }
      return value;
    }

    private double outOfRange(int mentor) {
      return fault(PluginFaultException.outOfRange(
          guard.name(), youth.id(), people.id(mentor), "a score from 0 to 1"));
    }

    /** Asks a second time, of a fresh row too, so that a row that counts its calls is found out. */
    private double again(int mentor, double first) {
      double second;
      double third;
      try {
        second = asked(mentor);
        third = guard.ask(
            new Question.Single(guard, youth.id(), people.id(mentor), false),
            () -> bound.row(youth).score(mentor));
      } catch (Throwable e) {
        return fault(guard.threw(youth.id(), people.id(mentor), e));
      }
      if (second != first || third != first) {
        return fault(
            PluginFaultException.inconsistent(guard.name(), youth.id(), people.id(mentor)));
      }
      if (keptRow != null) {
        keptRow.keep(mentor, first);
      }
      return first;
    }

    private double fault(PluginFaultException fault) {
      guard.fault(fault);
      atFault = guard.faults().with(youth.id());
      return NEUTRAL;
    }

    @Override
    public void scores(int[] mentors, int from, int to, double[] into) {
      if (keptRow != null || guard.faults().withoutIndexes() || !BATCHES.get(row.getClass())) {
        for (int k = from; k < to; k++) {
          into[k] = score(mentors[k]);
        }
        return;
      }
      // Copies, so that nobody who keeps the arrays can change what is read of them.
      int[] given = Arrays.copyOfRange(mentors, from, to);
      double[] answers = new double[given.length];
      Arrays.fill(answers, Double.NaN);
      Question batch = new Question.Single(guard, youth.id(), null, true);
      try {
        guard.ask(batch, () -> {
          row.scores(given, 0, given.length, answers);
          return answers;
        });
      } catch (Throwable e) {
        // Whoever fails alone is at fault alone; a batch that fails although nobody does is an
        // index that fails.
        PluginFaultException fault = guard.threw(null, null, e);
        boolean alone = false;
        for (int k = from; k < to; k++) {
          into[k] = score(mentors[k]);
          alone |= atFault != null && atFault.contains(people.id(mentors[k]));
        }
        if (!alone) {
          throw guard.indexFault(fault);
        }
        return;
      }
      for (int k = from; k < to; k++) {
        int mentor = mentors[k];
        double value = answers[k - from];
        boolean known = value >= 0
            && value <= 1
            && (atFault == null || !atFault.contains(people.id(mentor)))
            && !sample.contains(hash, people.hash()[mentor]);
        into[k] = known ? value : checked(mentor, value);
      }
    }

    /** What a batch said of somebody who is in the sample, or whom it should not have said it of. */
    private double checked(int mentor, double inBatch) {
      double alone = score(mentor);
      boolean atFaultAlone = atFault != null && atFault.contains(people.id(mentor));
      if (!atFaultAlone && Double.compare(alone, inBatch) != 0 && alone != inBatch) {
        throw guard.indexFault(PluginFaultException.inconsistent(guard.name(), null, null));
      }
      return alone;
    }

    @Override
    public double atMost(int kind) {
      double value;
      Question bounding = new Question.Single(guard, null, null, true);
      try {
        value = guard.ask(bounding, () -> row.atMost(kind));
      } catch (Throwable e) {
        throw guard.indexFault(guard.threw(null, null, e));
      }
      if (!(value >= 0 && value <= 1)) {
        throw guard.indexFault(PluginFaultException.outOfRange(
            guard.name(), null, null, "an upper bound from 0 to 1"));
      }
      // What stands for a score at fault must not exceed the bound either.
      return guard.onFault() == org.mentorat.core.plugin.OnFault.FAIL
          ? value
          : Math.max(value, NEUTRAL);
    }

    @Override
    public Text explain(int mentor) {
      if (atFault != null && atFault.contains(people.id(mentor))) {
        return NOTHING;
      }
      @Nullable Text text;
      try {
        text = guard.ask(
            new Question.Single(guard, youth.id(), people.id(mentor), false),
            () -> row.explain(mentor));
      } catch (Throwable e) {
        guard.slip(guard.threw(youth.id(), people.id(mentor), e));
        return NOTHING;
      }
      if (text == null || text.french() == null || text.english() == null) {
        guard.slip(PluginFaultException.noAnswer(
            guard.name(), youth.id(), people.id(mentor), "a text, which may be empty"));
        return NOTHING;
      }
      return text;
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
    public MentorId mentor(int index) {
      return people.id(index);
    }
  }
}
