package org.mentorat.model;

import java.time.LocalDate;
import java.time.Period;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A volunteer mentor (mentor bénévole).
 *
 * <p>Every component but the id may be null, which means unknown; an empty set or list means "asked, and none". Sets iterate in
 * natural order. Immutable, thread-safe; {@code toString} shows the id only.
 *
 * @param id opaque identifier (identifiant)
 * @param born birth date (date de naissance), 1900 or later; null: unknown
 * @param gender gender (genre), read by the optional gender rule only; null: not given
 * @param status what the mentor does (statut); null: unknown
 * @param sectors sectors the mentor knows (secteurs d'activité), codes; null: unknown, empty: asked and none
 * @param occupation occupation in free text (métier); null: unknown
 * @param employer employer as the mentor spells it (employeur); null: unknown
 * @param company partner company that the employer was recognised as (entreprise partenaire); null: none or not recognised
 * @param expertise needs the mentor can answer (expertise); null: unknown, empty: asked and none
 * @param languages languages the mentor can speak with a youth (langues), codes; null: unknown
 * @param interests interests (centres d'intérêt), codes; null: unknown, empty: asked and none
 * @param dislikes dislikes (ce que le mentor n'aime pas), codes; null: unknown, empty: asked and none
 * @param commune code of the municipality the mentor sets out from as the {@link Gazetteer} knows it, in France the INSEE code
 *     (commune); null: unknown
 * @param position where the mentor sets out from (position); null: the commune must do
 * @param radiusKm how far the mentor goes to meet, in kilometres as the crow flies, 0 to 20,000 (rayon); null: not said
 * @param mode how the mentor would meet (modalité); null: unknown
 * @param availability free hours of a week (disponibilités); null: unknown, {@link Availability#NONE}: never free
 * @param hoursPerMonth hours a month the mentor gives, 0 to 744 (heures par mois); null: unknown
 * @param commitmentMonths months the mentor commits to, 1 to 120 (durée d'engagement); null: unknown
 * @param capacity most youths at a time, 0 to 1,000 (capacité); null: unknown
 * @param load youths mentored now, 0 to 1,000 (jeunes suivis), may exceed a capacity that was lowered; null: unknown
 * @param acceptedAges ages of youths in completed years (âges acceptés); null: not said
 * @param preferredYouths youths asked for (jeunes souhaités), most wished first, each once; null: not asked
 * @param avoidedYouths youths never to be proposed (jeunes à éviter); null: not asked
 * @param vetting kind and validity of the vetting (vérification d'honorabilité), never a verdict; null: unknown
 * @param trainedOn day of the training (date de formation); null: unknown or not trained
 * @param pausedUntil first day on which the mentor is back (en pause jusqu'au); null: not paused
 * @param lastActive day of the last sign of life (dernière activité); null: unknown
 * @param association association the mentor is enrolled in (association); null: unaffiliated, to be routed
 * @param programme programme of that association (programme); null: to be routed
 * @since 0.1
 */
public record Mentor(
    MentorId id,
    @Nullable LocalDate born,
    @Nullable Gender gender,
    @Nullable MentorStatus status,
    @Nullable Set<String> sectors,
    @Nullable String occupation,
    @Nullable String employer,
    @Nullable CompanyId company,
    @Nullable Set<Need> expertise,
    @Nullable Set<String> languages,
    @Nullable Set<String> interests,
    @Nullable Set<String> dislikes,
    @Nullable String commune,
    @Nullable Position position,
    @Nullable Integer radiusKm,
    @Nullable MeetingMode mode,
    @Nullable Availability availability,
    @Nullable Integer hoursPerMonth,
    @Nullable Integer commitmentMonths,
    @Nullable Integer capacity,
    @Nullable Integer load,
    @Nullable AgeRange acceptedAges,
    @Nullable List<YouthId> preferredYouths,
    @Nullable Set<YouthId> avoidedYouths,
    @Nullable Vetting vetting,
    @Nullable LocalDate trainedOn,
    @Nullable LocalDate pausedUntil,
    @Nullable LocalDate lastActive,
    @Nullable AssociationId association,
    @Nullable ProgrammeId programme) {
  /** Copies the collections and checks every component; {@link InvalidRecordException} names all that are broken. */
  public Mentor {
    Fields fields = new Fields("Mentor", Objects.requireNonNull(id, "id"));
    fields.date("born", born);
    sectors = fields.codes("sectors", sectors, Fields.ENTRIES);
    fields.text("occupation", occupation);
    fields.text("employer", employer);
    expertise = fields.set("expertise", expertise, Fields.ENTRIES);
    languages = fields.codes("languages", languages, Fields.ENTRIES);
    interests = fields.codes("interests", interests, Fields.ENTRIES);
    dislikes = fields.codes("dislikes", dislikes, Fields.ENTRIES);
    fields.code("commune", commune);
    fields.number("radiusKm", radiusKm, 0, 20_000);
    fields.number("hoursPerMonth", hoursPerMonth, 0, 744);
    fields.number("commitmentMonths", commitmentMonths, 1, 120);
    fields.number("capacity", capacity, 0, 1000);
    fields.number("load", load, 0, 1000);
    preferredYouths = fields.ranked("preferredYouths", preferredYouths, Fields.ENTRIES);
    avoidedYouths = fields.set("avoidedYouths", avoidedYouths, Fields.ENTRIES);
    fields.date("trainedOn", trainedOn);
    fields.date("pausedUntil", pausedUntil);
    fields.date("lastActive", lastActive);
    fields.check();
  }

  /** Starts a mentor: everything else is unknown until set. */
  public static Builder builder(MentorId id) {
    return new Builder(id);
  }

  /** Starts a mentor with the id of this text. */
  public static Builder builder(String id) {
    return builder(MentorId.of(id));
  }

  /** A builder with all the components of this record, to change some. */
  public Builder toBuilder() {
    return new Builder(id)
        .born(born)
        .gender(gender)
        .status(status)
        .sectors(sectors)
        .occupation(occupation)
        .employer(employer)
        .company(company)
        .expertise(expertise)
        .languages(languages)
        .interests(interests)
        .dislikes(dislikes)
        .commune(commune)
        .position(position)
        .radiusKm(radiusKm)
        .mode(mode)
        .availability(availability)
        .hoursPerMonth(hoursPerMonth)
        .commitmentMonths(commitmentMonths)
        .capacity(capacity)
        .load(load)
        .acceptedAges(acceptedAges)
        .preferredYouths(preferredYouths)
        .avoidedYouths(avoidedYouths)
        .vetting(vetting)
        .trainedOn(trainedOn)
        .pausedUntil(pausedUntil)
        .lastActive(lastActive)
        .association(association)
        .programme(programme);
  }

  /**
   * Age on a day in completed years (âge); null: the birth date is unknown. Who was born on 29 February turns a year older on 1 March of
   * common years. Not positive for a day before the birth.
   */
  public @Nullable Integer ageOn(LocalDate day) {
    return born == null ? null : Period.between(born, day).getYears();
  }

  @Override
  public String toString() {
    return "Mentor[" + id + "]";
  }

  /**
   * Collects the components of a mentor. Every setter replaces what was set before; null means unknown. Collections are copied at once; the
   * rest is checked by {@link #build}. Not thread-safe.
   *
   * @since 0.1
   */
  public static final class Builder {
    private final MentorId id;
    private @Nullable LocalDate born;
    private @Nullable Gender gender;
    private @Nullable MentorStatus status;
    private @Nullable Set<String> sectors;
    private @Nullable String occupation;
    private @Nullable String employer;
    private @Nullable CompanyId company;
    private @Nullable Set<Need> expertise;
    private @Nullable Set<String> languages;
    private @Nullable Set<String> interests;
    private @Nullable Set<String> dislikes;
    private @Nullable String commune;
    private @Nullable Position position;
    private @Nullable Integer radiusKm;
    private @Nullable MeetingMode mode;
    private @Nullable Availability availability;
    private @Nullable Integer hoursPerMonth;
    private @Nullable Integer commitmentMonths;
    private @Nullable Integer capacity;
    private @Nullable Integer load;
    private @Nullable AgeRange acceptedAges;
    private @Nullable List<YouthId> preferredYouths;
    private @Nullable Set<YouthId> avoidedYouths;
    private @Nullable Vetting vetting;
    private @Nullable LocalDate trainedOn;
    private @Nullable LocalDate pausedUntil;
    private @Nullable LocalDate lastActive;
    private @Nullable AssociationId association;
    private @Nullable ProgrammeId programme;

    private Builder(MentorId id) {
      this.id = id;
    }

    /** Birth date (date de naissance). */
    public Builder born(@Nullable LocalDate born) {
      this.born = born;
      return this;
    }

    /** Gender (genre). */
    public Builder gender(@Nullable Gender gender) {
      this.gender = gender;
      return this;
    }

    /** Status (statut). */
    public Builder status(@Nullable MentorStatus status) {
      this.status = status;
      return this;
    }

    /** Sectors (secteurs d'activité). */
    public Builder sectors(@Nullable Collection<String> sectors) {
      this.sectors = sectors == null ? null : FrozenSet.copyOf(sectors);
      return this;
    }

    /** Sectors (secteurs d'activité). */
    public Builder sectors(String... sectors) {
      return sectors(List.of(sectors));
    }

    /** Occupation in free text (métier). */
    public Builder occupation(@Nullable String occupation) {
      this.occupation = occupation;
      return this;
    }

    /** Employer as the mentor spells it (employeur). */
    public Builder employer(@Nullable String employer) {
      this.employer = employer;
      return this;
    }

    /** Partner company (entreprise partenaire). */
    public Builder company(@Nullable CompanyId company) {
      this.company = company;
      return this;
    }

    /** Partner company (entreprise partenaire). */
    public Builder company(String company) {
      return company(CompanyId.of(company));
    }

    /** Needs the mentor can answer (expertise). */
    public Builder expertise(@Nullable Collection<Need> expertise) {
      this.expertise = expertise == null ? null : FrozenSet.copyOf(expertise);
      return this;
    }

    /** Needs the mentor can answer (expertise). */
    public Builder expertise(Need... expertise) {
      return expertise(List.of(expertise));
    }

    /** Languages (langues). */
    public Builder languages(@Nullable Collection<String> languages) {
      this.languages = languages == null ? null : FrozenSet.copyOf(languages);
      return this;
    }

    /** Languages (langues). */
    public Builder languages(String... languages) {
      return languages(List.of(languages));
    }

    /** Interests (centres d'intérêt). */
    public Builder interests(@Nullable Collection<String> interests) {
      this.interests = interests == null ? null : FrozenSet.copyOf(interests);
      return this;
    }

    /** Interests (centres d'intérêt). */
    public Builder interests(String... interests) {
      return interests(List.of(interests));
    }

    /** Dislikes (ce que le mentor n'aime pas). */
    public Builder dislikes(@Nullable Collection<String> dislikes) {
      this.dislikes = dislikes == null ? null : FrozenSet.copyOf(dislikes);
      return this;
    }

    /** Dislikes (ce que le mentor n'aime pas). */
    public Builder dislikes(String... dislikes) {
      return dislikes(List.of(dislikes));
    }

    /** Code of the municipality (commune), in France the INSEE code. */
    public Builder commune(@Nullable String commune) {
      this.commune = commune;
      return this;
    }

    /** Position (position). */
    public Builder position(@Nullable Position position) {
      this.position = position;
      return this;
    }

    /** How far the mentor goes, in kilometres (rayon). */
    public Builder radiusKm(@Nullable Integer radiusKm) {
      this.radiusKm = radiusKm;
      return this;
    }

    /** How to meet (modalité). */
    public Builder mode(@Nullable MeetingMode mode) {
      this.mode = mode;
      return this;
    }

    /** Free hours of a week (disponibilités). */
    public Builder availability(@Nullable Availability availability) {
      this.availability = availability;
      return this;
    }

    /** Hours a month (heures par mois). */
    public Builder hoursPerMonth(@Nullable Integer hoursPerMonth) {
      this.hoursPerMonth = hoursPerMonth;
      return this;
    }

    /** Months of commitment (durée d'engagement). */
    public Builder commitmentMonths(@Nullable Integer commitmentMonths) {
      this.commitmentMonths = commitmentMonths;
      return this;
    }

    /** Most youths at a time (capacité). */
    public Builder capacity(@Nullable Integer capacity) {
      this.capacity = capacity;
      return this;
    }

    /** Youths mentored now (jeunes suivis). */
    public Builder load(@Nullable Integer load) {
      this.load = load;
      return this;
    }

    /** Ages of youths (âges acceptés). */
    public Builder acceptedAges(@Nullable AgeRange acceptedAges) {
      this.acceptedAges = acceptedAges;
      return this;
    }

    /** Youths asked for (jeunes souhaités), most wished first. */
    public Builder preferredYouths(@Nullable Collection<YouthId> preferredYouths) {
      this.preferredYouths = preferredYouths == null ? null : List.copyOf(preferredYouths);
      return this;
    }

    /** Youths asked for (jeunes souhaités), most wished first. */
    public Builder preferredYouths(String... preferredYouths) {
      return preferredYouths(Stream.of(preferredYouths).map(YouthId::of).toList());
    }

    /** Youths never to be proposed (jeunes à éviter). */
    public Builder avoidedYouths(@Nullable Collection<YouthId> avoidedYouths) {
      this.avoidedYouths = avoidedYouths == null ? null : FrozenSet.copyOf(avoidedYouths);
      return this;
    }

    /** Youths never to be proposed (jeunes à éviter). */
    public Builder avoidedYouths(String... avoidedYouths) {
      return avoidedYouths(Stream.of(avoidedYouths).map(YouthId::of).toList());
    }

    /** Vetting (vérification d'honorabilité). */
    public Builder vetting(@Nullable Vetting vetting) {
      this.vetting = vetting;
      return this;
    }

    /** Day of the training (date de formation). */
    public Builder trainedOn(@Nullable LocalDate trainedOn) {
      this.trainedOn = trainedOn;
      return this;
    }

    /** First day back from a pause (en pause jusqu'au). */
    public Builder pausedUntil(@Nullable LocalDate pausedUntil) {
      this.pausedUntil = pausedUntil;
      return this;
    }

    /** Day of the last sign of life (dernière activité). */
    public Builder lastActive(@Nullable LocalDate lastActive) {
      this.lastActive = lastActive;
      return this;
    }

    /** Association (association). */
    public Builder association(@Nullable AssociationId association) {
      this.association = association;
      return this;
    }

    /** Association (association). */
    public Builder association(String association) {
      return association(AssociationId.of(association));
    }

    /** Programme (programme). */
    public Builder programme(@Nullable ProgrammeId programme) {
      this.programme = programme;
      return this;
    }

    /** Programme (programme). */
    public Builder programme(String programme) {
      return programme(ProgrammeId.of(programme));
    }

    /** The mentor; {@link InvalidRecordException} names every broken component at once. */
    public Mentor build() {
      return new Mentor(
          id,
          born,
          gender,
          status,
          sectors,
          occupation,
          employer,
          company,
          expertise,
          languages,
          interests,
          dislikes,
          commune,
          position,
          radiusKm,
          mode,
          availability,
          hoursPerMonth,
          commitmentMonths,
          capacity,
          load,
          acceptedAges,
          preferredYouths,
          avoidedYouths,
          vetting,
          trainedOn,
          pausedUntil,
          lastActive,
          association,
          programme);
    }
  }
}
