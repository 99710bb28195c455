package org.mentorat.core.audit;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.mentorat.core.result.Manifest;
import org.mentorat.core.result.MatchResult;
import org.mentorat.core.result.Proposal;
import org.mentorat.core.result.Unserved;
import org.mentorat.model.AssociationId;
import org.mentorat.model.MentorId;
import org.mentorat.model.YouthId;

/**
 * What one run decided and under which settings, as far as a comparison needs it: from a result, or from the files of its folder.
 *
 * @param date the day of the cohort
 * @param settings rules, scorers, routing, matching, seed, start date, versions and the policy's fingerprint, each under a name such as
 *     {@code rules/distance/maxKm}
 * @param inputs fingerprints of the input files, by name
 * @param reproducible false only for runs that a clock or a person stopped
 * @param entries every youth with a proposal or a reason why there is none; who is held by running pairs is not here
 * @since 0.1
 */
public record RunLedger(
    LocalDate date,
    SortedMap<String, String> settings,
    SortedMap<String, String> inputs,
    boolean reproducible,
    SortedMap<YouthId, Entry> entries) {
  /** Copies the maps. */
  public RunLedger {
    settings = Collections.unmodifiableSortedMap(new TreeMap<>(settings));
    inputs = Collections.unmodifiableSortedMap(new TreeMap<>(inputs));
    entries = Collections.unmodifiableSortedMap(new TreeMap<>(entries));
  }

  /**
   * One youth.
   *
   * @param association where the pair would meet, or where the youth was routed; null: nowhere
   * @param mentors proposed mentors in ascending order; empty: none
   * @param micropoints sum of the scores of the proposals, in millionths of a point
   * @param reason code of the main reason why there is no proposal; null: there is one
   * @since 0.1
   */
  public record Entry(
      @Nullable AssociationId association,
      List<MentorId> mentors,
      long micropoints,
      @Nullable String reason) {
    /** Copies the list. */
    public Entry {
      mentors = List.copyOf(mentors);
    }

    /** Whether there is a proposal. */
    public boolean served() {
      return !mentors.isEmpty();
    }

    @Override
    public String toString() {
      return "Entry[" + mentors.size() + " mentors]";
    }
  }

  /** Of a result. */
  public static RunLedger of(MatchResult result) {
    SortedMap<YouthId, Entry> entries = new TreeMap<>();
    result.proposals().forEach(p -> add(entries, p));
    for (Unserved u : result.unserved()) {
      entries.put(u.youth(), new Entry(u.association(), List.of(), 0, u.reason().code()));
    }
    Manifest manifest = result.manifest();
    return new RunLedger(
        manifest.date(),
        settings(manifest),
        manifest.inputsSha256(),
        manifest.reproducible(),
        entries);
  }

  /** Adds a proposal to those of its youth. */
  private static void add(SortedMap<YouthId, Entry> entries, Proposal p) {
    add(entries, p.youth(), p.mentor(), p.association(), p.micropoints());
  }

  /** Adds a proposal to the entries of a ledger under construction: proposals in ascending order of youth and mentor. */
  public static void add(
      SortedMap<YouthId, Entry> entries,
      YouthId youth,
      MentorId mentor,
      @Nullable AssociationId association,
      long micropoints) {
    entries.merge(
        youth, new Entry(association, List.of(mentor), micropoints, null), (before, more) -> {
          List<MentorId> mentors = new ArrayList<>(before.mentors());
          mentors.addAll(more.mentors());
          return new Entry(
              before.association(), mentors, before.micropoints() + more.micropoints(), null);
        });
  }

  private static SortedMap<String, String> settings(Manifest manifest) {
    SortedMap<String, String> settings = new TreeMap<>();
    settings.put("mentoratVersion", manifest.mentoratVersion());
    settings.put("policySha256", manifest.policySha256());
    settings.put("seed", Long.toString(manifest.seed()));
    settings.put("startDate", manifest.startDate().toString());
    manifest.plugins().forEach(plugin -> settings.put("plugins/" + plugin, "on"));
    manifest.rules().forEach(part -> part(settings, "rules/", part));
    manifest.rulesOff().forEach(id -> settings.put("rules/" + id, "off"));
    manifest.scorers().forEach(part -> part(settings, "scorers/", part));
    part(settings, "routing/", manifest.routing());
    part(settings, "matching/", manifest.matching());
    return settings;
  }

  private static void part(SortedMap<String, String> settings, String kind, Manifest.Part part) {
    part(settings, kind, part.id(), part.version(), part.settings());
  }

  /** Adds a rule, scorer or strategy with its settings under the names that {@link #settings} uses. */
  public static void part(
      SortedMap<String, String> settings,
      String kind,
      String id,
      String version,
      Map<String, ?> values) {
    settings.put(kind + id, "on");
    settings.put(kind + id + "/version", version);
    values.forEach((name, value) -> settings.put(kind + id + "/" + name, plain(value)));
  }

  /** A setting as text: numbers alike whether they were written as 30 or as 30.0. */
  private static String plain(Object value) {
    if (value instanceof Number number) {
      BigDecimal decimal = new BigDecimal(number.toString()).stripTrailingZeros();
      return decimal.signum() == 0 ? "0" : decimal.toPlainString();
    }
    return value instanceof Map<?, ?> map
        ? new TreeMap<Object, Object>(map).toString()
        : String.valueOf(value);
  }

  @Override
  public String toString() {
    return "RunLedger[" + date + ", " + entries.size() + " youths]";
  }
}
