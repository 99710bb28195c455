package org.mentorat.model;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;

/**
 * A partner company (entreprise partenaire). Immutable, thread-safe.
 *
 * @param id opaque identifier (identifiant)
 * @param name name for people (nom)
 * @param aliases spellings under which employers write it (variantes du nom), beside the name, in natural order
 * @param peopleByAssociation how many of its people mentor in each partner association (salariés engagés par association), in ascending
 *     order of id; the associations may be outside of the cohort
 * @since 0.1
 */
public record Company(
    CompanyId id,
    String name,
    Set<String> aliases,
    Map<AssociationId, Integer> peopleByAssociation) {
  private static final int MOST_PEOPLE = 10_000_000;

  /** Copies the collections and checks every component; {@link InvalidRecordException} names all that are broken. */
  public Company {
    Fields fields = new Fields("Company", Objects.requireNonNull(id, "id"));
    fields.text("name", Objects.requireNonNull(name, "name"));
    aliases = FrozenSet.copyOf(aliases);
    fields.names("aliases", aliases, Fields.MANY_ENTRIES);
    Map<AssociationId, Integer> people = new TreeMap<>(peopleByAssociation);
    peopleByAssociation = Collections.unmodifiableMap(people);
    fields.count("peopleByAssociation", people.size(), Fields.MANY_ENTRIES);
    people.forEach((association, count) ->
        fields.number("peopleByAssociation " + association, count, 0, MOST_PEOPLE));
    fields.check();
  }

  /** Starts a company: named by its id, without aliases and people until set. */
  public static Builder builder(CompanyId id) {
    return new Builder(id);
  }

  /** Starts a company with the id of this text. */
  public static Builder builder(String id) {
    return builder(CompanyId.of(id));
  }

  @Override
  public String toString() {
    return "Company[" + id + "]";
  }

  /**
   * Collects the components of a company. Every setter replaces what was set before. Not thread-safe.
   *
   * @since 0.1
   */
  public static final class Builder {
    private final CompanyId id;
    private String name;
    private Set<String> aliases = Set.of();
    private Map<AssociationId, Integer> peopleByAssociation = Map.of();

    private Builder(CompanyId id) {
      this.id = id;
      this.name = id.value();
    }

    /** Name for people (nom); the id unless set. */
    public Builder name(String name) {
      this.name = name;
      return this;
    }

    /** Other spellings of the name (variantes du nom). */
    public Builder aliases(Collection<String> aliases) {
      this.aliases = FrozenSet.copyOf(aliases);
      return this;
    }

    /** Other spellings of the name (variantes du nom). */
    public Builder aliases(String... aliases) {
      return aliases(List.of(aliases));
    }

    /** How many of its people mentor in each partner association (salariés engagés par association). */
    public Builder peopleByAssociation(Map<AssociationId, Integer> peopleByAssociation) {
      this.peopleByAssociation = Map.copyOf(peopleByAssociation);
      return this;
    }

    /** The company; {@link InvalidRecordException} names every broken component at once. */
    public Company build() {
      return new Company(id, name, aliases, peopleByAssociation);
    }
  }
}
