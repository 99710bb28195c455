package org.mentorat.benchmarks.gate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.mentorat.benchmarks.gate.judge.Finding;
import org.mentorat.benchmarks.gate.judge.Rule;
import org.mentorat.benchmarks.gate.judge.Trial;
import org.mentorat.benchmarks.gate.judge.Verdict;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a gate found.
 *
 * @param run what was run
 * @param findings one a workload
 * @param left workloads that one of the jars does not have
 * @param forks that were run
 * @param seconds that it took
 */
record GateReport(
    GateRun run, List<Finding> findings, List<String> left, int forks, double seconds) {
  static final int SCHEMA_VERSION = 1;

  private static final JsonMapper JSON =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  GateReport {
    findings = List.copyOf(findings);
    left = List.copyOf(left);
  }

  Verdict verdict() {
    return Trial.worst(findings);
  }

  /** In words, one workload a line. */
  String text() {
    StringBuilder text = new StringBuilder();
    text.append(String.format(
        Locale.ROOT, "%-20s %7s  %-17s %5s%n", "workload", "ratio", "interval", "pairs"));
    for (Finding finding : findings) {
      text.append(String.format(
          Locale.ROOT,
          "%-20s %7.3f  %6.3f to %7.3f %5d  %s%n",
          finding.workload(),
          finding.interval().estimate(),
          finding.interval().lower(),
          finding.interval().upper(),
          finding.pairs(),
          sentence(finding.verdict())));
    }
    for (String workload : left) {
      text.append(String.format(Locale.ROOT, "%-20s not in both jars%n", workload));
    }
    text.append(String.format(
        Locale.ROOT,
        "gate: %s; %d forks, %.0f s, seed %d%n",
        sentence(verdict()),
        forks,
        seconds,
        run.seed()));
    return text.toString();
  }

  private String sentence(Verdict verdict) {
    String percent = String.format(Locale.ROOT, "%.0f %%", 100 * run.rule().tolerance());
    return switch (verdict) {
      case PASS -> "pass";
      case REGRESSION -> "REGRESSION: slower by more than " + percent;
      case UNDECIDED -> "UNDECIDED: too noisy to say whether slower by more than " + percent;
    };
  }

  /** Everything, the single ratios included, so that the judgement can be made anew. */
  void writeJson(Path file) throws IOException {
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("schemaVersion", SCHEMA_VERSION);
    document.put("verdict", word(verdict()));
    document.put("date", Instant.now().truncatedTo(ChronoUnit.SECONDS).toString());
    document.put("machine", machine());
    document.put("baseline", jar(run.baseline()));
    document.put("candidate", jar(run.candidate()));
    document.put("jvmOptions", run.jvmOptions());
    document.put("seed", run.seed());
    document.put("rule", rule(run.rule()));
    document.put("forks", forks);
    document.put("seconds", Math.round(seconds * 10) / 10.0);
    document.put("workloads", findings.stream().map(GateReport::finding).toList());
    document.put("notInBothJars", left);
    Files.writeString(file, JSON.writeValueAsString(document) + "\n");
  }

  private Map<String, Object> machine() {
    Map<String, Object> machine = new LinkedHashMap<>();
    machine.put("jdk", Runtime.version().toString());
    machine.put("os", System.getProperty("os.name"));
    machine.put("architecture", System.getProperty("os.arch"));
    machine.put("processors", Runtime.getRuntime().availableProcessors());
    return machine;
  }

  private static Map<String, Object> jar(Path path) throws IOException {
    Map<String, Object> jar = new LinkedHashMap<>();
    jar.put("file", String.valueOf(path.getFileName()));
    jar.put("sha256", sha256(path));
    return jar;
  }

  private static String sha256(Path path) throws IOException {
    try {
      return HexFormat.of()
          .formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(path)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }

  private static Map<String, Object> rule(Rule rule) {
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("tolerance", rule.tolerance());
    document.put("falseAlarm", rule.falseAlarm());
    document.put("falsePass", rule.falsePass());
    document.put("screeningPairs", rule.screening());
    document.put("confirmingPairs", rule.confirming());
    return document;
  }

  private static Map<String, Object> finding(Finding finding) {
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("workload", finding.workload());
    document.put("verdict", word(finding.verdict()));
    document.put("ratio", finding.interval().estimate());
    document.put("lower", finding.interval().lower());
    // JSON knows no infinity.
    document.put(
        "upper",
        Double.isInfinite(finding.interval().upper())
            ? null
            : finding.interval().upper());
    document.put("screening", finding.screening());
    document.put("confirming", finding.confirming());
    return document;
  }

  static String word(Verdict verdict) {
    return verdict.name().toLowerCase(Locale.ROOT);
  }
}
