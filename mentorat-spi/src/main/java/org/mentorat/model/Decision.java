package org.mentorat.model;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a person decided on a proposal (décision).
 *
 * @param youth the youth (jeune)
 * @param mentor the mentor who was proposed (mentor)
 * @param outcome what was decided (issue)
 * @param by who said so (auteur de la réponse)
 * @param reason why (motif); null: no reason was given
 * @param replacement the mentor whom the person chose instead (autre mentor); given with {@link Outcome#REPLACED} and only then
 * @param actor opaque id of the account that recorded the decision (saisi par)
 * @param on the day of the decision (date)
 * @since 0.1
 */
public record Decision(
    YouthId youth,
    MentorId mentor,
    Outcome outcome,
    By by,
    @Nullable Why reason,
    @Nullable MentorId replacement,
    String actor,
    LocalDate on)
    implements Pairing {
  /** Checks the fields; {@link InvalidRecordException} names all that are broken. */
  public Decision {
    Objects.requireNonNull(youth, "youth");
    Objects.requireNonNull(mentor, "mentor");
    Objects.requireNonNull(outcome, "outcome");
    Objects.requireNonNull(by, "by");
    Fields fields = new Fields("Decision", youth + " – " + mentor);
    if ((outcome == Outcome.REPLACED) != (replacement != null) || mentor.equals(replacement)) {
      fields.problem(
          "replacement",
          "replacement.form",
          "another mentor where the outcome is replaced, nothing otherwise");
    }
    fields.code("actor", Objects.requireNonNull(actor, "actor"));
    fields.date("on", Objects.requireNonNull(on, "on"));
    fields.check();
  }

  /**
   * What was decided (issue), in the order in which a proposal goes through them.
   *
   * @since 0.1
   */
  public enum Outcome implements Coded {
    /** The proposal went out and waits for an answer (envoyée). */
    SENT("sent", "envoyée", "sent"),
    /** Both sides want to meet (acceptée). */
    ACCEPTED("accepted", "acceptée", "accepted"),
    /** Somebody said no; never repeated (refusée). */
    REFUSED("refused", "refusée", "refused"),
    /** This pair and no other (verrouillée). */
    LOCKED("locked", "verrouillée", "locked"),
    /** Another mentor was chosen (remplacée). */
    REPLACED("replaced", "remplacée", "replaced");

    private static final Codes<Outcome> CODES = new Codes<>(values());

    private final String code;
    private final Text label;

    Outcome(String code, String french, String english) {
      this.code = code;
      this.label = new Text(french, english);
    }

    /** The value with this code, such as {@code accepted}; empty: there is none. */
    public static Optional<Outcome> of(String code) {
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

  /**
   * Who decided (auteur).
   *
   * @since 0.1
   */
  public enum By implements Coded {
    /** The youth (jeune). */
    BY_YOUTH("youth", "jeune", "youth"),
    /** The mentor (mentor). */
    BY_MENTOR("mentor", "mentor", "mentor"),
    /** A holder of parental authority (responsable légal). */
    BY_GUARDIAN("guardian", "responsable légal", "guardian"),
    /** A coordinator of the association (coordinateur). */
    BY_COORDINATOR("coordinator", "coordinateur", "coordinator");

    private static final Codes<By> CODES = new Codes<>(values());

    private final String code;
    private final Text label;

    By(String code, String french, String english) {
      this.code = code;
      this.label = new Text(french, english);
    }

    /** The value with this code, such as {@code mentor}; empty: there is none. */
    public static Optional<By> of(String code) {
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

  /**
   * Why (motif), from a closed list without personal content.
   *
   * @since 0.1
   */
  public enum Why implements Coded {
    /** No time (manque de temps). */
    NO_TIME("no_time", "manque de temps", "no time"),
    /** Too far (trop loin). */
    TOO_FAR("too_far", "trop loin", "too far"),
    /** No shared topic (pas de sujet commun). */
    NO_SHARED_TOPIC("no_shared_topic", "pas de sujet commun", "no shared topic"),
    /** Has a mentor or enough youths by now (déjà accompagné). */
    ALREADY_SERVED("already_served", "déjà accompagné", "already served"),
    /** Nobody answered (sans réponse). */
    NO_ANSWER("no_answer", "sans réponse", "no answer"),
    /** Changed mind (a changé d'avis). */
    CHANGED_MIND("changed_mind", "a changé d'avis", "changed mind"),
    /** Conflict of interest (conflit d'intérêts). */
    CONFLICT_OF_INTEREST("conflict_of_interest", "conflit d'intérêts", "conflict of interest"),
    /** Other (autre). */
    OTHER("other", "autre", "other");

    private static final Codes<Why> CODES = new Codes<>(values());

    private final String code;
    private final Text label;

    Why(String code, String french, String english) {
      this.code = code;
      this.label = new Text(french, english);
    }

    /** The value with this code, such as {@code no_time}; empty: there is none. */
    public static Optional<Why> of(String code) {
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

  /** The proposal was accepted. */
  public static Decision accepted(Pairing pair, By by, String actor, LocalDate on) {
    return new Decision(pair.youth(), pair.mentor(), Outcome.ACCEPTED, by, null, null, actor, on);
  }

  /** The proposal was refused; it is never repeated. */
  public static Decision refused(Pairing pair, By by, Why reason, String actor, LocalDate on) {
    return new Decision(pair.youth(), pair.mentor(), Outcome.REFUSED, by, reason, null, actor, on);
  }

  /** The proposal was sent out and waits for an answer; it stays as it is. */
  public static Decision sent(Pairing pair, String actor, LocalDate on) {
    return new Decision(
        pair.youth(), pair.mentor(), Outcome.SENT, By.BY_COORDINATOR, null, null, actor, on);
  }

  /** The coordinator wants this pair and no other. */
  public static Decision locked(Pairing pair, String actor, LocalDate on) {
    return new Decision(
        pair.youth(), pair.mentor(), Outcome.LOCKED, By.BY_COORDINATOR, null, null, actor, on);
  }

  /** The coordinator chose another mentor for this youth; comfort rules may be waived, safety rules never. */
  public static Decision replaced(
      Pairing pair, MentorId replacement, Why reason, String actor, LocalDate on) {
    return new Decision(
        pair.youth(),
        pair.mentor(),
        Outcome.REPLACED,
        By.BY_COORDINATOR,
        reason,
        replacement,
        actor,
        on);
  }

  @Override
  public String toString() {
    return "Decision[" + youth + ", " + mentor + "]";
  }
}
