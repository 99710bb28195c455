package org.mentorat.model;

/**
 * Opaque identifier of an association (association). Not personal: ids are chosen by the association and appear in files and messages.
 *
 * @since 0.1
 */
public record AssociationId(String value) implements Comparable<AssociationId> {
  /** Checks the form: 1 to 128 characters, no control character, no leading or trailing space. */
  public AssociationId {
    Ids.check("AssociationId", value);
  }

  /** The id of this text. */
  public static AssociationId of(String value) {
    return new AssociationId(value);
  }

  @Override
  public int compareTo(AssociationId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
