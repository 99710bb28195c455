package org.mentorat.core.explain.recruit;

import java.util.ArrayList;
import java.util.List;
import org.mentorat.core.explain.coverage.Held;
import org.mentorat.core.flow.Flow;
import org.mentorat.model.Cohort;
import org.mentorat.model.Mentor;
import org.mentorat.model.MentorId;

/**
 * Counts by whole runs, where paths do not tell: lower quotas, quotas on groups of youths, limited candidates, or a strategy that does not prove
 * the best coverage. Every gain is what a fresh match says, nothing is submodular, and the number of runs is limited: once they are used up
 * nothing gains any more.
 */
final class WholeRunCounting implements Counting {
  /** Pairs in all problems that are posed for a plan, about: some seconds to a minute of work. */
  private static final long MOST_PAIRS = 100_000_000;

  private static final int MOST_RUNS = 2000;

  private final Held held;
  private final List<Template> templates;
  private final String prefix;
  private Cohort cohort;
  private int served;
  private int youths;
  private int runsLeft;

  WholeRunCounting(Held held, List<Template> templates, String prefix) {
    this.held = held;
    this.templates = templates;
    this.prefix = prefix;
    this.cohort = held.cohort();
    this.runsLeft =
        (int) Math.min(MOST_RUNS, MOST_PAIRS / Math.max(1, held.problem().pairs()));
    var result = Flow.match(cohort, held.policy(), held.gazetteer(), held.options());
    this.served = result.served();
    this.youths = result.evidence().youths().size();
  }

  private int served(Cohort other) {
    runsLeft--;
    return Flow.match(other, held.policy(), held.gazetteer(), held.options()).served();
  }

  @Override
  public int youths() {
    return youths;
  }

  @Override
  public int served() {
    return served;
  }

  @Override
  public boolean submodular() {
    return false;
  }

  @Override
  public int mostGain(int template, int mentors) {
    return Integer.MAX_VALUE;
  }

  @Override
  public int gain(int template, int mentors) {
    return runsLeft <= 0
        ? 0
        : served(with(List.of(
                Template.named(templates.get(template).like(), MentorId.of(prefix + "-tried")))))
            - served;
  }

  @Override
  public int gain(Raise raise, int places) {
    return runsLeft <= 0 ? 0 : served(raise.applyTo(cohort, places)) - served;
  }

  private Cohort with(List<Mentor> recruits) {
    List<Mentor> mentors = new ArrayList<>(cohort.mentors());
    mentors.addAll(recruits);
    return cohort.toBuilder().mentors(mentors).build();
  }

  @Override
  public Adopted adopt(int template, List<Mentor> recruits) {
    return adopt(with(recruits));
  }

  @Override
  public Adopted adopt(Raise raise, int places) {
    return adopt(raise.applyTo(cohort, places));
  }

  private Adopted adopt(Cohort changed) {
    int gain = served(changed) - served;
    if (gain <= 0) {
      return Adopted.NOTHING;
    }
    cohort = changed;
    served += gain;
    return new Adopted(gain, gain, false, null, new int[0]);
  }
}
