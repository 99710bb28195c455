package org.mentorat.examples.campaign;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mentorat.core.io.DecisionFile;
import org.mentorat.core.io.DecisionsRead;
import org.mentorat.core.io.ReadOptions;
import org.mentorat.core.io.ReadReport;
import org.mentorat.core.io.RejectedRow;
import org.mentorat.examples.campaign.Wording.Noun;
import org.mentorat.model.Cohort;
import org.mentorat.model.Decision;

/**
 * What coordinators wrote into their sheets.
 *
 * @param decisions of all sheets
 * @param sheets how many sheets were read
 * @param rejected rows that were set aside
 * @param inputs fingerprints of the sheets, by name
 */
record Decisions(
    List<Decision> decisions, int sheets, List<RejectedRow> rejected, Map<String, String> inputs) {
  /** No sheet came back. */
  static final Decisions NONE = new Decisions(List.of(), 0, List.of(), Map.of());

  /** Copies the collections. */
  Decisions {
    decisions = List.copyOf(decisions);
    rejected = List.copyOf(rejected);
    inputs = Map.copyOf(inputs);
  }

  /** Reads one sheet, or all CSV files of a folder in the order of their names; null: none. */
  static Decisions read(@Nullable Path where, Cohort cohort, ReadOptions options)
      throws IOException {
    if (where == null) {
      return NONE;
    }
    List<Path> sheets = Files.isDirectory(where) ? sheets(where) : List.of(where);
    List<Decision> decisions = new ArrayList<>();
    List<RejectedRow> rejected = new ArrayList<>();
    Map<String, String> inputs = new TreeMap<>();
    for (Path sheet : sheets) {
      DecisionsRead read = DecisionFile.read(sheet, cohort, options);
      decisions.addAll(read.decisions());
      rejected.addAll(read.rejected());
      for (ReadReport.InputFile file : read.report().files()) {
        inputs.put("decisions/" + file.name(), file.sha256());
      }
    }
    return new Decisions(decisions, sheets.size(), rejected, inputs);
  }

  /** How many there are of each kind, in words. */
  String phrase(Wording wording) {
    Map<Decision.Outcome, Integer> byOutcome = new EnumMap<>(Decision.Outcome.class);
    decisions.forEach(decision -> byOutcome.merge(decision.outcome(), 1, Integer::sum));
    List<String> kinds = new ArrayList<>();
    byOutcome.forEach(
        (outcome, count) -> kinds.add(wording.of(outcome.label()) + " " + wording.number(count)));
    String aside = rejected.isEmpty()
        ? ""
        : wording.of(" ; écartées : ", "; set aside: ") + wording.count(rejected.size(), Noun.ROW);
    return wording.count(decisions.size(), Noun.DECISION) + wording.of(" de ", " from ")
        + wording.count(sheets, Noun.SHEET)
        + (kinds.isEmpty() ? "" : " (" + String.join(", ", kinds) + ")") + aside + ".";
  }

  private static List<Path> sheets(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(".csv")).sorted().toList();
    }
  }
}
