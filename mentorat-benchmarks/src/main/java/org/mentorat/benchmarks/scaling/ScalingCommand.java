package org.mentorat.benchmarks.scaling;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;
import org.mentorat.benchmarks.compare.Forks;
import org.mentorat.benchmarks.compare.Measurement;
import org.mentorat.benchmarks.compare.Seeds;
import org.mentorat.benchmarks.peers.Contenders;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code scaling}: measures the growth of time and memory and draws it. */
@Command(
    name = "scaling",
    mixinStandardHelpOptions = true,
    header = "Draws how time and memory grow from 10,000 to 1,000,000 youths.",
    description =
        "Each measurement runs in a Java process of its own. One generator and tightness for all sizes; the exponent is fitted by least"
            + " squares on logarithms over all measurements.")
public final class ScalingCommand implements Callable<Integer> {
  @Spec
  private @Nullable CommandSpec spec;

  @Option(
      names = "--out",
      paramLabel = "FILE.svg",
      description = "Default: ${DEFAULT-VALUE}.",
      defaultValue = "mentorat-benchmarks/results/scaling.svg")
  private Path out = Path.of("scaling.svg");

  @Option(
      names = "--sizes",
      split = ",",
      paramLabel = "YOUTHS",
      description = "At least two. Default: ${DEFAULT-VALUE}.",
      defaultValue = "10000,20000,50000,100000,200000,500000,1000000")
  private List<Integer> sizes = List.of();

  @Option(
      names = "--seeds",
      paramLabel = "A-B",
      converter = Seeds.Converter.class,
      description = "Default: ${DEFAULT-VALUE}.",
      defaultValue = "11-13")
  private Seeds seeds = new Seeds(List.of());

  @Option(
      names = "--local",
      description = "Instances in which nearness counts, in place of even ones.")
  private boolean local;

  /** For picocli. */
  public ScalingCommand() {}

  @Override
  public Integer call() throws IOException, InterruptedException, XMLStreamException {
    PrintWriter console = Objects.requireNonNull(spec).commandLine().getOut();
    List<Measurement> measurements = new ArrayList<>();
    for (int size : sizes) {
      for (long seed : seeds.all()) {
        String instance = (local ? "scaled-local-" : "scaled-") + size;
        Measurement measured =
            Forks.measure(instance, seed, Contenders.MENTORAT).orElseThrow();
        measurements.add(measured);
        console.printf(
            Locale.ROOT,
            "%,9d youths, seed %d: %,9.1f ms, %,d MiB resident, -Xmx%dm, %s%n",
            size,
            seed,
            measured.ms(),
            measured.residentPeakMiB(),
            measured.heapLimitMiB(),
            measured.proof());
        console.flush();
      }
    }
    Curve curve = Curve.of(measurements);
    Path folder = out.toAbsolutePath().getParent();
    if (folder != null) {
      Files.createDirectories(folder);
    }
    try (Writer svg = Files.newBufferedWriter(out)) {
      Chart.write(curve, svg);
    }
    console.println(curve.summary());
    console.flush();
    return 0;
  }
}
