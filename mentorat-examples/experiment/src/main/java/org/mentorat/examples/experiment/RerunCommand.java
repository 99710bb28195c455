package org.mentorat.examples.experiment;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code rerun DIR/manifest.json --out DIR2}: the same bytes again. */
@Command(
    name = "rerun",
    mixinStandardHelpOptions = true,
    header = "Repeats an experiment from its manifest.",
    description =
        "Runs what a manifest says, and refuses where the engine, a plug-in or a file is not the one that it names. But for the"
            + " folder timings, the results are the same, byte for byte.")
final class RerunCommand implements Callable<Integer>, BenchRun.Command {
  @Mixin
  private final BenchRun bench;

  @Parameters(index = "0", paramLabel = "FILE", description = "manifest.json of an experiment.")
  private Path file = Path.of("");

  @Option(
      names = "--inputs",
      paramLabel = "DIR",
      description =
          "Where relative folders of campaigns begin: the folder of the experiment's file. Default: the current folder.")
  private Path inputs = Path.of("");

  RerunCommand(Console console) {
    this.bench = new BenchRun(console);
  }

  @Override
  public BenchRun run() {
    return bench;
  }

  @Override
  public Integer call() throws IOException {
    return bench.run(file, inputs, true);
  }
}
