package org.mentorat.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicIntegerArray;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class WorkersTest {
  private final ExecutorService pool = Executors.newFixedThreadPool(3);

  @AfterEach
  void close() {
    pool.shutdown();
  }

  private static void runsEachTaskOnce(Workers workers) {
    AtomicIntegerArray runs = new AtomicIntegerArray(1000);
    workers.run(1000, runs::incrementAndGet);
    for (int i = 0; i < 1000; i++) {
      assertThat(runs.get(i)).isEqualTo(1);
    }
  }

  @Test
  void run_doesEveryTaskOnce() {
    runsEachTaskOnce(Workers.CALLER);
    runsEachTaskOnce(new Workers(pool, 4));
  }

  @Test
  void run_withAnExecutorThatNeverRuns_doesTheWorkItself() {
    runsEachTaskOnce(new Workers(task -> {}, 4));
  }

  @Test
  void run_withAnExecutorThatRefuses_doesTheWorkItself() {
    runsEachTaskOnce(new Workers(
        task -> {
          throw new RejectedExecutionException();
        },
        4));
  }

  @Test
  void run_throwsTheFailureOfTheLowestNumber() {
    for (int round = 0; round < 50; round++) {
      assertThatThrownBy(() -> new Workers(pool, 4).run(500, number -> {
            if (number % 7 == 3) {
              throw new IllegalStateException("task " + number);
            }
          }))
          .hasMessage("task 3");
    }
  }
}
