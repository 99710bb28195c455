package org.mentorat.core.result;

import java.util.Locale;
import org.mentorat.model.Points;
import org.mentorat.model.Text;

/**
 * What one scorer contributes to a score.
 *
 * @param scorer id of the scorer
 * @param label what the criterion is called
 * @param micropoints contribution in millionths of a point; contributions of a proposal add up to its score
 * @param outOf most points this scorer can contribute under the policy
 * @param why the scorer's own sentence; may be empty
 */
public record Contribution(String scorer, Text label, long micropoints, double outOf, Text why) {
  /** The contribution in points. */
  public double points() {
    return Points.points(micropoints);
  }

  /** A sentence for people: the label, and why where the scorer says so. */
  public String text(Locale locale) {
    String sentence = why.in(locale);
    if (sentence.isEmpty()) {
      return label.in(locale);
    }
    return label.in(locale) + (locale.getLanguage().equals("fr") ? " : " : ": ") + sentence;
  }
}
