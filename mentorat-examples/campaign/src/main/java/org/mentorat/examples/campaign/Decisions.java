package org.mentorat.examples.campaign;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.mentorat.core.io.DecisionFile;
import org.mentorat.core.io.DecisionsRead;
import org.mentorat.core.io.DecisionsRead.Doubt;
import org.mentorat.core.io.ReadOptions;
import org.mentorat.core.io.ReadReport;
import org.mentorat.core.io.RejectedRow;
import org.mentorat.examples.campaign.Wording.Noun;
import org.mentorat.model.Cohort;
import org.mentorat.model.Decision;

/**
 * What coordinators wrote into their sheets, and what an earlier run had gathered of them.
 *
 * @param decisions of all sheets
 * @param sheets how many sheets were read
 * @param doubts cells beside a decision that were not understood
 * @param rejected rows that were set aside
 * @param unread files of the folder that are no sheets
 * @param inputs fingerprints of the sheets, by name
 */
record Decisions(
    List<Decision> decisions,
    int sheets,
    List<Doubt> doubts,
    List<RejectedRow> rejected,
    List<Path> unread,
    Map<String, String> inputs) {
  private static final int MOST_PLACES = 8;
  private static final int MOST_FINDINGS = 20;

  /** No sheet came back. */
  static final Decisions NONE =
      new Decisions(List.of(), 0, List.of(), List.of(), List.of(), Map.of());

  /** Copies the collections. */
  Decisions {
    decisions = List.copyOf(decisions);
    doubts = List.copyOf(doubts);
    rejected = List.copyOf(rejected);
    unread = List.copyOf(unread);
    inputs = Map.copyOf(inputs);
  }

  /**
   * Reads one sheet, or all of a folder in the order of their names, and the {@code decisions.csv} that {@code match} left beside them;
   * null: none.
   *
   * @throws CommandException if the folder holds neither
   */
  static Decisions read(@Nullable Path where, Cohort cohort, ReadOptions options)
      throws IOException {
    if (where == null) {
      return NONE;
    }
    DecisionSources sources = DecisionSources.of(where);
    List<Doubt> doubts = new ArrayList<>();
    List<Decision> decisions = new ArrayList<>();
    List<RejectedRow> rejected = new ArrayList<>();
    Map<String, String> inputs = new TreeMap<>();
    for (Path sheet : sources.all()) {
      DecisionsRead read = DecisionFile.read(sheet, cohort, options);
      doubts.addAll(read.doubts());
      decisions.addAll(read.decisions());
      rejected.addAll(read.rejected());
      for (ReadReport.InputFile file : read.report().files()) {
        inputs.put(sources.name(sheet), file.sha256());
      }
    }
    return new Decisions(
        decisions.stream().distinct().toList(),
        sources.all().size(),
        doubts,
        rejected,
        sources.unread(),
        inputs);
  }

  /** How many there are of each kind, in words. */
  String phrase(Wording wording) {
    Map<Decision.Outcome, Integer> byOutcome = new EnumMap<>(Decision.Outcome.class);
    decisions.forEach(decision -> byOutcome.merge(decision.outcome(), 1, Integer::sum));
    List<String> kinds = new ArrayList<>();
    byOutcome.forEach(
        (outcome, count) -> kinds.add(wording.of(outcome.label()) + " " + wording.number(count)));
    return wording.count(decisions.size(), Noun.DECISION) + wording.of(" de ", " from ")
        + wording.count(sheets, Noun.SHEET)
        + (kinds.isEmpty() ? "" : " (" + String.join(", ", kinds) + ")") + "."
        + sentence(
            wording,
            wording.count(rejected.size(), Noun.ROW),
            wording.of("à décider de nouveau, car écartées", "to decide again, since set aside"),
            rejected.stream().map(row -> row.file() + ":" + row.line()).toList())
        + sentence(
            wording,
            wording.count(doubts.size(), Noun.CELL),
            wording.of(
                "de jour, de motif ou d'auteur pas comprises (la décision compte)",
                "with a day, reason or author not understood (the decision counts)"),
            doubts.stream()
                .map(d -> d.file() + ":" + d.line() + " " + d.problem().field())
                .toList())
        + sentence(
            wording,
            wording.count(unread.size(), Noun.FILE),
            wording.of("pas lus, faute d'être en .csv", "not read, being no .csv"),
            unread.stream().map(file -> String.valueOf(file.getFileName())).toList());
  }

  /** Nothing where there are no places. */
  private static String sentence(Wording wording, String count, String what, List<String> places) {
    if (places.isEmpty()) {
      return "";
    }
    String more = places.size() > MOST_PLACES ? ", …" : "";
    return " " + count + " " + what + wording.colon()
        + String.join(", ", places.stream().limit(MOST_PLACES).toList()) + more + ".";
  }

  /** Says on standard error what was not understood: sheet, line, field and expectation; never a value. */
  void tellFindings(Session session) {
    Wording wording = session.wording();
    List<String> findings = new ArrayList<>();
    rejected.forEach(row -> row.problems()
        .forEach(problem -> findings.add(row.file() + ":" + row.line() + wording.colon()
            + problem.text(wording.locale())
            + wording.of(" ; ligne écartée", "; row set aside"))));
    doubts.forEach(doubt -> findings.add(doubt.file() + ":" + doubt.line() + wording.colon()
        + doubt.problem().text(wording.locale())
        + wording.of(" ; la décision compte", "; the decision counts")));
    findings.stream()
        .limit(MOST_FINDINGS)
        .forEach(finding -> session.terminal().error("mentorat: " + finding));
    int more = findings.size() - MOST_FINDINGS;
    if (more > 0) {
      session
          .terminal()
          .error("mentorat: "
              + wording.of(
                  "et " + wording.number(more) + " de plus",
                  "and " + wording.number(more) + " more"));
    }
  }
}
