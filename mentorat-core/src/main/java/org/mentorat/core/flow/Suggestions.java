package org.mentorat.core.flow;

import java.util.ArrayList;
import java.util.List;
import org.mentorat.core.candidates.Evaluation;
import org.mentorat.core.candidates.Participants;
import org.mentorat.core.candidates.RunContext;
import org.mentorat.core.guard.Guard;
import org.mentorat.core.policy.ActivePolicy;
import org.mentorat.core.result.Suggestion;
import org.mentorat.model.Cohort;
import org.mentorat.model.Gazetteer;
import org.mentorat.model.Mentor;
import org.mentorat.model.Youth;

/**
 * The best mentors for one youth at a time, over a cohort that is bound once. Immutable, thread-safe.
 *
 * <p>A question costs a few operations for each 64 mentors to find the eligible ones, and for most of those the two or three weightiest
 * scorers: a mentor who could not be among the best any more is scored no further.
 *
 * @since 0.1
 */
public final class Suggestions {
  private final Participants people;
  private final Evaluation evaluation;

  private final RunOptions options;

  private Suggestions(Participants people, Evaluation evaluation, RunOptions options) {
    this.options = options;
    this.people = people;
    this.evaluation = evaluation;
  }

  /** Routes and binds everything that questions need. */
  public static Suggestions bind(
      Cohort cohort, ActivePolicy policy, Gazetteer gazetteer, RunOptions options) {
    Guard guard = RunContext.guard(cohort, policy, options.scoreCache());
    return guard.run(
        options.workers(),
        options.patience(),
        attempt -> bind(cohort, policy, gazetteer, options, guard));
  }

  private static Suggestions bind(
      Cohort cohort, ActivePolicy policy, Gazetteer gazetteer, RunOptions options, Guard guard) {
    RunContext context = new RunContext(cohort, policy, gazetteer, options.scoreTables(), guard);
    Routing routing = Routing.of(cohort, policy, context);
    Participants people = Participants.of(cohort, routing.mentors(), routing.routes(), policy);
    Evaluation evaluation = Evaluation.bind(
        cohort, people.mentors(), routing.routes(), policy, context, options.indexes());
    return new Suggestions(people, evaluation, options);
  }

  /** Up to {@code most} eligible mentors for a youth of the cohort, best score first, equal scores by lottery. */
  public List<Suggestion> forYouth(Youth youth, int most) {
    return evaluation
        .guard()
        .run(options.workers(), options.patience(), attempt -> suggested(youth, most));
  }

  private List<Suggestion> suggested(Youth youth, int most) {
    Evaluation.Row row = evaluation.row(youth);
    int[] best;
    try {
      best = row.best(row.eligible(), most).mentors();
    } catch (Throwable e) {
      throw row.blame(e);
    }
    List<Suggestion> suggestions = new ArrayList<>(best.length);
    for (int mentor : best) {
      suggestions.add(suggestion(row, mentor));
    }
    return suggestions;
  }

  private Suggestion suggestion(Evaluation.Row row, int index) {
    Mentor mentor = people.mentors().get(index);
    Reading reading = Reading.of(evaluation, row, index);
    return new Suggestion(
        mentor.id(),
        reading.micropoints(),
        reading.contributions(),
        reading.flags(),
        people.mentorPlaces()[index]);
  }
}
