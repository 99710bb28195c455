package org.mentorat.core.io;

import java.util.Set;
import org.mentorat.model.MentorId;
import org.mentorat.model.Pairing;
import org.mentorat.model.YouthId;

/** Sets rows aside that name a youth or mentor who is not in the cohort. */
record PeopleCheck(Set<YouthId> youths, Set<MentorId> mentors) {
  static PeopleCheck of(Set<YouthId> youths, Set<MentorId> mentors) {
    return new PeopleCheck(youths, mentors);
  }

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
}
