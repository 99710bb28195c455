package org.mentorat.core.builtin.rules;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mentorat.core.builtin.columns.Enrolments;
import org.mentorat.model.KnownPair;
import org.mentorat.model.Mentor;
import org.mentorat.model.MentorId;
import org.mentorat.model.Programme;
import org.mentorat.model.Reason;
import org.mentorat.model.Text;
import org.mentorat.spi.BindingContext;
import org.mentorat.spi.EligibilityRule;
import org.mentorat.spi.OnUnknown;
import org.mentorat.spi.RuleInfo;
import org.mentorat.spi.Side;
import org.mentorat.spi.Verdict;

/**
 * The mentor has a place left: capacity − max(load, running pairs) &gt; 0. An unknown capacity counts as 1, an unknown load as 0, so that
 * the verdict is never unknown; the programme's most youths per mentor caps the capacity.
 *
 * <p>The larger of the two, not their sum: a sheet that gives a load has usually counted the running pairs in it.
 */
final class CapacityRule implements EligibilityRule {
  private static final RuleInfo INFO = new RuleInfo(
      "capacity",
      "1",
      new Text("places du mentor", "mentor's places"),
      new Reason(
          "CAPACITY", new Text("Le mentor n'a plus de place.", "The mentor has no place left.")),
      RuleInfo.Nature.SAFETY,
      Side.MENTOR,
      OnUnknown.EXCLUDE,
      true,
      List.of(),
      Set.of(
          "mentor.capacity",
          "mentor.load",
          "mentor.programme",
          "programme.youthsPerMentor",
          "pairs"));

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public Bound bind(BindingContext context, List<Mentor> mentors) {
    Map<MentorId, Integer> running = new HashMap<>();
    for (KnownPair pair : context.knownPairs()) {
      if (pair.status() == KnownPair.Status.RUNNING) {
        running.merge(pair.mentor(), 1, Integer::sum);
      }
    }
    Enrolments enrolments = Enrolments.of(context, mentors);
    Verdict[] verdicts = new Verdict[mentors.size()];
    for (int m = 0; m < verdicts.length; m++) {
      Mentor mentor = mentors.get(m);
      int load = StrictMath.max(orElse(mentor.load(), 0), running.getOrDefault(mentor.id(), 0));
      verdicts[m] = Verdicts.of(capacity(mentor, enrolments.programmeOf(m)) > load);
    }
    Row row = mentor -> verdicts[mentor];
    return youth -> row;
  }

  private static int capacity(Mentor mentor, @Nullable Programme programme) {
    int own = orElse(mentor.capacity(), 1);
    return programme == null ? own : StrictMath.min(own, orElse(programme.youthsPerMentor(), own));
  }

  private static int orElse(@Nullable Integer value, int otherwise) {
    return value == null ? otherwise : value;
  }
}
