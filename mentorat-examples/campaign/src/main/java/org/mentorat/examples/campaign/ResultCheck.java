package org.mentorat.examples.campaign;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mentorat.core.flow.Flow;
import org.mentorat.core.flow.Prepared;
import org.mentorat.core.io.CertificateDocument;
import org.mentorat.core.io.ReadOptions;
import org.mentorat.core.result.Evidence;
import org.mentorat.model.MentorId;
import org.mentorat.model.PairKey;
import org.mentorat.model.YouthId;
import org.mentorat.problem.Certificate;
import org.mentorat.problem.Matching;
import org.mentorat.problem.Outcome;
import org.mentorat.problem.Verification;
import org.mentorat.problem.Verifier;

/** Checks the files of a run against the problem that was posed anew: the pairs of proposals.csv under the evidence of certificate.json. */
final class ResultCheck {
  private static final int MOST_FINDINGS = 20;

  private final Prepared prepared;
  private final Wording wording;

  ResultCheck(Prepared prepared, Wording wording) {
    this.prepared = prepared;
    this.wording = wording;
  }

  /** Adds what is wrong to what was found before. */
  Report check(ResultFolder folder, List<String> before) throws IOException {
    List<String> findings = new ArrayList<>(before);
    CertificateDocument document = folder.certificate();
    List<PairKey> pairs = folder.proposals(ReadOptions.on(prepared.cohort().date()));
    @Nullable Matching matching = matching(pairs, findings);
    Optional<Certificate> certificate = aligned(document);
    if (certificate.isEmpty()) {
      findings.add(ResultFolder.CERTIFICATE
          + wording.of(
              " parle d'autres personnes ou d'autres groupes que ces fichiers",
              " is about other people or other groups than these files"));
    }
    if (matching == null || certificate.isEmpty()) {
      return new Report(null, findings);
    }
    Outcome outcome = outcome(matching, certificate.get(), document.cause());
    Verification verification = Verifier.verify(prepared.problem(), outcome);
    if (verification instanceof Verification.Broken broken) {
      findings.addAll(broken.findings());
    }
    return new Report(Flow.evidence(prepared, outcome, verification), findings);
  }

  /** Prices stand by index; the indices of the problem posed anew may be others. */
  private Optional<Certificate> aligned(CertificateDocument document) {
    return document.alignedWith(
        prepared.participants().youths().stream().map(y -> y.id()).toList(),
        prepared.participants().mentors().stream().map(m -> m.id()).toList(),
        prepared.candidates().youthGroupNames(),
        prepared.candidates().mentorGroupNames());
  }

  private static Outcome outcome(
      Matching matching, Certificate certificate, Outcome.@Nullable Cause cause) {
    if (certificate instanceof Certificate.Infeasible infeasible && matching.size() == 0) {
      return new Outcome.Infeasible(infeasible, Outcome.Work.NONE);
    }
    if (cause != null && certificate instanceof Certificate.Bounded bounded) {
      return new Outcome.Stopped(matching, bounded, cause, Outcome.Work.NONE);
    }
    return new Outcome.Solved(matching, certificate, Outcome.Work.NONE);
  }

  /** The proposals by index; null: some pair is none of the problem. */
  private @Nullable Matching matching(List<PairKey> pairs, List<String> findings) {
    Map<YouthId, Integer> youths = new HashMap<>();
    prepared.participants().youths().forEach(y -> youths.put(y.id(), youths.size()));
    Map<MentorId, Integer> mentors = new HashMap<>();
    prepared.participants().mentors().forEach(m -> mentors.put(m.id(), mentors.size()));
    int[] indices = new int[pairs.size()];
    int foreign = 0;
    for (int k = 0; k < indices.length; k++) {
      Integer youth = youths.get(pairs.get(k).youth());
      Integer mentor = mentors.get(pairs.get(k).mentor());
      indices[k] = youth == null || mentor == null ? -1 : prepared.problem().pair(youth, mentor);
      if (indices[k] < 0 && foreign++ < MOST_FINDINGS) {
        findings.add(ResultFolder.PROPOSALS + wording.colon() + pairs.get(k).youth() + " – "
            + pairs.get(k).mentor()
            + wording.of(" n'est pas une paire possible", " is no eligible pair"));
      }
    }
    return foreign > 0 ? null : Matching.of(indices);
  }

  /**
   * What was found.
   *
   * @param evidence what holds; null: the files do not even speak of this problem
   * @param findings what does not hold; empty: all holds
   */
  record Report(@Nullable Evidence evidence, List<String> findings) {
    /** Copies the list. */
    Report {
      findings = List.copyOf(findings);
    }

    /** Prints the verdict. */
    ExitCode tell(Session session, boolean allPairs) {
      Terminal terminal = session.terminal();
      Wording wording = session.wording();
      terminal.line();
      if (evidence == null || !findings.isEmpty()) {
        terminal.line(
            "  " + terminal.red(wording.of("La vérification a échoué", "The verification failed")));
        findings.forEach(finding -> terminal.line("    " + finding));
        return ExitCode.NOT_PROVEN;
      }
      String how = allPairs
          ? wording.of(
              "Problème reposé à partir des fichiers, chaque règle interrogée sur chaque paire, sans index.",
              "The problem was posed anew from the files, with every rule asked about every pair, without indexes.")
          : wording.of(
              "Problème reposé à partir des fichiers, avec les index des règles ; --all-pairs s'en passe.",
              "The problem was posed anew from the files, with the indexes of the rules; --all-pairs does without.");
      Paragraph.print(
          terminal,
          terminal.green(wording.of("Vérifié", "Verified")),
          16,
          new Claims(wording).of(evidence) + " " + how);
      return Claims.proven(evidence) ? ExitCode.OK : ExitCode.NOT_PROVEN;
    }
  }
}
