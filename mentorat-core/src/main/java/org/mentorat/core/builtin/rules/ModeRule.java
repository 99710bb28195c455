package org.mentorat.core.builtin.rules;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.mentorat.core.builtin.columns.BitColumns;
import org.mentorat.core.builtin.columns.Enrolments;
import org.mentorat.core.builtin.columns.MeetingWays;
import org.mentorat.model.Mentor;
import org.mentorat.model.Reason;
import org.mentorat.model.Text;
import org.mentorat.spi.BindingContext;
import org.mentorat.spi.EligibilityRule;
import org.mentorat.spi.OnUnknown;
import org.mentorat.spi.RuleInfo;
import org.mentorat.spi.Side;
import org.mentorat.spi.Verdict;

/**
 * There is a way to meet, in person or remotely, that suits youth, mentor and programme; hybrid suits both. Unknown without the
 * youth's or the mentor's mode, unless the others alone leave no way.
 */
final class ModeRule implements EligibilityRule {
  private static final RuleInfo INFO = new RuleInfo(
      "mode",
      "1",
      new Text("modalité de rencontre", "way of meeting"),
      new Reason(
          "MODE",
          new Text(
              "Le jeune, le mentor et le programme n'ont pas de modalité de rencontre commune.",
              "Youth, mentor and programme share no way of meeting.")),
      RuleInfo.Nature.COMFORT,
      Side.PAIR,
      OnUnknown.ADMIT,
      true,
      List.of(),
      Set.of("youth.mode", "mentor.mode", "mentor.programme", "programme.modes"));

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public Bound bind(BindingContext context, List<Mentor> mentors) {
    byte[] ways = MeetingWays.of(mentors, Enrolments.of(context, mentors));
    BitColumns columns = MeetingWays.columns(ways);
    Row[] rows = new Row[MeetingWays.VALUES];
    for (int own = 0; own < rows.length; own++) {
      Verdict[] verdicts = new Verdict[MeetingWays.VALUES];
      for (int other = 0; other < verdicts.length; other++) {
        verdicts[other] = verdict(own, other);
      }
      int[] admitted = withVerdict(verdicts, EnumSet.of(Verdict.ADMIT));
      int[] notExcluded = withVerdict(verdicts, EnumSet.of(Verdict.ADMIT, Verdict.UNKNOWN));
      rows[own] = new ModeRow(verdicts, ways, columns, admitted, notExcluded);
    }
    int[] kinds = new int[ways.length];
    Arrays.setAll(kinds, m -> ways[m]);
    return new ByKind(kinds, youth -> rows[MeetingWays.of(youth)]);
  }

  /** The verdicts by the mentor's ways, which are the kinds. */
  private record ModeRow(
      Verdict[] verdicts, byte[] ways, BitColumns columns, int[] admitted, int[] notExcluded)
      implements Row {
    @Override
    public Verdict verdict(int mentor) {
      return verdicts[ways[mentor]];
    }

    @Override
    public boolean excludes(int kind) {
      return verdicts[kind] == Verdict.EXCLUDE;
    }

    @Override
    public long[] admitted(boolean unknownToo, int from, int to) {
      return columns.any(from, to, unknownToo ? notExcluded : admitted);
    }
  }

  private static int[] withVerdict(Verdict[] byWays, Set<Verdict> wanted) {
    return IntStream.range(0, byWays.length)
        .filter(other -> wanted.contains(byWays[other]))
        .toArray();
  }

  private static Verdict verdict(int youth, int mentor) {
    int shared = youth & mentor & (MeetingWays.IN_PERSON | MeetingWays.REMOTE);
    boolean unsaid = ((youth | mentor) & MeetingWays.UNSAID) != 0;
    return shared == 0 ? Verdict.EXCLUDE : unsaid ? Verdict.UNKNOWN : Verdict.ADMIT;
  }
}
