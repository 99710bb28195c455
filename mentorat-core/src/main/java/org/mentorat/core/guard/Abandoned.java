package org.mentorat.core.guard;

/**
 * Ends the work of threads whose attempt goes on without them. Not for catching, and nobody sees it.
 *
 * @since 0.1
 */
public final class Abandoned extends RuntimeException {
  private static final long serialVersionUID = 1L;

  Abandoned() {
    super("the attempt was abandoned", null, false, false);
  }
}
