package org.mentorat.examples.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/** {@code match --report} and {@code --split association}. */
class ReportCommandTest {
  @TempDir
  private static Path folder = Path.of("");

  private static Path campaign = Path.of("");

  @BeforeAll
  static void campaign() {
    campaign = Run.campaign(folder.resolve("campaign"), 300, 200);
  }

  @Test
  void report_isWrittenBesideTheResults_orWhereToldTo() throws IOException {
    Path out = folder.resolve("out");
    Run run =
        Run.of("match", campaign, "--out", out, "--language", "fr", "--report").expect(ExitCode.OK);
    assertThat(run.out()).contains("report.html", "fairness.json");
    String html = Files.readString(out.resolve("report.html"));
    assertThat(html).startsWith("<!DOCTYPE html>").contains("lang=\"fr\"", "youths.csv");
    assertThat(JsonMapper.shared()
            .readTree(Files.readString(out.resolve("fairness.json")))
            .path("schemaVersion")
            .asInt(0))
        .isEqualTo(1);

    Path elsewhere = folder.resolve("elsewhere.html");
    Run.of("match", campaign, "--out", out, "--language", "en", "--report", elsewhere)
        .expect(ExitCode.OK);
    assertThat(Files.readString(elsewhere)).contains("lang=\"en\"");
    assertThat(out.resolve("report.html")).as("of an earlier run").doesNotExist();
    Run.of("verify", campaign, out).expect(ExitCode.OK);
  }

  @Test
  void split_writesAPageForEachAssociation_andItGoesWithTheNextRunWithoutIt() throws IOException {
    Path out = folder.resolve("split");
    Run.of("match", campaign, "--out", out, "--split", "association").expect(ExitCode.OK);
    assertThat(out.resolve("report.html")).exists();
    List<Path> pages = pages(out);
    assertThat(pages).isNotEmpty();
    List<String> proposals = Files.readAllLines(out.resolve("proposals.csv"));
    for (String line : proposals.subList(1, proposals.size())) {
      String[] cells = line.split(",", -1);
      for (Path page : pages) {
        assertThat(Files.readString(page).contains(cells[0]))
            .isEqualTo(page.getFileName().toString().equals(cells[2] + ".html"));
      }
    }

    Run.of("match", campaign, "--out", out).expect(ExitCode.OK);
    assertThat(pages(out)).isEmpty();
    assertThat(out.resolve("fairness.json")).doesNotExist();
  }

  private static List<Path> pages(Path out) throws IOException {
    try (Stream<Path> files = Files.list(out.resolve("associations"))) {
      return files.toList();
    }
  }

  @Test
  void unknownSplit_isRefused() {
    assertThat(Run.of("match", campaign, "--out", folder.resolve("x"), "--split", "town")
            .expect(ExitCode.USAGE)
            .err())
        .contains("--split");
  }
}
