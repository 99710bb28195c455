package org.mentorat.examples.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mentorat.core.Mentorat;

/** {@code match} and {@code verify}, which belong together. */
class MatchCommandTest {
  @TempDir
  private static Path folder = Path.of("");

  private static Path campaign = Path.of("");
  private static Path result = Path.of("");
  private static Run first = new Run(-1, "", "");

  @TempDir
  private Path scratch = Path.of("");

  @BeforeAll
  static void matchOnce() {
    campaign = Run.campaign(folder.resolve("campaign"), 300, 200, "--seed", 11);
    result = folder.resolve("result");
    first = Run.of("match", campaign, "--out", result, "--language", "en").expect(ExitCode.OK);
  }

  private static Path copy(Path from, Path to) throws IOException {
    Files.createDirectories(to);
    try (Stream<Path> files = Files.list(from)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Files.copy(file, to.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
      }
    }
    return to;
  }

  private static void shuffleRows(Path file, Random random) throws IOException {
    List<String> lines = new ArrayList<>(Files.readAllLines(file));
    String header = lines.remove(0);
    Collections.shuffle(lines, random);
    Files.writeString(file, header + "\n" + String.join("\n", lines) + "\n");
  }

  @Test
  void match_writesEveryFile_andASheetAnAssociation() throws IOException {
    assertThat(result).isDirectoryContaining("glob:**/{proposals,unserved,rejected}.csv");
    assertThat(List.of(
            "proposals.csv", "unserved.csv", "rejected.csv", "certificate.json", "manifest.json"))
        .allSatisfy(name -> assertThat(result.resolve(name)).isNotEmptyFile());
    assertThat(result.resolve("review")).isNotEmptyDirectory();
    assertThat(Files.readAllBytes(result.resolve("review").resolve("A001.csv")))
        .startsWith(0xEF, 0xBB, 0xBF);
  }

  @Test
  void match_tellsACoordinatorWhatCameOut() {
    assertThat(first.out().replaceAll("\\s+", " "))
        .contains("Campaign of 7 September 2026", "300 youths", "200 mentors")
        .containsPattern("Served +\\d+ youths of 300 \\(\\d+\\.\\d%\\)")
        .contains(
            "Proven optimal over all", "Checked by a verifier that shares nothing with the solver.")
        .contains("review/", "for coordinators, opens in Excel")
        .doesNotContain("\u001b");
    assertThat(first.err()).isEmpty();
  }

  @Test
  void match_speaksFrench() {
    assertThat(Run.of("match", campaign, "--out", scratch, "--language", "fr")
            .expect(ExitCode.OK)
            .out())
        .contains(
            "Campagne du 7 septembre 2026", "Servis", "Sans mentor", "Optimal, et c'est prouvé");
  }

  @Test
  void proposals_areTheSameBytes_forRowsInAnyOrderAndAnyNumberOfThreads() throws IOException {
    Path shuffled = copy(campaign, scratch.resolve("shuffled"));
    Random random = new Random(5);
    shuffleRows(shuffled.resolve("youths.csv"), random);
    shuffleRows(shuffled.resolve("mentors.csv"), random);

    Run.of("match", shuffled, "--out", scratch.resolve("one"), "--threads", 1).expect(ExitCode.OK);
    Run.of("match", campaign, "--out", scratch.resolve("two"), "--threads", 2).expect(ExitCode.OK);

    for (String name : List.of("proposals.csv", "unserved.csv", "certificate.json")) {
      assertThat(scratch.resolve("one").resolve(name)).hasSameBinaryContentAs(result.resolve(name));
      assertThat(scratch.resolve("two").resolve(name)).hasSameBinaryContentAs(result.resolve(name));
    }
  }

  @Test
  void verify_holds_withAndWithoutIndexes() {
    for (String[] how : new String[][] {{}, {"--all-pairs"}}) {
      List<Object> args = new ArrayList<>(List.of("verify", campaign, result, "--language", "en"));
      args.addAll(List.of(how));

      assertThat(Run.of(args.toArray()).expect(ExitCode.OK).out())
          .contains("Verified", "Proven optimal")
          .contains(how.length == 0 ? "with the indexes" : "without indexes");
    }
  }

  @Test
  void exportedProblem_hasAsManyLinesAsItsSizesSay() throws IOException {
    Path file = scratch.resolve("problem.txt");

    Run.of("match", campaign, "--out", scratch.resolve("out"), "--export-problem", file)
        .expect(ExitCode.OK);

    List<String> lines = Files.readAllLines(file, StandardCharsets.US_ASCII);
    String[] sizes = lines.stream()
        .filter(line -> line.startsWith("p "))
        .findFirst()
        .orElseThrow()
        .split(" ", -1);
    assertThat(sizes).startsWith("p", "bmatch");
    assertThat(lines).filteredOn(line -> line.startsWith("y ")).hasSize(Integer.parseInt(sizes[2]));
    assertThat(lines).filteredOn(line -> line.startsWith("m ")).hasSize(Integer.parseInt(sizes[3]));
    assertThat(lines).filteredOn(line -> line.startsWith("g ")).hasSize(Integer.parseInt(sizes[4]));
    assertThat(lines).filteredOn(line -> line.startsWith("e ")).hasSize(Integer.parseInt(sizes[5]));
  }

  @Test
  void problem_posedWithoutIndexes_isTheSameNumberByNumber() throws IOException {
    Session session = new Session(Terminal.plain(new StringWriter(), new StringWriter()));
    Mentorat mentorat = Mentorat.create();
    CampaignInput.Loaded loaded = CampaignInput.of(campaign).load(session, mentorat);
    StringWriter indexed = new StringWriter();
    StringWriter pairByPair = new StringWriter();

    ProblemExport.write(
        mentorat.prepare(loaded.cohort(), loaded.policy(), loaded.options()).problem(), indexed);
    ProblemExport.write(
        mentorat
            .prepare(loaded.cohort(), loaded.policy(), loaded.options().withoutIndexes())
            .problem(),
        pairByPair);

    assertThat(indexed.toString()).contains("\ne ").isEqualTo(pairByPair.toString());
  }

  @Test
  void verify_saysNo_whenAProposalIsMissing() throws IOException {
    Path tampered = copy(result, scratch.resolve("tampered"));
    List<String> lines = new ArrayList<>(Files.readAllLines(tampered.resolve("proposals.csv")));
    lines.remove(1);
    Files.write(tampered.resolve("proposals.csv"), lines);

    assertThat(Run.of("verify", campaign, tampered, "--language", "en")
            .expect(ExitCode.NOT_PROVEN)
            .out())
        .contains("The verification failed");
  }

  @Test
  void verify_saysNo_whenAProposalIsNoEligiblePair() throws IOException {
    Path tampered = copy(result, scratch.resolve("tampered"));
    List<String> lines = new ArrayList<>(Files.readAllLines(tampered.resolve("proposals.csv")));
    String[] cells = lines.get(1).split(",", -1);
    lines.set(1, lines.get(1).replace(cells[1], "M999999"));
    Files.write(tampered.resolve("proposals.csv"), lines);

    assertThat(Run.of("verify", campaign, tampered, "--language", "en")
            .expect(ExitCode.NOT_PROVEN)
            .out())
        .contains(cells[0] + " – M999999 is no eligible pair");
  }

  @Test
  void verify_saysNo_whenPricesAreChanged() throws IOException {
    Path tampered = copy(result, scratch.resolve("tampered"));
    String certificate = Files.readString(tampered.resolve("certificate.json"));
    String changed = certificate.replaceFirst("(\"mentor\"\\s*:\\s*\\[\\s*)-?\\d+", "$1987654321");
    assertThat(changed).isNotEqualTo(certificate);
    Files.writeString(tampered.resolve("certificate.json"), changed);

    assertThat(Run.of("verify", campaign, tampered, "--language", "en")
            .expect(ExitCode.NOT_PROVEN)
            .out())
        .contains("The verification failed");
  }

  @Test
  void verify_namesTheFilesThatChangedSince() throws IOException {
    Path changed = copy(campaign, scratch.resolve("changed"));
    shuffleRows(changed.resolve("youths.csv"), new Random(1));

    assertThat(Run.of("verify", changed, result, "--language", "en")
            .expect(ExitCode.NOT_PROVEN)
            .out())
        .contains("youths.csv has changed since the run");
  }

  @Test
  void verify_asksForThePolicyOfTheRun() throws IOException {
    Path policy = Files.writeString(
        scratch.resolve("other.json"),
        "{\"schemaVersion\": 1, \"rules\": {\"distance\": {\"parameters\": {\"maxKm\": 12}}}}");
    Path out = scratch.resolve("out");
    Run.of("match", campaign, "--out", out, "--policy", policy).expect(ExitCode.OK);

    Run.of("verify", campaign, out, "--policy", policy).expect(ExitCode.OK);
    assertThat(Run.of("verify", campaign, out, "--language", "en")
            .expect(ExitCode.NOT_PROVEN)
            .out())
        .contains("the policy is not the one of the run. Maybe --policy FILE?");
  }

  @Test
  void verify_needsAFolderThatMatchWrote() {
    assertThat(Run.of("verify", campaign, scratch, "--language", "en")
            .expect(ExitCode.INPUT)
            .err())
        .contains("manifest.json: does not exist");
  }

  @Test
  void policy_withUnknownNames_isRefusedWithPointersAndNearestNames_allAtOnce() throws IOException {
    Path policy = Files.writeString(
        scratch.resolve("policy.json"),
        "{\"schemaVersion\": 1, \"rules\": {\"distence\": {\"enabled\": true}}, \"scorers\": {\"need\": {\"weight\": -3}}}");

    Run run = Run.of(
        "match", campaign, "--out", scratch.resolve("out"), "--policy", policy, "--language", "en");
    assertThat(run.expect(ExitCode.POLICY).err())
        .contains("/rules/distence", "Maybe distance?", "/scorers/need/weight", policy.toString())
        .doesNotContain("Exception");
    Run french = Run.of(
        "match", campaign, "--out", scratch.resolve("out"), "--policy", policy, "--language", "fr");
    assertThat(french.expect(ExitCode.POLICY).err())
        .contains("nom inconnu : distence. Peut-être distance ?")
        .doesNotContain("unknown");
  }

  @Test
  void campaignWithoutYouths_saysSo() {
    Path empty = Run.campaign(scratch.resolve("empty"), 0, 3);

    Run run = Run.of("match", empty, "--out", scratch.resolve("out"), "--language", "en");
    assertThat(run.expect(ExitCode.OK).out())
        .contains("The campaign has no youth", "No pair is eligible")
        .doesNotContain("Proven optimal");
  }

  @Test
  void policy_thatIsNoJson_isAPolicyError() throws IOException {
    Path policy = Files.writeString(scratch.resolve("policy.json"), "{\"schemaVersion\": 1,");

    Run.of("match", campaign, "--out", scratch.resolve("out"), "--policy", policy)
        .expect(ExitCode.POLICY);
    Path own = copy(campaign, scratch.resolve("own"));
    Files.writeString(own.resolve("policy.json"), "[]");
    Run.of("match", own, "--out", scratch.resolve("out")).expect(ExitCode.POLICY);
  }

  @Test
  void badPolicyAndBadFiles_areToldTogether() throws IOException {
    Path policy = Files.writeString(
        scratch.resolve("policy.json"),
        "{\"schemaVersion\": 1, \"rules\": {\"nothing\": {}}, \"speed\": 1}");
    Path bad = copy(campaign, scratch.resolve("bad"));
    Files.writeString(bad.resolve("youths.csv"), "name,colour\nx,y\n");

    Run run = Run.of(
        "match", bad, "--out", scratch.resolve("out"), "--policy", policy, "--language", "en");
    assertThat(run.err()).contains("/speed", "youths.csv:1");
    assertThat(run.code()).isEqualTo(ExitCode.POLICY.code());
  }

  @Test
  void deadline_thatIsTooShort_keepsWhatItHas_andSaysSo() throws IOException {
    Path large = Run.campaign(scratch.resolve("large"), 1500, 1200);
    Path out = scratch.resolve("out");

    Run run = Run.of("match", large, "--out", out, "--deadline", "1ms", "--language", "en");

    assertThat(run.expect(ExitCode.NOT_PROVEN).out().replaceAll("\\s+", " "))
        .contains("Stopped before the proof (deadline reached)", "could be served");
    assertThat(Files.readString(out.resolve("manifest.json"))).contains("\"reproducible\": false");
    assertThat(Run.of("verify", large, out, "--language", "en")
            .expect(ExitCode.NOT_PROVEN)
            .out())
        .contains("Stopped before the proof")
        .doesNotContain("failed");
    Path manifest = out.resolve("manifest.json");
    Files.writeString(
        manifest,
        Files.readString(manifest).replace("\"reproducible\": false", "\"reproducible\": true"));
    assertThat(Run.of("verify", large, out, "--language", "en")
            .expect(ExitCode.NOT_PROVEN)
            .out())
        .contains("manifest.json: /reproducible is not what");
  }

  @Test
  void safetyRules_thatAreSwitchedOff_areTold() throws IOException {
    Path policy = Files.writeString(
        scratch.resolve("policy.json"),
        "{\"schemaVersion\": 1, \"rules\": {\"vetting\": {\"enabled\": false}}}");

    Run run = Run.of("match", campaign, "--out", scratch, "--policy", policy, "--language", "en");
    assertThat(run.expect(ExitCode.OK).out())
        .containsPattern("Rules off +by the policy: vetting\\. Some of these protect people");
    assertThat(Files.readString(scratch.resolve("manifest.json"))).contains("\"vetting\"");
  }

  @Test
  void filledInSheets_areNotOverwritten() throws IOException {
    Path out = scratch.resolve("out");
    Run.of("match", campaign, "--out", out, "--language", "fr").expect(ExitCode.OK);
    Run.of("match", campaign, "--out", out, "--language", "fr").expect(ExitCode.OK);
    Path sheet = out.resolve("review").resolve("A001.csv");
    List<String> rows = new ArrayList<>(Files.readAllLines(sheet));
    rows.set(1, rows.get(1).replaceFirst(";;;;;$", ";acceptée;;;;"));
    Files.write(sheet, rows);

    Run run = Run.of("match", campaign, "--out", out, "--language", "en");

    assertThat(run.expect(ExitCode.OUTPUT).err())
        .contains("A001.csv", "holds decisions, which would be lost");
    assertThat(Files.readAllLines(sheet)).isEqualTo(rows);
  }

  @Test
  void out_thatIsAFile_isAnOutputError() throws IOException {
    Path file = Files.writeString(scratch.resolve("file"), "x");

    Run.of("match", campaign, "--out", file).expect(ExitCode.OUTPUT);
  }
}
