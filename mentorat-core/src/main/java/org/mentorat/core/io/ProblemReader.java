package org.mentorat.core.io;

import java.io.IOException;
import java.util.Arrays;
import java.util.BitSet;
import org.mentorat.problem.AssignmentProblem;
import org.mentorat.problem.QuotaForest;

/** Reads the lines of a {@link ProblemFile}. Memory follows the lines that are there, not what the first one promises. */
final class ProblemReader {
  private static final String ORDER = "pgmye";
  private static final int MOST_PEOPLE = 50_000_000;
  private static final int MOST_GROUPS = 10_000_000;
  private static final int MOST_PAIRS = 1_000_000_000;

  private final DimacsLines in;
  private char kind = ' ';
  private int youths;
  private int mentors;
  private int pairs;
  private GroupLines groups = new GroupLines(0);
  private int[] mentorCapacity = {};
  private int[] groupOf = {};
  private final BitSet mentorLine = new BitSet();
  private int[] youthCapacity = {};
  private int[] tier = {};
  private final BitSet youthLine = new BitSet();
  private PairLines pairLines = new PairLines(0);

  ProblemReader(DimacsLines in) {
    this.in = in;
  }

  AssignmentProblem read() throws IOException {
    while (in.more()) {
      String word = in.word("line");
      if (word.equals("c")) {
        in.skipLine();
        continue;
      }
      line(word);
      in.endLine();
    }
    if (kind == ' ') {
      throw in.problem(
          "p",
          "line.missing",
          "p bmatch YOUTHS MENTORS GROUPS PAIRS",
          "p bmatch YOUTHS MENTORS GROUPS PAIRS");
    }
    expectAll("g", groups.missing());
    expectAll("e", pairs - pairLines.size());
    return problem();
  }

  private void line(String word) throws IOException {
    int place = word.length() == 1 ? ORDER.indexOf(word) : -1;
    if (place < Math.max(0, ORDER.indexOf(kind)) || (place == 0) != (kind == ' ')) {
      throw in.problem(
          "line",
          "line.kind",
          "c, puis un seul p, puis des lignes g, m, y et e dans cet ordre",
          "c, then one p, then lines g, m, y and e in this order");
    }
    kind = word.charAt(0);
    switch (kind) {
      case 'p' -> sizes();
      case 'g' -> groups.add(in);
      case 'm' -> mentor();
      case 'y' -> youth();
      default -> pair();
    }
  }

  private void sizes() throws IOException {
    if (!in.word("p").equals("bmatch")) {
      throw in.problem("p", "format.unknown", "p bmatch", "p bmatch");
    }
    youths = in.count("YOUTHS", 0, MOST_PEOPLE);
    mentors = in.count("MENTORS", 0, MOST_PEOPLE);
    groups = new GroupLines(in.count("GROUPS", 0, MOST_GROUPS));
    pairs = in.count("PAIRS", 0, MOST_PAIRS);
    mentorCapacity = ones(mentors);
    groupOf = new int[mentors];
    youthCapacity = ones(youths);
    tier = new int[youths];
    pairLines = new PairLines(pairs);
  }

  private static int[] ones(int count) {
    int[] values = new int[count];
    Arrays.fill(values, 1);
    return values;
  }

  private void mentor() throws IOException {
    int mentor = in.count("MENTOR", 1, mentors) - 1;
    once(mentorLine, mentor, "MENTOR");
    mentorCapacity[mentor] = in.count("CAPACITY", 0, Integer.MAX_VALUE);
    groupOf[mentor] = in.count("GROUP", 0, groups.count());
  }

  private void youth() throws IOException {
    int youth = in.count("YOUTH", 1, youths) - 1;
    once(youthLine, youth, "YOUTH");
    youthCapacity[youth] = in.count("CAPACITY", 0, Integer.MAX_VALUE);
    tier[youth] = in.count("TIER", 0, AssignmentProblem.MAX_TIERS - 1);
  }

  private void once(BitSet seen, int id, String field) throws UnreadableFileException {
    if (seen.get(id)) {
      throw in.problem(field, "line.twice", "une seule ligne pour chacun", "one line for each");
    }
    seen.set(id);
  }

  private void pair() throws IOException {
    if (pairLines.size() == pairs) {
      throw in.problem(
          "e", "line.count", pairs + " lignes selon PAIRS", pairs + " lines as PAIRS says");
    }
    int youth = in.count("YOUTH", 1, youths) - 1;
    int mentor = in.count("MENTOR", 1, mentors) - 1;
    pairLines.add(
        youth,
        mentor,
        in.number("WEIGHT", -AssignmentProblem.MAX_SCORE, AssignmentProblem.MAX_SCORE));
  }

  private void expectAll(String field, int missing) throws UnreadableFileException {
    if (missing > 0) {
      throw in.problem(
          field,
          "line.count",
          "encore " + missing + " lignes " + field + " avant la fin",
          missing + " more lines " + field + " before the end");
    }
  }

  private AssignmentProblem problem() throws IOException {
    QuotaForest forest = groups.forest(groupOf, in);
    PairLines.Rows rows = pairLines.rows(youths, mentors);
    if (rows.twice() > 0) {
      throw in.problem(
          "e",
          "pair.twice",
          "chaque paire une fois, et " + rows.twice() + " sont là plus d'une fois",
          "each pair once, and " + rows.twice() + " stand there more than once");
    }
    return AssignmentProblem.builder(
            rows.rowStart(), rows.mentorOf(), rows.score(), youthCapacity, mentorCapacity)
        .tiers(tier, 1)
        .mentorGroups(forest)
        .build();
  }
}
