package org.mentorat.examples.campaign;

/** Entry point of the campaign command line. */
public final class Main {
  private Main() {}

  /**
   * Runs one command; the process ends with its exit code.
   *
   * @param args the command and its options
   */
  public static void main(String[] args) {
    int code = CommandLineProgram.run(Terminal.ofProcess(), args);
    // Success returns, so that a process that hosts us (exec:java runs inside Maven) goes on.
    if (code != ExitCode.OK.code()) {
      System.exit(code);
    }
  }
}
