package org.mentorat.model;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An association with its programmes (association).
 *
 * <p>Sets iterate in natural order. Immutable, thread-safe.
 *
 * @param id opaque identifier (identifiant)
 * @param name name for people (nom); null: not given
 * @param collective code of the federation or collective whose associations share a quota (fédération, collectif); null: none
 * @param territories where it works (territoires), as in {@link Programme#territories}; null: everywhere
 * @param programmes its programmes (programmes) in ascending order of id; an association that names none has one without
 *     restrictions, under its own id
 * @param partnerSchools codes of partner schools (établissements partenaires), as in {@link Youth#organisation}; null: unknown
 * @param partnerCompanies partner companies (entreprises partenaires), in the cohort or not; null: unknown
 * @param intake bounds on the pairs of a run over all its programmes (capacité d'accueil)
 * @param answerDelayDays usual days until an answer, 0 to 3,650 (délai de réponse); null: unknown
 * @since 0.1
 */
public record Association(
    AssociationId id,
    @Nullable String name,
    @Nullable String collective,
    @Nullable Set<String> territories,
    List<Programme> programmes,
    @Nullable Set<String> partnerSchools,
    @Nullable Set<CompanyId> partnerCompanies,
    Bounds intake,
    @Nullable Integer answerDelayDays) {
  /** Copies the collections and checks every component; {@link InvalidRecordException} names all that are broken. */
  public Association {
    Fields fields = new Fields("Association", Objects.requireNonNull(id, "id"));
    fields.text("name", name);
    fields.code("collective", collective);
    territories = fields.codes("territories", territories, Fields.MANY_ENTRIES);
    programmes = programmes.isEmpty()
        ? List.of(Programme.builder(id.value()).build())
        : programmes.stream().sorted(Comparator.comparing(Programme::id)).toList();
    fields.count("programmes", programmes.size(), Fields.MANY_ENTRIES);
    if (programmes.stream().map(Programme::id).distinct().count() < programmes.size()) {
      fields.problem("programmes", "entries.repeated", "every programme id once");
    }
    partnerSchools = fields.codes("partnerSchools", partnerSchools, Fields.MANY_ENTRIES);
    partnerCompanies = fields.set("partnerCompanies", partnerCompanies, Fields.MANY_ENTRIES);
    Objects.requireNonNull(intake, "intake");
    fields.number("answerDelayDays", answerDelayDays, 0, 3650);
    fields.check();
  }

  /** Starts an association: one programme without restrictions, no bounds, everything else unknown until set. */
  public static Builder builder(AssociationId id) {
    return new Builder(id);
  }

  /** Starts an association with the id of this text. */
  public static Builder builder(String id) {
    return builder(AssociationId.of(id));
  }

  /** A builder with all the components of this record, to change some. */
  public Builder toBuilder() {
    return new Builder(id)
        .name(name)
        .collective(collective)
        .territories(territories)
        .programmes(programmes)
        .partnerSchools(partnerSchools)
        .partnerCompanies(partnerCompanies)
        .intake(intake)
        .answerDelayDays(answerDelayDays);
  }

  @Override
  public String toString() {
    return "Association[" + id + "]";
  }

  /**
   * Collects the components of an association. Every setter replaces what was set before; null means unknown. Collections are copied at once; the
   * rest is checked by {@link #build}. Not thread-safe.
   *
   * @since 0.1
   */
  public static final class Builder {
    private final AssociationId id;
    private @Nullable String name;
    private @Nullable String collective;
    private @Nullable Set<String> territories;
    private List<Programme> programmes = List.of();
    private @Nullable Set<String> partnerSchools;
    private @Nullable Set<CompanyId> partnerCompanies;
    private Bounds intake = Bounds.NONE;
    private @Nullable Integer answerDelayDays;

    private Builder(AssociationId id) {
      this.id = id;
    }

    /** Name for people (nom). */
    public Builder name(@Nullable String name) {
      this.name = name;
      return this;
    }

    /** Federation or collective (fédération, collectif). */
    public Builder collective(@Nullable String collective) {
      this.collective = collective;
      return this;
    }

    /** Where it works (territoires), as in {@link Programme#territories}. */
    public Builder territories(@Nullable Collection<String> territories) {
      this.territories = territories == null ? null : FrozenSet.copyOf(territories);
      return this;
    }

    /** Where it works (territoires), as in {@link Programme#territories}. */
    public Builder territories(String... territories) {
      return territories(List.of(territories));
    }

    /** Its programmes (programmes); unless set, one without restrictions under the association's id. */
    public Builder programmes(Collection<Programme> programmes) {
      this.programmes = List.copyOf(programmes);
      return this;
    }

    /** Its programmes (programmes); unless set, one without restrictions under the association's id. */
    public Builder programmes(Programme... programmes) {
      return programmes(List.of(programmes));
    }

    /** Codes of partner schools (établissements partenaires). */
    public Builder partnerSchools(@Nullable Collection<String> partnerSchools) {
      this.partnerSchools = partnerSchools == null ? null : FrozenSet.copyOf(partnerSchools);
      return this;
    }

    /** Codes of partner schools (établissements partenaires). */
    public Builder partnerSchools(String... partnerSchools) {
      return partnerSchools(List.of(partnerSchools));
    }

    /** Partner companies (entreprises partenaires). */
    public Builder partnerCompanies(@Nullable Collection<CompanyId> partnerCompanies) {
      this.partnerCompanies = partnerCompanies == null ? null : FrozenSet.copyOf(partnerCompanies);
      return this;
    }

    /** Partner companies (entreprises partenaires). */
    public Builder partnerCompanies(String... partnerCompanies) {
      return partnerCompanies(Stream.of(partnerCompanies).map(CompanyId::of).toList());
    }

    /** Bounds on the pairs of a run (capacité d'accueil); none unless set. */
    public Builder intake(Bounds intake) {
      this.intake = intake;
      return this;
    }

    /** Usual days until an answer (délai de réponse). */
    public Builder answerDelayDays(@Nullable Integer answerDelayDays) {
      this.answerDelayDays = answerDelayDays;
      return this;
    }

    /** The association; {@link InvalidRecordException} names every broken component at once. */
    public Association build() {
      return new Association(
          id,
          name,
          collective,
          territories,
          programmes,
          partnerSchools,
          partnerCompanies,
          intake,
          answerDelayDays);
    }
  }
}
