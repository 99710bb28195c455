package org.mentorat.core.builtin.scorers;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.mentorat.model.Text;
import org.mentorat.spi.Scorer.Row;

/** What a scorer answers where it cannot tell. */
final class Neutral {
  /** Halfway between the best and the worst. */
  static final double VALUE = 0.5;

  private static final Text NOTHING = new Text("", "");

  /** As a kind of youths: the field is not known. */
  static final String UNKNOWN_YOUTH = "unknown";

  private Neutral() {}

  /** A field of a youth as the youth's kind; null, which is unknown, is one too. */
  static Object kind(@Nullable Object field) {
    return field == null ? UNKNOWN_YOUTH : field;
  }

  /** Neutral for every mentor, for this reason. */
  static Row row(Text why) {
    return new Row() {
      @Override
      public double score(int mentor) {
        return VALUE;
      }

      @Override
      public void scores(int[] mentors, int from, int to, double[] into) {
        Arrays.fill(into, from, to, VALUE);
      }

      @Override
      public double atMost(int kind) {
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
