package org.mentorat.examples.campaign;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.mentorat.core.flow.Flow;
import org.mentorat.core.flow.Prepared;
import org.mentorat.core.flow.RunListener;
import org.mentorat.core.flow.RunOptions;
import org.mentorat.core.io.CertificateDocument;
import org.mentorat.core.io.ReadOptions;
import org.mentorat.core.result.Evidence;
import org.mentorat.core.result.MatchResult;
import org.mentorat.model.MentorId;
import org.mentorat.model.PairKey;
import org.mentorat.model.YouthId;
import org.mentorat.problem.Certificate;
import org.mentorat.problem.Matching;
import org.mentorat.problem.Outcome;
import org.mentorat.problem.Verification;

/**
 * Checks the files of a run against the problem that was posed anew: the pairs of proposals.csv under the evidence of certificate.json,
 * and once these hold, all that the files say of them.
 */
final class ResultCheck {
  private static final int MOST_FINDINGS = 20;

  /** Whom the verifier names by index; groups have names of their own. */
  private static final Pattern BY_INDEX = Pattern.compile("\\b(youth|mentor|pair) ([0-9]{1,9})\\b");

  private final Prepared prepared;
  private final RunOptions options;
  private final Wording wording;

  /** {@code options}: those with which the problem was posed. */
  ResultCheck(Prepared prepared, RunOptions options, Wording wording) {
    this.prepared = prepared;
    this.options = options.withListener(RunListener.NONE);
    this.wording = wording;
  }

  /** Reads the files in {@code out}, the folder {@code folder}, and says what does not hold. */
  Report check(ResultFolder folder, Path out) throws IOException {
    List<String> findings = new ArrayList<>();
    Optional<MatchResult> told = result(folder, findings);
    if (told.isEmpty()) {
      return new Report(null, findings);
    }
    MatchResult result = told.get();
    if (!folder.certificate().scope().equals(result.evidence().scope())) {
      findings.add(ResultFolder.CERTIFICATE + wording.colon() + "/scope"
          + wording.of(" n'est pas celui de ces fichiers", " is not the one of these files"));
    }
    findings.addAll(WrittenAnew.differences(result, out, wording));
    return new Report(result.evidence(), findings);
  }

  /** The result that the files tell, once its proof was found to hold; empty: it does not, for these reasons. */
  Optional<MatchResult> result(ResultFolder folder, List<String> findings) throws IOException {
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
      return Optional.empty();
    }
    Outcome outcome = outcome(matching, certificate.get(), document.cause());
    Verification verification = Flow.check(prepared, outcome);
    if (verification instanceof Verification.Broken broken) {
      broken.findings().forEach(finding -> findings.add(byId(finding)));
      return Optional.empty();
    }
    return Optional.of(Flow.decode(prepared, outcome, verification, options));
  }

  /** A finding of the verifier with ids in place of indices. */
  private String byId(String finding) {
    return BY_INDEX.matcher(finding).replaceAll(found -> {
      int index = Integer.parseInt(found.group(2));
      String named = switch (found.group(1)) {
        case "youth" -> index < prepared.problem().youths() ? youth(index) : "";
        case "mentor" -> index < prepared.problem().mentors() ? mentor(index) : "";
        default -> index < prepared.problem().pairs() ? pair(index) : "";
      };
      return Matcher.quoteReplacement(
          named.isEmpty() ? found.group() : found.group(1) + " " + named);
    });
  }

  private String youth(int index) {
    return prepared.participants().youths().get(index).id().value();
  }

  private String mentor(int index) {
    return prepared.participants().mentors().get(index).id().value();
  }

  private String pair(int index) {
    int youth = 0;
    while (prepared.problem().rowStart(youth + 1) <= index) {
      youth++;
    }
    return youth(youth) + " – " + mentor(prepared.problem().mentorOf(index));
  }

  /** Prices stand by index; the indices of the problem posed anew may be others. */
  private Optional<Certificate> aligned(CertificateDocument document) {
    return document.alignedWith(
        prepared.participants().youths().stream().map(y -> y.id()).toList(),
        prepared.participants().mentors().stream().map(m -> m.id()).toList(),
        prepared.candidates().youthGroupNames(),
        prepared.candidates().mentorGroupNames());
  }

  static Outcome outcome(
      Matching matching, Certificate certificate, Outcome.@Nullable Cause cause) {
    // Beside an infeasible quota the files hold the pairs that people settled, which decoding
    // knows.
    if (certificate instanceof Certificate.Infeasible infeasible) {
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
   * @param evidence what holds; null: the files do not speak of this problem, or their proof does not hold
   * @param findings what does not hold; empty: all holds
   */
  record Report(@Nullable Evidence evidence, List<String> findings) {
    /** Copies the list. */
    Report {
      findings = List.copyOf(findings);
    }

    /** Prints the verdict. */
    ExitCode tell(Session session, boolean allPairs) {
      Wording wording = session.wording();
      return tell(
          session,
          allPairs
              ? wording.of(
                  "Problème reposé à partir des fichiers, chaque règle interrogée sur chaque paire, sans index.",
                  "The problem was posed anew from the files, with every rule asked about every pair, without indexes.")
              : wording.of(
                  "Problème reposé à partir des fichiers, avec les index des règles ; --all-pairs s'en passe.",
                  "The problem was posed anew from the files, with the indexes of the rules; --all-pairs does without."));
    }

    /** Prints the verdict on a run over scored pairs. */
    ExitCode tellOfPairs(Session session) {
      return tell(
          session,
          session
              .wording()
              .of(
                  "Problème reposé à partir des fichiers de paires.",
                  "The problem was posed anew from the files of pairs."));
    }

    private ExitCode tell(Session session, String how) {
      Terminal terminal = session.terminal();
      Wording wording = session.wording();
      terminal.line();
      if (evidence == null || !findings.isEmpty()) {
        terminal.line(
            "  " + terminal.red(wording.of("La vérification a échoué", "The verification failed")));
        findings.forEach(finding -> terminal.line("    " + finding));
        return ExitCode.NOT_PROVEN;
      }
      Paragraph.print(
          terminal,
          terminal.green(wording.of("Vérifié", "Verified")),
          16,
          new Claims(wording).of(evidence) + " " + how);
      return Claims.proven(evidence) ? ExitCode.OK : ExitCode.NOT_PROVEN;
    }
  }
}
