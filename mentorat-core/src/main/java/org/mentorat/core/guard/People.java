package org.mentorat.core.guard;

import java.util.List;
import org.mentorat.model.Mentor;
import org.mentorat.model.MentorId;

/**
 * The mentors that parts are bound to, with what the sample needs of them; made once a run and shared by all parts.
 *
 * @param mentors in the order of the parts' indices; nobody can change it
 * @param hash of each id, {@code long[mentors]}
 */
record People(List<Mentor> mentors, long[] hash) {
  static People of(List<Mentor> mentors, Sample sample) {
    long[] hash = new long[mentors.size()];
    for (int m = 0; m < hash.length; m++) {
      hash[m] = sample.hash(mentors.get(m).id().value());
    }
    return new People(List.copyOf(mentors), hash);
  }

  MentorId id(int mentor) {
    return mentors.get(mentor).id();
  }
}
