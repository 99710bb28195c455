package org.mentorat.core.candidates;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mentorat.core.guard.Guard;
import org.mentorat.core.guard.ScoreCache;
import org.mentorat.core.policy.ActivePolicy;
import org.mentorat.model.Association;
import org.mentorat.model.AssociationId;
import org.mentorat.model.Cohort;
import org.mentorat.model.Company;
import org.mentorat.model.Decision;
import org.mentorat.model.Gazetteer;
import org.mentorat.model.KnownPair;
import org.mentorat.model.PairKey;
import org.mentorat.model.Programme;
import org.mentorat.model.ProgrammeId;
import org.mentorat.spi.BindingContext;
import org.mentorat.spi.Parameters;
import org.mentorat.spi.ScoreTable;

/**
 * What plug-ins see of a run. Immutable, thread-safe; look-ups take constant time.
 *
 * @since 0.1
 */
public final class RunContext implements BindingContext {
  private final Cohort cohort;
  private final ActivePolicy policy;
  private final Gazetteer gazetteer;
  private final Map<String, ScoreTable> scoreTables;
  private final List<KnownPair> knownPairs;
  private final Map<AssociationId, Association> associations;
  private final Map<ProgrammeId, Programme> programmes;
  private final Parameters parameters;
  private final Guard guard;

  /**
   * A context for which no scores are kept, without parameters of any plug-in yet. Its plug-ins are watched where it is made, and asked, on a
   * thread of an {@link org.mentorat.core.flow.Inquiry}.
   */
  public RunContext(
      Cohort cohort,
      ActivePolicy policy,
      Gazetteer gazetteer,
      Map<String, ScoreTable> scoreTables) {
    this(cohort, policy, gazetteer, scoreTables, guard(cohort, policy, null));
  }

  /** The context of a run whose plug-ins {@code guard} stands before. */
  public RunContext(
      Cohort cohort,
      ActivePolicy policy,
      Gazetteer gazetteer,
      Map<String, ScoreTable> scoreTables,
      Guard guard) {
    this.guard = guard;
    this.cohort = cohort;
    this.policy = policy;
    this.gazetteer = gazetteer;
    this.scoreTables = Map.copyOf(scoreTables);
    this.knownPairs = knownPairs(cohort);
    this.associations = new HashMap<>();
    this.programmes = new HashMap<>();
    for (Association association : cohort.associations()) {
      associations.put(association.id(), association);
      association.programmes().forEach(p -> programmes.put(p.id(), p));
    }
    this.parameters = Parameters.of(List.of(), Map.of());
  }

  private RunContext(RunContext from, Parameters parameters) {
    this.guard = from.guard;
    this.cohort = from.cohort;
    this.policy = from.policy;
    this.gazetteer = from.gazetteer;
    this.scoreTables = from.scoreTables;
    this.knownPairs = from.knownPairs;
    this.associations = from.associations;
    this.programmes = from.programmes;
    this.parameters = parameters;
  }

  /** A guard for a run over {@code cohort}; {@code cache}: scores of earlier runs, null: none are kept. */
  public static Guard guard(Cohort cohort, ActivePolicy policy, @Nullable ScoreCache cache) {
    return Guard.of(policy, cohort.youths().size(), cohort.mentors().size(), cache);
  }

  /** What stands between the run and its plug-ins. */
  public Guard guard() {
    return guard;
  }

  /** The same context for a plug-in with these parameters. */
  public RunContext with(Parameters values) {
    return new RunContext(this, values);
  }

  /** Each pair once a status; refused and replaced pairs are forbidden from then on. */
  private static List<KnownPair> knownPairs(Cohort cohort) {
    List<KnownPair> pairs = new ArrayList<>();
    for (KnownPair pair : cohort.pairs()) {
      KnownPair before = pairs.isEmpty() ? null : pairs.get(pairs.size() - 1);
      // In order of pair and status: the rows of one pair with one status stand together.
      if (before == null
          || before.status() != pair.status()
          || !PairKey.of(before).equals(PairKey.of(pair))) {
        pairs.add(pair);
      }
    }
    for (Decision decision : StandingDecisions.of(cohort)) {
      if (decision.outcome() == Decision.Outcome.REFUSED
          || decision.outcome() == Decision.Outcome.REPLACED) {
        pairs.add(new KnownPair(
            decision.youth(), decision.mentor(), KnownPair.Status.FORBIDDEN, decision.on(), null));
      }
    }
    return List.copyOf(pairs);
  }

  @Override
  public LocalDate date() {
    return cohort.date();
  }

  @Override
  public LocalDate startDate() {
    return policy.startDate(cohort);
  }

  @Override
  public long seed() {
    return policy.policy().seed();
  }

  @Override
  public Parameters parameters() {
    return parameters;
  }

  @Override
  public Gazetteer gazetteer() {
    return gazetteer;
  }

  @Override
  public List<Association> associations() {
    return cohort.associations();
  }

  @Override
  public List<Company> companies() {
    return cohort.companies();
  }

  @Override
  public List<KnownPair> knownPairs() {
    return knownPairs;
  }

  @Override
  public Optional<ScoreTable> scoreTable(String name) {
    return Optional.ofNullable(scoreTables.get(name));
  }

  @Override
  public Optional<Association> association(AssociationId id) {
    return Optional.ofNullable(associations.get(id));
  }

  @Override
  public Optional<Programme> programme(ProgrammeId id) {
    return Optional.ofNullable(programmes.get(id));
  }
}
