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
import org.mentorat.core.explain.Cause;
import org.mentorat.core.explain.DeficientSet;
import org.mentorat.core.explain.Exclusion;
import org.mentorat.core.explain.Explained;
import org.mentorat.core.explain.OtherMentor;
import org.mentorat.core.explain.Rank;
import org.mentorat.core.explain.Swap;
import org.mentorat.core.explain.SwapCost;
import org.mentorat.core.explain.TightQuota;
import org.mentorat.core.explain.Trait;
import org.mentorat.core.explain.WhyNot;
import org.mentorat.core.explain.WhyThis;
import org.mentorat.core.explain.WhyUnserved;
import org.mentorat.core.explain.YouthFunnel;
import org.mentorat.core.explain.change.YouthChanges;
import org.mentorat.core.result.Contribution;
import org.mentorat.model.MentorId;
import org.mentorat.model.Reason;
import org.mentorat.model.Text;
import org.mentorat.model.YouthId;

/**
 * Explanations as JSON: codes and figures for machines, sentences in both languages for people. Keys stand in ascending order; what was not
 * asked or is not known is left out. The same record gives the same bytes on any JDK. Stateless, thread-safe.
 *
 * @since 0.1
 */
public final class ExplanationFiles {
  private ExplanationFiles() {}

  /**
   * Writes the answers about one youth and closes the stream; their schema is {@code schema/explanation.schema.json}.
   *
   * @param changes what would give the youth a mentor; null: nobody asked
   */
  public static void write(Explained explained, @Nullable YouthChanges changes, OutputStream out)
      throws IOException {
    Map<String, Object> document = document(explained);
    put(document, "changes", changes == null ? null : ChangeFiles.document(changes));
    CanonicalJson.write(out, CanonicalJson.sorted(document));
  }

  /** As {@link #write(Explained, YouthChanges, OutputStream)}, to a file, whole or not at all. */
  public static void write(Explained explained, @Nullable YouthChanges changes, Path file)
      throws IOException {
    AtomicFile.write(file, out -> write(explained, changes, out));
  }

  /** Writes where places are short, whole or not at all; the schema is {@code schema/shortages.schema.json}. */
  public static void writeShortages(List<DeficientSet> shortages, Path file) throws IOException {
    Map<String, Object> out = new LinkedHashMap<>();
    out.put("schemaVersion", Json.SCHEMA_VERSION);
    out.put("shortages", shortages.stream().map(ExplanationFiles::document).toList());
    CampaignWriter.json(file, CanonicalJson.sorted(out));
  }

  private static Map<String, Object> document(Explained explained) {
    Map<String, Object> out = new LinkedHashMap<>();
    out.put("schemaVersion", Json.SCHEMA_VERSION);
    out.put("youth", explained.youth().value());
    out.put("standing", code(explained.standing()));
    out.put(
        "proposals",
        explained.proposals().stream().map(ExplanationFiles::document).toList());
    WhyUnserved unserved = explained.unserved();
    put(out, "unserved", unserved == null ? null : document(unserved));
    WhyNot whyNot = explained.whyNot();
    put(out, "whyNot", whyNot == null ? null : document(whyNot));
    YouthFunnel funnel = explained.funnel();
    put(out, "funnel", funnel == null ? null : document(funnel));
    return out;
  }

  private static Map<String, Object> document(WhyThis why) {
    Map<String, Object> out = new LinkedHashMap<>();
    out.put("mentor", why.proposal().mentor().value());
    out.put("status", code(why.proposal().status()));
    out.put("points", points(why.proposal().micropoints()));
    out.put(
        "contributions",
        why.proposal().contributions().stream().map(ExplanationFiles::document).toList());
    out.put(
        "flags", why.proposal().flags().stream().map(ExplanationFiles::document).toList());
    out.put("amongMentors", document(why.amongMentors()));
    out.put("amongYouths", document(why.amongYouths()));
    out.put(
        "others", why.alternatives().stream().map(ExplanationFiles::document).toList());
    out.put("quotas", why.quotas().stream().map(ExplanationFiles::document).toList());
    out.put("scope", code(why.scope()));
    return out;
  }

  private static Map<String, Object> document(Contribution contribution) {
    return Map.of(
        "scorer", contribution.scorer(),
        "points", points(contribution.micropoints()),
        "outOf", contribution.outOf(),
        "label", document(contribution.label()),
        "why", document(contribution.why()));
  }

  private static Map<String, Object> document(OtherMentor other) {
    Map<String, Object> out = new LinkedHashMap<>();
    out.put("mentor", other.mentor().value());
    out.put("points", points(other.micropoints()));
    out.put("heldBy", ids(other.heldBy()));
    out.put("freePlaces", other.freePlaces());
    SwapCost cost = other.cost();
    put(out, "cost", cost == null ? null : document(cost));
    out.put("text", document(other.text()));
    return out;
  }

  private static Map<String, Object> document(SwapCost cost) {
    Map<String, Object> out = new LinkedHashMap<>();
    out.put("fewerServed", cost.served());
    out.put("points", points(cost.micropoints()));
    out.put("coverageSuffers", cost.coverageSuffers());
    out.put("losers", ids(cost.losers()));
    out.put("gainers", ids(cost.gainers()));
    out.put("moves", cost.moves().stream().map(ExplanationFiles::document).toList());
    out.put("text", document(cost.text()));
    return out;
  }

  private static Map<String, Object> document(Swap.Move move) {
    return Map.of("youth", move.youth().value(), "mentor", move.mentor().value());
  }

  private static Map<String, Object> document(TightQuota quota) {
    Map<String, Object> out = new LinkedHashMap<>();
    out.put("group", quota.group());
    out.put("pairs", quota.pairs());
    out.put("lower", quota.lower());
    put(out, "upper", quota.upper() < 0 ? null : quota.upper());
    out.put("pricesInServed", quota.served());
    out.put("priceInPoints", points(quota.micropoints()));
    return out;
  }

  private static Map<String, Object> document(WhyNot why) {
    Map<String, Object> out = new LinkedHashMap<>();
    out.put("mentor", why.mentor().value());
    out.put("verdict", why.verdict().name());
    out.put(
        "exclusions", why.exclusions().stream().map(ExplanationFiles::document).toList());
    WhyNot.Weighing weighing = why.weighing();
    put(out, "weighing", weighing == null ? null : document(weighing));
    out.put("text", document(why.text()));
    return out;
  }

  private static Map<String, Object> document(Exclusion exclusion) {
    Map<String, Object> out = new LinkedHashMap<>();
    put(out, "rule", exclusion.rule());
    out.put("code", exclusion.reason().code());
    out.put("parameters", exclusion.parameters());
    out.put("unknown", exclusion.unknown());
    out.put("text", document(exclusion.text()));
    return out;
  }

  private static Map<String, Object> document(WhyNot.Weighing weighing) {
    Map<String, Object> out = new LinkedHashMap<>();
    out.put("points", points(weighing.micropoints()));
    out.put("amongMentors", document(weighing.amongMentors()));
    out.put("freePlaces", weighing.freePlaces());
    out.put("heldBy", ids(weighing.heldBy()));
    Long atLeast = weighing.atLeast();
    put(out, "pointsLostAtLeast", atLeast == null ? null : points(atLeast));
    SwapCost cost = weighing.cost();
    put(out, "cost", cost == null ? null : document(cost));
    return out;
  }

  private static Map<String, Object> document(WhyUnserved why) {
    Map<String, Object> out = new LinkedHashMap<>();
    out.put("eligibleMentors", why.eligibleMentors());
    out.put("cause", document(why.cause()));
    out.put("text", document(why.text()));
    return out;
  }

  private static Map<String, Object> document(Cause cause) {
    Map<String, Object> out = new LinkedHashMap<>();
    out.put("code", cause.reason().code());
    out.put("text", document(cause.reason().sentence()));
    if (cause instanceof Cause.NotReached stopped) {
      out.put("likely", document(stopped.likely()));
    } else if (cause instanceof Cause.ExcludedByRule excluded) {
      out.put("rule", excluded.rule());
    } else if (cause instanceof Cause.NoEligibleMentor nobody) {
      out.put("rules", nobody.rules().stream().map(Reason::code).toList());
    } else if (cause instanceof Cause.Outranked outranked) {
      out.put("tier", outranked.tier());
      out.put("loserTier", outranked.loserTier());
      out.put("loser", outranked.swap().loser().value());
      out.put(
          "moves",
          outranked.swap().moves().stream().map(ExplanationFiles::document).toList());
      put(out, "set", set(outranked.set()));
    } else if (cause instanceof Cause.QuotaFull full) {
      out.put("quota", full.quota());
      put(out, "set", set(full.set()));
    } else if (cause instanceof Cause.TooFewPlaces few) {
      out.put("set", document(few.set()));
    }
    return out;
  }

  private static @Nullable Map<String, Object> set(@Nullable DeficientSet set) {
    return set == null ? null : document(set);
  }

  private static Map<String, Object> document(DeficientSet set) {
    Map<String, Object> out = new LinkedHashMap<>();
    out.put("youths", ids(set.youths()));
    out.put("mentors", set.mentors().stream().map(MentorId::value).toList());
    out.put("places", set.places());
    out.put("reserved", set.reserved());
    out.put("unserved", set.unserved());
    out.put("quotas", set.quotas());
    out.put("scope", code(set.scope()));
    out.put("traits", set.traits().stream().map(ExplanationFiles::document).toList());
    out.put("text", document(set.text()));
    return out;
  }

  private static Map<String, Object> document(Trait trait) {
    return Map.of(
        "kind", code(trait.kind()),
        "code", trait.code(),
        "members", trait.members(),
        "of", trait.of());
  }

  private static Map<String, Object> document(YouthFunnel funnel) {
    Map<String, Object> out = new LinkedHashMap<>();
    out.put("mentors", funnel.mentors());
    out.put("offRoute", funnel.offRoute());
    out.put(
        "lines",
        funnel.lines().stream()
            .map(line -> Map.of(
                "rule", line.rule(),
                "code", line.reason().code(),
                "removedInOrder", line.removedInOrder(),
                "removedAlone", line.removedAlone(),
                "unknown", line.unknown()))
            .toList());
    out.put("refused", funnel.refused());
    out.put("eligible", funnel.eligible());
    return out;
  }

  private static Map<String, Object> document(Rank rank) {
    return Map.of("rank", rank.rank(), "of", rank.of());
  }

  private static Map<String, Object> document(Reason reason) {
    return Map.of("code", reason.code(), "text", document(reason.sentence()));
  }

  private static Map<String, Object> document(Text text) {
    return Map.of("fr", text.french(), "en", text.english());
  }

  private static List<String> ids(List<YouthId> youths) {
    return youths.stream().map(YouthId::value).toList();
  }

  private static String code(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }

  /** Millionths as points with all their digits. */
  private static BigDecimal points(long micropoints) {
    return new BigDecimal(ResultFiles.points(micropoints));
  }

  private static void put(Map<String, Object> out, String key, @Nullable Object value) {
    if (value != null) {
      out.put(key, value);
    }
  }
}
