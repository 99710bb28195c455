package org.mentorat.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.mentorat.core.Mentorat;
import org.mentorat.core.io.CampaignFiles;
import org.mentorat.core.io.CampaignRead;
import org.mentorat.core.io.CertificateDocument;
import org.mentorat.core.io.CertificateFile;
import org.mentorat.core.io.ReadOptions;
import org.mentorat.core.result.MatchResult;
import org.mentorat.model.Cohort;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** Files in and out, on the file system of the folder for temporary files: people in CSV, the certificate in JSON. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3)
@Measurement(iterations = 5)
@Fork(value = 1, jvmArgsAppend = "-Xmx3g")
public class FilesBenchmark {
  private static final int CANDIDATES = 20;

  /** How many people. */
  @Param
  public CampaignSize size = CampaignSize.SMALL;

  private final Mentorat mentorat = Mentorat.create();
  private Path folder = Path.of("");
  private Path certificate = Path.of("");
  private Cohort cohort;
  private MatchResult result;

  /** Draws the cohort, matches it, and writes what is read later. */
  @Setup
  public void write() throws IOException {
    folder = Files.createTempDirectory("mentorat-benchmark");
    certificate = folder.resolve("certificate.json");
    cohort = size.draw(mentorat);
    result = mentorat.match(cohort, CampaignSize.policy(CANDIDATES));
    writeCsv();
    writeJson();
  }

  /** Leaves nothing behind. */
  @TearDown
  public void delete() throws IOException {
    List<Path> paths;
    try (Stream<Path> tree = Files.walk(folder)) {
      paths = tree.sorted(Comparator.reverseOrder()).toList();
    }
    for (Path path : paths) {
      Files.delete(path);
    }
  }

  /** Youths, mentors and associations out. */
  @Benchmark
  public void writeCsv() throws IOException {
    CampaignFiles.write(cohort, folder);
  }

  /** The same in, checked. */
  @Benchmark
  public CampaignRead readCsv() throws IOException {
    return CampaignFiles.read(
        folder, ReadOptions.on(CampaignSize.DATE).gazetteer(mentorat.gazetteer()));
  }

  /** The certificate out: matching, prices, scope. */
  @Benchmark
  public void writeJson() throws IOException {
    CertificateFile.write(result.evidence(), certificate);
  }

  /** The certificate in. */
  @Benchmark
  public CertificateDocument readJson() throws IOException {
    return CertificateFile.read(certificate);
  }
}
