package org.mentorat.core.builtin.scorers;

import java.util.List;
import java.util.Set;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;
import org.mentorat.core.builtin.columns.Kinds;
import org.mentorat.core.builtin.columns.Masks;
import org.mentorat.model.Mentor;
import org.mentorat.model.Need;
import org.mentorat.model.Text;
import org.mentorat.model.Youth;
import org.mentorat.spi.BindingContext;
import org.mentorat.spi.Scorer;
import org.mentorat.spi.ScorerInfo;
import org.mentorat.spi.Side;

/**
 * How much of what the youth needs the mentor offers: the i-th need weighs 1/i, and the score is the weight of the needs covered
 * out of the weight of all. Neutral where needs or expertise are unknown, and where the youth named no need.
 */
final class NeedScorer implements Scorer {
  private static final ScorerInfo INFO = new ScorerInfo(
      "need",
      "1",
      new Text("Besoins", "Needs"),
      30,
      Side.PAIR,
      List.of(),
      Set.of("youth.needs", "mentor.expertise"));

  private static final Text NO_NEEDS =
      new Text("Besoins du jeune non renseignés", "The youth's needs are not known");
  private static final Text NO_EXPERTISE =
      new Text("Expertise du mentor non renseignée", "The mentor's expertise is not known");

  /** Above the bits of the needs: the expertise is unknown. */
  private static final int UNKNOWN = 1 << 30;

  @Override
  public ScorerInfo info() {
    return INFO;
  }

  @Override
  public Bound bind(BindingContext context, List<Mentor> mentors) {
    int[] expertise = new int[mentors.size()];
    for (int m = 0; m < expertise.length; m++) {
      Set<Need> offered = mentors.get(m).expertise();
      expertise[m] = offered == null ? UNKNOWN : Masks.of(offered);
    }
    Kinds kinds = Kinds.by(expertise.length, m -> expertise[m]);
    return new ByKind(
        kinds.of(), youth -> Neutral.kind(youth.needs()), youth -> row(youth, expertise, kinds));
  }

  private static Row row(Youth youth, int[] expertise, Kinds kinds) {
    @Nullable List<Need> needs = youth.needs();
    return needs == null || needs.isEmpty()
        ? Neutral.row(NO_NEEDS)
        : new NeedRow(needs.stream().distinct().toArray(Need[]::new), expertise, kinds);
  }

  private static final class NeedRow implements Row {
    private final Need[] needs;
    private final int[] bits;
    private final double[] weights;
    private final int[] expertise;
    private final Kinds kinds;

    NeedRow(Need[] needs, int[] expertise, Kinds kinds) {
      this.needs = needs;
      this.expertise = expertise;
      this.kinds = kinds;
      this.bits = new int[needs.length];
      this.weights = new double[needs.length];
      for (int i = 0; i < needs.length; i++) {
        bits[i] = Masks.of(needs[i]);
        weights[i] = 1.0 / (i + 1);
      }
    }

    @Override
    public double score(int mentor) {
      int offered = expertise[mentor];
      if (offered == UNKNOWN) {
        return Neutral.VALUE;
      }
      double covered = 0;
      double all = 0;
      // Both sums in the same order: where everything is covered they are the same number, and the
      // score is exactly 1.
      for (int i = 0; i < bits.length; i++) {
        all += weights[i];
        if ((offered & bits[i]) != 0) {
          covered += weights[i];
        }
      }
      return covered / all;
    }

    @Override
    public void scores(int[] mentors, int from, int to, double[] into) {
      for (int k = from; k < to; k++) {
        into[k] = score(mentors[k]);
      }
    }

    @Override
    public double atMost(int kind) {
      return score(kinds.mentorOf(kind));
    }

    @Override
    public Text explain(int mentor) {
      if (expertise[mentor] == UNKNOWN) {
        return NO_EXPERTISE;
      }
      StringJoiner french = new StringJoiner(", ", "Besoins couverts : ", "").setEmptyValue("");
      StringJoiner english = new StringJoiner(", ", "Needs covered: ", "").setEmptyValue("");
      for (int i = 0; i < needs.length; i++) {
        if ((expertise[mentor] & bits[i]) != 0) {
          Text label = needs[i].label();
          Text choice = Ordinals.choice(i + 1);
          french.add(label.french() + " (" + choice.french() + ")");
          english.add(label.english() + " (" + choice.english() + ")");
        }
      }
      return new Text(french.toString(), english.toString());
    }
  }
}
