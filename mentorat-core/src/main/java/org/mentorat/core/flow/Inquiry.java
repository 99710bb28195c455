package org.mentorat.core.flow;

import java.util.function.Function;
import org.mentorat.core.guard.Attempt;
import org.mentorat.core.guard.Guard;
import org.mentorat.core.policy.ActivePolicy;
import org.mentorat.model.Cohort;
import org.mentorat.problem.Workers;

/**
 * The one door through which questions about a finished run reach plug-ins: what they ask is watched, and treated as the policy says, just as
 * in a run. Without plug-ins it adds nothing: a question is answered on the caller's thread. Immutable but for what is learnt of plug-ins;
 * thread-safe.
 *
 * @since 0.1
 */
public final class Inquiry {
  private final Guard guard;
  private final RunOptions options;

  private Inquiry(Guard guard, RunOptions options) {
    this.guard = guard;
    this.options = options;
  }

  /** For questions that bind rules, scorers and strategies anew. */
  public static Inquiry of(Cohort cohort, ActivePolicy policy, RunOptions options) {
    return new Inquiry(
        Guard.ofQuestions(
            policy, cohort.youths().size(), cohort.mentors().size(), options.scoreCache()),
        options);
  }

  /** For questions to what is bound already. */
  public static Inquiry of(Prepared prepared, RunOptions options) {
    return new Inquiry(prepared.evaluation().guard(), options);
  }

  /**
   * The answer. Where plug-ins take part, {@code question} works on threads of its own, and is asked again from the start where a fault
   * became known too late: it must change nothing that outlives it.
   *
   * @param question given the options to go by, with the threads to use
   * @throws org.mentorat.core.plugin.PluginFaultException if a plug-in fails, or does not come back within the patience
   */
  public <T> T ask(Function<RunOptions, T> question) {
    return Flow.within(guard, options, question);
  }

  /** The threads for what is made once and used by all questions. */
  public Workers workers() {
    return Attempt.joining(options.workers());
  }
}
