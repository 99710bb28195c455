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
 * @param why the scorer's own phrase, which stands without the label; may be empty
 * @since 0.1
 */
public record Contribution(String scorer, Text label, long micropoints, double outOf, Text why) {
  /** The contribution in points. */
  public double points() {
    return Points.points(micropoints);
  }

  /** The scorer alone: the value and its reason say something of the two people. */
  @Override
  public String toString() {
    return "Contribution[" + scorer + "]";
  }

  /** A phrase for people: why, in the scorer's own words, or else what the criterion is called. */
  public String text(Locale locale) {
    String phrase = why.in(locale);
    return phrase.isEmpty() ? label.in(locale) : phrase;
  }
}
