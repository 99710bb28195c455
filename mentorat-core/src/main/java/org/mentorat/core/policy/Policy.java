package org.mentorat.core.policy;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.mentorat.core.plugin.OnFault;
import org.mentorat.model.Bounds;

/**
 * What a campaign wants. Says only what differs from the defaults of the installed rules, scorers and strategies. Immutable; names and
 * values are checked when the policy is {@linkplain ActivePolicy#of resolved} against the installed plug-ins.
 *
 * @since 0.1
 */
public final class Policy {
  /** Most tiers that a policy may list; the unnamed last tier comes on top. */
  public static final int MAX_LISTED_TIERS = 15;

  private final SortedMap<String, RuleSetting> rules;
  private final SortedMap<String, ScorerSetting> scorers;
  private final List<Tier> tiers;
  private final StrategySetting routing;
  private final RoutingMode routingMode;
  private final int maxRoutes;
  private final StrategySetting matching;
  private final int candidatesPerYouth;
  private final SortedMap<String, Bounds> collectiveQuotas;
  private final List<YouthQuota> youthQuotas;
  private final long seed;
  private final @Nullable LocalDate startDate;
  private final OnFault onFault;
  private final String canonical;

  private Policy(Builder b) {
    this.rules = Collections.unmodifiableSortedMap(new TreeMap<>(b.rules));
    this.scorers = Collections.unmodifiableSortedMap(new TreeMap<>(b.scorers));
    this.tiers = List.copyOf(b.tiers);
    this.routing = b.routing;
    this.routingMode = b.routingMode;
    this.maxRoutes = b.maxRoutes;
    this.matching = b.matching;
    this.candidatesPerYouth = b.candidatesPerYouth;
    this.collectiveQuotas = Collections.unmodifiableSortedMap(new TreeMap<>(b.collectiveQuotas));
    this.youthQuotas = List.copyOf(b.youthQuotas);
    this.seed = b.seed;
    this.startDate = b.startDate;
    this.onFault = b.onFault;
    this.canonical = write();
  }

  /** Starts from the defaults. */
  public static Builder defaults() {
    return new Builder();
  }

  /** Starts from this policy. */
  public Builder toBuilder() {
    Builder b = new Builder();
    b.rules.putAll(rules);
    b.scorers.putAll(scorers);
    b.tiers.addAll(tiers);
    b.routing = routing;
    b.routingMode = routingMode;
    b.maxRoutes = maxRoutes;
    b.matching = matching;
    b.candidatesPerYouth = candidatesPerYouth;
    b.collectiveQuotas.putAll(collectiveQuotas);
    b.youthQuotas.addAll(youthQuotas);
    b.seed = seed;
    b.startDate = startDate;
    b.onFault = onFault;
    return b;
  }

  /** This policy with another weight for one scorer, in points; 0 switches it off. */
  public Policy withWeight(String scorer, double points) {
    return toBuilder().weight(scorer, points).build();
  }

  /** What is said of rules, by id. */
  public SortedMap<String, RuleSetting> rules() {
    return rules;
  }

  /** What is said of scorers, by id. */
  public SortedMap<String, ScorerSetting> scorers() {
    return scorers;
  }

  /** Listed tiers, most urgent first. */
  public List<Tier> tiers() {
    return tiers;
  }

  /** The routing strategy. */
  public StrategySetting routing() {
    return routing;
  }

  /** Whether routing comes first or is joint with matching. */
  public RoutingMode routingMode() {
    return routingMode;
  }

  /** With joint routing: over how many programmes a youth's candidates span. */
  public int maxRoutes() {
    return maxRoutes;
  }

  /** The matching strategy. */
  public StrategySetting matching() {
    return matching;
  }

  /** How many best candidates of each youth enter the problem; 0: all that are eligible. */
  public int candidatesPerYouth() {
    return candidatesPerYouth;
  }

  /** Bounds of collectives, by name. */
  public SortedMap<String, Bounds> collectiveQuotas() {
    return collectiveQuotas;
  }

  /** Bounds on groups of youths, all on one attribute. */
  public List<YouthQuota> youthQuotas() {
    return youthQuotas;
  }

  /** The campaign seed. */
  public long seed() {
    return seed;
  }

  /** The day on which pairs would start to meet; null: the date of the cohort. */
  public @Nullable LocalDate startDate() {
    return startDate;
  }

  /** What happens where a plug-in is at fault, unless something else is said of the part; {@link OnFault#FAIL} by default. */
  public OnFault onFault() {
    return onFault;
  }

  /** A canonical text of everything that the policy says: equal policies have equal texts. */
  public String canonical() {
    return canonical;
  }

  private String write() {
    StringBuilder text = new StringBuilder();
    rules.forEach((id, r) -> text.append("rule ")
        .append(id)
        .append(' ')
        .append(r.enabled())
        .append(' ')
        .append(r.onUnknown())
        .append(' ')
        .append(Settings.canonical(r.parameters()))
        .append('\n'));
    scorers.forEach((id, s) -> text.append("scorer ")
        .append(id)
        .append(' ')
        .append(s.weight())
        .append(' ')
        .append(Settings.canonical(s.parameters()))
        .append('\n'));
    tiers.forEach(t -> text.append("tier ").append(t.name()).append('\n'));
    text.append("routing ")
        .append(routing.id())
        .append(' ')
        .append(Settings.canonical(routing.parameters()))
        .append(' ')
        .append(routingMode)
        .append(' ')
        .append(maxRoutes)
        .append('\n');
    text.append("matching ")
        .append(matching.id())
        .append(' ')
        .append(Settings.canonical(matching.parameters()))
        .append('\n');
    text.append("candidatesPerYouth ").append(candidatesPerYouth).append('\n');
    collectiveQuotas.forEach((name, b) ->
        text.append("collective ").append(name).append(' ').append(b).append('\n'));
    youthQuotas.forEach(q -> text.append("quota ").append(q).append('\n'));
    writeFaults(text);
    text.append("seed ")
        .append(seed)
        .append('\n')
        .append("startDate ")
        .append(startDate)
        .append('\n');
    return text.toString();
  }

  /** Only what differs from the default, so that policies that say nothing of faults keep their fingerprints. */
  private void writeFaults(StringBuilder text) {
    if (onFault != OnFault.FAIL) {
      text.append("onFault ").append(onFault).append('\n');
    }
    rules.forEach((id, r) -> writeFault(text, "rule " + id, r.onFault()));
    scorers.forEach((id, s) -> writeFault(text, "scorer " + id, s.onFault()));
    writeFault(text, "routing", routing.onFault());
    writeFault(text, "matching", matching.onFault());
  }

  private static void writeFault(StringBuilder text, String part, @Nullable OnFault said) {
    if (said != null) {
      text.append("onFault ").append(part).append(' ').append(said).append('\n');
    }
  }

  /** SHA-256 of {@link #canonical()}, in hexadecimal. */
  public String fingerprint() {
    try {
      MessageDigest sha = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(sha.digest(canonical.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Policy policy && canonical.equals(policy.canonical);
  }

  @Override
  public int hashCode() {
    return canonical.hashCode();
  }

  @Override
  public String toString() {
    return "Policy[" + fingerprint() + "]";
  }

  /**
   * Collects a policy. Not thread-safe.
   *
   * @since 0.1
   */
  public static final class Builder {
    private final Map<String, RuleSetting> rules = new TreeMap<>();
    private final Map<String, ScorerSetting> scorers = new TreeMap<>();
    private final List<Tier> tiers = new ArrayList<>();
    private StrategySetting routing = StrategySetting.of("bestFit");
    private RoutingMode routingMode = RoutingMode.FIRST;
    private int maxRoutes = 3;
    private StrategySetting matching = StrategySetting.of("optimal");
    private int candidatesPerYouth;
    private final Map<String, Bounds> collectiveQuotas = new TreeMap<>();
    private final List<YouthQuota> youthQuotas = new ArrayList<>();
    private long seed;
    private @Nullable LocalDate startDate;
    private OnFault onFault = OnFault.FAIL;

    private Builder() {}

    /** Says something of a rule; what was said before stays. */
    public Builder rule(String id, Consumer<RuleSetting.Editor> edit) {
      RuleSetting.Editor editor =
          new RuleSetting.Editor(rules.getOrDefault(id, RuleSetting.DEFAULT));
      edit.accept(editor);
      rules.put(id, editor.done());
      return this;
    }

    /** Sets the weight of a scorer in points; 0 switches it off. */
    public Builder weight(String scorer, double points) {
      ScorerSetting before = scorers.getOrDefault(scorer, ScorerSetting.DEFAULT);
      scorers.put(scorer, new ScorerSetting(points, before.onFault(), before.parameters()));
      return this;
    }

    /** Sets a parameter of a scorer. */
    public Builder scorerParameter(String scorer, String parameter, Object value) {
      ScorerSetting before = scorers.getOrDefault(scorer, ScorerSetting.DEFAULT);
      SortedMap<String, Object> parameters = new TreeMap<>(before.parameters());
      parameters.put(parameter, value);
      scorers.put(scorer, new ScorerSetting(before.weight(), before.onFault(), parameters));
      return this;
    }

    /** Says what happens where a scorer is at fault. */
    public Builder scorerOnFault(String scorer, OnFault treatment) {
      ScorerSetting before = scorers.getOrDefault(scorer, ScorerSetting.DEFAULT);
      scorers.put(scorer, new ScorerSetting(before.weight(), treatment, before.parameters()));
      return this;
    }

    /** Adds tiers after those listed before. */
    public Builder tier(Tier... more) {
      tiers.addAll(List.of(more));
      return this;
    }

    /** Chooses the routing strategy and its parameters. */
    public Builder routing(String id, Map<String, ?> parameters) {
      routing = new StrategySetting(id, routing.onFault(), new TreeMap<>(parameters));
      return this;
    }

    /** Says what happens where the routing strategy is at fault. */
    public Builder routingOnFault(OnFault treatment) {
      routing = new StrategySetting(routing.id(), treatment, routing.parameters());
      return this;
    }

    /** Says when youths without an association get one. */
    public Builder routingMode(RoutingMode mode) {
      routingMode = mode;
      return this;
    }

    /** With joint routing: over how many programmes a youth's candidates span. */
    public Builder maxRoutes(int routes) {
      maxRoutes = routes;
      return this;
    }

    /** Chooses the matching strategy and its parameters. */
    public Builder matching(String id, Map<String, ?> parameters) {
      matching = new StrategySetting(id, matching.onFault(), new TreeMap<>(parameters));
      return this;
    }

    /** Says what happens where the matching strategy is at fault. */
    public Builder matchingOnFault(OnFault treatment) {
      matching = new StrategySetting(matching.id(), treatment, matching.parameters());
      return this;
    }

    /** Says what happens where a plug-in is at fault, unless something else is said of the part. */
    public Builder onFault(OnFault treatment) {
      onFault = treatment;
      return this;
    }

    /** Keeps only so many best candidates of each youth; 0: all. The certificate states it. */
    public Builder candidatesPerYouth(int candidates) {
      candidatesPerYouth = candidates;
      return this;
    }

    /** Bounds the pairs of all associations of a collective. */
    public Builder collectiveQuota(String collective, Bounds bounds) {
      collectiveQuotas.put(collective, bounds);
      return this;
    }

    /** Bounds the pairs of a group of youths. */
    public Builder youthQuota(YouthQuota.Attribute attribute, String value, Bounds bounds) {
      youthQuotas.add(new YouthQuota(attribute, value, bounds));
      return this;
    }

    /** Sets the campaign seed. */
    public Builder seed(long value) {
      seed = value;
      return this;
    }

    /** Sets the day on which pairs would start to meet. */
    public Builder startDate(@Nullable LocalDate date) {
      startDate = date;
      return this;
    }

    /** The policy. */
    public Policy build() {
      return new Policy(this);
    }
  }
}
