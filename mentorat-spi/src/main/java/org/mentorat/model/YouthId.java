package org.mentorat.model;

/**
 * Opaque identifier of a youth (jeune). Not personal: ids are chosen by the association and appear in files and messages.
 *
 * @since 0.1
 */
public record YouthId(String value) implements Comparable<YouthId> {
  /** Checks the form: 1 to 128 characters, no control character, no leading or trailing space. */
  public YouthId {
    Ids.check("YouthId", value);
  }

  /** The id of this text. */
  public static YouthId of(String value) {
    return new YouthId(value);
  }

  @Override
  public int compareTo(YouthId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
