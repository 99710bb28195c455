package org.mentorat.examples.campaign;

import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.mentorat.core.flow.RunListener;
import org.mentorat.model.Text;

/**
 * Shows how a command proceeds: on a terminal a bar that is redrawn, elsewhere one line a stage once it is done. Thread-safe, since a run
 * reports from all its threads.
 */
final class Progress implements RunListener {
  private static final int BAR = 24;
  private static final int LABEL = 34;
  private static final long REDRAW_NANOS = 80_000_000L;

  private final Terminal terminal;
  private final Wording wording;
  private final LongSupplier nanoClock;
  private @Nullable Text current;
  private long startedAt;
  private long drawnAt;

  Progress(Terminal terminal, Wording wording, LongSupplier nanoClock) {
    this.terminal = terminal;
    this.wording = wording;
    this.nanoClock = nanoClock;
  }

  /** Runs one step of the command under a label; the step's failure is thrown on. */
  <T, E extends Exception> T during(Text label, Step<T, E> step) throws E {
    begin(label);
    try {
      T result = step.run();
      end();
      return result;
    } catch (Exception e) {
      abandon();
      throw e;
    }
  }

  /** A step that returns something. */
  @FunctionalInterface
  interface Step<T, E extends Exception> {
    T run() throws E;
  }

  @Override
  public synchronized void progress(Stage stage, long done, long total) {
    if (done == 0) {
      begin(label(stage));
    } else if (done >= total) {
      end();
    } else {
      draw((double) done / total);
    }
  }

  private synchronized void begin(Text label) {
    current = label;
    startedAt = nanoClock.getAsLong();
    drawnAt = startedAt - REDRAW_NANOS;
    draw(0);
  }

  private void draw(double share) {
    long now = nanoClock.getAsLong();
    if (!terminal.interactive() || current == null || now - drawnAt < REDRAW_NANOS) {
      return;
    }
    drawnAt = now;
    // Most stages cannot tell how far they are: an empty bar would say "stuck".
    String bar = share == 0
        ? terminal.faint("…")
        : terminal.bar(share, BAR) + " " + Math.round(100 * share) + wording.of(" %", "%");
    terminal.redraw("  " + padded(wording.of(current)) + bar);
  }

  private synchronized void end() {
    if (current == null) {
      return;
    }
    String time = wording.seconds(nanoClock.getAsLong() - startedAt);
    if (terminal.interactive()) {
      terminal.redraw(terminal.green("✓ ") + padded(wording.of(current)) + terminal.faint(time));
      terminal.line();
    } else {
      terminal.line(wording.of(current) + wording.colon() + time);
    }
    current = null;
  }

  /** Leaves an empty line to the message that follows. */
  synchronized void abandon() {
    if (current != null && terminal.interactive()) {
      terminal.redraw("");
    }
    current = null;
  }

  private static String padded(String label) {
    return label + " ".repeat(Math.max(1, LABEL - label.length()));
  }

  private static Text label(Stage stage) {
    return switch (stage) {
      case ROUTE -> new Text("Orientation vers les associations", "Routing to associations");
      case CANDIDATES -> new Text("Recherche des paires possibles", "Finding eligible pairs");
      case SOLVE -> new Text("Appariement optimal", "Matching");
      case VERIFY -> new Text("Vérification indépendante", "Verifying independently");
      case DECODE -> new Text("Mise en mots des motifs", "Putting reasons into words");
    };
  }
}
