package org.mentorat.core.builtin;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mentorat.model.Association;
import org.mentorat.model.Company;
import org.mentorat.model.Gazetteer;
import org.mentorat.model.KnownPair;
import org.mentorat.model.Mentor;
import org.mentorat.model.Place;
import org.mentorat.model.Position;
import org.mentorat.model.Youth;
import org.mentorat.spi.BindingContext;
import org.mentorat.spi.EligibilityRule;
import org.mentorat.spi.Parameter;
import org.mentorat.spi.Parameters;
import org.mentorat.spi.ScoreTable;
import org.mentorat.spi.Scorer;
import org.mentorat.spi.Verdict;

/** A small binding context that tests fill. Its country has two regions, three departments and five communes in a row. */
public final class Campaign implements BindingContext {
  /** The day of the snapshot. */
  public static final LocalDate DATE = LocalDate.of(2026, 9, 1);

  /** The day on which pairs start. */
  public static final LocalDate START = LocalDate.of(2026, 10, 1);

  /** Communes: code, department, region, latitude; all on the meridian of 2° E. One hundredth of a degree is 1.11 km. */
  private static final List<Place> PLACES = List.of(
      place("10001", "10", "44", 48.00),
      place("10002", "10", "44", 48.09),
      place("10003", "10", "44", 48.40),
      place("20001", "20", "44", 48.05),
      place("30001", "30", "84", 45.00));

  private final List<Association> associations = new ArrayList<>();
  private final List<Company> companies = new ArrayList<>();
  private final List<KnownPair> knownPairs = new ArrayList<>();
  private final Map<String, ScoreTable> tables = new HashMap<>();
  private Parameters parameters = Parameters.of(List.of(), Map.of());
  private long seed = 7;

  private static Place place(String code, String department, String region, double latitude) {
    return new Place(code, "Commune " + code, department, region, new Position(latitude, 2), 1000);
  }

  /** Codes of the communes that the gazetteer knows. */
  public static List<String> communes() {
    return PLACES.stream().map(Place::code).toList();
  }

  public Campaign associations(List<Association> added) {
    associations.addAll(added);
    associations.sort(java.util.Comparator.comparing(Association::id));
    return this;
  }

  public Campaign companies(List<Company> added) {
    companies.addAll(added);
    return this;
  }

  public Campaign pairs(List<KnownPair> added) {
    knownPairs.addAll(added);
    return this;
  }

  public Campaign table(String name, ScoreTable table) {
    tables.put(name, table);
    return this;
  }

  public Campaign seed(long value) {
    seed = value;
    return this;
  }

  public Campaign parameters(List<Parameter> declared, Map<String, ?> settings) {
    parameters = Parameters.of(declared, settings);
    return this;
  }

  /** The rule of this id among the built-ins. */
  public static EligibilityRule rule(String id) {
    return new BuiltInPlugin()
        .eligibilityRules().stream()
            .filter(rule -> rule.info().id().equals(id))
            .findFirst()
            .orElseThrow();
  }

  /** The scorer of this id among the built-ins. */
  public static Scorer scorer(String id) {
    return new BuiltInPlugin()
        .scorers().stream()
            .filter(scorer -> scorer.info().id().equals(id))
            .findFirst()
            .orElseThrow();
  }

  /** Binds a rule with these settings. */
  public EligibilityRule.Bound bind(
      EligibilityRule rule, Map<String, ?> settings, List<Mentor> mentors) {
    return rule.bind(parameters(rule.info().parameters(), settings), mentors);
  }

  /** Binds a scorer with these settings. */
  public Scorer.Bound bind(Scorer scorer, Map<String, ?> settings, List<Mentor> mentors) {
    return scorer.bind(parameters(scorer.info().parameters(), settings), mentors);
  }

  /** The verdict of a rule on one pair. */
  public Verdict verdict(String rule, Map<String, ?> settings, Youth youth, Mentor mentor) {
    return bind(rule(rule), settings, List.of(mentor)).row(youth).verdict(0);
  }

  /** The score of one pair. */
  public double score(String scorer, Map<String, ?> settings, Youth youth, Mentor mentor) {
    return bind(scorer(scorer), settings, List.of(mentor)).row(youth).score(0);
  }

  @Override
  public LocalDate date() {
    return DATE;
  }

  @Override
  public LocalDate startDate() {
    return START;
  }

  @Override
  public long seed() {
    return seed;
  }

  @Override
  public Parameters parameters() {
    return parameters;
  }

  @Override
  public Gazetteer gazetteer() {
    return new Row();
  }

  @Override
  public List<Association> associations() {
    return associations;
  }

  @Override
  public List<Company> companies() {
    return companies;
  }

  @Override
  public List<KnownPair> knownPairs() {
    return knownPairs;
  }

  @Override
  public Optional<ScoreTable> scoreTable(String name) {
    return Optional.ofNullable(tables.get(name));
  }

  /** The communes in a row. */
  private static final class Row implements Gazetteer {
    @Override
    public Optional<Place> byCode(String code) {
      return PLACES.stream().filter(place -> place.code().equals(code)).findFirst();
    }

    @Override
    public Lookup byPostalCode(String postalCode, @Nullable String town) {
      return new Lookup.Unknown();
    }

    @Override
    public List<Place> places() {
      return PLACES;
    }

    @Override
    public String attribution() {
      return "made up";
    }
  }
}
