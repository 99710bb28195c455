package org.mentorat.model;

/**
 * Opaque identifier of a programme (programme). Not personal: ids are chosen by the association and appear in files and messages.
 *
 * @since 0.1
 */
public record ProgrammeId(String value) implements Comparable<ProgrammeId> {
  /** Checks the form: 1 to 128 characters, no control character, no leading or trailing space. */
  public ProgrammeId {
    Ids.check("ProgrammeId", value);
  }

  /** The id of this text. */
  public static ProgrammeId of(String value) {
    return new ProgrammeId(value);
  }

  @Override
  public int compareTo(ProgrammeId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
