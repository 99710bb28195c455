package org.mentorat.core;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.mentorat.core.builtin.Campaign;
import org.mentorat.core.policy.Policy;
import org.mentorat.core.policy.RoutingMode;
import org.mentorat.core.policy.Tier;
import org.mentorat.core.policy.YouthQuota;
import org.mentorat.model.AgeRange;
import org.mentorat.model.Association;
import org.mentorat.model.Availability;
import org.mentorat.model.Bounds;
import org.mentorat.model.Cohort;
import org.mentorat.model.Consent;
import org.mentorat.model.Decision;
import org.mentorat.model.KnownPair;
import org.mentorat.model.MeetingMode;
import org.mentorat.model.Mentor;
import org.mentorat.model.Need;
import org.mentorat.model.PairKey;
import org.mentorat.model.Programme;
import org.mentorat.model.Situation;
import org.mentorat.model.Vetting;
import org.mentorat.model.Youth;
import org.mentorat.spi.OnUnknown;

/**
 * Small cohorts and policies in which everything occurs: unknown fields, capacities of 0 and 3, quotas that bind or contradict each
 * other, youths with two mentors, pairs and decisions of every kind. A function of the random source.
 */
public final class RandomCampaigns {
  private final Random random;
  private int mostYouths = 12;
  private int mostMentors = 10;
  private boolean associations = true;
  private boolean settled = true;
  private boolean lowerQuotas = true;
  private boolean youthQuotas = true;
  private boolean routing = true;

  /** A cohort and a policy for it. */
  public record Drawn(Cohort cohort, Policy policy) {
    public Drawn with(Policy other) {
      return new Drawn(cohort, other);
    }
  }

  public RandomCampaigns(Random random) {
    this.random = random;
  }

  /** At most so many people. */
  public RandomCampaigns atMost(int youths, int mentors) {
    mostYouths = youths;
    mostMentors = mentors;
    return this;
  }

  /** Without known pairs and decisions. */
  public RandomCampaigns withoutSettledPairs() {
    settled = false;
    return this;
  }

  /** Quotas only as upper bounds on the mentors' side. */
  public RandomCampaigns upperMentorQuotasOnly() {
    lowerQuotas = false;
    youthQuotas = false;
    return this;
  }

  /** Everybody names a programme, so that nobody is routed. */
  public RandomCampaigns withoutRouting() {
    routing = false;
    return this;
  }

  public RandomCampaigns withoutAssociations() {
    associations = false;
    return this;
  }

  public Drawn draw() {
    List<Association> groups = new ArrayList<>();
    for (int a = associations ? random.nextInt(4) : 0; a > 0; a--) {
      groups.add(association("A" + a));
    }
    List<Programme> programmes =
        groups.stream().flatMap(a -> a.programmes().stream()).toList();
    List<Mentor> mentors = new ArrayList<>();
    for (int m = random.nextInt(mostMentors + 1); m > 0; m--) {
      mentors.add(mentor("m" + m, groups, programmes));
    }
    List<Youth> youths = new ArrayList<>();
    for (int y = random.nextInt(mostYouths + 1); y > 0; y--) {
      youths.add(youth("y" + y, groups, programmes, mentors));
    }
    Cohort.Builder cohort =
        Cohort.on(Campaign.DATE).youths(youths).mentors(mentors).associations(groups);
    if (settled && !youths.isEmpty() && !mentors.isEmpty()) {
      cohort.pairs(pairs(youths, mentors)).decisions(decisions(youths, mentors));
    }
    return new Drawn(cohort.build(), policy(groups));
  }

  private <T> T one(List<T> of) {
    return of.get(random.nextInt(of.size()));
  }

  private boolean chance(int percent) {
    return random.nextInt(100) < percent;
  }

  private <T> @Nullable T maybe(int percent, Supplier<T> value) {
    return chance(percent) ? value.get() : null;
  }

  private Set<Need> needs() {
    Set<Need> needs = EnumSet.noneOf(Need.class);
    for (int n = 1 + random.nextInt(3); n > 0; n--) {
      needs.add(one(List.of(Need.values()).subList(0, 3)));
    }
    return needs;
  }

  private Set<String> codes(String... from) {
    Set<String> codes = new HashSet<>();
    for (int n = 1 + random.nextInt(2); n > 0; n--) {
      codes.add(one(List.of(from)));
    }
    return codes;
  }

  private Availability availability() {
    return Availability.NONE.with(DayOfWeek.of(1 + random.nextInt(2)), 17, 18 + random.nextInt(3));
  }

  private Bounds bounds() {
    int lower = lowerQuotas && chance(15) ? 1 + random.nextInt(2) : 0;
    return chance(50) ? Bounds.NONE : new Bounds(lower, lower + random.nextInt(4), null);
  }

  private Association association(String id) {
    List<Programme> programmes = new ArrayList<>();
    for (int p = random.nextInt(3); p > 0; p--) {
      programmes.add(Programme.builder(id + "-P" + p)
          .ages(maybe(30, () -> new AgeRange(10, 18)))
          .needs(maybe(30, this::needs))
          .situations(maybe(20, () -> Set.of(one(List.of(Situation.values()).subList(0, 3)))))
          .mentorsPerYouth(chance(25) ? 2 : 1)
          .youthsPerMentor(maybe(30, () -> 1 + random.nextInt(2)))
          .places(bounds())
          .build());
    }
    return Association.builder(id)
        .collective(maybe(50, () -> "alliance"))
        .programmes(programmes)
        .intake(bounds())
        .answerDelayDays(maybe(50, () -> 10 + random.nextInt(20)))
        .build();
  }

  private Mentor mentor(String id, List<Association> groups, List<Programme> programmes) {
    Mentor.Builder mentor = Mentor.builder(id)
        .born(maybe(80, () -> LocalDate.of(1960 + random.nextInt(45), 3, 1)))
        .sectors(maybe(60, () -> codes("health", "law", "it")))
        .expertise(maybe(85, this::needs))
        .languages(maybe(40, () -> codes("fr", "ar", "en")))
        .interests(maybe(50, () -> codes("chess", "music", "judo")))
        .commune(maybe(80, () -> one(Campaign.communes())))
        .mode(maybe(60, () -> one(List.of(MeetingMode.values()))))
        .availability(maybe(60, this::availability))
        .commitmentMonths(maybe(50, () -> 3 + random.nextInt(10)))
        .capacity(maybe(80, () -> random.nextInt(4)))
        .load(maybe(20, () -> random.nextInt(2)))
        .vetting(maybe(
            90,
            () -> new Vetting(
                "b3",
                LocalDate.of(2026, 1, 1),
                chance(90) ? LocalDate.of(2027, 1, 1) : LocalDate.of(2026, 9, 15))))
        .pausedUntil(maybe(5, () -> LocalDate.of(2026, 12, 1)));
    if (!programmes.isEmpty() && (!routing || chance(40))) {
      mentor.programme(one(programmes).id());
    } else if (!groups.isEmpty() && chance(30)) {
      mentor.association(one(groups).id());
    }
    return mentor.build();
  }

  private Youth youth(
      String id, List<Association> groups, List<Programme> programmes, List<Mentor> mentors) {
    Youth.Builder youth = Youth.builder(id)
        .born(maybe(95, () -> LocalDate.of(2000 + random.nextInt(16), 3, 1)))
        .situation(maybe(60, () -> one(List.of(Situation.values()).subList(0, 3))))
        .needs(maybe(85, this::needs))
        .sectors(maybe(60, () -> codes("health", "law", "it")))
        .languages(maybe(40, () -> codes("fr", "ar", "en")))
        .interests(maybe(50, () -> codes("chess", "music", "judo")))
        .commune(maybe(80, () -> one(Campaign.communes())))
        .mode(maybe(60, () -> one(List.of(MeetingMode.values()))))
        .availability(maybe(60, this::availability))
        .priority(maybe(40, () -> one(List.of("P1", "P2"))))
        .wantedMonths(maybe(40, () -> 6 + random.nextInt(6)))
        .requestedOn(maybe(70, () -> Campaign.DATE.minusDays(random.nextInt(200))))
        .consent(
            maybe(95, () -> new Consent(true, chance(95), LocalDate.of(2026, 8, 1), null, null)));
    if (!mentors.isEmpty() && chance(10)) {
      youth.avoidedMentors(List.of(one(mentors).id()));
    }
    if (!mentors.isEmpty() && chance(20)) {
      youth.preferredMentors(List.of(one(mentors).id()));
    }
    if (!programmes.isEmpty() && (!routing || chance(30))) {
      youth.programme(one(programmes).id());
    } else if (!groups.isEmpty() && chance(30)) {
      youth.association(one(groups).id());
    }
    return youth.build();
  }

  private List<KnownPair> pairs(List<Youth> youths, List<Mentor> mentors) {
    List<KnownPair> pairs = new ArrayList<>();
    for (int n = random.nextInt(5); n > 0; n--) {
      pairs.add(new KnownPair(
          one(youths).id(),
          one(mentors).id(),
          one(List.of(KnownPair.Status.values())),
          maybe(50, () -> LocalDate.of(2026, 6, 1 + random.nextInt(5))),
          null));
    }
    return pairs;
  }

  private List<Decision> decisions(List<Youth> youths, List<Mentor> mentors) {
    List<Decision> decisions = new ArrayList<>();
    for (int n = random.nextInt(5); n > 0; n--) {
      PairKey pair = new PairKey(one(youths).id(), one(mentors).id());
      decisions.add(decision(pair, mentors));
    }
    return decisions;
  }

  /** Any decision of the last days on this pair. */
  public Decision decision(PairKey pair, List<Mentor> mentors) {
    LocalDate on = Campaign.DATE.minusDays(random.nextInt(4));
    List<Mentor> others =
        mentors.stream().filter(m -> !m.id().equals(pair.mentor())).toList();
    return switch (random.nextInt(others.isEmpty() ? 4 : 5)) {
      case 0 -> Decision.accepted(pair, Decision.By.BY_YOUTH, "c-1", on);
      case 1 -> Decision.sent(pair, "c-1", on);
      case 2 -> Decision.refused(pair, Decision.By.BY_MENTOR, Decision.Why.NO_TIME, "c-1", on);
      case 3 -> Decision.locked(pair, "c-1", on);
      default -> Decision.replaced(pair, one(others).id(), Decision.Why.OTHER, "c-1", on);
    };
  }

  private Policy policy(List<Association> groups) {
    Policy.Builder policy = Policy.defaults()
        .seed(random.nextInt(5))
        .startDate(Campaign.START)
        .maxRoutes(1 + random.nextInt(3))
        .routingMode(chance(50) ? RoutingMode.FIRST : RoutingMode.JOINT);
    if (chance(50)) {
      policy.tier(Tier.waitingOver(100), Tier.priority("P1"));
    }
    if (chance(30)) {
      policy.rule("language", r -> r.onUnknown(OnUnknown.EXCLUDE));
      policy.rule("need", r -> r.onUnknown(OnUnknown.REVIEW).set("minShared", 1));
    }
    if (chance(30)) {
      policy.rule("availability", r -> r.off()).rule("distance", r -> r.set("maxKm", 60));
    }
    if (chance(30)) {
      policy.weight("interests", 0).weight("sector", 12.5);
    }
    if (groups.stream().anyMatch(a -> a.collective() != null) && chance(50)) {
      policy.collectiveQuota("alliance", Bounds.atMost(1 + random.nextInt(5)));
    }
    if (youthQuotas && chance(30)) {
      policy.youthQuota(YouthQuota.Attribute.PRIORITY, "P1", bounds());
      policy.youthQuota(YouthQuota.Attribute.PRIORITY, "P2", Bounds.atMost(1));
    }
    return policy.build();
  }

  /** The same cohort with all its rows in another order. */
  public Cohort shuffled(Cohort cohort) {
    return Cohort.on(cohort.date())
        .youths(shuffled(cohort.youths()))
        .mentors(shuffled(cohort.mentors()))
        .associations(shuffled(cohort.associations()))
        .companies(shuffled(cohort.companies()))
        .pairs(shuffled(cohort.pairs()))
        .decisions(shuffled(cohort.decisions()))
        .build();
  }

  private <T> List<T> shuffled(List<T> rows) {
    List<T> copy = new ArrayList<>(rows);
    Collections.shuffle(copy, random);
    return copy;
  }
}
