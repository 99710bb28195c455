package org.mentorat.core.policy;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.mentorat.model.Youth;

/**
 * A band of youths who go first. A policy lists tiers, first the most urgent; a youth belongs to the first one that admits them, else to
 * the last, unnamed tier.
 *
 * @since 0.1
 */
public sealed interface Tier {
  /** Whether the youth belongs to this band on {@code date}. */
  boolean admits(Youth youth, LocalDate date);

  /** Short stable text for manifests, such as {@code waitingOver:90}. */
  String name();

  /** Youths whose request is more than so many days old; an unknown day of request does not count as waiting. */
  static Tier waitingOver(int days) {
    return new WaitingOver(days);
  }

  /** Youths with this opaque priority code; its meaning stays with the association. */
  static Tier priority(String code) {
    return new Priority(code);
  }

  /**
   * More than {@code days} days between request and cohort date.
   *
   * @since 0.1
   */
  record WaitingOver(int days) implements Tier {
    @Override
    public boolean admits(Youth youth, LocalDate date) {
      @Nullable LocalDate requested = youth.requestedOn();
      return requested != null && ChronoUnit.DAYS.between(requested, date) > days;
    }

    @Override
    public String name() {
      return "waitingOver:" + days;
    }
  }

  /**
   * The youth's priority code equals {@code code}.
   *
   * @since 0.1
   */
  record Priority(String code) implements Tier {
    @Override
    public boolean admits(Youth youth, LocalDate date) {
      return code.equals(youth.priority());
    }

    @Override
    public String name() {
      return "priority:" + code;
    }
  }
}
