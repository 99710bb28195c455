package org.mentorat.core.explain.change;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mentorat.core.explain.coverage.Held;
import org.mentorat.core.flow.Inquiry;
import org.mentorat.core.flow.RunOptions;
import org.mentorat.core.policy.ActivePolicy;
import org.mentorat.core.result.MatchResult;
import org.mentorat.model.Association;
import org.mentorat.model.AssociationId;
import org.mentorat.model.Gazetteer;
import org.mentorat.model.YouthId;
import org.mentorat.problem.Certificate;
import org.mentorat.problem.Matching;

/**
 * Answers what would change the result of a run, for youths without a mentor and for associations. Bound once; immutable and thread-safe.
 *
 * <p>Guarantee: a change is told only after it was found to hold: for a youth by the best chain of moves from the matching at hand, after which
 * everybody who was served still is, or by solving the whole anew where chains do not tell; for an association by counting who is served in the
 * whole campaign. Nothing gives way on a safety rule. The answers do not depend on the order of the rows.
 *
 * <p>A youth's answer takes some dozens of questions to the rules about the mentors on the youth's routes, and as many searches; an association's as
 * many counts over the pairs of its youths.
 *
 * @since 0.1
 */
public final class Changes {
  private final Inquiry inquiry;
  private final Held held;
  private final MatchResult result;
  private final @Nullable BestChain chains;
  private final Map<YouthId, Integer> index = new HashMap<>();

  private Changes(Inquiry inquiry, Held held, MatchResult result) {
    this.inquiry = inquiry;
    this.held = held;
    this.result = result;
    Matching matching = held.matching();
    boolean best = held.countsByPaths()
        && result.evidence().outcome().certificate() instanceof Certificate.Optimal;
    this.chains = best && matching != null ? new BestChain(held.problem(), matching) : null;
    held.youths().forEach(y -> index.put(y.id(), index.size()));
  }

  /**
   * Binds a run.
   *
   * @param policy the policy of the run
   * @param options the options of the run; threads are used, and the patience with plug-ins
   * @throws org.mentorat.core.plugin.PluginFaultException if a plug-in fails, here and in every answer
   */
  public static Changes of(
      MatchResult result, ActivePolicy policy, Gazetteer gazetteer, RunOptions options) {
    Inquiry inquiry = Inquiry.of(result.cohort(), policy, options);
    return new Changes(
        inquiry, inquiry.ask(its -> Held.of(result, policy, gazetteer, its)), result);
  }

  /**
   * What would give a youth a mentor without taking one from another: one concession, or two where no single one does it.
   *
   * @throws IllegalArgumentException if the youth is not unserved in the result
   */
  public YouthChanges forYouth(YouthId youth) {
    Integer at = index.get(youth);
    if (at == null || result.unserved(youth).isEmpty()) {
      throw new IllegalArgumentException(
          "youth " + youth + " is not among those without a proposal");
    }
    return inquiry.ask(its -> new YouthSearch(with(its), result, chains, at).run());
  }

  /** The campaign, to be asked about on the threads of one question. */
  private Held with(RunOptions its) {
    return new Held(
        held.cohort(),
        held.policy(),
        held.gazetteer(),
        its,
        held.routing(),
        held.youths(),
        held.mentors(),
        held.problem(),
        held.matching(),
        held.groups(),
        held.priced());
  }

  /**
   * How many more youths would be served with other parameters of an association.
   *
   * @param places how many places more are tried, 1 or more
   * @throws IllegalArgumentException if the cohort has no such association
   */
  public AssociationChanges forAssociation(AssociationId association, int places) {
    if (places < 1) {
      throw new IllegalArgumentException("places is " + places + ", expected 1 or more");
    }
    Association found = held.cohort()
        .association(association)
        .orElseThrow(
            () -> new IllegalArgumentException("the cohort has no association " + association));
    return inquiry.ask(its -> new AssociationSearch(with(its), result, found, places).run());
  }
}
