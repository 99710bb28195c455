package org.mentorat.spi;

import java.util.List;
import java.util.Set;
import java.util.function.ToDoubleBiFunction;
import org.jspecify.annotations.Nullable;
import org.mentorat.model.Mentor;
import org.mentorat.model.Text;
import org.mentorat.model.Youth;

/**
 * A soft criterion: how well a youth and a mentor fit in one respect, in [0, 1].
 *
 * <p>A scorer is bound once a run to the mentors, then asked a row a youth. Implementations are pure. Where a field is unknown they
 * return a documented neutral value. NaN or a value outside [0, 1] is a fault of the plug-in.
 *
 * @since 0.1
 */
public interface Scorer {
  /** Name, label, weight, parameters. */
  ScorerInfo info();

  /** Prepares the scorer for these mentors; the index in {@code mentors} is the mentor's index in rows. Called once a run. */
  Bound bind(BindingContext context, List<Mentor> mentors);

  /**
   * Whether a score costs so much, say a call of a model or a service, that a host may keep scores from one run to the next. Whoever says
   * yes promises that a score is a function of the scorer's version, its parameters, the two records and the {@link BindingContext}, and
   * not of the other mentors: a kept score is used for as long as none of these changes. The default: no.
   */
  default boolean expensive() {
    return false;
  }

  /**
   * A scorer bound to a run. Thread-safe.
   *
   * @since 0.1
   */
  @FunctionalInterface
  interface Bound {
    /** Prepares the scores of one youth. */
    Row row(Youth youth);

    /**
     * The kind of each mentor, {@code int[mentors]}, numbered from 0 to below the number of mentors (or 1024): mentors of one kind look much the same to this scorer, whoever the
     * youth, so that {@link Row#atMost} bounds them all at once. A search over more pairs than anybody can look at skips whole groups of
     * mentors that way. Null (the default): there are no kinds, and the search takes 1 for a bound, which is always true and skips little.
     * Called once a run; the engine does not change the array.
     */
    default int @Nullable [] kinds() {
      return null;
    }

    /**
     * What this scorer reads of a youth, as an immutable value: youths of equal kind have the same {@link Row#atMost} for every kind of
     * mentor, so that it is asked once for all of them. Null (the default): this youth is like no other.
     */
    default @Nullable Object kindOf(Youth youth) {
      return null;
    }
  }

  /**
   * The scores of one youth. Used by one thread at a time.
   *
   * @since 0.1
   */
  @FunctionalInterface
  interface Row {
    /** The score in [0, 1] with the mentor at this index. */
    double score(int mentor);

    /**
     * Many scores at once, for scorers to whom that is cheaper than one by one, such as a model that takes batches. It says what {@link
     * #score} says, which is what it asks by default.
     *
     * @param mentors indices of mentors, ascending, not to be changed; those from {@code from} to below {@code to} are asked about
     * @param into {@code double[mentors.length]} or longer: the score of {@code mentors[k]} goes to {@code into[k]}
     */
    default void scores(int[] mentors, int from, int to, double[] into) {
      for (int k = from; k < to; k++) {
        into[k] = score(mentors[k]);
      }
    }

    /**
     * An upper bound, in [0, 1], of {@link #score} over all mentors of a kind (see {@link Bound#kinds}). The closer, the more is skipped;
     * the kinds serve best whose mentors all have this very score. A bound that a score exceeds is a fault of the plug-in, and what was
     * proved with it is void.
     */
    default double atMost(int kind) {
      return 1;
    }

    /**
     * Why this score, for a person who looks at the proposal: a phrase that stands without the label, such as "12 km away". Empty:
     * nothing to say. Called for few pairs.
     */
    default Text explain(int mentor) {
      return new Text("", "");
    }
  }

  /** A scorer from a function of the two records, with weight 0 until a policy gives it one. */
  static Scorer of(String id, String version, ToDoubleBiFunction<Youth, Mentor> score) {
    return of(id, version, score, false);
  }

  /** As {@link #of}, from a function so costly that its scores are worth keeping between runs; see {@link #expensive()}. */
  static Scorer ofExpensive(String id, String version, ToDoubleBiFunction<Youth, Mentor> score) {
    return of(id, version, score, true);
  }

  private static Scorer of(
      String id, String version, ToDoubleBiFunction<Youth, Mentor> score, boolean expensive) {
    ScorerInfo info =
        new ScorerInfo(id, version, new Text(id, id), 0, Side.PAIR, List.of(), Set.of());
    return new Scorer() {
      @Override
      public ScorerInfo info() {
        return info;
      }

      @Override
      public Bound bind(BindingContext context, List<Mentor> mentors) {
        return youth -> mentor -> score.applyAsDouble(youth, mentors.get(mentor));
      }

      @Override
      public boolean expensive() {
        return expensive;
      }
    };
  }
}
