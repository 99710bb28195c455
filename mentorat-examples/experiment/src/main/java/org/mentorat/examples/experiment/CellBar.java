package org.mentorat.examples.experiment;

import java.util.function.LongSupplier;
import org.mentorat.core.experiment.CellKey;
import org.mentorat.core.experiment.ExperimentListener;

/**
 * Shows how an experiment proceeds: on a terminal a bar that is redrawn, elsewhere a line each tenth. Thread-safe, since cells are finished
 * on all threads.
 */
final class CellBar implements ExperimentListener {
  private static final int BAR = 24;
  private static final int LINES = 10;
  private static final long REDRAW_NANOS = 80_000_000L;

  private final Console console;
  private final LongSupplier nanoClock;
  private final long startedAt;
  private long drawnAt;
  private int most;
  private int reused;

  CellBar(Console console, LongSupplier nanoClock) {
    this.console = console;
    this.nanoClock = nanoClock;
    this.startedAt = nanoClock.getAsLong();
    this.drawnAt = startedAt - REDRAW_NANOS;
  }

  @Override
  public synchronized void finished(CellKey cell, boolean wasThere, int done, int total) {
    reused += wasThere ? 1 : 0;
    if (done <= most) {
      return; // another thread was told later, of an earlier number
    }
    int before = most;
    most = done;
    if (console.interactive()) {
      draw(cell, done, total);
    } else if (done == total || (long) done * LINES / total > (long) before * LINES / total) {
      console.line(cells(done, total));
    }
  }

  private void draw(CellKey cell, int done, int total) {
    long now = nanoClock.getAsLong();
    if (done < total && now - drawnAt < REDRAW_NANOS) {
      return;
    }
    drawnAt = now;
    int filled = (int) ((long) done * BAR / total);
    String bar = "█".repeat(filled) + "░".repeat(BAR - filled);
    console.redraw("  " + bar + " " + cells(done, total) + (done < total ? "  " + cell : ""));
    if (done == total) {
      console.line("");
    }
  }

  private String cells(int done, int total) {
    return console.of("cellules ", "cells ") + done + console.of(" sur ", " of ") + total;
  }

  /** What was done, once it is: how many cells were there already, and the time. */
  synchronized String summary() {
    double seconds = (nanoClock.getAsLong() - startedAt) / 1e9;
    String time = String.format(console.locale(), "%.1f s", seconds);
    return most
        + console.of(" cellules, dont ", " cells, ")
        + reused
        + console.of(" étaient là ; ", " of them there already; ")
        + time;
  }
}
