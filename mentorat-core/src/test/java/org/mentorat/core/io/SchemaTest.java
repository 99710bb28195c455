package org.mentorat.core.io;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mentorat.core.Mentorat;
import org.mentorat.core.experiment.Cell;
import org.mentorat.core.experiment.CellKey;
import org.mentorat.core.experiment.Experiment;
import org.mentorat.core.experiment.Figures;
import org.mentorat.core.experiment.Proof;
import org.mentorat.core.explain.Explained;
import org.mentorat.core.plugin.OnFault;
import org.mentorat.core.policy.Policy;
import org.mentorat.core.policy.RoutingMode;
import org.mentorat.core.policy.Tier;
import org.mentorat.core.policy.YouthQuota;
import org.mentorat.core.result.Manifest;
import org.mentorat.core.result.PairsManifest;
import org.mentorat.core.result.ScoredPair;
import org.mentorat.model.Bounds;
import org.mentorat.model.Cohort;
import org.mentorat.model.MentorId;
import org.mentorat.model.YouthId;
import org.mentorat.spi.OnUnknown;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The published schemas say what the code writes and reads: every file is valid, and every property of a schema is in use. */
class SchemaTest {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  @TempDir
  Path folder;

  private final Set<String> used = new TreeSet<>();

  private static JsonNode schema(String name) throws IOException {
    try (InputStream in =
        CampaignFiles.class.getResourceAsStream("schema/" + name + ".schema.json")) {
      assertThat(in).as(name).isNotNull();
      return JSON.readTree(in.readAllBytes());
    }
  }

  private static Policy policy() {
    return Policy.defaults()
        .rule(
            "distance",
            r -> r.set("maxKm", 30)
                .set("list", List.of("a"))
                .onUnknown(OnUnknown.ADMIT)
                .onFault(OnFault.EXCLUDE)
                .on())
        .rule("vetting", r -> r.off())
        .weight("need", 12.5)
        .scorerParameter("need", "k", 0.1)
        .scorerOnFault("need", OnFault.FALLBACK)
        .routingOnFault(OnFault.EXCLUDE)
        .matchingOnFault(OnFault.FAIL)
        .onFault(OnFault.FALLBACK)
        .tier(Tier.waitingOver(90), Tier.priority("p1"))
        .routing("bestFit", Map.of("a", "b"))
        .routingMode(RoutingMode.JOINT)
        .maxRoutes(5)
        .matching("optimal", Map.of("x", true))
        .candidatesPerYouth(20)
        .collectiveQuota("c", new Bounds(1, 9, 5))
        .youthQuota(YouthQuota.Attribute.TERRITORY, "qpv", new Bounds(1, 9, 5))
        .seed(Long.MIN_VALUE)
        .startDate(RandomCohort.DATE)
        .build();
  }

  @Test
  void associationsAndCompanies() throws IOException {
    for (long seed : LongStream.range(0, 60).toArray()) {
      Cohort cohort = RandomCohort.of(seed);
      CampaignFiles.write(cohort, folder);
      check(
          schema("associations"),
          JSON.readTree(folder.resolve("associations.json").toFile()));
      check(schema("companies"), JSON.readTree(folder.resolve("companies.json").toFile()));
    }
    assertThat(used)
        .containsAll(properties(schema("associations")))
        .containsAll(properties(schema("companies")));
  }

  @Test
  void policy_writesAndReadsBack() throws IOException {
    Path file = folder.resolve("policy.json");
    PolicyFile.write(policy(), file);

    check(schema("policy"), JSON.readTree(file.toFile()));

    assertThat(used).containsAll(properties(schema("policy")));
    assertThat(PolicyFile.read(file)).isEqualTo(policy());
    assertThat(PolicyFile.read(file).fingerprint()).isEqualTo(policy().fingerprint());
  }

  @Test
  void mapping() throws IOException {
    StringBuilder text = new StringBuilder("{\"schemaVersion\":1");
    for (Table<?, ?> table : MappingFile.TABLES) {
      text.append(",\"")
          .append(table.name())
          .append("\":")
          .append(String.format(
              "{\"columns\":{\"A\":\"%s\"},\"codes\":{},\"constants\":{},\"carry\":[\"B\"],\"ignore\":[\"C\"],\"dates\":[\"MM/dd/yyyy\"]}",
              table.names().get(0)));
    }
    JsonNode node = JSON.readTree(text.append('}').toString());

    check(schema("mapping"), node);

    assertThat(used).containsAll(properties(schema("mapping")));
    assertThat(MappingFile.read(
                JsonFields.document("mapping.json", node.toString(), ReadLimits.DEFAULT))
            .sections())
        .hasSize(MappingFile.TABLES.size());
  }

  @Test
  void manifestAndCertificate() throws IOException {
    ResultFiles.writeManifest(ResultFilesTest.manifest(), folder.resolve("manifest.json"));
    check(schema("manifest"), JSON.readTree(folder.resolve("manifest.json").toFile()));
    for (var outcome : ResultFilesTest.outcomes()) {
      CertificateFile.write(
          new ResultFilesTest().result(outcome).evidence(), folder.resolve("certificate.json"));
      check(
          schema("certificate"),
          JSON.readTree(folder.resolve("certificate.json").toFile()));
    }
    assertThat(used)
        .containsAll(properties(schema("manifest")))
        .containsAll(properties(schema("certificate")));
  }

  @Test
  void explanations() throws IOException {
    Path file = folder.resolve("explanation.json");
    for (Explained explained : EveryExplanation.all()) {
      boolean unserved = explained.unserved() != null;
      ExplanationFiles.write(explained, unserved ? ChangeFilesTest.youth() : null, file);
      check(schema("explanation"), JSON.readTree(file.toFile()));
    }
    assertThat(used).containsAll(properties(schema("explanation")));
    ExplanationFiles.writeShortages(List.of(EveryExplanation.SET), file);
    check(schema("shortages"), JSON.readTree(file.toFile()));
    assertThat(used).containsAll(properties(schema("shortages")));
  }

  @Test
  void pairsManifest() throws IOException {
    Path file = folder.resolve("pairs-manifest.json");
    PairsResultFiles.writeManifest(
        new PairsManifest(
            "1",
            7,
            List.of("mentorat 1"),
            Manifest.Part.of("optimal", "1", Map.of("most", 3)),
            new TreeMap<>(Map.of("pairs", "00ff")),
            new TreeMap<>(Map.of("youths", 2L)),
            true,
            List.of(new Manifest.Fault(
                "matching",
                "swift",
                "2",
                "lab 1.3",
                "unproven",
                "java.lang.IllegalStateException",
                "fallback",
                1,
                false,
                List.of(new Manifest.About(YouthId.of("y"), MentorId.of("m")))))),
        file);

    check(schema("pairs-manifest"), JSON.readTree(file.toFile()));
    assertThat(used).containsAll(properties(schema("pairs-manifest")));
  }

  @Test
  void fairnessAndDifference() throws IOException {
    Path file = folder.resolve("audit.json");
    AuditFiles.writeFairness(AuditFilesTest.fairness().published(), file);
    check(schema("fairness"), JSON.readTree(file.toFile()));
    AuditFiles.writeDifference(AuditFilesTest.difference(), file);
    check(schema("difference"), JSON.readTree(file.toFile()));
    assertThat(used)
        .containsAll(properties(schema("fairness")))
        .containsAll(properties(schema("difference")));
  }

  @Test
  void recruitmentAndChanges() throws IOException {
    Path file = folder.resolve("changes.json");
    try (OutputStream out = Files.newOutputStream(file)) {
      ChangeFiles.writeRecruitment(ChangeFilesTest.plan(), ChangeFilesTest.association(), out);
    }
    check(schema("recruitment"), JSON.readTree(file.toFile()));
    try (OutputStream out = Files.newOutputStream(file)) {
      ChangeFiles.writeChanges(ChangeFilesTest.youth(), out);
    }
    check(schema("changes"), JSON.readTree(file.toFile()));
    assertThat(used)
        .containsAll(properties(schema("recruitment")))
        .containsAll(properties(schema("changes")));
  }

  @Test
  void experimentAndItsManifest() throws IOException {
    ExperimentFileTest files = new ExperimentFileTest();
    files.campaign(folder);
    Path file = Files.writeString(folder.resolve("experiment.json"), ExperimentFileTest.full());
    Mentorat mentorat = Mentorat.create();
    Experiment experiment =
        ExperimentFile.read(file, folder, mentorat.gazetteer()).experiment();
    Path manifest = folder.resolve("experiment-manifest.json");
    ExperimentFile.writeManifest(
        experiment, ExperimentMade.of(experiment, mentorat.plugins()), manifest);

    check(schema("experiment"), JSON.readTree(file.toFile()));
    check(schema("experiment"), JSON.readTree(manifest.toFile()));
    assertThat(used).containsAll(properties(schema("experiment")));
  }

  @Test
  void experimentCell() throws IOException {
    Path file = folder.resolve("cell.json");
    CellFile.write(
        new Cell(
            new CellKey("town", 3L, "default", 1),
            "00ff",
            new Proof("optimal", true, 12),
            List.of(
                new Figures("all", "", new Figures.Numbers(1, 2, 3, 4, 5, 6, 7, 8, 9)),
                new Figures("age", "15-17", null)),
            List.of(new ScoredPair(new YouthId("Y"), new MentorId("M"), 5))),
        file);

    check(schema("experiment-cell"), JSON.readTree(file.toFile()));
    assertThat(used).containsAll(properties(schema("experiment-cell")));
  }

  @Test
  void check_findsFaults() throws IOException {
    assertThat(faults(schema("policy"), JSON.readTree("{\"schemaVersion\":1,\"teirs\":[]}")))
        .isNotEmpty();
    assertThat(faults(schema("policy"), JSON.readTree("{\"schemaVersion\":2}"))).isNotEmpty();
    assertThat(faults(schema("policy"), JSON.readTree("{\"schemaVersion\":1,\"tiers\":[{}]}")))
        .isNotEmpty();
    assertThat(faults(schema("policy"), JSON.readTree("{\"schemaVersion\":1,\"maxRoutes\":1}")))
        .isNotEmpty();
    assertThat(faults(schema("companies"), JSON.readTree("{\"schemaVersion\":1}")))
        .isNotEmpty();
  }

  private void check(JsonNode schema, JsonNode value) {
    assertThat(faults(schema, value)).isEmpty();
  }

  private List<String> faults(JsonNode schema, JsonNode value) {
    List<String> faults = new ArrayList<>();
    walk(schema, value, "", faults);
    return faults;
  }

  /** As much of JSON Schema as the published schemas use. */
  private void walk(JsonNode schema, JsonNode value, String at, List<String> faults) {
    if (schema.has("oneOf")) {
      long fit = 0;
      for (JsonNode choice : schema.get("oneOf")) {
        List<String> own = new ArrayList<>();
        walk(choice, value, at, own);
        fit += own.isEmpty() ? 1 : 0;
      }
      expect(fit == 1, at + " oneOf", faults);
      return;
    }
    if (schema.has("const")) {
      expect(schema.get("const").equals(value), at + " const", faults);
    }
    if (schema.has("enum")) {
      Set<String> choices = new HashSet<>();
      schema.get("enum").forEach(c -> choices.add(c.stringValue()));
      expect(value.isString() && choices.contains(value.stringValue()), at + " enum", faults);
    }
    String type = schema.has("type") ? schema.get("type").stringValue() : "";
    expect(
        switch (type) {
          case "object" -> value.isObject();
          case "array" -> value.isArray();
          case "string" -> value.isString();
          case "integer" -> value.isIntegralNumber();
          case "number" -> value.isNumber();
          case "boolean" -> value.isBoolean();
          case "null" -> value.isNull();
          default -> type.isEmpty();
        },
        at + " " + type,
        faults);
    if (schema.has("minimum") && value.isNumber()) {
      expect(value.doubleValue() >= schema.get("minimum").doubleValue(), at + " minimum", faults);
    }
    if (schema.has("pattern") && value.isString()) {
      expect(
          value.stringValue().matches(schema.get("pattern").stringValue()),
          at + " pattern",
          faults);
    }
    if (schema.has("items") && value.isArray()) {
      value.forEach(item -> walk(schema.get("items"), item, at + "/*", faults));
    }
    if (value.isObject() && schema.has("properties")) {
      if (schema.has("required")) {
        schema
            .get("required")
            .forEach(
                r -> expect(value.has(r.stringValue()), at + " lacks " + r.stringValue(), faults));
      }
      for (Map.Entry<String, JsonNode> entry : value.properties()) {
        JsonNode own = schema.get("properties").get(entry.getKey());
        if (own != null) {
          used.add(entry.getKey());
          walk(own, entry.getValue(), at + "/" + entry.getKey(), faults);
        } else if (schema.get("additionalProperties").isObject()) {
          walk(schema.get("additionalProperties"), entry.getValue(), at + "/*", faults);
        } else {
          expect(
              schema.get("additionalProperties").booleanValue(),
              at + " unknown " + entry.getKey(),
              faults);
        }
      }
    }
  }

  private static void expect(boolean holds, String fault, List<String> faults) {
    if (!holds) {
      faults.add(fault);
    }
  }

  private static Set<String> properties(JsonNode schema) {
    Set<String> names = new TreeSet<>();
    collect(schema, names);
    return names;
  }

  private static void collect(JsonNode schema, Set<String> names) {
    if (schema.isObject()) {
      if (schema.has("properties") && schema.get("properties").isObject()) {
        names.addAll(schema.get("properties").propertyNames());
      }
      schema.forEach(child -> collect(child, names));
    } else if (schema.isArray()) {
      schema.forEach(child -> collect(child, names));
    }
  }
}
