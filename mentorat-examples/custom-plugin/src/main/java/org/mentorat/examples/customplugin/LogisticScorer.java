package org.mentorat.examples.customplugin;

import java.util.List;
import java.util.Set;
import org.mentorat.model.Mentor;
import org.mentorat.model.Text;
import org.mentorat.model.Youth;
import org.mentorat.spi.BindingContext;
import org.mentorat.spi.Parameter;
import org.mentorat.spi.Scorer;
import org.mentorat.spi.ScorerInfo;
import org.mentorat.spi.Side;

/**
 * The chance that a pair lasts by a logistic model. Its coefficients come with the plug-in, or from a JSON file that the policy names: who
 * trains the model anew each year hands over a file and no jar. The policy may pin the file by its SHA-256, so that a run is repeated with
 * the same numbers or not at all.
 */
final class LogisticScorer implements Scorer {
  private static final ScorerInfo INFO = new ScorerInfo(
      "logistic",
      "1.0",
      new Text("Chance de durer", "Chance to last"),
      0,
      Side.PAIR,
      List.of(
          Parameter.text(
              "model", "", "path of the JSON file with the coefficients; empty: the plug-in's own"),
          Parameter.text("sha256", "", "SHA-256 of the model in hexadecimal; empty: any")),
      Set.of(
          "youth.interests",
          "mentor.interests",
          "youth.dislikes",
          "mentor.dislikes",
          "youth.sectors",
          "mentor.sectors",
          "youth.availability",
          "mentor.availability",
          "youth.needs",
          "mentor.expertise",
          "youth.commune",
          "mentor.commune"));

  @Override
  public ScorerInfo info() {
    return INFO;
  }

  @Override
  public Bound bind(BindingContext context, List<Mentor> mentors) {
    LogisticModel model = ModelFile.read(
        "model", context.parameters().text("model"), context.parameters().text("sha256"));
    return youth -> new ChanceRow(model, youth, mentors);
  }

  private record ChanceRow(LogisticModel model, Youth youth, List<Mentor> mentors) implements Row {
    @Override
    public double score(int mentor) {
      return model.chance(youth, mentors.get(mentor));
    }

    @Override
    public Text explain(int mentor) {
      long percent = StrictMath.round(100 * score(mentor));
      return new Text("Chance estimée : " + percent + " %", "Estimated chance: " + percent + " %");
    }
  }
}
