package org.mentorat.model;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a person decided on a proposal (décision).
 *
 * @param outcome what was decided
 * @param by who said so
 * @param reason why, where a reason was given
 * @param replacement with {@link Outcome#REPLACED}: the mentor whom the person chose instead
 * @param actor opaque id of the account that recorded the decision
 * @param on the day of the decision
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
  /** What was decided. */
  public enum Outcome {
    SENT,
    ACCEPTED,
    REFUSED,
    LOCKED,
    REPLACED
  }

  /** Who decided. */
  public enum By {
    BY_YOUTH,
    BY_MENTOR,
    BY_GUARDIAN,
    BY_COORDINATOR
  }

  /** Why, from a closed list without personal content. */
  public enum Why {
    NO_TIME,
    TOO_FAR,
    NO_SHARED_TOPIC,
    ALREADY_SERVED,
    NO_ANSWER,
    CHANGED_MIND,
    CONFLICT_OF_INTEREST,
    OTHER
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
    return "Decision[" + youth + ", " + mentor + ", " + outcome + "]";
  }
}
