package org.mentorat.examples.experiment;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code run experiment.json --out DIR}: runs what is not there yet. */
@Command(
    name = "run",
    mixinStandardHelpOptions = true,
    header = "Runs an experiment, or goes on with it.",
    description =
        "Runs every policy on every cohort with every seed. Each finished cell is kept in DIR at once, so that a run that was"
            + " killed goes on where it was when the same command is given again.")
final class RunCommand implements Callable<Integer>, BenchRun.Command {
  @Mixin
  private final BenchRun bench;

  @Parameters(
      index = "0",
      paramLabel = "FILE",
      description = "The experiment (JSON). Relative paths in it begin at its folder.")
  private Path file = Path.of("");

  RunCommand(Console console) {
    this.bench = new BenchRun(console);
  }

  @Override
  public BenchRun run() {
    return bench;
  }

  @Override
  public Integer call() throws IOException {
    Path folder = file.toAbsolutePath().getParent();
    return bench.run(file, folder == null ? Path.of("") : folder, false);
  }
}
