package org.mentorat.core.guard;

/** A daemon thread of an attempt: whoever hangs on it keeps no process alive. */
final class WatchedThread extends Thread {
  private final Pulse pulse;

  WatchedThread(Runnable task, Attempt attempt, int number) {
    super(null, task, "mentorat-plugins-" + number);
    this.pulse = attempt.newPulse();
    setDaemon(true);
  }

  Pulse pulse() {
    return pulse;
  }
}
