package org.mentorat.model;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is already known of a pair when a run starts (binôme connu): a row of {@code pairs.csv}.
 *
 * @param youth the youth (jeune)
 * @param mentor the mentor (mentor)
 * @param status what is known (statut)
 * @param on the day from which it holds (date); null: not known
 * @param reason why, in free text (motif); null: not given
 * @since 0.1
 */
public record KnownPair(
    YouthId youth,
    MentorId mentor,
    Status status,
    @Nullable LocalDate on,
    @Nullable String reason) implements Pairing {
  /** Checks the day and the form of the reason; {@link InvalidRecordException} names all that are broken. */
  public KnownPair {
    Objects.requireNonNull(youth, "youth");
    Objects.requireNonNull(mentor, "mentor");
    Objects.requireNonNull(status, "status");
    Fields fields = new Fields("KnownPair", youth + " – " + mentor);
    fields.date("on", on);
    fields.text("reason", reason);
    fields.check();
  }

  /**
   * The state of a known pair.
   *
   * @since 0.1
   */
  public enum Status implements Coded {
    /** Must be proposed (verrouillé). */
    LOCKED("locked", "verrouillé", "locked"),
    /** Must never be proposed (interdit). */
    FORBIDDEN("forbidden", "interdit", "forbidden"),
    /** Meets now; holds a place of both (en cours). */
    RUNNING("running", "en cours", "running"),
    /** Met and ended; never repeated (terminé). */
    ENDED("ended", "terminé", "ended");

    private static final Codes<Status> CODES = new Codes<>(values());

    private final String code;
    private final Text label;

    Status(String code, String french, String english) {
      this.code = code;
      this.label = new Text(french, english);
    }

    /** The status with this code, such as {@code running}; empty: there is none. */
    public static Optional<Status> of(String code) {
      return CODES.find(code);
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
    return "KnownPair[" + youth + ", " + mentor + "]";
  }
}
