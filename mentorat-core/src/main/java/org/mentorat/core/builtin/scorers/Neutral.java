package org.mentorat.core.builtin.scorers;

import org.mentorat.model.Text;
import org.mentorat.spi.Scorer.Row;

/** What a scorer answers where it cannot tell. */
final class Neutral {
  /** Halfway between the best and the worst. */
  static final double VALUE = 0.5;

  private static final Text NOTHING = new Text("", "");

  private Neutral() {}

  /** Neutral for every mentor, for this reason. */
  static Row row(Text why) {
    return new Row() {
      @Override
      public double score(int mentor) {
        return VALUE;
      }

      @Override
      public Text explain(int mentor) {
        return why;
      }
    };
  }

  /** Nothing to say: no points are given. */
  static Text nothing() {
    return NOTHING;
  }
}
