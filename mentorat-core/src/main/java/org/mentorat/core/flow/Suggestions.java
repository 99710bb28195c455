package org.mentorat.core.flow;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
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
 * The best mentors for one youth at a time, over a cohort that is bound once. Immutable, thread-safe. A question costs one pass over the
 * youth's shortlist.
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
    record Scored(int mentor, long micropoints) {}
    Comparator<Scored> worstFirst = Comparator.comparingLong(Scored::micropoints)
        .thenComparing(Comparator.comparingInt(Scored::mentor).reversed());
    PriorityQueue<Scored> best = new PriorityQueue<>(worstFirst);
    Evaluation.Row row = evaluation.row(youth);
    try {
      for (int mentor : row.shortlist()) {
        if (row.eligible(mentor)) {
          best.add(new Scored(mentor, row.score(mentor)));
          if (best.size() > most) {
            best.remove();
          }
        }
      }
    } catch (RuntimeException | Error e) {
      throw row.blame(e);
    }
    List<Suggestion> suggestions = new ArrayList<>();
    best.stream()
        .sorted(worstFirst.reversed())
        .forEach(scored -> suggestions.add(suggestion(row, scored.mentor())));
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
