package org.mentorat.examples.experiment;

/** What a command tells the shell: the numbers of the campaign command line. */
enum ExitCode {
  OK(0, "done"),
  USAGE(2, "the command line is wrong"),
  INPUT(3, "input files cannot be used, or are not those of the manifest"),
  POLICY(4, "a policy cannot be used"),
  PLUGIN(5, "a plug-in failed"),
  OUTPUT(6, "a file cannot be written"),
  INTERNAL(70, "an error of this program");

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
