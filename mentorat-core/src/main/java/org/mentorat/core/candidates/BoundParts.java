package org.mentorat.core.candidates;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.mentorat.core.guard.Guard;
import org.mentorat.core.policy.ActivePolicy.ActiveRule;
import org.mentorat.core.policy.ActivePolicy.ActiveScorer;
import org.mentorat.core.policy.InvalidPolicyException;
import org.mentorat.model.Mentor;
import org.mentorat.problem.Workers;
import org.mentorat.spi.EligibilityRule;
import org.mentorat.spi.Scorer;
import org.mentorat.spi.UnusableParameterException;

/**
 * The rules and scorers of a policy, bound to mentors. Built-in ones, which share nothing that changes, are bound side by side; plug-ins one after the
 * other on the caller's thread. What is told of several that fail is what binding them in order would tell.
 */
@SuppressWarnings("ArrayRecordComponent") // handed over once, to the evaluation that keeps them
record BoundParts(EligibilityRule.Bound[] rules, Scorer.Bound[] scorers) {

  /**
   * Binds them all.
   *
   * @param mentors in the order in which rules and scorers know them
   * @throws InvalidPolicyException with all parameters that cannot be used
   */
  static BoundParts of(
      RunContext context,
      List<ActiveRule> rules,
      List<ActiveScorer> scorers,
      List<Mentor> mentors,
      Workers workers) {
    return new Binding(context, rules, scorers, mentors).all(workers);
  }

  /** Binding under way: rules first, then scorers. */
  private static final class Binding {
    private final RunContext context;
    private final Guard guard;
    private final List<ActiveRule> rules;
    private final List<ActiveScorer> scorers;
    private final List<Mentor> mentors;
    private final EligibilityRule.Bound[] boundRules;
    private final Scorer.Bound[] boundScorers;
    private final @Nullable Throwable[] thrown;

    Binding(
        RunContext context,
        List<ActiveRule> rules,
        List<ActiveScorer> scorers,
        List<Mentor> mentors) {
      this.context = context;
      this.guard = context.guard();
      this.rules = rules;
      this.scorers = scorers;
      this.mentors = mentors;
      this.boundRules = new EligibilityRule.Bound[rules.size()];
      this.boundScorers = new Scorer.Bound[scorers.size()];
      this.thrown = new @Nullable Throwable[rules.size() + scorers.size()];
    }

    BoundParts all(Workers workers) {
      workers.run(thrown.length, part -> {
        if (trusted(part)) {
          bind(part);
        }
      });
      List<InvalidPolicyException.Problem> problems = new ArrayList<>();
      for (int part = 0; part < thrown.length; part++) {
        if (!trusted(part)) {
          bind(part);
        }
        Throwable failure = thrown[part];
        if (failure instanceof UnusableParameterException unusable) {
          problems.add(problem(part, unusable));
        } else if (failure != null) {
          throw Evaluation.blamed(
              isRule(part)
                  ? rule(part).onFault().part()
                  : scorer(part).onFault().part(),
              null,
              null,
              failure);
        }
      }
      if (!problems.isEmpty()) {
        throw new InvalidPolicyException(problems);
      }
      return new BoundParts(boundRules, boundScorers);
    }

    private boolean isRule(int part) {
      return part < rules.size();
    }

    private ActiveRule rule(int part) {
      return rules.get(part);
    }

    private ActiveScorer scorer(int part) {
      return scorers.get(part - rules.size());
    }

    private boolean trusted(int part) {
      return isRule(part) ? guard.trusts(rule(part)) : guard.trusts(scorer(part));
    }

    /** What it throws is kept for its turn. */
    private void bind(int part) {
      try {
        if (isRule(part)) {
          boundRules[part] = Objects.requireNonNull(
              guard.bind(rule(part), context.with(rule(part).parameters()), mentors));
        } else {
          ActiveScorer active = scorer(part);
          boundScorers[part - rules.size()] = Objects.requireNonNull(
              guard.bind(active, context.with(active.parameters()), mentors, rules));
        }
      } catch (Throwable e) {
        thrown[part] = e;
      }
    }

    private InvalidPolicyException.Problem problem(int part, UnusableParameterException e) {
      String place = isRule(part)
          ? "/rules/" + rule(part).rule().info().id()
          : "/scorers/" + scorer(part).scorer().info().id();
      return new InvalidPolicyException.Problem(
          place + "/parameters/" + e.parameter(), "expected " + e.expected());
    }
  }
}
