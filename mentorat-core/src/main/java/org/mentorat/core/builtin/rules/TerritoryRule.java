package org.mentorat.core.builtin.rules;

import java.util.List;
import java.util.Set;
import org.mentorat.core.builtin.columns.Coverage;
import org.mentorat.core.builtin.columns.Enrolments;
import org.mentorat.core.builtin.columns.Reach;
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
 * The youth's commune lies in the territories of the mentor's association and of the mentor's programme. Unknown where there are
 * territories and the commune is not given, or neither named nor known to the gazetteer.
 */
final class TerritoryRule implements EligibilityRule {
  private static final RuleInfo INFO = new RuleInfo(
      "territory",
      "1",
      new Text("territoire", "territory"),
      new Reason(
          "TERRITORY",
          new Text(
              "Le jeune habite hors du territoire de l'association ou du programme.",
              "The youth lives outside the territory of the association or programme.")),
      RuleInfo.Nature.COMFORT,
      Side.PAIR,
      OnUnknown.ADMIT,
      true,
      List.of(),
      Set.of(
          "youth.commune",
          "mentor.association",
          "mentor.programme",
          "association.territories",
          "programme.territories"));

  /** An area takes two bits a mentor in columns: beyond so many that territories name, memory is worth more than time. */
  private static final int MOST_NAMED_IN_COLUMNS = 500;

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public Bound bind(BindingContext context, List<Mentor> mentors) {
    Enrolments enrolments = Enrolments.of(context, mentors);
    boolean fewAreas = Coverage.named(enrolments.groups()).size() <= MOST_NAMED_IN_COLUMNS;
    Coverage<Row> rows = new Coverage<>(
        context.gazetteer(), enrolments.groups(), reaches -> row(enrolments, reaches, fewAreas));
    return youth -> rows.at(youth.commune());
  }

  private static Row row(Enrolments enrolments, Reach[] reaches, boolean inColumns) {
    Verdict[] verdicts = new Verdict[reaches.length];
    for (int e = 0; e < reaches.length; e++) {
      verdicts[e] = switch (reaches[e]) {
        case OUTSIDE -> Verdict.EXCLUDE;
        case UNKNOWN -> Verdict.UNKNOWN;
        case EVERYWHERE, REGION, DEPARTMENT, COMMUNE -> Verdict.ADMIT;
      };
    }
    return inColumns
        ? Verdicts.byGroupInColumns(enrolments, verdicts)
        : Verdicts.byGroup(enrolments, verdicts);
  }
}
