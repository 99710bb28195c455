package org.mentorat.core.result;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.mentorat.model.MentorId;
import org.mentorat.model.YouthId;

/**
 * What a run was made of, so that it can be repeated and audited. Holds no attribute of any person; ids only where a person overrode a
 * rule.
 *
 * @param mentoratVersion version of the engine
 * @param date the day of the cohort
 * @param startDate the day on which pairs would start to meet
 * @param seed the campaign seed: lottery numbers and all chance
 * @param policySha256 fingerprint of the policy's canonical form
 * @param plugins plug-ins that were installed, with versions, as {@code id version}
 * @param rules rules that were on, with version, parameters and treatment of unknown fields
 * @param rulesOff ids of the rules that were switched off, safety rules among them
 * @param scorers scorers with a weight above zero
 * @param routing the routing strategy and its settings
 * @param matching the matching strategy and its settings
 * @param inputsSha256 fingerprint of each input by name, where the host gave any
 * @param counts named totals of the run
 * @param overrides pairs that were demanded beforehand against a rule, kept or set aside
 * @param reproducible false only for runs that a clock or a person stopped, and for those in which a plug-in hung or answered differently
 *     each time
 * @param faults what plug-ins were at fault of, and what became of it; a record of the run, which {@code verify} does not compare
 * @param scoreCache how kept scores were used, null where none are kept; a run with scores at hand differs in this alone from one without
 * @since 0.1
 */
public record Manifest(
    String mentoratVersion,
    LocalDate date,
    LocalDate startDate,
    long seed,
    String policySha256,
    List<String> plugins,
    List<Part> rules,
    List<String> rulesOff,
    List<Part> scorers,
    Part routing,
    Part matching,
    SortedMap<String, String> inputsSha256,
    SortedMap<String, Long> counts,
    List<Conflict> overrides,
    boolean reproducible,
    List<Fault> faults,
    @Nullable ScoreCache scoreCache) {
  /**
   * Faults of one kind of one part.
   *
   * @param kind kind of part: {@code rule}, {@code scorer}, {@code routing} or {@code matching}
   * @param id the part
   * @param version its version
   * @param plugin the plug-in that it comes from, as {@code id version}
   * @param fault in which way, such as {@code threw}
   * @param exception class of what was thrown, null: nothing was
   * @param treatment what the policy says, such as {@code exclude}
   * @param count for how many pairs or people; 1 where it was about nobody
   * @param more whether there were more than are counted
   * @param first the first of them in order of id
   * @since 0.1
   */
  public record Fault(
      String kind,
      String id,
      String version,
      String plugin,
      String fault,
      @Nullable String exception,
      String treatment,
      int count,
      boolean more,
      List<About> first) {
    /** Copies the list. */
    public Fault {
      first = List.copyOf(first);
    }
  }

  /**
   * Whom a plug-in was asked about; null: nobody on this side.
   *
   * @since 0.1
   */
  public record About(@Nullable YouthId youth, @Nullable MentorId mentor) {}

  /**
   * How many scores of expensive scorers earlier runs had left, and how many were asked for.
   *
   * @since 0.1
   */
  public record ScoreCache(long hits, long misses) {}

  /**
   * A rule, scorer or strategy with all its settings.
   *
   * @since 0.1
   */
  public record Part(String id, String version, SortedMap<String, Object> settings) {
    /** Copies the map. */
    public Part {
      settings = Collections.unmodifiableSortedMap(new TreeMap<>(settings));
    }

    /** From any map. */
    public static Part of(String id, String version, Map<String, ?> settings) {
      return new Part(id, version, new TreeMap<>(settings));
    }
  }

  /** Copies the collections. */
  public Manifest {
    plugins = List.copyOf(plugins);
    rules = List.copyOf(rules);
    rulesOff = List.copyOf(rulesOff);
    scorers = List.copyOf(scorers);
    overrides = List.copyOf(overrides);
    faults = List.copyOf(faults);
    inputsSha256 = Collections.unmodifiableSortedMap(new TreeMap<>(inputsSha256));
    counts = Collections.unmodifiableSortedMap(new TreeMap<>(counts));
  }

  @Override
  public String toString() {
    return "Manifest[" + date + ", policy " + policySha256 + "]";
  }
}
