package org.mentorat.core.io;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.mentorat.model.Cohort;
import org.mentorat.model.Decision;
import org.mentorat.model.MentorId;
import org.mentorat.model.YouthId;

/**
 * A coordinator's sheet that comes back, or any {@code decisions.csv}. Columns youth, mentor, decision, reason, other mentor, by, on, in
 * French or English, others are left out; words for decisions and reasons are those that people use. Stateless, thread-safe.
 *
 * @since 0.1
 */
public final class DecisionFile {
  private DecisionFile() {}

  /**
   * Reads the decisions on the people of a cohort. A row without a decision is untouched. Rows that name somebody else, or decide
   * something that is not understood, are set aside. What stands beside a decision voids none: a reason in free words reads as "other" and
   * its words are not kept, an author in other words is the coordinator, and a day that cannot be read is that of {@code options}; each is
   * a {@linkplain DecisionsRead#doubts doubt}.
   *
   * @throws UnreadableFileException where the file has no columns for youth, mentor and decision, or breaks a limit
   */
  public static DecisionsRead read(Path file, Cohort cohort, ReadOptions options)
      throws IOException {
    Set<YouthId> youths = new HashSet<>();
    cohort.youths().forEach(youth -> youths.add(youth.id()));
    Set<MentorId> mentors = new HashSet<>();
    cohort.mentors().forEach(mentor -> mentors.add(mentor.id()));
    Tally tally = new Tally();
    LoadedTable<DecisionTable.Row> rows =
        TableReader.read(file, DecisionTable.TABLE, Mapping.NONE, options, tally);
    List<Decision> decisions = new PeopleCheck(youths, mentors).decisions(rows, tally);
    List<DecisionsRead.Doubt> doubts = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      if (!rows.isAside(i)) {
        for (FieldProblem problem : rows.record(i).doubts()) {
          doubts.add(new DecisionsRead.Doubt(rows.name(), rows.line(i), problem));
        }
      }
    }
    tally.rejected.sort(Comparator.comparingInt(RejectedRow::line));
    ReadReport report = tally.report();
    return new DecisionsRead(
        decisions, report.accepted() - decisions.size(), report, doubts, tally.rejected);
  }

  /**
   * Writes decisions as a {@code decisions.csv} in the form for machines, whole or not at all. {@link #read} gives them back.
   */
  public static void write(List<Decision> decisions, Path file) throws IOException {
    CampaignWriter.decisions(file, decisions);
  }
}
