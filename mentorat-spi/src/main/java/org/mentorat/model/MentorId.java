package org.mentorat.model;

/**
 * Opaque identifier of a mentor (mentor). Not personal: ids are chosen by the association and appear in files and messages.
 *
 * @since 0.1
 */
public record MentorId(String value) implements Comparable<MentorId> {
  /** Checks the form: 1 to 128 characters, no control character, no leading or trailing space. */
  public MentorId {
    Ids.check("MentorId", value);
  }

  /** The id of this text. */
  public static MentorId of(String value) {
    return new MentorId(value);
  }

  @Override
  public int compareTo(MentorId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
