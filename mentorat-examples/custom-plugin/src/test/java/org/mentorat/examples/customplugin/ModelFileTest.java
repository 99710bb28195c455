package org.mentorat.examples.customplugin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mentorat.model.Mentor;
import org.mentorat.model.Youth;
import org.mentorat.spi.UnusableParameterException;

class ModelFileTest {
  private static final Youth ADA =
      Youth.builder("ada").interests("chess", "music").build();
  private static final Mentor MIA = Mentor.builder("mia").interests("chess").build();

  @TempDir
  private Path folder = Path.of("");

  private LogisticModel read(String content, String sha256) throws IOException {
    Path file = Files.writeString(folder.resolve("model.json"), content);
    return ModelFile.read("model", file.toString(), sha256);
  }

  @Test
  void read_aModel_givesItsChances() throws IOException {
    LogisticModel model = read("""
        {"schemaVersion": 1, "intercept": -1,
         "features": {"sharedInterests": {"weight": 2, "unknown": 0.5}}}""", "");

    // Half of the interests are shared: -1 + 2 · 0.5 = 0, an even chance.
    assertThat(model.chance(ADA, MIA)).isEqualTo(0.5);
    assertThat(model.chance(Youth.builder("u").build(), MIA)).isEqualTo(0.5);
    assertThat(model.chance(ADA, Mentor.builder("m").interests("chess", "music").build()))
        .isEqualTo(1 / (1 + StrictMath.exp(-1)));
  }

  @Test
  void read_noFile_givesTheModelOfTheJar() {
    assertThat(ModelFile.read("model", "", "").coefficients()).containsOnlyKeys(Feature.values());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "null",
        "[]",
        "{",
        "{} {}",
        "{\"schemaVersion\": 1, \"schemaVersion\": 1}",
        "{\"schemaVersion\": 2, \"intercept\": 0, \"features\": {\"sameCommune\": {\"weight\": 1, \"unknown\": 0}}}",
        "{\"schemaVersion\": 1, \"intercept\": 0, \"features\": {}}",
        "{\"schemaVersion\": 1, \"intercept\": \"0\", \"features\": {\"sameCommune\": {\"weight\": 1, \"unknown\": 0}}}",
        "{\"schemaVersion\": 1, \"intercept\": 1e400, \"features\": {\"sameCommune\": {\"weight\": 1, \"unknown\": 0}}}",
        "{\"schemaVersion\": 1, \"intercept\": 0, \"features\": {\"sameCommune\": {\"weight\": 51, \"unknown\": 0}}}",
        "{\"schemaVersion\": 1, \"intercept\": 0, \"features\": {\"sameCommune\": {\"weight\": 1, \"unknown\": 2}}}",
        "{\"schemaVersion\": 1, \"intercept\": 0, \"features\": {\"sameCommune\": {\"weight\": 1}}}",
        "{\"schemaVersion\": 1, \"intercept\": 0, \"features\": {\"sameCommune\": 1}}",
        "{\"schemaVersion\": 1, \"intercept\": 0, \"more\": 0, \"features\": {\"sameCommune\": {\"weight\": 1, \"unknown\": 0}}}",
        "{\"schemaVersion\": 1, \"intercept\": 0, \"features\": {\"secretWord\": {\"weight\": 1, \"unknown\": 0}}}",
      })
  void read_whatIsNoModel_isAProblemOfThePolicy(String content) {
    assertThatThrownBy(() -> read(content, ""))
        .isInstanceOf(UnusableParameterException.class)
        .hasMessageContaining("parameter model")
        .hasMessageNotContaining("secretWord");
  }

  @Test
  void read_manyFaults_areToldAtOnce() {
    assertThatThrownBy(() -> read("{\"intercept\": 99, \"features\": {\"x\": 1}}", ""))
        .hasMessageContainingAll(
            "/schemaVersion: 1", "/intercept: a number from -50.0 to 50.0", "sharedInterests");
  }

  @Test
  void read_deepNesting_isRefused() {
    assertThatThrownBy(() -> read("[".repeat(30_000), ""))
        .isInstanceOf(UnusableParameterException.class);
  }

  @Test
  void read_aLargeFile_isRefused() {
    assertThatThrownBy(() -> read(" ".repeat(ModelFile.MAX_BYTES + 1), ""))
        .isInstanceOf(UnusableParameterException.class)
        .hasMessageContaining("at most 65536 bytes");
  }

  @ParameterizedTest
  @ValueSource(strings = {"no-such-file.json", "src", "\0"})
  void read_noFile_isAProblemOfThePolicy(String path) {
    assertThatThrownBy(() -> ModelFile.read("model", path, ""))
        .isInstanceOf(UnusableParameterException.class);
  }

  @Test
  void read_anotherFileThanPinned_isRefusedAndTold() throws IOException {
    String content = new String(
        Files.readAllBytes(Path.of("src", "test", "resources", "other-model.json")),
        StandardCharsets.UTF_8);
    String pinned = sha256(content);

    assertThat(read(content, pinned).intercept()).isEqualTo(0.4);
    assertThatThrownBy(() -> read(content + " ", pinned))
        .isInstanceOf(UnusableParameterException.class)
        .hasMessageContaining("parameter sha256");
  }

  /** What the message of a wrong pin tells. */
  private String sha256(String content) {
    try {
      read(content, "0");
    } catch (UnusableParameterException | IOException e) {
      String message = String.valueOf(e.getMessage());
      return message.substring(message.length() - 64);
    }
    throw new AssertionError("a wrong pin was accepted");
  }
}
