package org.mentorat.core.guard;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import org.jspecify.annotations.Nullable;

/**
 * What one thread of an attempt is doing: the number of calls begun and ended, so odd within a plug-in, and the question of the last one.
 * Written by its thread, read by whoever watches: a number that stays odd and the same is a call that does not come back. Two
 * ordered stores a call, no fence.
 */
final class Pulse {
  private static final VarHandle BEATS;

  static {
    try {
      BEATS = MethodHandles.lookup().findVarHandle(Pulse.class, "beats", long.class);
    } catch (ReflectiveOperationException e) {
      throw new ExceptionInInitializerError(e);
    }
  }

  private final Attempt attempt;

  @SuppressWarnings("unused") // through BEATS
  private long beats;

  private @Nullable Question question;
  private int index;

  Pulse(Attempt attempt) {
    this.attempt = attempt;
  }

  /** The pulse of the current thread; null: nobody watches it. */
  static @Nullable Pulse current() {
    return Thread.currentThread() instanceof WatchedThread watched ? watched.pulse() : null;
  }

  Attempt attempt() {
    return attempt;
  }

  /** Before a call of a plug-in. */
  void begin(Question asked, int about) {
    if (attempt.isAbandoned()) {
      throw new Abandoned();
    }
    question = asked;
    index = about;
    BEATS.setRelease(this, beats + 1);
  }

  /** After it, however it came back. */
  void end() {
    BEATS.setRelease(this, beats + 1);
    if (attempt.isAbandoned()) {
      throw new Abandoned();
    }
  }

  /** For the watcher: the number of calls begun and ended. */
  long beats() {
    return (long) BEATS.getAcquire(this);
  }

  /** For the watcher, once a call does not come back. */
  @Nullable
  Question question() {
    return question;
  }

  int index() {
    return index;
  }
}
