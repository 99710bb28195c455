package org.mentorat.model;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A programme of an association (programme): whom it is for and how it works.
 *
 * <p>A null set or number means "no restriction said". Sets iterate in natural order. Immutable, thread-safe.
 *
 * @param id opaque identifier (identifiant), unique over all associations
 * @param name name for people (nom); null: not given
 * @param ages ages of the youths in completed years (tranche d'âge); null: no restriction said
 * @param situations situations of the youths (situations); null: no restriction said
 * @param needs needs it answers (besoins couverts); null: no restriction said
 * @param territories where the youths live (territoires): department codes, INSEE codes or region codes written {@code R84}; null:
 *     everywhere
 * @param priorityCriteria priority codes the programme is meant for (critères de priorité), as in {@link Youth#priority}; null:
 *     none said
 * @param minimumLevel lowest level of education (niveau minimum); null: no restriction said
 * @param minimumMonths shortest commitment of a mentor in months, 1 to 120 (durée minimale); null: no restriction said
 * @param modes how pairs meet (modalités); null: no restriction said
 * @param mentorStatuses statuses of the mentors (statuts des mentors); null: no restriction said
 * @param mentorMinimumAge lowest age of a mentor in completed years, 0 to 120 (âge minimum du mentor); null: no restriction said
 * @param mentorsPerYouth how many mentors a youth gets, 1 to 100 (mentors par jeune)
 * @param youthsPerMentor most youths of one mentor, 1 to 1,000 (jeunes par mentor); null: the mentor's own capacity decides
 * @param places bounds on the pairs of a run (places)
 * @since 0.1
 */
public record Programme(
    ProgrammeId id,
    @Nullable String name,
    @Nullable AgeRange ages,
    @Nullable Set<Situation> situations,
    @Nullable Set<Need> needs,
    @Nullable Set<String> territories,
    @Nullable Set<String> priorityCriteria,
    @Nullable EducationLevel minimumLevel,
    @Nullable Integer minimumMonths,
    @Nullable Set<MeetingMode> modes,
    @Nullable Set<MentorStatus> mentorStatuses,
    @Nullable Integer mentorMinimumAge,
    int mentorsPerYouth,
    @Nullable Integer youthsPerMentor,
    Bounds places) {
  /** Copies the collections and checks every component; {@link InvalidRecordException} names all that are broken. */
  public Programme {
    Fields fields = new Fields("Programme", Objects.requireNonNull(id, "id"));
    fields.text("name", name);
    situations = fields.set("situations", situations, Fields.ENTRIES);
    needs = fields.set("needs", needs, Fields.ENTRIES);
    territories = fields.codes("territories", territories, Fields.MANY_ENTRIES);
    priorityCriteria = fields.codes("priorityCriteria", priorityCriteria, Fields.ENTRIES);
    fields.number("minimumMonths", minimumMonths, 1, 120);
    modes = fields.set("modes", modes, Fields.ENTRIES);
    mentorStatuses = fields.set("mentorStatuses", mentorStatuses, Fields.ENTRIES);
    fields.number("mentorMinimumAge", mentorMinimumAge, 0, 120);
    fields.number("mentorsPerYouth", mentorsPerYouth, 1, 100);
    fields.number("youthsPerMentor", youthsPerMentor, 1, 1000);
    Objects.requireNonNull(places, "places");
    fields.check();
  }

  /** Starts a programme: no restriction said, one mentor a youth until set. */
  public static Builder builder(ProgrammeId id) {
    return new Builder(id);
  }

  /** Starts a programme with the id of this text. */
  public static Builder builder(String id) {
    return builder(ProgrammeId.of(id));
  }

  /** A builder with all the components of this record, to change some. */
  public Builder toBuilder() {
    return new Builder(id)
        .name(name)
        .ages(ages)
        .situations(situations)
        .needs(needs)
        .territories(territories)
        .priorityCriteria(priorityCriteria)
        .minimumLevel(minimumLevel)
        .minimumMonths(minimumMonths)
        .modes(modes)
        .mentorStatuses(mentorStatuses)
        .mentorMinimumAge(mentorMinimumAge)
        .mentorsPerYouth(mentorsPerYouth)
        .youthsPerMentor(youthsPerMentor)
        .places(places);
  }

  @Override
  public String toString() {
    return "Programme[" + id + "]";
  }

  /**
   * Collects the components of a programme. Every setter replaces what was set before; null means unknown. Collections are copied at once; the
   * rest is checked by {@link #build}. Not thread-safe.
   *
   * @since 0.1
   */
  public static final class Builder {
    private final ProgrammeId id;
    private @Nullable String name;
    private @Nullable AgeRange ages;
    private @Nullable Set<Situation> situations;
    private @Nullable Set<Need> needs;
    private @Nullable Set<String> territories;
    private @Nullable Set<String> priorityCriteria;
    private @Nullable EducationLevel minimumLevel;
    private @Nullable Integer minimumMonths;
    private @Nullable Set<MeetingMode> modes;
    private @Nullable Set<MentorStatus> mentorStatuses;
    private @Nullable Integer mentorMinimumAge;
    private int mentorsPerYouth = 1;
    private @Nullable Integer youthsPerMentor;
    private Bounds places = Bounds.NONE;

    private Builder(ProgrammeId id) {
      this.id = id;
    }

    /** Name for people (nom). */
    public Builder name(@Nullable String name) {
      this.name = name;
      return this;
    }

    /** Ages of the youths (tranche d'âge). */
    public Builder ages(@Nullable AgeRange ages) {
      this.ages = ages;
      return this;
    }

    /** Situations of the youths (situations). */
    public Builder situations(@Nullable Collection<Situation> situations) {
      this.situations = situations == null ? null : FrozenSet.copyOf(situations);
      return this;
    }

    /** Situations of the youths (situations). */
    public Builder situations(Situation... situations) {
      return situations(List.of(situations));
    }

    /** Needs it answers (besoins couverts). */
    public Builder needs(@Nullable Collection<Need> needs) {
      this.needs = needs == null ? null : FrozenSet.copyOf(needs);
      return this;
    }

    /** Needs it answers (besoins couverts). */
    public Builder needs(Need... needs) {
      return needs(List.of(needs));
    }

    /** Where the youths live (territoires): department codes, INSEE codes or region codes written {@code R84}. */
    public Builder territories(@Nullable Collection<String> territories) {
      this.territories = territories == null ? null : FrozenSet.copyOf(territories);
      return this;
    }

    /** Where the youths live (territoires): department codes, INSEE codes or region codes written {@code R84}. */
    public Builder territories(String... territories) {
      return territories(List.of(territories));
    }

    /** Priority codes it is meant for (critères de priorité). */
    public Builder priorityCriteria(@Nullable Collection<String> priorityCriteria) {
      this.priorityCriteria = priorityCriteria == null ? null : FrozenSet.copyOf(priorityCriteria);
      return this;
    }

    /** Priority codes it is meant for (critères de priorité). */
    public Builder priorityCriteria(String... priorityCriteria) {
      return priorityCriteria(List.of(priorityCriteria));
    }

    /** Lowest level of education (niveau minimum). */
    public Builder minimumLevel(@Nullable EducationLevel minimumLevel) {
      this.minimumLevel = minimumLevel;
      return this;
    }

    /** Shortest commitment in months (durée minimale). */
    public Builder minimumMonths(@Nullable Integer minimumMonths) {
      this.minimumMonths = minimumMonths;
      return this;
    }

    /** How pairs meet (modalités). */
    public Builder modes(@Nullable Collection<MeetingMode> modes) {
      this.modes = modes == null ? null : FrozenSet.copyOf(modes);
      return this;
    }

    /** How pairs meet (modalités). */
    public Builder modes(MeetingMode... modes) {
      return modes(List.of(modes));
    }

    /** Statuses of the mentors (statuts des mentors). */
    public Builder mentorStatuses(@Nullable Collection<MentorStatus> mentorStatuses) {
      this.mentorStatuses = mentorStatuses == null ? null : FrozenSet.copyOf(mentorStatuses);
      return this;
    }

    /** Statuses of the mentors (statuts des mentors). */
    public Builder mentorStatuses(MentorStatus... mentorStatuses) {
      return mentorStatuses(List.of(mentorStatuses));
    }

    /** Lowest age of a mentor (âge minimum du mentor). */
    public Builder mentorMinimumAge(@Nullable Integer mentorMinimumAge) {
      this.mentorMinimumAge = mentorMinimumAge;
      return this;
    }

    /** How many mentors a youth gets (mentors par jeune); 1 unless set. */
    public Builder mentorsPerYouth(int mentorsPerYouth) {
      this.mentorsPerYouth = mentorsPerYouth;
      return this;
    }

    /** Most youths of one mentor (jeunes par mentor). */
    public Builder youthsPerMentor(@Nullable Integer youthsPerMentor) {
      this.youthsPerMentor = youthsPerMentor;
      return this;
    }

    /** Bounds on the pairs of a run (places); none unless set. */
    public Builder places(Bounds places) {
      this.places = places;
      return this;
    }

    /** The programme; {@link InvalidRecordException} names every broken component at once. */
    public Programme build() {
      return new Programme(
          id,
          name,
          ages,
          situations,
          needs,
          territories,
          priorityCriteria,
          minimumLevel,
          minimumMonths,
          modes,
          mentorStatuses,
          mentorMinimumAge,
          mentorsPerYouth,
          youthsPerMentor,
          places);
    }
  }
}
