package org.mentorat.core.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mentorat.core.Mentorat;
import org.mentorat.core.experiment.CohortSource;
import org.mentorat.core.experiment.Experiment;
import org.mentorat.core.synthetic.CohortShape;
import org.mentorat.core.synthetic.Share;
import org.mentorat.core.synthetic.SyntheticCohorts;

class ExperimentFileTest {
  private static final Mentorat MENTORAT = Mentorat.create();

  @TempDir
  private Path folder = Path.of("");

  private ExperimentRead read(String json) throws IOException {
    Path file = Files.writeString(folder.resolve("experiment.json"), json);
    return ExperimentFile.read(file, folder, MENTORAT.gazetteer());
  }

  private List<String> problems(String json) {
    return catchThrowableOfType(UnreadableFileException.class, () -> read(json)).problems().stream()
        .map(p -> p.field() + " " + p.code())
        .toList();
  }

  static String full() {
    return """
        {
          "schemaVersion": 1,
          "cohorts": [
            {"name": "town", "youths": 20, "mentors": 10, "date": "2026-09-07", "draws": {"from": 1, "to": 3},
             "shape": {"shares": {"qpv": 0.25}, "situations": {"neet": 1}, "firstNeeds": {"orientation": 2},
                       "statuses": {"student": 1}, "youthModes": {"remote": 1}, "mentorModes": {"hybrid": 1},
                       "nationalAssociations": 7, "nationalCompanies": 9, "edgeCases": true}},
            {"name": "real", "folder": "campaign", "date": "2026-09-07"}
          ],
          "policies": [
            {"name": "default"},
            {"name": "file", "file": "waiting.json"},
            {"name": "inline", "policy": {"schemaVersion": 1, "scorers": {"need": {"weight": 12.5}}}}
          ],
          "seeds": [3, -1],
          "bootstrap": {"resamples": 500, "level": 0.9, "seed": 4}
        }
        """;
  }

  void campaign() throws IOException {
    campaign(folder);
  }

  void campaign(Path to) throws IOException {
    CampaignFiles.write(
        SyntheticCohorts.of(MENTORAT.gazetteer(), CohortShape.defaults())
            .cohort(8, 6, LocalDate.of(2026, 9, 7), 1),
        to.resolve("campaign"));
    Files.writeString(
        to.resolve("waiting.json"), "{\"schemaVersion\": 1, \"tiers\": [{\"waitingOver\": 90}]}");
  }

  @Test
  void everyKey_isRead() throws IOException {
    campaign();
    Experiment experiment = read(full()).experiment();

    assertThat(experiment.cells()).hasSize((3 + 1) * 3 * 2);
    CohortSource.Drawn town = (CohortSource.Drawn) experiment.cohorts().get(0);
    assertThat(town.draws()).containsExactly(1L, 2L, 3L);
    assertThat(town.shape().share(Share.QPV)).isEqualTo(0.25);
    assertThat(town.shape().share(Share.RURAL)).isEqualTo(Share.RURAL.standard());
    assertThat(town.shape().nationalAssociations()).isEqualTo(7);
    assertThat(town.shape().edgeCases()).isTrue();
    CohortSource.Given real = (CohortSource.Given) experiment.cohorts().get(1);
    assertThat(real.cohort().youths()).hasSize(8);
    assertThat(real.inputsSha256()).containsKeys("youths.csv", "mentors.csv", "associations.json");
    assertThat(experiment.policies().get(1).policy().tiers()).hasSize(1);
    assertThat(experiment.policies().get(2).policy().scorers().get("need")).isNotNull();
    assertThat(experiment.seeds()).containsExactly(3L, -1L);
    assertThat(experiment.bootstrap().resamples()).isEqualTo(500);
  }

  @Test
  void manifest_readsBackAsTheSameExperiment_withoutTheFilesOfPolicies() throws IOException {
    campaign();
    Experiment experiment = read(full()).experiment();
    ExperimentMade made = ExperimentMade.of(experiment, MENTORAT.plugins());
    Path manifest = folder.resolve("manifest.json");
    ExperimentFile.writeManifest(experiment, made, manifest);
    Files.delete(folder.resolve("waiting.json"));

    ExperimentRead again = ExperimentFile.read(manifest, folder, MENTORAT.gazetteer());

    assertThat(again.experiment().cells()).isEqualTo(experiment.cells());
    assertThat(again.experiment().cohorts().get(0))
        .isEqualTo(experiment.cohorts().get(0));
    assertThat(
            ((CohortSource.Given) again.experiment().cohorts().get(1)).cohort().youths())
        .isEqualTo(((CohortSource.Given) experiment.cohorts().get(1)).cohort().youths());
    assertThat(again.experiment().policies().stream().map(p -> p.policy().fingerprint()))
        .containsExactlyElementsOf(
            experiment.policies().stream().map(p -> p.policy().fingerprint()).toList());
    assertThat(again.experiment().bootstrap()).isEqualTo(experiment.bootstrap());
    assertThat(again.made()).contains(made);
    assertThat(again.made().orElseThrow().differences(made)).isEmpty();
    Path second = folder.resolve("second.json");
    ExperimentFile.writeManifest(
        again.experiment(), ExperimentMade.of(again.experiment(), MENTORAT.plugins()), second);
    assertThat(second).hasSameBinaryContentAs(manifest);
  }

  @Test
  void whatIsMadeOtherwise_isNamed() {
    ExperimentMade made = new ExperimentMade(
        "1",
        List.of("a 1"),
        new TreeMap<>(java.util.Map.of("real", new TreeMap<>(java.util.Map.of("youths.csv", "0")))),
        new TreeMap<>(java.util.Map.of("p", "1")));
    ExperimentMade other = new ExperimentMade(
        "2",
        List.of("a 1", "b 1"),
        new TreeMap<>(java.util.Map.of("real", new TreeMap<>(java.util.Map.of("youths.csv", "1")))),
        new TreeMap<>(java.util.Map.of("p", "1")));

    assertThat(made.differences(other))
        .containsExactly("mentoratVersion", "plugins", "inputsSha256/real/youths.csv");
  }

  @Test
  void everythingThatIsWrong_isToldAtOnce_withTheNearestName() {
    assertThat(problems("""
        {
          "schemaVersion": 1,
          "cohorts": [
            {"name": "town", "youts": 20, "mentors": -1, "date": "7/9/2026", "draws": [1, 1],
             "shape": {"shares": {"qvp": 0.25}, "situation": {}}}
          ],
          "policies": [{"name": "p", "file": "x.json", "policy": {"schemaVersion": 1, "teirs": []}}],
          "seeds": {"from": 5, "to": 1},
          "bootstrap": {"level": 2},
          "sedes": []
        }
        """))
        .contains(
            "/cohorts/0/youths value.missing",
            "/cohorts/0/youts key.unknown",
            "/cohorts/0/mentors mentors.range",
            "/cohorts/0/date date.form",
            "/cohorts/0/draws entries.repeated",
            "/cohorts/0/shape/shares/qvp key.unknown",
            "/cohorts/0/shape/situation key.unknown",
            "/policies/0 policy.twice",
            "/policies/0 key.unknown",
            "/seeds range.form",
            "/bootstrap bootstrap.range",
            "/sedes key.unknown");
    assertThat(catchThrowableOfType(
                UnreadableFileException.class, () -> read("{\"schemaVersion\": 1, \"cohrts\": []}"))
            .getMessage())
        .contains("Maybe cohorts?", "/policies", "/seeds");
    assertThat(problems("{\"schemaVersion\": 2}")).containsExactly("/schemaVersion schema.unknown");
  }

  @Test
  void filesThatAreMissing_areNamed() {
    assertThat(catchThrowableOfType(
                UnreadableFileException.class,
                () -> read(full().replace("\"campaign\"", "\"nowhere\"")))
            .file())
        .isEqualTo("waiting.json");
    assertThat(catchThrowableOfType(
                UnreadableFileException.class,
                () -> read(full()
                    .replace("\"campaign\"", "\"nowhere\"")
                    .replace(", \"file\": \"waiting.json\"", "")))
            .file())
        .endsWith("nowhere");
  }

  @Test
  void namesThatCollide_areRefused() throws IOException {
    campaign();
    assertThat(problems(full().replace("\"real\"", "\"town\"")))
        .containsExactly(" experiment.form");
    assertThat(problems(full().replace("\"inline\"", "\"../x\"")))
        .containsExactly(" experiment.form");
  }
}
