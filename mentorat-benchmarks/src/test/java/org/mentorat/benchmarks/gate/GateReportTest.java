package org.mentorat.benchmarks.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mentorat.benchmarks.gate.judge.Finding;
import org.mentorat.benchmarks.gate.judge.RatioInterval;
import org.mentorat.benchmarks.gate.judge.Verdict;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class GateReportTest {
  private static final String AWKWARD = "a<b> & \"c\" 'd' \u0007\uD800 é 😀";

  @TempDir
  private Path folder = Path.of("");

  @Test
  void junit_ofAwkwardNames_isWellFormedAndCountsWhatItHolds() throws Exception {
    StringWriter text = new StringWriter();
    JUnitXml.write(report(AWKWARD), text);

    Document document = DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new InputSource(new StringReader(text.toString())));
    Element suite = document.getDocumentElement();
    assertThat(suite.getAttribute("tests")).isEqualTo("4");
    assertThat(suite.getAttribute("failures")).isEqualTo("1");
    assertThat(suite.getAttribute("errors")).isEqualTo("1");
    assertThat(suite.getAttribute("skipped")).isEqualTo("1");
    assertThat(suite.getElementsByTagName("failure").getLength()).isEqualTo(1);
    assertThat(suite.getElementsByTagName("error").getLength()).isEqualTo(1);
    assertThat(suite.getElementsByTagName("skipped").getLength()).isEqualTo(1);
    Element first = (Element) suite.getElementsByTagName("testcase").item(0);
    assertThat(first.getAttribute("name")).isEqualTo("a<b> & \"c\" 'd' \uFFFD\uFFFD é 😀");
    Element failure = (Element) suite.getElementsByTagName("failure").item(0);
    assertThat(failure.getAttribute("message")).contains("1.500", "1.400 to 1.600");
  }

  @Test
  void json_holdsTheSingleRatiosAndNoInfinity() throws IOException {
    Path file = folder.resolve("gate.json");
    report("slow \"é\"").writeJson(file);

    JsonNode document = JsonMapper.builder().build().readTree(Files.readString(file));
    assertThat(document.path("verdict").asString()).isEqualTo("regression");
    assertThat(document.path("workloads")).hasSize(3);
    assertThat(document.path("workloads").get(0).path("confirming").get(1).asDouble())
        .isEqualTo(0.4);
    assertThat(document.path("workloads").get(2).path("upper").isNull()).isTrue();
    assertThat(document.path("candidate").path("sha256").asString())
        .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    assertThat(document.toString()).doesNotContain(folder.toString());
  }

  @Test
  void text_saysWhatWasFound() throws IOException {
    assertThat(report("slow \"é\"").text())
        .contains("REGRESSION: slower by more than 10 %", "UNDECIDED", "pass", "not in both jars");
  }

  private GateReport report(String first) throws IOException {
    Path jar = Files.writeString(folder.resolve("benchmarks.jar"), "abc");
    GateRun run = new GateRun(
        Path.of("java"),
        jar,
        jar,
        List.of(first, "quiet", "noisy", "new"),
        Preset.QUICK.rule(0.1),
        5,
        List.of(),
        null);
    List<Double> logs = List.of(0.41, 0.4);
    return new GateReport(
        run,
        List.of(
            new Finding(first, Verdict.REGRESSION, new RatioInterval(1.4, 1.5, 1.6), logs, logs),
            new Finding("quiet", Verdict.PASS, new RatioInterval(0.9, 1, 1.05), logs, List.of()),
            new Finding(
                "noisy",
                Verdict.UNDECIDED,
                new RatioInterval(0, 1, Double.POSITIVE_INFINITY),
                logs,
                logs)),
        List.of("new"),
        30,
        12.3);
  }
}
