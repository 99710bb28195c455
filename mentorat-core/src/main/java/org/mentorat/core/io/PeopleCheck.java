package org.mentorat.core.io;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.mentorat.model.Decision;
import org.mentorat.model.MentorId;
import org.mentorat.model.Pairing;
import org.mentorat.model.YouthId;

/** Sets rows aside that name a youth or mentor who is not in the cohort. */
record PeopleCheck(Set<YouthId> youths, Set<MentorId> mentors) {
  void check(LoadedTable<? extends Pairing> rows) {
    for (int i = 0; i < rows.size(); i++) {
      Pairing pair = rows.record(i);
      if (!youths.contains(pair.youth())) {
        rows.reject(
            i,
            Problems.unknownReference(
                "youth", "youth", "un jeune retenu de youths", "a youth accepted from youths"));
      } else if (!mentors.contains(pair.mentor())) {
        rows.reject(
            i,
            Problems.unknownReference(
                "mentor",
                "mentor",
                "un mentor retenu de mentors",
                "a mentor accepted from mentors"));
      }
    }
  }

  /** The decisions of the rows that stand; rows that are untouched stand and decide nothing. */
  List<Decision> decisions(LoadedTable<DecisionTable.Row> rows, Tally tally) throws IOException {
    check(rows);
    for (int i = 0; i < rows.size(); i++) {
      Decision decision = rows.record(i).decision();
      MentorId other = decision == null ? null : decision.replacement();
      if (other != null && !mentors.contains(other)) {
        rows.reject(
            i,
            Problems.unknownReference(
                "otherMentor",
                "mentor",
                "un mentor retenu de mentors",
                "a mentor accepted from mentors"));
      }
    }
    List<Decision> decisions = new ArrayList<>();
    for (DecisionTable.Row row : rows.accept(tally, r -> r.youth() + " – " + r.mentor())) {
      if (row.decision() != null) {
        decisions.add(row.decision());
      }
    }
    return decisions;
  }
}
