package org.mentorat.core.io;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mentorat.core.plugin.OnFault;
import org.mentorat.core.policy.Policy;
import org.mentorat.core.policy.RoutingMode;
import org.mentorat.core.policy.StrategySetting;
import org.mentorat.core.policy.Tier;
import org.mentorat.core.policy.YouthQuota;
import org.mentorat.model.Bounds;
import org.mentorat.spi.OnUnknown;

/**
 * {@code policy.json}. Its keys are those of the pointers in {@link org.mentorat.core.policy.InvalidPolicyException}, so that what the
 * plug-ins say of a name or value points into the file; its schema is {@code schema/policy.schema.json}. Stateless, thread-safe.
 *
 * @since 0.1
 */
public final class PolicyFile {
  private PolicyFile() {}

  /**
   * Reads a policy. The ids of rules, scorers and strategies and the values of their parameters are checked later, against what is
   * installed.
   *
   * @throws UnreadableFileException with every problem at once, each with its JSON pointer and the nearest known name
   */
  public static Policy read(Path file) throws IOException {
    ReadLimits limits = ReadLimits.DEFAULT;
    return read(JsonFields.document(JsonFields.source(file, limits), limits));
  }

  /** As {@link #read(Path)}, from a text that messages call {@code name}. */
  public static Policy parse(String name, String json) throws UnreadableFileException {
    return read(JsonFields.document(name, json, ReadLimits.DEFAULT));
  }

  /** Writes a policy so that reading gives an equal one. */
  public static void write(Policy policy, Path file) throws IOException {
    CampaignWriter.json(file, document(policy));
  }

  static Policy read(JsonFields document) throws UnreadableFileException {
    Policy.Builder policy = Policy.defaults();
    readRules(document, policy);
    readScorers(document, policy);
    for (JsonFields tier : document.objects("tiers")) {
      readTier(tier, policy);
    }
    JsonFields routing = document.object("routing");
    if (routing != null) {
      String mode = routing.text("mode");
      if (mode != null) {
        List<String> modes = Stream.of(RoutingMode.values())
            .map(m -> m.name().toLowerCase(Locale.ROOT))
            .toList();
        if (modes.contains(mode)) {
          policy.routingMode(RoutingMode.valueOf(mode.toUpperCase(Locale.ROOT)));
        } else {
          routing.unknownName("mode", "code.unknown", mode, modes);
        }
      }
      Integer most = routing.number("maxRoutes");
      if (most != null) {
        policy.maxRoutes(most);
      }
      StrategySetting setting = strategy(routing, policy.build().routing());
      policy.routing(setting.id(), setting.parameters());
      OnFault fault = onFault(routing);
      if (fault != null) {
        policy.routingOnFault(fault);
      }
      routing.finish();
    }
    JsonFields matching = document.object("matching");
    if (matching != null) {
      StrategySetting setting = strategy(matching, policy.build().matching());
      policy.matching(setting.id(), setting.parameters());
      OnFault fault = onFault(matching);
      if (fault != null) {
        policy.matchingOnFault(fault);
      }
      matching.finish();
    }
    OnFault fault = onFault(document);
    if (fault != null) {
      policy.onFault(fault);
    }
    Integer candidates = document.number("candidatesPerYouth");
    if (candidates != null) {
      policy.candidatesPerYouth(candidates);
    }
    JsonFields collectives = document.object("collectiveQuotas");
    if (collectives != null) {
      collectives.keys().forEach(name -> policy.collectiveQuota(name, collectives.bounds(name)));
    }
    for (JsonFields quota : document.objects("youthQuotas")) {
      readYouthQuota(quota, policy);
    }
    Long seed = document.longNumber("seed");
    if (seed != null) {
      policy.seed(seed);
    }
    LocalDate start = document.day("startDate");
    if (start != null) {
      policy.startDate(start);
    }
    document.finishDocument();
    return policy.build();
  }

  private static void readRules(JsonFields document, Policy.Builder policy) {
    document.objectsByKey("rules").forEach((id, fields) -> {
      Boolean enabled = fields.flag("enabled");
      String unknown = fields.text("onUnknown");
      Map<String, Object> parameters = parameters(fields);
      List<String> treatments = Stream.of(OnUnknown.values())
          .map(u -> u.name().toLowerCase(Locale.ROOT))
          .toList();
      boolean known = unknown != null && treatments.contains(unknown);
      if (unknown != null && !known) {
        fields.unknownName("onUnknown", "code.unknown", unknown, treatments);
      }
      OnFault fault = onFault(fields);
      fields.finish();
      policy.rule(id, rule -> {
        rule.set(parameters);
        if (Boolean.TRUE.equals(enabled)) {
          rule.on();
        } else if (enabled != null) {
          rule.off();
        }
        if (unknown != null && known) {
          rule.onUnknown(OnUnknown.valueOf(unknown.toUpperCase(Locale.ROOT)));
        }
        if (fault != null) {
          rule.onFault(fault);
        }
      });
    });
  }

  private static void readScorers(JsonFields document, Policy.Builder policy) {
    document.objectsByKey("scorers").forEach((id, fields) -> {
      Double weight = fields.decimal("weight");
      if (weight != null) {
        policy.weight(id, weight);
      }
      OnFault fault = onFault(fields);
      if (fault != null) {
        policy.scorerOnFault(id, fault);
      }
      parameters(fields).forEach((name, value) -> policy.scorerParameter(id, name, value));
      fields.finish();
    });
  }

  private static void readTier(JsonFields tier, Policy.Builder policy) {
    Integer days = tier.number("waitingOver");
    String code = tier.text("priority");
    if (tier.has("waitingOver") == tier.has("priority")) {
      tier.problem(
          "",
          "tier.form",
          "soit waitingOver (jours), soit priority (code)",
          "either waitingOver (days) or priority (a code)");
    } else if (days != null) {
      policy.tier(Tier.waitingOver(days));
    } else if (code != null) {
      policy.tier(Tier.priority(code));
    }
    tier.finish();
  }

  private static void readYouthQuota(JsonFields quota, Policy.Builder policy) {
    String attribute = quota.requiredText("attribute");
    String value = quota.requiredText("value");
    Bounds bounds = quota.bounds();
    List<String> attributes =
        Stream.of(YouthQuota.Attribute.values()).map(YouthQuota.Attribute::code).toList();
    if (attributes.contains(attribute)) {
      policy.youthQuota(
          YouthQuota.Attribute.valueOf(attribute.toUpperCase(Locale.ROOT)), value, bounds);
    } else {
      quota.unknownName("attribute", "code.unknown", attribute, attributes);
    }
    quota.finish();
  }

  private static StrategySetting strategy(JsonFields fields, StrategySetting usual) {
    String id = fields.text("strategy");
    Map<String, Object> parameters = parameters(fields);
    return new StrategySetting(
        id == null ? usual.id() : id, null, new java.util.TreeMap<>(parameters));
  }

  /** What is said of faults here; null: nothing, or nothing that can be. */
  private static @Nullable OnFault onFault(JsonFields fields) {
    String said = fields.text("onFault");
    if (said == null) {
      return null;
    }
    List<String> known =
        Stream.of(OnFault.values()).map(f -> f.name().toLowerCase(Locale.ROOT)).toList();
    if (!known.contains(said)) {
      fields.unknownName("onFault", "code.unknown", said, known);
      return null;
    }
    return OnFault.valueOf(said.toUpperCase(Locale.ROOT));
  }

  private static @Nullable String text(@Nullable OnFault fault) {
    return fault == null ? null : fault.name().toLowerCase(Locale.ROOT);
  }

  private static Map<String, Object> parameters(JsonFields fields) {
    JsonFields parameters = fields.object("parameters");
    return parameters == null ? Map.of() : parameters.values();
  }

  static Map<String, Object> document(Policy policy) {
    Map<String, Object> out = new LinkedHashMap<>();
    out.put("schemaVersion", Json.SCHEMA_VERSION);
    Map<String, Object> rules = new LinkedHashMap<>();
    policy.rules().forEach((id, setting) -> {
      Map<String, Object> rule = new LinkedHashMap<>();
      AssociationsFile.put(rule, "enabled", setting.enabled());
      OnUnknown unknown = setting.onUnknown();
      AssociationsFile.put(
          rule, "onUnknown", unknown == null ? null : unknown.name().toLowerCase(Locale.ROOT));
      AssociationsFile.put(rule, "onFault", text(setting.onFault()));
      putParameters(rule, setting.parameters());
      rules.put(id, rule);
    });
    out.put("rules", rules);
    Map<String, Object> scorers = new LinkedHashMap<>();
    policy.scorers().forEach((id, setting) -> {
      Map<String, Object> scorer = new LinkedHashMap<>();
      AssociationsFile.put(scorer, "weight", setting.weight());
      AssociationsFile.put(scorer, "onFault", text(setting.onFault()));
      putParameters(scorer, setting.parameters());
      scorers.put(id, scorer);
    });
    out.put("scorers", scorers);
    List<Map<String, Object>> tiers = new ArrayList<>();
    for (Tier tier : policy.tiers()) {
      if (tier instanceof Tier.WaitingOver waiting) {
        tiers.add(Map.of("waitingOver", waiting.days()));
      } else if (tier instanceof Tier.Priority priority) {
        tiers.add(Map.of("priority", priority.code()));
      }
    }
    out.put("tiers", tiers);
    Map<String, Object> routing = strategy(policy.routing());
    routing.put("mode", policy.routingMode().name().toLowerCase(Locale.ROOT));
    routing.put("maxRoutes", policy.maxRoutes());
    out.put("routing", routing);
    out.put("matching", strategy(policy.matching()));
    if (policy.onFault() != OnFault.FAIL) {
      out.put("onFault", text(policy.onFault()));
    }
    out.put("candidatesPerYouth", policy.candidatesPerYouth());
    Map<String, Object> collectives = new LinkedHashMap<>();
    policy.collectiveQuotas().forEach((name, bounds) -> {
      Map<String, Object> said = AssociationsFile.bounds(bounds);
      collectives.put(name, said == null ? Map.of() : said);
    });
    out.put("collectiveQuotas", collectives);
    List<Map<String, Object>> quotas = new ArrayList<>();
    for (YouthQuota quota : policy.youthQuotas()) {
      Map<String, Object> said = new LinkedHashMap<>();
      said.put("attribute", quota.attribute().code());
      said.put("value", quota.value());
      Map<String, Object> bounds = AssociationsFile.bounds(quota.bounds());
      said.putAll(bounds == null ? Map.of() : bounds);
      quotas.add(said);
    }
    out.put("youthQuotas", quotas);
    out.put("seed", policy.seed());
    AssociationsFile.put(out, "startDate", Cells.day(policy.startDate()));
    return out;
  }

  private static Map<String, Object> strategy(StrategySetting setting) {
    Map<String, Object> out = new LinkedHashMap<>();
    out.put("strategy", setting.id());
    AssociationsFile.put(out, "onFault", text(setting.onFault()));
    putParameters(out, setting.parameters());
    return out;
  }

  private static void putParameters(Map<String, Object> out, Map<String, Object> parameters) {
    if (!parameters.isEmpty()) {
      out.put("parameters", parameters);
    }
  }
}
