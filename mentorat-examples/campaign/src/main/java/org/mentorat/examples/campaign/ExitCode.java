package org.mentorat.examples.campaign;

/** What a command tells the shell. The table in the module's README and in {@code --help} is this one. */
enum ExitCode {
  /** Done, and what is claimed holds. */
  OK(0, "done, and what is claimed holds"),
  /** Files are written, but nothing is proven; or a verification failed. */
  NOT_PROVEN(1, "stopped before the proof, or a verification failed"),
  /** The command line is wrong. */
  USAGE(2, "the command line is wrong"),
  /** Input files cannot be used. */
  INPUT(3, "input files cannot be used"),
  /** The policy cannot be used. */
  POLICY(4, "the policy cannot be used"),
  /** A plug-in failed. */
  PLUGIN(5, "a plug-in failed"),
  /** A file cannot be written. */
  OUTPUT(6, "a file cannot be written"),
  /** An error of this program. */
  INTERNAL(70, "an error of this program"),
  /** What the JVM tells after Ctrl-C, whatever the command returns; see {@link Interrupt}. */
  INTERRUPTED(130, "Ctrl-C; the files hold the best matching so far");

  private final int code;
  private final String meaning;

  ExitCode(int code, String meaning) {
    this.code = code;
    this.meaning = meaning;
  }

  int code() {
    return code;
  }

  String meaning() {
    return meaning;
  }
}
