package org.mentorat.benchmarks.compare;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code report}: puts the tables of the committed results into the README, between its two marks. */
@Command(
    name = "report",
    mixinStandardHelpOptions = true,
    header = "Writes the tables of the README anew from the committed results.")
public final class ReportCommand implements Callable<Integer> {
  /** Seen from the root of the repository. */
  static final String README = "mentorat-benchmarks/README.md";

  static final String BEGIN = "<!-- results -->\n";
  static final String END = "<!-- /results -->\n";

  @Option(
      names = "--results",
      paramLabel = "DIR",
      description = "Folder of results. Default: ${DEFAULT-VALUE}.",
      defaultValue = CompareCommand.RESULTS)
  private Path folder = Path.of(CompareCommand.RESULTS);

  @Option(
      names = "--readme",
      paramLabel = "FILE",
      description = "Default: ${DEFAULT-VALUE}.",
      defaultValue = README)
  private Path readme = Path.of(README);

  /** For picocli. */
  public ReportCommand() {}

  @Override
  public Integer call() throws IOException {
    write(Results.read(folder.resolve(CompareCommand.FILE)), readme);
    return 0;
  }

  /** Puts the tables of {@code results} into the README. */
  static void write(Results results, Path readme) throws IOException {
    Files.writeString(readme, with(Files.readString(readme), new ResultsTable(results).markdown()));
  }

  /** The README with these tables; {@link IllegalArgumentException} if it lacks the marks. */
  static String with(String text, String tables) {
    int begin = text.indexOf(BEGIN);
    int end = text.indexOf(END);
    if (begin < 0 || end < begin) {
      throw new IllegalArgumentException(
          "README: expected the marks " + BEGIN.strip() + " and " + END.strip());
    }
    return text.substring(0, begin + BEGIN.length()) + "\n" + tables + "\n" + text.substring(end);
  }
}
