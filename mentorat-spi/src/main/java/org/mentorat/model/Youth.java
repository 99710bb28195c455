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
 * A young person who asks for a mentor (jeune).
 *
 * <p>Every component but the id may be null, which means unknown; an empty set or list means "asked, and none". Sets iterate in
 * natural order. Immutable, thread-safe; {@code toString} shows the id only.
 *
 * @param id opaque identifier (identifiant)
 * @param born birth date (date de naissance), 1900 or later; null: unknown
 * @param gender gender (genre), read by the optional gender rule only; null: not given
 * @param situation where the youth stands in school or work (situation); null: unknown
 * @param educationLevel highest level reached or under way (niveau d'études); null: unknown
 * @param needs what the youth asks for (demande, besoins), most important first, each once; null: unknown, empty: asked and none
 * @param commune code of the municipality of residence as the {@link Gazetteer} knows it, in France the INSEE code (commune); null:
 *     unknown
 * @param position where the youth lives (position), coarsened as the association sees fit; null: the commune must do
 * @param territory kind of territory of residence (territoire: QPV, FRR, outre-mer); null: unknown
 * @param priority opaque priority code (priorité) whose meaning stays with the association; null: unknown or none
 * @param sectors sectors that the youth aims at (secteurs visés), codes; null: unknown, empty: asked and none
 * @param languages languages the youth can speak with a mentor (langues), codes; null: unknown
 * @param interests interests (centres d'intérêt), codes; null: unknown, empty: asked and none
 * @param dislikes dislikes (ce que le jeune n'aime pas), codes; null: unknown, empty: asked and none
 * @param mode how the youth would meet (modalité); null: unknown
 * @param availability free hours of a week (disponibilités); null: unknown, {@link Availability#NONE}: never free
 * @param wantedMonths wished duration in months, 1 to 120 (durée souhaitée); null: unknown
 * @param meetingsPerMonth wished meetings a month, 1 to 31 (rencontres par mois); null: unknown
 * @param preferredMentors mentors asked for (mentors souhaités), most wished first, each once; null: not asked
 * @param avoidedMentors mentors never to be proposed (mentors à éviter); null: not asked
 * @param wishedMentorGender wish for the mentor's gender (souhait de genre), read by the optional gender rule only; null: no wish
 * @param organisation code of the school or employer (établissement), for the rule against pairs of one organisation; null: unknown
 * @param consent consent to be mentored (consentement); null: unknown
 * @param requestedOn day of the request (date de la demande), from which waiting is counted; null: unknown
 * @param formerMentors mentors of former pairs (anciens mentors), never proposed again; null: unknown
 * @param association association the youth came through (association); null: unaffiliated, to be routed
 * @param programme programme of that association (programme); null: to be routed
 * @since 0.1
 */
public record Youth(
    YouthId id,
    @Nullable LocalDate born,
    @Nullable Gender gender,
    @Nullable Situation situation,
    @Nullable EducationLevel educationLevel,
    @Nullable List<Need> needs,
    @Nullable String commune,
    @Nullable Position position,
    @Nullable Territory territory,
    @Nullable String priority,
    @Nullable Set<String> sectors,
    @Nullable Set<String> languages,
    @Nullable Set<String> interests,
    @Nullable Set<String> dislikes,
    @Nullable MeetingMode mode,
    @Nullable Availability availability,
    @Nullable Integer wantedMonths,
    @Nullable Integer meetingsPerMonth,
    @Nullable List<MentorId> preferredMentors,
    @Nullable Set<MentorId> avoidedMentors,
    @Nullable Gender wishedMentorGender,
    @Nullable String organisation,
    @Nullable Consent consent,
    @Nullable LocalDate requestedOn,
    @Nullable Set<MentorId> formerMentors,
    @Nullable AssociationId association,
    @Nullable ProgrammeId programme) {
  /** Copies the collections and checks every component; {@link InvalidRecordException} names all that are broken. */
  public Youth {
    Fields fields = new Fields("Youth", Objects.requireNonNull(id, "id"));
    fields.date("born", born);
    needs = fields.ranked("needs", needs, Fields.ENTRIES);
    fields.code("commune", commune);
    fields.code("priority", priority);
    sectors = fields.codes("sectors", sectors, Fields.ENTRIES);
    languages = fields.codes("languages", languages, Fields.ENTRIES);
    interests = fields.codes("interests", interests, Fields.ENTRIES);
    dislikes = fields.codes("dislikes", dislikes, Fields.ENTRIES);
    fields.number("wantedMonths", wantedMonths, 1, 120);
    fields.number("meetingsPerMonth", meetingsPerMonth, 1, 31);
    preferredMentors = fields.ranked("preferredMentors", preferredMentors, Fields.ENTRIES);
    avoidedMentors = fields.set("avoidedMentors", avoidedMentors, Fields.ENTRIES);
    fields.code("organisation", organisation);
    fields.date("requestedOn", requestedOn);
    formerMentors = fields.set("formerMentors", formerMentors, Fields.ENTRIES);
    fields.check();
  }

  /** Starts a youth: everything else is unknown until set. */
  public static Builder builder(YouthId id) {
    return new Builder(id);
  }

  /** Starts a youth with the id of this text. */
  public static Builder builder(String id) {
    return builder(YouthId.of(id));
  }

  /** A builder with all the components of this record, to change some. */
  public Builder toBuilder() {
    return new Builder(id)
        .born(born)
        .gender(gender)
        .situation(situation)
        .educationLevel(educationLevel)
        .needs(needs)
        .commune(commune)
        .position(position)
        .territory(territory)
        .priority(priority)
        .sectors(sectors)
        .languages(languages)
        .interests(interests)
        .dislikes(dislikes)
        .mode(mode)
        .availability(availability)
        .wantedMonths(wantedMonths)
        .meetingsPerMonth(meetingsPerMonth)
        .preferredMentors(preferredMentors)
        .avoidedMentors(avoidedMentors)
        .wishedMentorGender(wishedMentorGender)
        .organisation(organisation)
        .consent(consent)
        .requestedOn(requestedOn)
        .formerMentors(formerMentors)
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
    return "Youth[" + id + "]";
  }

  /**
   * Collects the components of a youth. Every setter replaces what was set before; null means unknown. Collections are copied at once; the
   * rest is checked by {@link #build}. Not thread-safe.
   *
   * @since 0.1
   */
  public static final class Builder {
    private final YouthId id;
    private @Nullable LocalDate born;
    private @Nullable Gender gender;
    private @Nullable Situation situation;
    private @Nullable EducationLevel educationLevel;
    private @Nullable List<Need> needs;
    private @Nullable String commune;
    private @Nullable Position position;
    private @Nullable Territory territory;
    private @Nullable String priority;
    private @Nullable Set<String> sectors;
    private @Nullable Set<String> languages;
    private @Nullable Set<String> interests;
    private @Nullable Set<String> dislikes;
    private @Nullable MeetingMode mode;
    private @Nullable Availability availability;
    private @Nullable Integer wantedMonths;
    private @Nullable Integer meetingsPerMonth;
    private @Nullable List<MentorId> preferredMentors;
    private @Nullable Set<MentorId> avoidedMentors;
    private @Nullable Gender wishedMentorGender;
    private @Nullable String organisation;
    private @Nullable Consent consent;
    private @Nullable LocalDate requestedOn;
    private @Nullable Set<MentorId> formerMentors;
    private @Nullable AssociationId association;
    private @Nullable ProgrammeId programme;

    private Builder(YouthId id) {
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

    /** Situation in school or work (situation). */
    public Builder situation(@Nullable Situation situation) {
      this.situation = situation;
      return this;
    }

    /** Level of education (niveau d'études). */
    public Builder educationLevel(@Nullable EducationLevel educationLevel) {
      this.educationLevel = educationLevel;
      return this;
    }

    /** Needs (besoins), most important first. */
    public Builder needs(@Nullable Collection<Need> needs) {
      this.needs = needs == null ? null : List.copyOf(needs);
      return this;
    }

    /** Needs (besoins), most important first. */
    public Builder needs(Need... needs) {
      return needs(List.of(needs));
    }

    /** Code of the municipality of residence (commune), in France the INSEE code. */
    public Builder commune(@Nullable String commune) {
      this.commune = commune;
      return this;
    }

    /** Coarsened position (position). */
    public Builder position(@Nullable Position position) {
      this.position = position;
      return this;
    }

    /** Kind of territory (territoire). */
    public Builder territory(@Nullable Territory territory) {
      this.territory = territory;
      return this;
    }

    /** Opaque priority code (priorité). */
    public Builder priority(@Nullable String priority) {
      this.priority = priority;
      return this;
    }

    /** Target sectors (secteurs visés). */
    public Builder sectors(@Nullable Collection<String> sectors) {
      this.sectors = sectors == null ? null : FrozenSet.copyOf(sectors);
      return this;
    }

    /** Target sectors (secteurs visés). */
    public Builder sectors(String... sectors) {
      return sectors(List.of(sectors));
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

    /** Dislikes (ce que le jeune n'aime pas). */
    public Builder dislikes(@Nullable Collection<String> dislikes) {
      this.dislikes = dislikes == null ? null : FrozenSet.copyOf(dislikes);
      return this;
    }

    /** Dislikes (ce que le jeune n'aime pas). */
    public Builder dislikes(String... dislikes) {
      return dislikes(List.of(dislikes));
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

    /** Wished duration in months (durée souhaitée). */
    public Builder wantedMonths(@Nullable Integer wantedMonths) {
      this.wantedMonths = wantedMonths;
      return this;
    }

    /** Wished meetings a month (rencontres par mois). */
    public Builder meetingsPerMonth(@Nullable Integer meetingsPerMonth) {
      this.meetingsPerMonth = meetingsPerMonth;
      return this;
    }

    /** Mentors asked for (mentors souhaités), most wished first. */
    public Builder preferredMentors(@Nullable Collection<MentorId> preferredMentors) {
      this.preferredMentors = preferredMentors == null ? null : List.copyOf(preferredMentors);
      return this;
    }

    /** Mentors asked for (mentors souhaités), most wished first. */
    public Builder preferredMentors(String... preferredMentors) {
      return preferredMentors(Stream.of(preferredMentors).map(MentorId::of).toList());
    }

    /** Mentors never to be proposed (mentors à éviter). */
    public Builder avoidedMentors(@Nullable Collection<MentorId> avoidedMentors) {
      this.avoidedMentors = avoidedMentors == null ? null : FrozenSet.copyOf(avoidedMentors);
      return this;
    }

    /** Mentors never to be proposed (mentors à éviter). */
    public Builder avoidedMentors(String... avoidedMentors) {
      return avoidedMentors(Stream.of(avoidedMentors).map(MentorId::of).toList());
    }

    /** Wish for the mentor's gender (souhait de genre). */
    public Builder wishedMentorGender(@Nullable Gender wishedMentorGender) {
      this.wishedMentorGender = wishedMentorGender;
      return this;
    }

    /** Code of the school or employer (établissement). */
    public Builder organisation(@Nullable String organisation) {
      this.organisation = organisation;
      return this;
    }

    /** Consent (consentement). */
    public Builder consent(@Nullable Consent consent) {
      this.consent = consent;
      return this;
    }

    /** Day of the request (date de la demande). */
    public Builder requestedOn(@Nullable LocalDate requestedOn) {
      this.requestedOn = requestedOn;
      return this;
    }

    /** Mentors of former pairs (anciens mentors). */
    public Builder formerMentors(@Nullable Collection<MentorId> formerMentors) {
      this.formerMentors = formerMentors == null ? null : FrozenSet.copyOf(formerMentors);
      return this;
    }

    /** Mentors of former pairs (anciens mentors). */
    public Builder formerMentors(String... formerMentors) {
      return formerMentors(Stream.of(formerMentors).map(MentorId::of).toList());
    }

    /** Association the youth came through (association). */
    public Builder association(@Nullable AssociationId association) {
      this.association = association;
      return this;
    }

    /** Association the youth came through (association). */
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

    /** The youth; {@link InvalidRecordException} names every broken component at once. */
    public Youth build() {
      return new Youth(
          id,
          born,
          gender,
          situation,
          educationLevel,
          needs,
          commune,
          position,
          territory,
          priority,
          sectors,
          languages,
          interests,
          dislikes,
          mode,
          availability,
          wantedMonths,
          meetingsPerMonth,
          preferredMentors,
          avoidedMentors,
          wishedMentorGender,
          organisation,
          consent,
          requestedOn,
          formerMentors,
          association,
          programme);
    }
  }
}
