package org.mentorat.core.explain.recruit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.mentorat.core.explain.coverage.Held;
import org.mentorat.core.policy.ActivePolicy.ActiveRule;
import org.mentorat.model.AgeRange;
import org.mentorat.model.Association;
import org.mentorat.model.AssociationId;
import org.mentorat.model.MeetingMode;
import org.mentorat.model.Mentor;
import org.mentorat.model.MentorId;
import org.mentorat.model.Need;
import org.mentorat.model.Place;
import org.mentorat.model.Position;
import org.mentorat.model.Programme;
import org.mentorat.model.ProgrammeId;
import org.mentorat.model.Vetting;
import org.mentorat.model.Youth;
import org.mentorat.spi.Parameter;
import org.mentorat.spi.Route;

/**
 * The kinds of mentors worth looking at: one for each group of unserved youths with the same programme, first need and way of meeting, in
 * person by department, and by language where these youths lack one that the association's mentors speak. The largest groups first.
 *
 * <p>A recruit answers that one need, lives at the centre of these youths (of the department's largest commune where they are few, so that
 * no home is given away), meets within the policy's distance, is vetted, trained and active on the start date, commits for as long as
 * is asked, accepts youths of all ages, and is like the {@link TypicalMentor} of the association in all else.
 */
final class Templates {
  private static final int MOST_COMMUNES = 200;
  private static final int MONTHS = 12;

  private final Held held;
  private final RecruitmentRequest request;
  private final LocalDate startDate;
  private final Map<String, List<Mentor>> mentorsOf = new HashMap<>();
  private final Map<String, TypicalMentor> typical = new HashMap<>();
  private final Map<String, Place> largest = new HashMap<>();
  private final int months;
  private final String prefix;

  private Templates(Held held, RecruitmentRequest request) {
    this.held = held;
    this.request = request;
    this.startDate = held.policy().startDate(held.cohort());
    for (Mentor mentor : held.routing().mentors()) {
      AssociationId of = mentor.association();
      mentorsOf
          .computeIfAbsent(of == null ? "" : of.value(), a -> new ArrayList<>())
          .add(mentor);
    }
    for (Place place : held.gazetteer().places()) {
      largest.merge(place.department(), place, (a, b) -> b.population() > a.population() ? b : a);
    }
    this.months = monthsAsked();
    this.prefix = prefix(held);
  }

  /** The kinds for the unserved youths of a campaign, at most {@link RecruitmentRequest#candidates}. */
  static List<Template> of(Held held, RecruitmentRequest request) {
    return new Templates(held, request).list();
  }

  /** How ids of recruits begin: as no id of the cohort does. */
  static String prefix(Held held) {
    String prefix = "recruit";
    boolean taken = true;
    while (taken) {
      String tried = prefix + "-";
      taken = held.cohort().mentors().stream().anyMatch(m -> m.id().value().startsWith(tried));
      prefix += taken ? "+" : "";
    }
    return prefix;
  }

  /** The months that the rule on commitment asks for where a programme does not say. */
  private int monthsAsked() {
    for (ActiveRule rule : held.policy().rules()) {
      if (rule.rule().info().id().equals("commitment")
          && rule.rule().info().parameters().stream()
              .anyMatch(p -> p.name().equals("minMonths") && p.type() == Parameter.Type.INTEGER)) {
        return Math.max(MONTHS, rule.parameters().integer("minMonths"));
      }
    }
    return MONTHS;
  }

  private List<Template> list() {
    Map<MentorTraits, Map<String, Integer>> communesOf = new LinkedHashMap<>();
    for (int y : held.unmatched()) {
      Youth youth = held.youths().get(y);
      Optional<Route> route = held.routeOf(youth);
      boolean somewhere = held.cohort().associations().isEmpty() || route.isPresent();
      boolean wanted = request.association() == null
          || route.map(r -> r.association().equals(request.association())).orElse(false);
      if (somewhere && wanted) {
        for (MentorTraits traits : traits(youth, route.orElse(null))) {
          String commune = youth.commune();
          communesOf
              .computeIfAbsent(traits, t -> new TreeMap<>())
              .merge(commune == null ? "" : commune, 1, Integer::sum);
        }
      }
    }
    List<Map.Entry<MentorTraits, Map<String, Integer>>> groups =
        new ArrayList<>(communesOf.entrySet());
    groups.sort(Comparator.comparingInt(
            (Map.Entry<MentorTraits, Map<String, Integer>> g) -> -count(g.getValue()))
        .thenComparing(Map.Entry::getKey, MentorTraits.ORDER));
    List<Template> templates = new ArrayList<>();
    for (Map.Entry<MentorTraits, Map<String, Integer>> group :
        groups.subList(0, Math.min(groups.size(), request.candidates()))) {
      templates.add(new Template(
          group.getKey(),
          mentor(group.getKey(), group.getValue(), templates.size()),
          count(group.getValue())));
    }
    return templates;
  }

  private static int count(Map<String, Integer> communes) {
    return communes.values().stream().mapToInt(Integer::intValue).sum();
  }

  /** The kinds of mentors for one youth: in person, remotely, or one of each. */
  private List<MentorTraits> traits(Youth youth, @Nullable Route route) {
    AssociationId association = route == null ? null : route.association();
    ProgrammeId programmeId = route == null ? null : route.programme();
    Programme programme =
        programmeId == null ? null : held.cohort().programme(programmeId).orElse(null);
    TypicalMentor like = typical(association, programmeId, programme);
    List<Need> needs = youth.needs();
    Need need = needs == null || needs.isEmpty() ? null : needs.get(0);
    Set<MeetingMode> modes = programme == null ? null : programme.modes();
    MeetingMode mode = youth.mode();
    List<MentorTraits> traits = new ArrayList<>();
    if (mode != MeetingMode.REMOTE && allows(modes, MeetingMode.IN_PERSON)) {
      String commune = youth.commune();
      Place home = commune == null ? null : held.gazetteer().byCode(commune).orElse(null);
      traits.add(new MentorTraits(
          association,
          programmeId,
          home == null || home.region().isEmpty() ? null : home.region(),
          home == null || home.department().isEmpty() ? null : home.department(),
          need,
          MeetingMode.IN_PERSON,
          like.status(),
          language(youth, like)));
    }
    if (mode != MeetingMode.IN_PERSON && mode != null && allows(modes, MeetingMode.REMOTE)) {
      traits.add(new MentorTraits(
          association,
          programmeId,
          null,
          null,
          need,
          MeetingMode.REMOTE,
          like.status(),
          language(youth, like)));
    }
    return traits;
  }

  private static boolean allows(@Nullable Set<MeetingMode> modes, MeetingMode mode) {
    return modes == null || modes.contains(mode) || modes.contains(MeetingMode.HYBRID);
  }

  /** The first of the youth's languages where the association's mentors speak none of them; null: it does not matter. */
  private static @Nullable String language(Youth youth, TypicalMentor like) {
    Set<String> own = youth.languages();
    Set<String> usual = like.languages();
    return own == null || own.isEmpty() || usual == null || own.stream().anyMatch(usual::contains)
        ? null
        : own.iterator().next();
  }

  private TypicalMentor typical(
      @Nullable AssociationId association,
      @Nullable ProgrammeId id,
      @Nullable Programme programme) {
    return typical.computeIfAbsent(
        id == null ? "" : id.value(),
        key -> TypicalMentor.of(
            mentorsOf.getOrDefault(association == null ? "" : association.value(), List.of()),
            held.routing().mentors(),
            programme,
            startDate));
  }

  private Mentor mentor(MentorTraits traits, Map<String, Integer> communes, int number) {
    ProgrammeId programmeId = traits.programme();
    Programme programme =
        programmeId == null ? null : held.cohort().programme(programmeId).orElse(null);
    TypicalMentor like = typical(traits.association(), programmeId, programme);
    Integer asked = programme == null ? null : programme.minimumMonths();
    TreeSet<String> languages = new TreeSet<>();
    if (like.languages() != null) {
      languages.addAll(like.languages());
    }
    if (traits.language() != null) {
      languages.add(traits.language());
    }
    Need need = traits.need();
    return Mentor.builder(MentorId.of(prefix + "-like-" + number))
        .born(startDate.minusYears(like.age()).minusDays(1))
        .status(like.status())
        .expertise(need == null ? Set.of() : EnumSet.of(need))
        .languages(languages.isEmpty() ? null : languages)
        .commune(traits.mode() == MeetingMode.REMOTE ? null : centre(traits, communes))
        .mode(traits.mode())
        .availability(like.availability())
        .commitmentMonths(Math.max(months, asked == null ? 0 : asked))
        .capacity(like.capacity())
        .load(0)
        .acceptedAges(new AgeRange(0, 120))
        .vetting(new Vetting("expected", startDate.minusDays(1), startDate.plusYears(5)))
        .trainedOn(held.cohort().date())
        .lastActive(held.cohort().date())
        .association(traits.association())
        .programme(programmeId)
        .build();
  }

  /** The commune of these youths that is nearest to all of them, or the department's largest one where they are fewer than ten. */
  private @Nullable String centre(MentorTraits traits, Map<String, Integer> communes) {
    Place town = traits.department() == null ? null : largest.get(traits.department());
    if (town == null || count(communes) < RecruitmentPlan.SMALL) {
      return town == null ? null : town.code();
    }
    List<Map.Entry<String, Integer>> homes = communes.entrySet().stream()
        .sorted(Map.Entry.<String, Integer>comparingByValue()
            .reversed()
            .thenComparing(Map.Entry.comparingByKey()))
        .limit(MOST_COMMUNES)
        .toList();
    List<Position> centres = homes.stream()
        .map(home -> held.gazetteer().byCode(home.getKey()).orElse(town).centre())
        .toList();
    String best = town.code();
    double least = Double.POSITIVE_INFINITY;
    for (int c = 0; c < homes.size(); c++) {
      double sum = 0;
      for (int h = 0; h < homes.size(); h++) {
        sum += homes.get(h).getValue() * centres.get(c).kilometresTo(centres.get(h));
      }
      if (sum < least) {
        least = sum;
        best = homes.get(c).getKey();
      }
    }
    return best;
  }

  /** The associations that are asked for. */
  static List<Association> associations(Held held, RecruitmentRequest request) {
    return held.cohort().associations().stream()
        .filter(a -> request.association() == null || a.id().equals(request.association()))
        .toList();
  }
}
