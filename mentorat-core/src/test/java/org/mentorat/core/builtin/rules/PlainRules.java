package org.mentorat.core.builtin.rules;

import static org.mentorat.spi.Verdict.ADMIT;
import static org.mentorat.spi.Verdict.EXCLUDE;
import static org.mentorat.spi.Verdict.UNKNOWN;

import java.text.Normalizer;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mentorat.model.Association;
import org.mentorat.model.Company;
import org.mentorat.model.KnownPair;
import org.mentorat.model.MeetingMode;
import org.mentorat.model.Mentor;
import org.mentorat.model.Need;
import org.mentorat.model.Place;
import org.mentorat.model.Position;
import org.mentorat.model.Programme;
import org.mentorat.model.Youth;
import org.mentorat.spi.BindingContext;
import org.mentorat.spi.Parameters;
import org.mentorat.spi.Verdict;

/** The hard rules once more, as the prose has them and without a thought for speed: one pair at a time, on the records. */
record PlainRules(BindingContext context, Parameters parameters) {
  Verdict verdict(String rule, Youth youth, Mentor mentor) {
    return switch (rule) {
      case "age" -> age(youth, mentor);
      case "acceptedAges" ->
        youth.born() == null || mentor.acceptedAges() == null
            ? UNKNOWN
            : is(mentor.acceptedAges().contains(years(youth.born(), context.startDate())));
      case "situation" -> situation(youth, mentor);
      case "need" -> need(youth, mentor);
      case "territory" -> territory(youth, mentor);
      case "distance" -> distance(youth, mentor);
      case "mode" -> mode(youth, mentor);
      case "language" -> language(youth, mentor);
      case "availability" ->
        youth.availability() == null || mentor.availability() == null
            ? UNKNOWN
            : is(youth.availability().sharedHours(mentor.availability())
                >= parameters.integer("minHours"));
      case "capacity" -> capacity(mentor);
      case "active" -> active(mentor);
      case "trained" ->
        mentor.trainedOn() == null ? UNKNOWN : is(!mentor.trainedOn().isAfter(context.startDate()));
      case "vetting" -> vetting(mentor);
      case "consent" -> consent(youth);
      case "minimumAgeGap" -> ageGap(youth, mentor);
      case "mentorProfile" -> profile(mentor);
      case "sameOrganisation" -> organisation(youth, mentor);
      case "avoided" ->
        is(!(contains(youth.avoidedMentors(), mentor.id())
            || contains(mentor.avoidedYouths(), youth.id())
            || known(youth, mentor, KnownPair.Status.FORBIDDEN)));
      case "former" ->
        is(!(contains(youth.formerMentors(), mentor.id())
            || known(youth, mentor, KnownPair.Status.ENDED)
            || known(youth, mentor, KnownPair.Status.RUNNING)));
      case "gender" ->
        youth.wishedMentorGender() == null
            ? ADMIT
            : mentor.gender() == null ? UNKNOWN : is(mentor.gender() == youth.wishedMentorGender());
      case "commitment" -> commitment(mentor);
      default -> throw new AssertionError("no restatement of rule " + rule);
    };
  }

  private Verdict age(Youth youth, Mentor mentor) {
    if (youth.born() == null) {
      return UNKNOWN;
    }
    int age = years(youth.born(), context.startDate());
    boolean inScheme = age >= parameters.integer("minAge") && age <= parameters.integer("maxAge");
    return is(inScheme
        && programme(mentor)
            .map(p -> p.ages() == null || p.ages().contains(age))
            .orElse(true));
  }

  private Verdict situation(Youth youth, Mentor mentor) {
    Programme programme = programme(mentor).orElse(null);
    List<Verdict> conditions = new ArrayList<>();
    if (programme != null && programme.situations() != null) {
      conditions.add(
          youth.situation() == null
              ? UNKNOWN
              : is(programme.situations().contains(youth.situation())));
    }
    if (programme != null && programme.minimumLevel() != null) {
      conditions.add(
          youth.educationLevel() == null
              ? UNKNOWN
              : is(youth.educationLevel().compareTo(programme.minimumLevel()) >= 0));
    }
    return all(conditions);
  }

  private Verdict need(Youth youth, Mentor mentor) {
    if (youth.needs() == null) {
      return UNKNOWN;
    }
    int enough = Math.min(parameters.integer("minShared"), youth.needs().size());
    Set<Need> served = new HashSet<>(youth.needs());
    programme(mentor).map(Programme::needs).ifPresent(served::retainAll);
    if (served.size() < enough) {
      return EXCLUDE;
    }
    if (mentor.expertise() == null) {
      return enough == 0 ? ADMIT : UNKNOWN;
    }
    served.retainAll(mentor.expertise());
    return is(served.size() >= enough);
  }

  private Verdict territory(Youth youth, Mentor mentor) {
    List<Verdict> conditions = new ArrayList<>();
    association(mentor)
        .map(Association::territories)
        .ifPresent(t -> conditions.add(within(youth, t)));
    programme(mentor).map(Programme::territories).ifPresent(t -> conditions.add(within(youth, t)));
    return all(conditions);
  }

  private Verdict within(Youth youth, Set<String> territories) {
    if (territories.isEmpty()) {
      return EXCLUDE;
    }
    if (youth.commune() == null) {
      return UNKNOWN;
    }
    if (territories.contains(youth.commune())) {
      return ADMIT;
    }
    Optional<Place> place = context.gazetteer().byCode(youth.commune());
    return place.isEmpty()
        ? UNKNOWN
        : is(territories.contains(place.get().department())
            || territories.contains("R" + place.get().region()));
  }

  private Verdict distance(Youth youth, Mentor mentor) {
    if (canMeetRemotely(youth, mentor)) {
      return ADMIT;
    }
    Position home = context.positionOf(youth);
    Position there = context.positionOf(mentor);
    if (home == null || there == null) {
      return UNKNOWN;
    }
    double most = parameters.decimal("maxKm");
    return is(home.kilometresTo(there)
        <= (mentor.radiusKm() == null ? most : Math.min(most, mentor.radiusKm())));
  }

  /** "An unknown mode goes along with the other side where that only meets remotely, and counts as in person otherwise." */
  private boolean canMeetRemotely(Youth youth, Mentor mentor) {
    Set<Way> allowed = allowed(mentor);
    if (!allowed.contains(Way.REMOTE)) {
      return false;
    }
    boolean remoteProgramme = !allowed.contains(Way.IN_PERSON);
    MeetingMode own = youth.mode();
    MeetingMode other = mentor.mode();
    if (other == null && remoteProgramme) {
      other = MeetingMode.REMOTE;
    } else if (other == MeetingMode.HYBRID && remoteProgramme) {
      other = MeetingMode.REMOTE;
    }
    if (own == null && other == null) {
      return false;
    }
    if (own == null) {
      return other == MeetingMode.REMOTE;
    }
    if (other == null) {
      return own == MeetingMode.REMOTE;
    }
    return ways(own).contains(Way.REMOTE) && ways(other).contains(Way.REMOTE);
  }

  private Verdict mode(Youth youth, Mentor mentor) {
    Set<Way> shared = allowed(mentor);
    if (youth.mode() != null) {
      shared.retainAll(ways(youth.mode()));
    }
    if (mentor.mode() != null) {
      shared.retainAll(ways(mentor.mode()));
    }
    return shared.isEmpty()
        ? EXCLUDE
        : youth.mode() == null || mentor.mode() == null ? UNKNOWN : ADMIT;
  }

  private enum Way {
    IN_PERSON,
    REMOTE
  }

  private Set<Way> allowed(Mentor mentor) {
    Set<MeetingMode> modes = programme(mentor).map(Programme::modes).orElse(null);
    return modes == null
        ? new HashSet<>(Set.of(Way.values()))
        : modes.stream()
            .flatMap(m -> ways(m).stream())
            .collect(Collectors.toCollection(HashSet::new));
  }

  private static Set<Way> ways(MeetingMode mode) {
    return switch (mode) {
      case IN_PERSON -> Set.of(Way.IN_PERSON);
      case REMOTE -> Set.of(Way.REMOTE);
      case HYBRID -> Set.of(Way.IN_PERSON, Way.REMOTE);
    };
  }

  private static Verdict language(Youth youth, Mentor mentor) {
    if (youth.languages() == null || mentor.languages() == null) {
      return UNKNOWN;
    }
    Set<String> own = youth.languages().stream().map(PlainRules::plain).collect(Collectors.toSet());
    return is(mentor.languages().stream().map(PlainRules::plain).anyMatch(own::contains));
  }

  private Verdict capacity(Mentor mentor) {
    int capacity = mentor.capacity() == null ? 1 : mentor.capacity();
    Integer most = programme(mentor).map(Programme::youthsPerMentor).orElse(null);
    long running = context.knownPairs().stream()
        .filter(p -> p.mentor().equals(mentor.id()) && p.status() == KnownPair.Status.RUNNING)
        .count();
    int load = mentor.load() == null ? 0 : mentor.load();
    return is((most == null ? capacity : Math.min(capacity, most)) - Math.max(load, running) > 0);
  }

  private Verdict active(Mentor mentor) {
    boolean paused =
        mentor.pausedUntil() != null && mentor.pausedUntil().compareTo(context.startDate()) >= 0;
    Verdict recent = mentor.lastActive() == null
        ? UNKNOWN
        : is(mentor
                .lastActive()
                .plusDays(parameters.integer("maxIdleDays"))
                .compareTo(context.date())
            >= 0);
    return all(List.of(is(!paused), recent));
  }

  private Verdict vetting(Mentor mentor) {
    if (mentor.vetting() == null) {
      return UNKNOWN;
    }
    LocalDate from = mentor.vetting().validFrom();
    LocalDate until = mentor.vetting().validUntil();
    int months = parameters.integer("validMonths");
    Verdict end = until != null
        ? is(!until.isBefore(context.startDate()))
        : from != null && months > 0
            ? is(context.startDate().isBefore(from.plusMonths(months)))
            : UNKNOWN;
    return all(List.of(from == null ? UNKNOWN : is(!from.isAfter(context.startDate())), end));
  }

  private Verdict consent(Youth youth) {
    if (youth.consent() == null) {
      return UNKNOWN;
    }
    Boolean own = youth.consent().youth();
    Boolean guardian = youth.consent().guardian();
    LocalDate on = youth.consent().on();
    if (youth.consent().withdrawnOn() != null
        || (on != null && on.isAfter(context.startDate()))
        || (own != null && !own)) {
      return EXCLUDE;
    }
    if (youth.born() == null) {
      return own != null && guardian != null && guardian ? ADMIT : UNKNOWN;
    }
    int age = years(youth.born(), context.startDate());
    List<Boolean> needed = new ArrayList<>();
    if (age >= parameters.integer("adultAge") || age < parameters.integer("jointAge")) {
      needed.add(own);
    }
    if (age < parameters.integer("adultAge")) {
      needed.add(guardian);
    }
    return needed.contains(false) ? EXCLUDE : needed.contains(null) ? UNKNOWN : ADMIT;
  }

  private Verdict ageGap(Youth youth, Mentor mentor) {
    int years = parameters.integer("years");
    if (years == 0) {
      return ADMIT;
    }
    return youth.born() == null || mentor.born() == null
        ? UNKNOWN
        : is(!youth.born().isBefore(mentor.born().plusYears(years)));
  }

  private Verdict profile(Mentor mentor) {
    Programme programme = programme(mentor).orElse(null);
    List<Verdict> conditions = new ArrayList<>();
    if (programme != null && programme.mentorStatuses() != null) {
      conditions.add(
          mentor.status() == null
              ? UNKNOWN
              : is(programme.mentorStatuses().contains(mentor.status())));
    }
    if (programme != null && programme.mentorMinimumAge() != null) {
      conditions.add(
          mentor.born() == null
              ? UNKNOWN
              : is(years(mentor.born(), context.startDate()) >= programme.mentorMinimumAge()));
    }
    return all(conditions);
  }

  private Verdict organisation(Youth youth, Mentor mentor) {
    Set<String> ofMentor = new HashSet<>();
    if (mentor.employer() != null) {
      ofMentor.add(organisation(mentor.employer()));
    }
    context.companies().stream()
        .filter(company -> company.id().equals(mentor.company()))
        .forEach(company -> ofMentor.add("company " + company.id()));
    if (youth.organisation() == null) {
      return ADMIT;
    }
    return is(!ofMentor.contains(organisation(youth.organisation())));
  }

  private String organisation(String written) {
    String bare = bare(written);
    for (Company company : context.companies()) {
      if (bare.equals(bare(company.name()))
          || company.aliases().stream().map(PlainRules::bare).anyMatch(bare::equals)) {
        return "company " + company.id();
      }
    }
    return bare;
  }

  /** Letters and digits without accents, less the legal form at the end. */
  private static String bare(String written) {
    String bare =
        plain(written).replaceAll("[^a-z0-9 ]", "").replaceAll("( |^)sas?$", "").replace(" ", "");
    return bare.isEmpty() ? "sa" : bare;
  }

  private static String plain(String written) {
    return Normalizer.normalize(written, Normalizer.Form.NFD)
        .replaceAll("\\p{M}", "")
        .toLowerCase(Locale.ROOT)
        .strip();
  }

  private Verdict commitment(Mentor mentor) {
    if (mentor.commitmentMonths() == null) {
      return UNKNOWN;
    }
    int asked =
        programme(mentor).map(Programme::minimumMonths).orElse(parameters.integer("minMonths"));
    return is(mentor.commitmentMonths() >= asked);
  }

  private boolean known(Youth youth, Mentor mentor, KnownPair.Status status) {
    return context.knownPairs().stream()
        .anyMatch(pair -> pair.youth().equals(youth.id())
            && pair.mentor().equals(mentor.id())
            && pair.status() == status);
  }

  private Optional<Programme> programme(Mentor mentor) {
    return mentor.programme() == null ? Optional.empty() : context.programme(mentor.programme());
  }

  private Optional<Association> association(Mentor mentor) {
    return mentor.association() == null
        ? Optional.empty()
        : context.association(mentor.association());
  }

  private static int years(LocalDate born, LocalDate on) {
    return Period.between(born, on).getYears();
  }

  private static <T> boolean contains(@Nullable Set<T> set, T element) {
    return set != null && set.contains(element);
  }

  private static Verdict is(boolean holds) {
    return holds ? ADMIT : EXCLUDE;
  }

  private static Verdict all(List<Verdict> conditions) {
    return conditions.contains(EXCLUDE) ? EXCLUDE : conditions.contains(UNKNOWN) ? UNKNOWN : ADMIT;
  }
}
