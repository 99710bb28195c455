package org.mentorat.core.solve;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;
import org.mentorat.problem.Workers;

/**
 * Threads that stay together for many short rounds of work, each too short to ask an executor for: a lead, which has what is between the
 * rounds to itself, and mates, who wait for the next round where they are.
 *
 * <p>Nothing depends on the mates: whatever they have not drawn the lead does itself, so a thread that never comes, or comes late, costs
 * time and nothing else. Tasks write to places of their own; which thread runs one never shows. What the lead has written before a round its tasks
 * see, and what tasks have written the lead sees after it.
 */
final class Team {
  /** Looks at what is awaited before a thread lets others have its core for a moment. */
  private static final int LOOKS = 1 << 10;

  /** The number of the round above, the tasks that nobody has drawn below. */
  private final AtomicLong round = new AtomicLong();

  private final AtomicInteger unfinished = new AtomicInteger();
  private final AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();
  private IntConsumer task = number -> {};
  private volatile boolean over;

  private Team() {}

  /** Runs {@code work} on one of the threads, with the others at hand, and returns when it is done. */
  static void run(Workers workers, Consumer<Team> work) {
    Team team = new Team();
    workers.run(Math.max(1, workers.threads()), number -> {
      if (number == 0) {
        try {
          work.accept(team);
        } finally {
          team.over = true;
        }
      } else {
        team.help();
      }
    });
  }

  /** Runs {@code work} for 0 to {@code count − 1} on all threads and returns when all are done. To be called by the lead alone. */
  void split(int count, IntConsumer work) {
    task = work;
    unfinished.set(count);
    long number = (round.get() >>> Integer.SIZE) + 1;
    round.set(number << Integer.SIZE | count);
    while (draw()) {}
    for (int looks = 0; unfinished.get() > 0; looks++) {
      pause(looks);
    }
    Throwable thrown = failure.get();
    if (thrown instanceof Error error) {
      throw error;
    }
    if (thrown != null) {
      throw (RuntimeException) thrown;
    }
  }

  private void help() {
    int looks = 0;
    while (!over) {
      if (draw()) {
        looks = 0;
      } else {
        pause(looks++);
      }
    }
  }

  @SuppressWarnings(
      "ThreadPriorityCheck") // the next round is nanoseconds away, or somebody else may have the
  // core
  private static void pause(int looks) {
    if (looks < LOOKS) {
      Thread.onSpinWait();
    } else {
      Thread.yield();
    }
  }

  /** Does one task of this round; whether there was one left. Until it is done the round is not over, so {@link #task} stays. */
  private boolean draw() {
    long now = round.get();
    int left = (int) now;
    if (left == 0) {
      return false;
    }
    if (round.compareAndSet(now, now - 1)) {
      try {
        task.accept(left - 1);
      } catch (RuntimeException | Error e) {
        failure.compareAndSet(null, e);
      } finally {
        unfinished.decrementAndGet();
      }
    }
    return true;
  }
}
