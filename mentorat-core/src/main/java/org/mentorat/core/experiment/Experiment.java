package org.mentorat.core.experiment;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What is crossed: every policy runs on every cohort with every seed. The seed is the campaign's, which draws the lottery; cohorts that are
 * drawn have seeds of their own.
 *
 * @param cohorts at least one, by different names
 * @param policies at least one, by different names; differences are taken from the earlier to the later
 * @param seeds campaign seeds, at least one, each once
 * @param bootstrap how intervals of differences are made
 * @since 0.1
 */
public record Experiment(
    List<CohortSource> cohorts, List<NamedPolicy> policies, List<Long> seeds, Bootstrap bootstrap) {
  /** Names of cohorts and policies: they stand in names of files, on any file system. */
  public static final String NAME = "[a-z0-9][a-z0-9._-]{0,63}";

  /** Most cells of one experiment. */
  public static final int MOST_CELLS = 1_000_000;

  /** Copies the lists and checks them; {@link IllegalArgumentException} tells all that is wrong. */
  public Experiment {
    cohorts = List.copyOf(cohorts);
    policies = List.copyOf(policies);
    seeds = List.copyOf(seeds);
    List<String> problems = new ArrayList<>();
    names("cohort", cohorts.stream().map(CohortSource::name), problems);
    names("policy", policies.stream().map(NamedPolicy::name), problems);
    if (seeds.isEmpty() || seeds.stream().distinct().count() < seeds.size()) {
      problems.add("seeds: expected at least one, each once");
    }
    long cells = cohorts.stream()
            .mapToLong(
                c -> c instanceof CohortSource.Drawn drawn ? drawn.draws().size() : 1)
            .sum()
        * policies.size()
        * seeds.size();
    if (cells > MOST_CELLS) {
      problems.add("cells: expected at most " + MOST_CELLS);
    }
    if (!problems.isEmpty()) {
      throw new IllegalArgumentException(String.join("; ", problems));
    }
  }

  private static void names(String kind, Stream<String> names, List<String> problems) {
    Pattern form = Pattern.compile(NAME);
    List<String> all = names.toList();
    if (all.isEmpty() || all.stream().distinct().count() < all.size()) {
      problems.add(kind + " names: expected at least one, each once");
    }
    for (String name : all) {
      // Two dashes part the names in the name of a cell.
      if (!form.matcher(name).matches() || name.contains("--")) {
        problems.add(kind + " name: expected " + NAME + ", without two dashes together");
      }
    }
  }

  /** All cells, by cohort and draw, then policy, then seed, in the order in which these are listed. */
  public List<CellKey> cells() {
    List<CellKey> cells = new ArrayList<>();
    for (CohortSource cohort : cohorts) {
      for (Draw draw : Draw.of(cohort)) {
        for (NamedPolicy policy : policies) {
          for (long seed : seeds) {
            cells.add(new CellKey(draw.cohort().name(), draw.number(), policy.name(), seed));
          }
        }
      }
    }
    return cells;
  }

  @Override
  public String toString() {
    return "Experiment[" + cells().size() + " cells]";
  }
}
