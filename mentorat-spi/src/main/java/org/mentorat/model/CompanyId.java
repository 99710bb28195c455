package org.mentorat.model;

/**
 * Opaque identifier of a company (entreprise). Not personal: ids are chosen by the association and appear in files and messages.
 *
 * @since 0.1
 */
public record CompanyId(String value) implements Comparable<CompanyId> {
  /** Checks the form: 1 to 128 characters, no control character, no leading or trailing space. */
  public CompanyId {
    Ids.check("CompanyId", value);
  }

  /** The id of this text. */
  public static CompanyId of(String value) {
    return new CompanyId(value);
  }

  @Override
  public int compareTo(CompanyId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
