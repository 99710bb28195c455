package org.mentorat.examples.customplugin;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mentorat.model.Mentor;
import org.mentorat.model.Text;
import org.mentorat.model.Youth;
import org.mentorat.spi.BindingContext;
import org.mentorat.spi.Parameter;
import org.mentorat.spi.Scorer;
import org.mentorat.spi.ScorerInfo;
import org.mentorat.spi.Side;

/**
 * The share of what the youth dislikes that the mentor dislikes too: who cannot stand the same things gets along. Neutral where either
 * side is unknown and where the youth named nothing.
 *
 * <p>Mentors with the same dislikes are of one kind, so that a search over millions of pairs asks once for all of them.
 */
final class SharedDislikesScorer implements Scorer {
  private static final ScorerInfo INFO = new ScorerInfo(
      "sharedDislikes",
      "1.0",
      new Text("Aversions communes", "Shared dislikes"),
      0,
      Side.PAIR,
      List.of(Parameter.decimal("neutral", 0.5, 0, 1, "score where dislikes are not known")),
      Set.of("youth.dislikes", "mentor.dislikes"));

  @Override
  public ScorerInfo info() {
    return INFO;
  }

  @Override
  public Bound bind(BindingContext context, List<Mentor> mentors) {
    return new ByKind(context.parameters().decimal("neutral"), mentors);
  }

  private static final class ByKind implements Bound {
    private final double neutral;
    private final int[] kindOf;
    private final List<@Nullable Set<String>> dislikes;

    ByKind(double neutral, List<Mentor> mentors) {
      this.neutral = neutral;
      this.kindOf = new int[mentors.size()];
      Map<@Nullable Set<String>, Integer> kinds = new LinkedHashMap<>();
      for (int m = 0; m < kindOf.length; m++) {
        Integer kind = kinds.putIfAbsent(mentors.get(m).dislikes(), kinds.size());
        kindOf[m] = kind == null ? kinds.size() - 1 : kind;
      }
      this.dislikes = new ArrayList<>(kinds.keySet());
    }

    @Override
    public int[] kinds() {
      return kindOf.clone();
    }

    @Override
    public Object kindOf(Youth youth) {
      Set<String> own = youth.dislikes();
      return own == null ? Set.of() : own;
    }

    @Override
    public Row row(Youth youth) {
      @Nullable Set<String> own = youth.dislikes();
      return new Row() {
        @Override
        public double score(int mentor) {
          return atMost(kindOf[mentor]);
        }

        @Override
        public double atMost(int kind) {
          double share = Shares.of(own, dislikes.get(kind));
          return Double.isNaN(share) ? neutral : share;
        }

        @Override
        public Text explain(int mentor) {
          @Nullable Set<String> other = dislikes.get(kindOf[mentor]);
          long shared = own == null || other == null ? 0 : Shares.count(own, other);
          if (shared == 0) {
            return new Text("", "");
          }
          return shared == 1
              ? new Text("1 aversion commune", "1 shared dislike")
              : new Text(shared + " aversions communes", shared + " shared dislikes");
        }
      };
    }
  }
}
