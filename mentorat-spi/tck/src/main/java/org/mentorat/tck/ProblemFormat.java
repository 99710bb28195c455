package org.mentorat.tck;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.IntStream;
import net.jqwik.api.SampleReportingFormat;
import org.mentorat.problem.AssignmentProblem;
import org.mentorat.problem.QuotaForest;

/** Prints a problem in full when a property fails on it. jqwik finds it through {@code META-INF/services}. */
public final class ProblemFormat implements SampleReportingFormat {
  /** For jqwik. */
  public ProblemFormat() {}

  @Override
  public boolean appliesTo(Object value) {
    return value instanceof AssignmentProblem;
  }

  @Override
  public Object report(Object value) {
    AssignmentProblem problem = (AssignmentProblem) value;
    Map<Object, Object> report = new LinkedHashMap<>();
    for (int youth = 0; youth < problem.youths(); youth++) {
      StringBuilder line = new StringBuilder("capacity " + problem.youthCapacity(youth) + ", tier "
          + problem.youthTier(youth) + ", group " + problem.youthGroups().groupOf(youth) + ":");
      for (int pair = problem.rowStart(youth); pair < problem.rowStart(youth + 1); pair++) {
        line.append(" ")
            .append(pair)
            .append(problem.locked(pair) ? "!" : "")
            .append("=m")
            .append(problem.mentorOf(pair));
        line.append("(").append(problem.score(pair));
        if (problem.hasRanks()) {
          line.append(" ")
              .append(problem.youthRank(pair))
              .append("/")
              .append(problem.mentorRank(pair));
        }
        line.append(")");
      }
      report.put(SampleReportingFormat.plainLabel("youth " + youth), line.toString());
    }
    for (int mentor = 0; mentor < problem.mentors(); mentor++) {
      report.put(
          SampleReportingFormat.plainLabel("mentor " + mentor),
          "capacity " + problem.mentorCapacity(mentor) + ", group "
              + problem.mentorGroups().groupOf(mentor));
    }
    reportForest(report, "youth group ", problem.youthGroups());
    reportForest(report, "mentor group ", problem.mentorGroups());
    return report;
  }

  private static void reportForest(Map<Object, Object> report, String noun, QuotaForest forest) {
    IntStream.range(0, forest.nodes())
        .forEach(g -> report.put(
            SampleReportingFormat.plainLabel(noun + g),
            "in " + forest.parent(g) + ", " + forest.lower(g) + " to " + forest.upper(g)));
  }
}
