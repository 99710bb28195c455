package org.mentorat.core.io;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mentorat.core.explain.change.AssociationChange;
import org.mentorat.core.explain.change.AssociationChanges;
import org.mentorat.core.explain.change.Relaxation;
import org.mentorat.core.explain.change.YouthChange;
import org.mentorat.core.explain.change.YouthChanges;
import org.mentorat.core.explain.recruit.CapacityLine;
import org.mentorat.core.explain.recruit.MentorTraits;
import org.mentorat.core.explain.recruit.RecruitLine;
import org.mentorat.core.explain.recruit.RecruitmentPlan;
import org.mentorat.model.Coded;
import org.mentorat.model.Text;

/**
 * {@code recruitment.json} and {@code changes.json}: whom to recruit and where to open places, and what would change the result. Keys stand in
 * ascending order; what is not told is left out. The same record gives the same bytes on any JDK. Stateless, thread-safe.
 *
 * <p>A plan is written as it is given: {@link RecruitmentPlan#published} is the one to hand on. In a plan that is not, lines behind which too few
 * youths stand say {@code "internal": true}.
 *
 * @since 0.1
 */
public final class ChangeFiles {
  private ChangeFiles() {}

  /** Writes a plan; its schema is {@code schema/recruitment.schema.json}. */
  public static void writeRecruitment(RecruitmentPlan plan, Path file) throws IOException {
    AtomicFile.write(file, out -> writeRecruitment(plan, null, out));
  }

  /** Writes a plan, and what the parameters of an association cost if that was asked, and closes the stream. */
  public static void writeRecruitment(
      RecruitmentPlan plan, @Nullable AssociationChanges changes, OutputStream out)
      throws IOException {
    Map<String, Object> document = document(plan);
    if (changes != null) {
      document.put("parameters", document(changes));
    }
    CanonicalJson.write(out, CanonicalJson.sorted(document));
  }

  /** Writes what would give a youth a mentor, and closes the stream; its schema is {@code schema/changes.schema.json}. */
  public static void writeChanges(YouthChanges changes, OutputStream out) throws IOException {
    Map<String, Object> document = new LinkedHashMap<>(document(changes));
    document.put("schemaVersion", Json.SCHEMA_VERSION);
    CanonicalJson.write(out, CanonicalJson.sorted(document));
  }

  /** What would give a youth a mentor, as maps and lists: a part of a larger document. */
  static Map<String, Object> document(YouthChanges changes) {
    return Map.of(
        "youth",
        changes.youth().value(),
        "complete",
        changes.complete(),
        "changes",
        changes.changes().stream().map(ChangeFiles::document).toList());
  }

  private static Map<String, Object> document(YouthChange change) {
    Map<String, Object> out = new LinkedHashMap<>();
    out.put("mentor", change.mentor().value());
    out.put("score", points(change.micropoints()));
    out.put("scoreChange", points(change.scoreChange()));
    out.put("othersMoved", change.othersMoved());
    out.put("routedAnew", change.routedAnew());
    out.put("cost", change.cost());
    out.put("text", document(change.text()));
    out.put(
        "relaxations", change.relaxations().stream().map(ChangeFiles::document).toList());
    return out;
  }

  private static Map<String, Object> document(Relaxation relaxation) {
    Map<String, Object> out = new LinkedHashMap<>();
    out.put("kind", relaxation.kind().name().toLowerCase(Locale.ROOT));
    out.put("code", relaxation.code());
    put(out, "rule", relaxation.rule());
    put(out, "parameter", relaxation.parameter());
    put(out, "from", relaxation.from());
    put(out, "to", relaxation.to());
    out.put("cost", relaxation.cost());
    out.put("text", document(relaxation.text()));
    return out;
  }

  private static Map<String, Object> document(AssociationChanges changes) {
    return Map.of(
        "association",
        changes.association().value(),
        "youths",
        changes.youths(),
        "served",
        changes.served(),
        "changes",
        changes.changes().stream().map(ChangeFiles::document).toList());
  }

  private static Map<String, Object> document(AssociationChange change) {
    Map<String, Object> out = new LinkedHashMap<>(document(change.relaxation()));
    out.put("text", document(change.text()));
    out.put("serves", change.serves());
    out.put("routedAnew", change.routedAnew());
    out.put("atLeast", change.atLeast());
    return out;
  }

  private static Map<String, Object> document(RecruitmentPlan plan) {
    Map<String, Object> out = new LinkedHashMap<>();
    out.put("schemaVersion", Json.SCHEMA_VERSION);
    out.put("youths", plan.youths());
    out.put("served", plan.served());
    out.put("kinds", plan.kinds());
    out.put("withheld", plan.withheld());
    out.put("recruits", plan.recruits().stream().map(ChangeFiles::document).toList());
    out.put("capacity", plan.capacity().stream().map(ChangeFiles::document).toList());
    return out;
  }

  private static Map<String, Object> document(RecruitLine line) {
    Map<String, Object> out = new LinkedHashMap<>();
    out.put("traits", document(line.traits()));
    out.put("mentors", line.mentors());
    out.put("places", line.places());
    out.put("serves", line.serves());
    out.put("servesAsRouted", line.servesAsRouted());
    put(out, "served", line.served() < 0 ? null : line.served());
    out.put("atLeast", line.atLeast());
    out.put("internal", line.internal());
    out.put("text", document(line.text()));
    return out;
  }

  private static Map<String, Object> document(MentorTraits traits) {
    Map<String, Object> out = new LinkedHashMap<>();
    put(
        out,
        "association",
        traits.association() == null ? null : traits.association().value());
    put(out, "programme", traits.programme() == null ? null : traits.programme().value());
    put(out, "region", traits.region());
    put(out, "department", traits.department());
    put(out, "need", code(traits.need()));
    put(out, "mode", code(traits.mode()));
    put(out, "status", code(traits.status()));
    put(out, "language", traits.language());
    return out;
  }

  private static Map<String, Object> document(CapacityLine line) {
    Map<String, Object> out = new LinkedHashMap<>();
    out.put("association", line.association().value());
    put(out, "programme", line.programme() == null ? null : line.programme().value());
    out.put("intake", line.intake());
    out.put("coordinators", line.coordinators());
    out.put("places", line.places());
    out.put("serves", line.serves());
    out.put("servesAsRouted", line.servesAsRouted());
    put(out, "served", line.served() < 0 ? null : line.served());
    out.put("atLeast", line.atLeast());
    out.put("departments", List.copyOf(line.departments()));
    out.put("text", document(line.text()));
    return out;
  }

  private static @Nullable String code(@Nullable Coded coded) {
    return coded == null ? null : coded.code();
  }

  private static Map<String, Object> document(Text text) {
    return Map.of("fr", text.french(), "en", text.english());
  }

  private static double points(long micropoints) {
    return BigDecimal.valueOf(micropoints, 6).doubleValue();
  }

  private static void put(Map<String, Object> out, String key, @Nullable Object value) {
    if (value != null) {
      out.put(key, value);
    }
  }
}
