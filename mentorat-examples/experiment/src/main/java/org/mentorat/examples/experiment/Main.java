package org.mentorat.examples.experiment;

/** Entry point of the experiment command line. */
public final class Main {
  private Main() {}

  /**
   * Runs one command; the process ends with its exit code.
   *
   * @param args the command and its options
   */
  public static void main(String[] args) {
    int code = ExperimentProgram.run(Console.ofProcess(), args);
    if (code != ExitCode.OK.code()) {
      System.exit(code);
    }
  }
}
