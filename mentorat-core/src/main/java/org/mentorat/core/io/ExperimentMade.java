package org.mentorat.core.io;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.mentorat.core.experiment.CohortSource;
import org.mentorat.core.experiment.Experiment;
import org.mentorat.core.flow.Flow;
import org.mentorat.core.plugin.PluginRegistry;

/**
 * What an experiment was made of beside what it crosses: whoever has the same gets the same bytes.
 *
 * @param mentoratVersion version of the engine
 * @param plugins plug-ins that were installed, as {@code id version}
 * @param inputsSha256 fingerprints of the files of campaigns, by cohort and file
 * @param policiesSha256 fingerprints of the policies in their canonical form, by name
 * @since 0.1
 */
public record ExperimentMade(
    String mentoratVersion,
    List<String> plugins,
    SortedMap<String, SortedMap<String, String>> inputsSha256,
    SortedMap<String, String> policiesSha256) {
  /** Copies the collections. */
  public ExperimentMade {
    plugins = List.copyOf(plugins);
    SortedMap<String, SortedMap<String, String>> inputs = new TreeMap<>();
    inputsSha256.forEach((cohort, files) ->
        inputs.put(cohort, Collections.unmodifiableSortedMap(new TreeMap<>(files))));
    inputsSha256 = Collections.unmodifiableSortedMap(inputs);
    policiesSha256 = Collections.unmodifiableSortedMap(new TreeMap<>(policiesSha256));
  }

  /** Of an experiment that runs here. */
  public static ExperimentMade of(Experiment experiment, PluginRegistry registry) {
    SortedMap<String, SortedMap<String, String>> inputs = new TreeMap<>();
    for (CohortSource source : experiment.cohorts()) {
      if (source instanceof CohortSource.Given given) {
        inputs.put(given.name(), given.inputsSha256());
      }
    }
    SortedMap<String, String> policies = new TreeMap<>();
    experiment.policies().forEach(p -> policies.put(p.name(), p.policy().fingerprint()));
    return new ExperimentMade(
        Flow.engineVersion(),
        registry.installed().stream().map(p -> p.id() + " " + p.version()).toList(),
        inputs,
        policies);
  }

  /** What is another here than there, one line each; empty: the same bytes are to be expected. */
  public List<String> differences(ExperimentMade other) {
    List<String> differences = new ArrayList<>();
    compare("mentoratVersion", mentoratVersion, other.mentoratVersion, differences);
    compare("plugins", plugins, other.plugins, differences);
    compare("policiesSha256", policiesSha256, other.policiesSha256, differences);
    Map<String, String> own = flat(inputsSha256);
    Map<String, String> others = flat(other.inputsSha256);
    Map<String, String> all = new TreeMap<>(own);
    all.putAll(others);
    all.keySet()
        .forEach(
            file -> compare("inputsSha256/" + file, own.get(file), others.get(file), differences));
    return differences;
  }

  private static void compare(
      String what, @Nullable Object own, @Nullable Object other, List<String> differences) {
    if (!Objects.equals(own, other)) {
      differences.add(what);
    }
  }

  private static Map<String, String> flat(SortedMap<String, SortedMap<String, String>> inputs) {
    Map<String, String> flat = new LinkedHashMap<>();
    inputs.forEach(
        (cohort, files) -> files.forEach((file, sha256) -> flat.put(cohort + "/" + file, sha256)));
    return flat;
  }
}
