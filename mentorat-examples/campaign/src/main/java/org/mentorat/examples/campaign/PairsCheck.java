package org.mentorat.examples.campaign;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.mentorat.core.Mentorat;
import org.mentorat.core.flow.PairsFlow;
import org.mentorat.core.flow.ScoredPairs;
import org.mentorat.core.io.CertificateDocument;
import org.mentorat.core.io.ReadOptions;
import org.mentorat.core.result.PairsResult;
import org.mentorat.model.MentorId;
import org.mentorat.model.PairKey;
import org.mentorat.model.YouthId;
import org.mentorat.problem.Certificate;
import org.mentorat.problem.Matching;
import org.mentorat.problem.Outcome;
import org.mentorat.problem.Verification;
import org.mentorat.problem.Verifier;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code verify --pairs}: poses the problem anew from the files of pairs and checks what {@code match --pairs} wrote; no solver runs. */
final class PairsCheck {
  private static final int MOST_FINDINGS = 20;

  private final Mentorat mentorat;
  private final PairsInput.Loaded loaded;
  private final Wording wording;
  private final ScoredPairs pairs;
  private final List<String> findings = new ArrayList<>();

  PairsCheck(Mentorat mentorat, PairsInput.Loaded loaded, Wording wording) {
    this.mentorat = mentorat;
    this.loaded = loaded;
    this.wording = wording;
    this.pairs = loaded.read().pairs();
  }

  /** What does not hold of the files in {@code out}. */
  ResultCheck.Report check(Path out) throws IOException {
    ResultFolder folder = ResultFolder.ofRun(out);
    changedInputs(out.resolve(ResultFolder.MANIFEST));
    if (!findings.isEmpty()) {
      return new ResultCheck.Report(null, findings);
    }
    CertificateDocument document = folder.certificate();
    @Nullable Matching matching = matching(folder.proposals(ReadOptions.on(LocalDate.EPOCH)));
    Optional<Certificate> certificate =
        document.alignedWith(pairs.youths(), pairs.mentors(), List.of(), pairs.mentorGroups());
    if (certificate.isEmpty()) {
      findings.add(ResultFolder.CERTIFICATE
          + wording.of(
              " parle d'autres personnes ou d'autres groupes que ces fichiers",
              " is about other people or other groups than these files"));
    }
    if (matching == null || certificate.isEmpty()) {
      return new ResultCheck.Report(null, findings);
    }
    Outcome outcome = ResultCheck.outcome(matching, certificate.get(), document.cause());
    Verification verification = Verifier.verify(pairs.problem(), outcome);
    if (verification instanceof Verification.Broken broken) {
      findings.addAll(broken.findings());
      return new ResultCheck.Report(null, findings);
    }
    PairsResult result = PairsFlow.decode(
        pairs, outcome, verification, mentorat.resolve(loaded.policy()), loaded.options());
    if (!document.scope().equals(result.evidence().scope())) {
      findings.add(ResultFolder.CERTIFICATE + wording.colon() + "/scope"
          + wording.of(" n'est pas celui de ces fichiers", " is not the one of these files"));
    }
    findings.addAll(WrittenAnew.differences(result, out, wording));
    return new ResultCheck.Report(result.evidence(), findings);
  }

  /** Another problem would be posed than that of the run: what does not fit then says nothing. */
  private void changedInputs(Path manifest) throws IOException {
    Map<String, String> then = new TreeMap<>();
    try {
      JsonNode inputs =
          JsonMapper.shared().readTree(Files.readString(manifest)).path("inputsSha256");
      inputs
          .properties()
          .forEach(input -> then.put(input.getKey(), input.getValue().asString("")));
    } catch (JacksonException | CharacterCodingException e) {
      // The parser's message quotes what it read: an empty record says enough.
      then.clear();
    }
    Map<String, String> now = loaded.read().inputsSha256();
    TreeSet<String> names = new TreeSet<>(then.keySet());
    names.addAll(now.keySet());
    for (String name : names) {
      String before = then.get(name);
      String option = "--" + name;
      if (before == null || !before.equals(now.get(name))) {
        findings.add(
            now.containsKey(name)
                ? option
                    + wording.of(" n'est pas le fichier du calcul", " is not the file of the run")
                : option
                    + wording.of(
                        " manque : il y en avait un lors du calcul",
                        " is missing: there was one at the time of the run"));
      }
    }
  }

  /** The proposals by index; null: some pair is none of the problem. */
  private @Nullable Matching matching(List<PairKey> proposals) {
    Map<YouthId, Integer> youths = new HashMap<>();
    pairs.youths().forEach(y -> youths.put(y, youths.size()));
    Map<MentorId, Integer> mentors = new HashMap<>();
    pairs.mentors().forEach(m -> mentors.put(m, mentors.size()));
    int[] indices = new int[proposals.size()];
    int foreign = 0;
    for (int k = 0; k < indices.length; k++) {
      PairKey proposal = proposals.get(k);
      Integer youth = youths.get(proposal.youth());
      Integer mentor = mentors.get(proposal.mentor());
      indices[k] = youth == null || mentor == null ? -1 : pairs.problem().pair(youth, mentor);
      if (indices[k] < 0 && foreign++ < MOST_FINDINGS) {
        findings.add(ResultFolder.PROPOSALS + wording.colon() + proposal.youth() + " – "
            + proposal.mentor()
            + wording.of(" n'est pas une paire des fichiers", " is no pair of the files"));
      }
    }
    return foreign > 0 ? null : Matching.of(indices);
  }
}
