package org.mentorat.examples.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringWriter;
import java.nio.file.Path;
import java.util.Arrays;

/**
 * One run of the command line, in this process.
 *
 * @param code exit code
 * @param out what went to standard output
 * @param err what went to standard error
 */
record Run(int code, String out, String err) {
  /** Runs a command; arguments may be paths. */
  static Run of(Object... args) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    int code = CommandLineProgram.run(
        Terminal.plain(out, err), Arrays.stream(args).map(Object::toString).toArray(String[]::new));
    return new Run(code, out.toString(), err.toString());
  }

  /** Fails the test, with what was printed, unless the run ended with {@code expected}. */
  Run expect(ExitCode expected) {
    assertThat(code).as("%s%n%s", out, err).isEqualTo(expected.code());
    return this;
  }

  /** A made-up campaign in {@code folder}. */
  static Path campaign(Path folder, int youths, int mentors, Object... more) {
    Object[] args = {
      "generate", "--youths", youths, "--mentors", mentors, "--out", folder, "--language", "en"
    };
    Object[] all = Arrays.copyOf(args, args.length + more.length);
    System.arraycopy(more, 0, all, args.length, more.length);
    of(all).expect(ExitCode.OK);
    return folder;
  }
}
