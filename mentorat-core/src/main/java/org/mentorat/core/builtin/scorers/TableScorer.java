package org.mentorat.core.builtin.scorers;

import java.util.List;
import java.util.Set;
import org.mentorat.model.Mentor;
import org.mentorat.model.MentorId;
import org.mentorat.model.Text;
import org.mentorat.model.YouthId;
import org.mentorat.spi.BindingContext;
import org.mentorat.spi.Parameter;
import org.mentorat.spi.ScoreTable;
import org.mentorat.spi.Scorer;
import org.mentorat.spi.ScorerInfo;
import org.mentorat.spi.Side;
import org.mentorat.spi.UnusableParameterException;

/**
 * Scores that were computed elsewhere, say by a model in another language, and handed in as a table under {@code name}. A pair that the
 * table lacks gets {@code neutral}. Weight 0 until a policy gives it one; then a missing table is an error.
 */
final class TableScorer implements Scorer {
  private static final ScorerInfo INFO = new ScorerInfo(
      "table",
      "1",
      new Text("Score fourni", "Supplied score"),
      0,
      Side.PAIR,
      List.of(
          Parameter.text("name", "scores", "name under which the table is handed in"),
          Parameter.decimal("neutral", 0.5, 0, 1, "score of a pair that the table lacks")),
      Set.of("table"));

  private static final Text MISSING =
      new Text("Binôme absent de la table des scores", "The table of scores lacks this pair");

  @Override
  public ScorerInfo info() {
    return INFO;
  }

  @Override
  public Bound bind(BindingContext context, List<Mentor> mentors) {
    String name = context.parameters().text("name");
    double neutral = context.parameters().decimal("neutral");
    ScoreTable table = context
        .scoreTable(name)
        .orElseThrow(() -> new UnusableParameterException(
            "name",
            "the name of a table of scores that is handed in; there is none named " + name
                + ". Maybe set the weight of the scorer table to 0?"));
    MentorId[] ids = mentors.stream().map(Mentor::id).toArray(MentorId[]::new);
    return youth -> new TableRow(table, youth.id(), ids, neutral);
  }

  private record TableRow(ScoreTable table, YouthId youth, MentorId[] mentors, double neutral)
      implements Row {
    @Override
    public double score(int mentor) {
      double score = table.score(youth, mentors[mentor]);
      return Double.isNaN(score) ? neutral : score;
    }

    @Override
    public void scores(int[] mentors, int from, int to, double[] into) {
      for (int k = from; k < to; k++) {
        into[k] = score(mentors[k]);
      }
    }

    @Override
    public Text explain(int mentor) {
      double score = table.score(youth, mentors[mentor]);
      if (Double.isNaN(score)) {
        return MISSING;
      }
      long percent = StrictMath.round(score * 100);
      return new Text("Score fourni : " + percent + " %", "Supplied score: " + percent + " %");
    }
  }
}
