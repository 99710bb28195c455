package org.mentorat.problem;

/** Checks outcomes against their problem in time linear in pairs and phases, without any solver. */
public final class Verifier {
  private Verifier() {}

  /** What holds of {@code outcome}. Never throws on wrong evidence: it says {@link Verification.Broken}. */
  public static Verification verify(AssignmentProblem problem, Outcome outcome) {
    throw new UnsupportedOperationException("to be written");
  }
}
