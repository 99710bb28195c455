package org.mentorat.core.guard;

import org.jspecify.annotations.Nullable;
import org.mentorat.core.plugin.PluginFaultException;

/** The kinds of mentors that a part tells, as far as they can be believed. */
final class Kinds {
  /** So many kinds are always allowed, however few mentors there are. */
  private static final int FEW_KINDS = 1024;

  /** What a part offers. */
  @FunctionalInterface
  interface Offer {
    int @Nullable [] kinds();
  }

  private Kinds() {}

  /** A copy of what is offered, in range and of the right length; null: nothing is, or it is not to be used. */
  static int @Nullable [] of(PartGuard guard, int mentors, Offer offer) {
    if (guard.faults().all() || guard.faults().withoutIndexes()) {
      return null;
    }
    int @Nullable [] offered;
    try {
      offered = guard.ask(new Question.Single(guard, null, null, true), offer::kinds);
    } catch (Throwable e) {
      throw guard.indexFault(guard.threw(null, null, e));
    }
    if (offered == null) {
      return null;
    }
    int[] kinds = offered.clone();
    boolean fits = kinds.length == mentors;
    for (int kind : kinds) {
      fits &= kind >= 0 && kind < Math.max(mentors, FEW_KINDS);
    }
    if (!fits) {
      throw guard.indexFault(PluginFaultException.wrongAnswer(
          guard.name(),
          null,
          null,
          "a kind for each mentor, from 0 to below the number of mentors, or 1024"));
    }
    return kinds;
  }
}
