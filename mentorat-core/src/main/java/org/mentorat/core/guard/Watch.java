package org.mentorat.core.guard;

import java.time.Duration;
import java.util.IdentityHashMap;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.mentorat.core.plugin.PartName;
import org.mentorat.problem.Workers;

/**
 * Runs an attempt on daemon threads and looks at their pulses now and then. A call that is still the same after {@link #LOOKS} looks in a row,
 * which take the patience together, does not come back. Reads no clock: a machine that was asleep wakes up to one more look, not to
 * a plug-in that seems to have hung all night.
 */
final class Watch {
  private static final int LOOKS = 8;

  private final long nanosBetweenLooks;

  Watch(Duration patience) {
    this.nanosBetweenLooks = Math.max(1_000_000, patience.toNanos() / LOOKS);
  }

  /** How an attempt ended: with a result, or with what it threw. */
  private record End<T>(@Nullable T result, @Nullable Throwable thrown) {}

  /** Thrown by {@link #run} where a call does not come back; the attempt was abandoned. */
  static final class Hung extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient Question question;
    private final int index;

    Hung(Question question, int index) {
      super("a call did not come back", null, false, false);
      this.question = question;
      this.index = index;
    }

    Question question() {
      return question;
    }

    int index() {
      return index;
    }
  }

  /** The result of {@code body}, on threads of its own. */
  <T> T run(Guard owner, Workers host, Function<Attempt, T> body) throws Hung {
    Attempt attempt = Attempt.watched(owner, host);
    AtomicReference<@Nullable End<T>> end = new AtomicReference<>();
    CountDownLatch done = new CountDownLatch(1);
    attempt
        .thread(() -> {
          try {
            end.set(new End<>(body.apply(attempt), null));
          } catch (Throwable e) {
            end.set(new End<>(null, e));
          } finally {
            done.countDown();
          }
        })
        .start();
    watch(attempt, done);
    attempt.end();
    End<T> ended = end.get();
    if (ended == null) {
      throw new IllegalStateException("an attempt ended without an end");
    }
    if (ended.thrown instanceof Error error) {
      throw error;
    }
    if (ended.thrown instanceof RuntimeException exception) {
      throw exception;
    }
    return Objects.requireNonNull(ended.result);
  }

  private void watch(Attempt attempt, CountDownLatch done) throws Hung {
    IdentityHashMap<Pulse, Look> looks = new IdentityHashMap<>();
    boolean interrupted = false;
    try {
      while (true) {
        try {
          if (done.await(nanosBetweenLooks, TimeUnit.NANOSECONDS)) {
            return;
          }
        } catch (InterruptedException e) {
          // As everywhere in a run: whoever wants it to stop says so through its options.
          interrupted = true;
          continue;
        }
        for (Pulse pulse : attempt.pulses()) {
          look(attempt, pulse, looks.computeIfAbsent(pulse, p -> new Look()));
        }
      }
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  /** What was seen of one thread. */
  private static final class Look {
    private long beats = -1;
    private long asked = -1;
    private int same;
  }

  private static void look(Attempt attempt, Pulse pulse, Look look) throws Hung {
    long beats = pulse.beats();
    if ((beats & 1) == 0) {
      look.beats = beats;
      look.same = 0;
      return;
    }
    Question question = pulse.question();
    boolean alive = beats != look.beats
        || question == null
        || (question.part().name().kind() == PartName.Kind.MATCHING
            && attempt.asked() != look.asked);
    look.beats = beats;
    look.asked = attempt.asked();
    look.same = alive ? 0 : look.same + 1;
    if (look.same >= LOOKS && question != null && pulse.beats() == beats) {
      attempt.abandon();
      throw new Hung(question, pulse.index());
    }
  }
}
