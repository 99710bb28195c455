package org.mentorat.core.builtin.rules;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.mentorat.model.Mentor;
import org.mentorat.model.MentorId;
import org.mentorat.model.Pairing;
import org.mentorat.model.Youth;
import org.mentorat.model.YouthId;
import org.mentorat.spi.EligibilityRule.Bound;
import org.mentorat.spi.EligibilityRule.Row;
import org.mentorat.spi.Verdict;

/**
 * Excludes listed pairs and admits all others: those given as pairs, and those that the youth's own record names. A list that nobody kept
 * excludes nobody. A row costs a look-up, a verdict one comparison, or a binary search for the few youths with a list.
 */
final class Blocklist implements Bound {
  private static final Row NOBODY = Verdicts.alwaysInColumns(Verdict.ADMIT);

  private final Map<MentorId, Integer> indexOf = new HashMap<>();
  private final Map<YouthId, List<Integer>> listed = new HashMap<>();
  private final Function<Youth, @Nullable Set<MentorId>> named;

  Blocklist(
      List<Mentor> mentors,
      Iterable<? extends Pairing> pairs,
      Function<Youth, @Nullable Set<MentorId>> named) {
    this.named = named;
    for (int m = 0; m < mentors.size(); m++) {
      indexOf.put(mentors.get(m).id(), m);
    }
    for (Pairing pair : pairs) {
      Integer mentor = indexOf.get(pair.mentor());
      if (mentor != null) {
        listed.computeIfAbsent(pair.youth(), y -> new ArrayList<>()).add(mentor);
      }
    }
  }

  @Override
  public Row row(Youth youth) {
    List<Integer> pairs = listed.getOrDefault(youth.id(), List.of());
    Set<MentorId> own = named.apply(youth);
    if (pairs.isEmpty() && (own == null || own.isEmpty())) {
      return NOBODY;
    }
    List<Integer> all = new ArrayList<>(pairs);
    for (MentorId mentor : own == null ? Set.<MentorId>of() : own) {
      Integer index = indexOf.get(mentor);
      if (index != null) {
        all.add(index);
      }
    }
    int[] blocked = all.stream().mapToInt(Integer::intValue).sorted().toArray();
    return Verdicts.inColumns(
        mentor -> Arrays.binarySearch(blocked, mentor) >= 0 ? Verdict.EXCLUDE : Verdict.ADMIT,
        (unknownToo, from, to) -> Verdicts.everybodyBut(blocked, from, to));
  }
}
