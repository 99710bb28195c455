package org.mentorat.tck;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mentorat.model.Association;
import org.mentorat.model.AssociationId;
import org.mentorat.model.Cohort;
import org.mentorat.model.Company;
import org.mentorat.model.Gazetteer;
import org.mentorat.model.KnownPair;
import org.mentorat.model.Programme;
import org.mentorat.model.ProgrammeId;
import org.mentorat.spi.BindingContext;
import org.mentorat.spi.Parameter;
import org.mentorat.spi.Parameters;
import org.mentorat.spi.ScoreTable;

/**
 * What a plug-in is bound to in tests: a cohort and, unless changed, the {@link MadeUpGazetteer}, a start a month after the snapshot, seed
 * 7, no parameters and no tables of scores. Immutable, thread-safe; each {@code with} method returns a changed copy.
 *
 * @param cohort the people, of whom a context shows all but youths and mentors
 * @param startDate the day on which pairs would start to meet
 * @param seed the campaign seed
 * @param parameters values of the plug-in's parameters
 * @param gazetteer places
 * @param scoreTables tables of scores by name
 */
public record CohortContext(
    Cohort cohort,
    LocalDate startDate,
    long seed,
    Parameters parameters,
    Gazetteer gazetteer,
    Map<String, ScoreTable> scoreTables)
    implements BindingContext {
  /** Copies the map. */
  public CohortContext {
    scoreTables = Map.copyOf(scoreTables);
  }

  /** A context of this cohort. */
  public static CohortContext of(Cohort cohort) {
    return new CohortContext(
        cohort,
        cohort.date().plusMonths(1),
        7,
        Parameters.of(List.of(), Map.of()),
        new MadeUpGazetteer(),
        Map.of());
  }

  /** With these settings of declared parameters; {@link IllegalArgumentException} tells all that do not fit. */
  public CohortContext with(List<Parameter> declared, Map<String, ?> settings) {
    return new CohortContext(
        cohort, startDate, seed, Parameters.of(declared, settings), gazetteer, scoreTables);
  }

  /** With this start. */
  public CohortContext withStartDate(LocalDate start) {
    return new CohortContext(cohort, start, seed, parameters, gazetteer, scoreTables);
  }

  /** With this seed. */
  public CohortContext withSeed(long value) {
    return new CohortContext(cohort, startDate, value, parameters, gazetteer, scoreTables);
  }

  /** With these places. */
  public CohortContext withGazetteer(Gazetteer places) {
    return new CohortContext(cohort, startDate, seed, parameters, places, scoreTables);
  }

  /** With these tables of scores. */
  public CohortContext withScoreTables(Map<String, ScoreTable> tables) {
    return new CohortContext(cohort, startDate, seed, parameters, gazetteer, tables);
  }

  @Override
  public LocalDate date() {
    return cohort.date();
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
    return cohort.pairs();
  }

  @Override
  public Optional<ScoreTable> scoreTable(String name) {
    return Optional.ofNullable(scoreTables.get(name));
  }

  @Override
  public Optional<Association> association(AssociationId id) {
    return cohort.association(id);
  }

  @Override
  public Optional<Programme> programme(ProgrammeId id) {
    return cohort.programme(id);
  }
}
