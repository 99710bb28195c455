package org.mentorat.core.builtin.rules;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.mentorat.core.builtin.columns.BitColumns;
import org.mentorat.core.builtin.columns.Enrolments;
import org.mentorat.core.builtin.columns.Masks;
import org.mentorat.model.Mentor;
import org.mentorat.model.Need;
import org.mentorat.model.Programme;
import org.mentorat.model.Reason;
import org.mentorat.model.Text;
import org.mentorat.spi.BindingContext;
import org.mentorat.spi.EligibilityRule;
import org.mentorat.spi.OnUnknown;
import org.mentorat.spi.Parameter;
import org.mentorat.spi.RuleInfo;
import org.mentorat.spi.Side;
import org.mentorat.spi.Verdict;

/**
 * Of the youth's needs at least {@code minShared} (or all, where there are fewer) are among the mentor's expertise and among the needs
 * that the mentor's programme serves. A youth who was asked and named none passes. Unknown without needs or expertise,
 * unless the programme serves too few of the needs whatever the mentor can do.
 */
final class NeedRule implements EligibilityRule {
  private static final RuleInfo INFO = new RuleInfo(
      "need",
      "1",
      new Text("besoins couverts", "needs covered"),
      new Reason(
          "NEED_COVERED",
          new Text(
              "Le mentor ou son programme ne couvre pas les besoins du jeune.",
              "The mentor or the programme does not cover the youth's needs.")),
      RuleInfo.Nature.COMFORT,
      Side.PAIR,
      OnUnknown.ADMIT,
      true,
      List.of(Parameter.integer(
          "minShared", 1, 1, Need.values().length, "number of the youth's needs to be covered")),
      Set.of("youth.needs", "mentor.expertise", "mentor.programme", "programme.needs"));

  /** Above the bits of the needs: the expertise is unknown, and the needs are those of the programme. */
  private static final int UNKNOWN = 1 << 30;

  private static final int NEEDS = Need.values().length;

  /** In the columns, behind those of the needs: the expertise is known. */
  private static final int KNOWN = NEEDS;

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public Bound bind(BindingContext context, List<Mentor> mentors) {
    int minShared = context.parameters().integer("minShared");
    Enrolments enrolments = Enrolments.of(context, mentors);
    int[] covered = new int[mentors.size()];
    for (int m = 0; m < covered.length; m++) {
      Programme programme = enrolments.programmeOf(m);
      Set<Need> expertise = mentors.get(m).expertise();
      int served = programme == null ? Masks.ALL : Masks.orAll(programme.needs());
      covered[m] = expertise == null ? served | UNKNOWN : served & Masks.of(expertise);
    }
    BitColumns columns = columns(covered);
    Row unknown = Verdicts.alwaysInColumns(Verdict.UNKNOWN);
    return youth -> {
      List<Need> needs = youth.needs();
      if (needs == null) {
        return unknown;
      }
      int wanted = Masks.of(needs);
      int enough = StrictMath.min(minShared, Integer.bitCount(wanted));
      return Verdicts.inColumns(
          mentor -> Integer.bitCount(covered[mentor] & wanted) < enough
              ? Verdict.EXCLUDE
              : (covered[mentor] & UNKNOWN) == 0 || enough == 0 ? Verdict.ADMIT : Verdict.UNKNOWN,
          (unknownToo, from, to) -> {
            long[] found = columns.atLeast(enough, from, to, bits(wanted));
            if (!unknownToo && enough > 0) {
              columns.retain(found, from, KNOWN);
            }
            return found;
          });
    };
  }

  private static BitColumns columns(int[] covered) {
    BitColumns columns = new BitColumns(NEEDS + 1, covered.length);
    for (int m = 0; m < covered.length; m++) {
      for (int need = 0; need < NEEDS; need++) {
        if ((covered[m] >>> need & 1) == 1) {
          columns.set(need, m);
        }
      }
      if ((covered[m] & UNKNOWN) == 0) {
        columns.set(KNOWN, m);
      }
    }
    return columns;
  }

  /** The numbers of the bits that are set, ascending. */
  private static int[] bits(int mask) {
    return IntStream.range(0, NEEDS).filter(bit -> (mask >>> bit & 1) == 1).toArray();
  }
}
