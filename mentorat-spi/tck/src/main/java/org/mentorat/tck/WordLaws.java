package org.mentorat.tck;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mentorat.model.Mentor;
import org.mentorat.model.Youth;
import org.mentorat.spi.EligibilityRule;
import org.mentorat.spi.Verdict;

/** Laws of the ways in which a row of verdicts tells of many mentors at once. Each verdict is asked for once. */
final class WordLaws {
  private final String name;
  private final Youth youth;
  private final List<Mentor> mentors;
  private final EligibilityRule.Row row;
  private final @Nullable Verdict[] verdicts;

  /**
   * @param name id and version of the rule for messages
   * @param youth whose row it is
   * @param mentors all of the run
   */
  WordLaws(String name, Youth youth, List<Mentor> mentors, EligibilityRule.Row row) {
    this.name = name;
    this.youth = youth;
    this.mentors = mentors;
    this.row = row;
    this.verdicts = new @Nullable Verdict[mentors.size()];
    Arrays.setAll(verdicts, row::verdict);
  }

  /** Nobody of an excluded kind has another verdict. */
  void kinds(ContractRule rule, int[] kinds) {
    for (int m = 0; m < kinds.length; m++) {
      @Nullable Verdict verdict = verdicts[m];
      if (row.excludes(kinds[m]) && verdict != Verdict.EXCLUDE) {
        throw broken(rule, m, verdict, "excludes kind " + kinds[m] + " as a whole");
      }
    }
  }

  /** In order, in range, and nobody is missing. */
  void shortlist(ContractRule rule) {
    int @Nullable [] list = row.shortlist();
    if (list == null) {
      return;
    }
    for (int k = 0; k < list.length; k++) {
      if (list[k] < (k == 0 ? 0 : list[k - 1] + 1) || list[k] >= mentors.size()) {
        throw new ContractViolation(
            rule,
            name + " gave the shortlist " + Arrays.toString(list) + " for youth " + youth.id()
                + " and " + mentors.size() + " mentors");
      }
    }
    for (int m = 0; m < mentors.size(); m++) {
      @Nullable Verdict verdict = verdicts[m];
      if (verdict != Verdict.EXCLUDE && Arrays.binarySearch(list, m) < 0) {
        throw broken(rule, m, verdict, "has no such mentor on the shortlist");
      }
    }
  }

  /** The bits are the verdicts, for all words at once and for every single one. */
  void words(ContractRule rule) {
    int words = (mentors.size() + Long.SIZE - 1) / Long.SIZE;
    for (boolean unknownToo : new boolean[] {false, true}) {
      words(rule, unknownToo, 0, words);
      for (int from = 0; from < words; from++) {
        words(rule, unknownToo, from, from + 1);
        words(rule, unknownToo, from, words);
      }
    }
  }

  private void words(ContractRule rule, boolean unknownToo, int from, int to) {
    long @Nullable [] found = row.admitted(unknownToo, from, to);
    if (found == null) {
      return;
    }
    if (found.length != to - from) {
      throw new ContractViolation(
          rule,
          name + " gave " + found.length + " words for youth " + youth.id() + ", asked for "
              + (to - from));
    }
    int end = Math.min(mentors.size(), to * Long.SIZE);
    for (int m = from * Long.SIZE; m < end; m++) {
      @Nullable Verdict verdict = verdicts[m];
      boolean expected = verdict == Verdict.ADMIT || (unknownToo && verdict == Verdict.UNKNOWN);
      boolean bit = (found[m / Long.SIZE - from] >>> m & 1) == 1;
      if (bit != expected) {
        throw broken(
            rule,
            m,
            verdict,
            "has the bit " + (bit ? 1 : 0) + " in words " + from + " to " + (to - 1)
                + (unknownToo ? ", unknown too" : ""));
      }
    }
  }

  /** What is written into the array shows up nowhere. */
  void fresh(ContractRule rule) {
    int words = (mentors.size() + Long.SIZE - 1) / Long.SIZE;
    for (boolean unknownToo : new boolean[] {false, true}) {
      long @Nullable [] first = row.admitted(unknownToo, 0, words);
      if (first == null) {
        continue;
      }
      long[] before = first.clone();
      Arrays.setAll(first, w -> ~before[w]);
      long @Nullable [] again = row.admitted(unknownToo, 0, words);
      if (again != null && !Arrays.equals(before, again)) {
        throw new ContractViolation(
            rule,
            name + " gave other words for youth " + youth.id()
                + " after the first array was written into");
      }
    }
  }

  private ContractViolation broken(
      ContractRule rule, int mentor, @Nullable Verdict verdict, String found) {
    return new ContractViolation(
        rule,
        name + " answered " + verdict + " for youth " + youth.id() + " and mentor "
            + mentors.get(mentor).id() + ", and " + found);
  }
}
