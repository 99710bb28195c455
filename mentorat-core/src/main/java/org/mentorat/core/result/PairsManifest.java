package org.mentorat.core.result;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a run over scored pairs was made of. No rule, scorer or route took part, so none is named.
 *
 * @param mentoratVersion version of the engine
 * @param seed seed of the lottery
 * @param plugins plug-ins that were installed, as {@code id version}
 * @param matching the matching strategy and its settings
 * @param inputsSha256 fingerprint of each input by what it was given as, where the host gave any
 * @param counts named totals of the run
 * @param reproducible false only for runs that a clock or a person stopped, and for those in which the strategy hung or answered differently
 *     each time
 * @param faults what the strategy was at fault of, and what became of it; a record of the run, which {@code verify} does not compare
 * @since 0.1
 */
public record PairsManifest(
    String mentoratVersion,
    long seed,
    List<String> plugins,
    Manifest.Part matching,
    SortedMap<String, String> inputsSha256,
    SortedMap<String, Long> counts,
    boolean reproducible,
    List<Manifest.Fault> faults) {
  /** Copies the collections. */
  public PairsManifest {
    plugins = List.copyOf(plugins);
    faults = List.copyOf(faults);
    inputsSha256 = Collections.unmodifiableSortedMap(new TreeMap<>(inputsSha256));
    counts = Collections.unmodifiableSortedMap(new TreeMap<>(counts));
  }

  @Override
  public String toString() {
    return "PairsManifest[" + matching.id() + ", seed " + seed + "]";
  }
}
