package org.mentorat.model;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What is already known of a pair when a run starts: a row of {@code pairs.csv}. */
public record KnownPair(
    YouthId youth,
    MentorId mentor,
    Status status,
    @Nullable LocalDate on,
    @Nullable String reason) implements Pairing {
  /** The state of a known pair. */
  public enum Status implements Coded {
    /** Must be proposed (verrouillé). */
    LOCKED("locked", "verrouillé", "locked"),
    /** Must never be proposed (interdit). */
    FORBIDDEN("forbidden", "interdit", "forbidden"),
    /** Meets now; holds a place of both (en cours). */
    RUNNING("running", "en cours", "running"),
    /** Met and ended; never repeated (terminé). */
    ENDED("ended", "terminé", "ended");

    private final String code;
    private final Text label;

    Status(String code, String french, String english) {
      this.code = code;
      this.label = new Text(french, english);
    }

    @Override
    public String code() {
      return code;
    }

    @Override
    public Text label() {
      return label;
    }
  }

  @Override
  public String toString() {
    return "KnownPair[" + youth + ", " + mentor + ", " + status.code() + "]";
  }
}
