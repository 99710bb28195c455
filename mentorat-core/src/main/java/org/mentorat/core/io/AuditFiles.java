package org.mentorat.core.io;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mentorat.core.audit.Group;
import org.mentorat.core.audit.PublishedFairness;
import org.mentorat.core.audit.RunDifference;
import org.mentorat.core.result.Difference;
import org.mentorat.model.AssociationId;
import org.mentorat.model.MentorId;
import org.mentorat.model.Text;
import org.mentorat.model.YouthId;

/**
 * {@code fairness.json} and {@code difference.json}: figures by group, and what changed from one run to another. Keys stand in ascending
 * order; what is withheld or not known is left out. The same record gives the same bytes on any JDK. Stateless, thread-safe.
 *
 * @since 0.1
 */
public final class AuditFiles {
  private AuditFiles() {}

  /** Writes figures by group; their schema is {@code schema/fairness.schema.json}. */
  public static void writeFairness(PublishedFairness fairness, Path file) throws IOException {
    CampaignWriter.json(file, CanonicalJson.sorted(document(fairness)));
  }

  /** Writes a difference; its schema is {@code schema/difference.schema.json}. */
  public static void writeDifference(RunDifference difference, Path file) throws IOException {
    AtomicFile.write(file, out -> writeDifference(difference, out));
  }

  /** Writes a difference and closes the stream. */
  public static void writeDifference(RunDifference difference, OutputStream out)
      throws IOException {
    CanonicalJson.write(out, CanonicalJson.sorted(document(difference)));
  }

  private static Map<String, Object> document(PublishedFairness fairness) {
    Map<String, Object> out = new LinkedHashMap<>();
    out.put("schemaVersion", Json.SCHEMA_VERSION);
    out.put("date", fairness.date().toString());
    out.put("smallest", fairness.smallest());
    out.put("total", document(fairness.total()));
    out.put(
        "comparisons",
        fairness.comparisons().stream()
            .map(c -> Map.of(
                "dimension",
                c.dimension().code(),
                "withheld",
                c.withheld(),
                "groups",
                c.rows().stream()
                    .map(row -> {
                      Map<String, Object> group = document(row.group());
                      group.putAll(document(row.figures()));
                      return group;
                    })
                    .toList()))
            .toList());
    return out;
  }

  private static Map<String, Object> document(Group group) {
    Map<String, Object> out = new LinkedHashMap<>();
    out.put("code", group.code());
    out.put("label", document(group.label()));
    return out;
  }

  private static Map<String, Object> document(Text text) {
    return Map.of("fr", text.french(), "en", text.english());
  }

  private static Map<String, Object> document(PublishedFairness.Figures figures) {
    Map<String, Object> out = new LinkedHashMap<>();
    put(out, "asking", figures.asking());
    put(out, "served", figures.served());
    put(out, "eligible", figures.eligible());
    put(out, "rate", document(figures.rate()));
    put(out, "eligibleRate", document(figures.eligibleRate()));
    put(out, "score", document(figures.score()));
    put(out, "rank", document(figures.rank()));
    put(out, "waitingServed", document(figures.waitingServed()));
    put(out, "waitingUnserved", document(figures.waitingUnserved()));
    return out;
  }

  private static @Nullable Map<String, Object> document(PublishedFairness.@Nullable Rate rate) {
    return rate == null
        ? null
        : Map.of(
            "value", rate.value(),
            "low", rate.low(),
            "high", rate.high(),
            "ratio", rate.ratio(),
            "belowFourFifths", rate.belowFourFifths(),
            "clearly", rate.clearly());
  }

  private static @Nullable Map<String, Object> document(PublishedFairness.@Nullable Mean mean) {
    return mean == null
        ? null
        : Map.of("value", mean.value(), "low", mean.low(), "high", mean.high());
  }

  private static Map<String, Object> document(RunDifference d) {
    Map<String, Object> out = new LinkedHashMap<>();
    out.put("schemaVersion", Json.SCHEMA_VERSION);
    out.put("before", document(d.before()));
    out.put("after", document(d.after()));
    out.put("servedChange", d.servedChange());
    out.put("micropointsChange", d.micropointsChange());
    out.put("sameYouths", d.sameYouths());
    out.put("gained", youths(d.youths().gained()));
    out.put("lost", youths(d.youths().lost()));
    out.put(
        "moved",
        d.youths().moved().stream()
            .map((Difference.Move move) -> Map.of(
                "youth", move.youth().value(),
                "from", mentors(move.from()),
                "to", mentors(move.to())))
            .toList());
    out.put("unchanged", d.youths().unchanged());
    out.put("arrived", youths(d.arrived()));
    out.put("gone", youths(d.gone()));
    out.put("better", d.better());
    out.put("worse", d.worse());
    out.put(
        "lostBecause",
        d.lostBecause().stream()
            .map(r -> Map.of("code", r.code(), "youths", r.youths()))
            .toList());
    out.put("associations", d.associations().stream().map(AuditFiles::document).toList());
    out.put("groups", d.groups().stream().map(AuditFiles::document).toList());
    out.put("settings", d.settings().stream().map(AuditFiles::document).toList());
    out.put("inputs", d.inputs().stream().map(AuditFiles::document).toList());
    return out;
  }

  private static Map<String, Object> document(RunDifference.Side side) {
    return Map.of(
        "date", side.date().toString(),
        "youths", side.youths(),
        "served", side.served(),
        "proposals", side.proposals(),
        "micropoints", side.micropoints(),
        "reproducible", side.reproducible());
  }

  private static Map<String, Object> document(RunDifference.AssociationChange change) {
    Map<String, Object> out = new LinkedHashMap<>();
    AssociationId association = change.association();
    put(out, "association", association == null ? null : association.value());
    out.put("youthsBefore", change.youthsBefore());
    out.put("youthsAfter", change.youthsAfter());
    out.put("servedBefore", change.servedBefore());
    out.put("servedAfter", change.servedAfter());
    out.put("gained", change.gained());
    out.put("lost", change.lost());
    out.put("moved", change.moved());
    out.put("micropointsBefore", change.micropointsBefore());
    out.put("micropointsAfter", change.micropointsAfter());
    return out;
  }

  private static Map<String, Object> document(RunDifference.GroupChange change) {
    Map<String, Object> out = document(change.group());
    out.put("dimension", change.dimension().code());
    put(out, "youths", change.youths());
    put(out, "servedBefore", change.servedBefore());
    put(out, "servedAfter", change.servedAfter());
    put(out, "gained", change.gained());
    put(out, "lost", change.lost());
    return out;
  }

  private static Map<String, Object> document(RunDifference.Change change) {
    Map<String, Object> out = new LinkedHashMap<>();
    out.put("name", change.name());
    put(out, "before", change.before());
    put(out, "after", change.after());
    return out;
  }

  private static void put(Map<String, Object> out, String key, @Nullable Object value) {
    if (value != null) {
      out.put(key, value);
    }
  }

  private static List<String> youths(List<YouthId> ids) {
    return ids.stream().map(YouthId::value).toList();
  }

  private static List<String> mentors(List<MentorId> ids) {
    return ids.stream().map(MentorId::value).toList();
  }
}
