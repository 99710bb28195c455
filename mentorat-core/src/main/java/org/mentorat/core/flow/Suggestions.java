package org.mentorat.core.flow;

import java.util.ArrayList;
import java.util.List;
import org.mentorat.core.candidates.Evaluation;
import org.mentorat.core.candidates.Participants;
import org.mentorat.core.candidates.RunContext;
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
 */
public final class Suggestions {
  private final Participants people;
  private final Evaluation evaluation;

  private Suggestions(Participants people, Evaluation evaluation) {
    this.people = people;
    this.evaluation = evaluation;
  }

  /** Routes and binds everything that questions need. */
  public static Suggestions bind(
      Cohort cohort, ActivePolicy policy, Gazetteer gazetteer, RunOptions options) {
    RunContext context = new RunContext(cohort, policy, gazetteer, options.scoreTables());
    Routing routing = Routing.of(cohort, policy, context);
    Participants people = Participants.of(cohort, routing.mentors(), routing.routes(), policy);
    Evaluation evaluation = Evaluation.bind(
        cohort, people.mentors(), routing.routes(), policy, context, options.indexes());
    return new Suggestions(people, evaluation);
  }

  /** Up to {@code most} eligible mentors for a youth of the cohort, best score first, equal scores by lottery. */
  public List<Suggestion> forYouth(Youth youth, int most) {
    Evaluation.Row row = evaluation.row(youth);
    int[] best;
    try {
      best = row.best(row.eligible(), most).mentors();
    } catch (RuntimeException | Error e) {
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
