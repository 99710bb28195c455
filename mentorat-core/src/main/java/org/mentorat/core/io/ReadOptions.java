package org.mentorat.core.io;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mentorat.model.Gazetteer;
import org.mentorat.problem.Workers;

/**
 * How a campaign is read. Immutable.
 *
 * <p>Without a gazetteer communes must be codes: they are taken as they stand, and postal codes are not looked up.
 *
 * @since 0.1
 */
public final class ReadOptions {
  private final LocalDate date;
  private final @Nullable Gazetteer gazetteer;
  private final ReadLimits limits;
  private final String actor;
  private final Workers workers;

  private ReadOptions(
      LocalDate date,
      @Nullable Gazetteer gazetteer,
      ReadLimits limits,
      String actor,
      Workers workers) {
    this.date = Objects.requireNonNull(date, "date");
    this.gazetteer = gazetteer;
    this.limits = limits;
    this.actor = actor;
    this.workers = workers;
  }

  /** Reads a snapshot of this day, without a gazetteer and with {@link ReadLimits#DEFAULT}. */
  public static ReadOptions on(LocalDate date) {
    return new ReadOptions(date, null, ReadLimits.DEFAULT, "coordinator", Workers.CALLER);
  }

  /** Looks places up here. */
  public ReadOptions gazetteer(Gazetteer places) {
    return new ReadOptions(date, places, limits, actor, workers);
  }

  /** Other limits. */
  public ReadOptions limits(ReadLimits other) {
    return new ReadOptions(date, gazetteer, other, actor, workers);
  }

  /** Opaque id of the account that records decisions which do not name one; {@code coordinator} unless set. */
  public ReadOptions actor(String account) {
    return new ReadOptions(date, gazetteer, limits, account, workers);
  }

  /** Reads youths and mentors at the same time where there are two threads; what is read does not depend on it. */
  public ReadOptions workers(Workers threads) {
    return new ReadOptions(date, gazetteer, limits, actor, threads);
  }

  /** The day of the snapshot: the cohort's date, the default day of decisions, and what two-digit years are read by. */
  public LocalDate date() {
    return date;
  }

  /** Where places are looked up. */
  public Optional<Gazetteer> gazetteer() {
    return Optional.ofNullable(gazetteer);
  }

  /** How much a file may hold. */
  public ReadLimits limits() {
    return limits;
  }

  Workers workers() {
    return workers;
  }

  /** The account for decisions that name none. */
  public String actor() {
    return actor;
  }
}
