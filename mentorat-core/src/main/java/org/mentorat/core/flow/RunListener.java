package org.mentorat.core.flow;

/** Told how a run proceeds, without any attribute of a person. Called from the run's threads, several at once; must return soon. */
@FunctionalInterface
public interface RunListener {
  /** Hears nothing. */
  RunListener NONE = (stage, done, total) -> {};

  /** {@code done} of {@code total} units of a stage are done; a stage begins with 0 and ends with {@code total}. */
  void progress(Stage stage, long done, long total);

  /** The stages of a run, in order. */
  enum Stage {
    /** Everybody without an association gets one. */
    ROUTE,
    /** Eligible pairs are found and scored; the unit is a youth. */
    CANDIDATES,
    /** The strategy matches. */
    SOLVE,
    /** The verifier checks the certificate. */
    VERIFY,
    /** Proposals and reasons are put into words; the unit is a youth. */
    DECODE
  }
}
