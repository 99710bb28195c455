package org.mentorat.tck.broken;

import java.util.List;
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

/** The share of the youth's interests that the mentor has. It keeps every rule, with a method to override for each way to break one. */
class SoundScorer implements Scorer {
  static final Parameter STRENGTH =
      Parameter.decimal("strength", 1.0, 0.1, 1, "what a full overlap is worth");
  static final Set<String> READS = Set.of("youth.interests", "mentor.interests");

  static ScorerInfo info(Side side, Set<String> reads, Parameter... parameters) {
    return new ScorerInfo(
        "interests", "1", new Text("Intérêts", "Interests"), 10, side, List.of(parameters), reads);
  }

  @Override
  public ScorerInfo info() {
    return info(Side.PAIR, READS, STRENGTH);
  }

  double strength(BindingContext context) {
    return context.parameters().decimal("strength");
  }

  double score(Run run, Youth youth, int mentor) {
    Set<String> own = youth.interests();
    Set<String> other = run.mentors.get(mentor).interests();
    if (own == null || own.isEmpty() || other == null) {
      return run.strength / 2;
    }
    // The share first: strength times count may be rounded up above the strength.
    return run.strength * ((double) own.stream().filter(other::contains).count() / own.size());
  }

  int @Nullable [] kinds(Run run) {
    return run.mentors.stream().mapToInt(m -> m.interests() == null ? 0 : 1).toArray();
  }

  Object kindOf(Youth youth) {
    Set<String> own = youth.interests();
    return own == null || own.isEmpty();
  }

  double atMost(Run run, Youth youth, int kind) {
    return kind == 0 || kindOf(youth).equals(true) ? run.strength / 2 : run.strength;
  }

  Text explain(Run run, Youth youth, int mentor) {
    return score(run, youth, mentor) > run.strength / 2
        ? new Text("Intérêts communs", "Shared interests")
        : new Text("", "");
  }

  @Override
  public Bound bind(BindingContext context, List<Mentor> mentors) {
    Run run = new Run(strength(context), mentors);
    return new Bound() {
      @Override
      public Row row(Youth youth) {
        return new SoundRow(run, youth);
      }

      @Override
      public int @Nullable [] kinds() {
        return SoundScorer.this.kinds(run);
      }

      @Override
      public Object kindOf(Youth youth) {
        return SoundScorer.this.kindOf(youth);
      }
    };
  }

  /** What is known once it is bound. */
  static final class Run {
    final double strength;
    final List<Mentor> mentors;

    Run(double strength, List<Mentor> mentors) {
      this.strength = strength;
      this.mentors = mentors;
    }
  }

  /** The scores of one youth. */
  class SoundRow implements Row {
    final Run run;
    final Youth youth;

    SoundRow(Run run, Youth youth) {
      this.run = run;
      this.youth = youth;
    }

    @Override
    public double score(int mentor) {
      return SoundScorer.this.score(run, youth, mentor);
    }

    @Override
    public double atMost(int kind) {
      return SoundScorer.this.atMost(run, youth, kind);
    }

    @Override
    public Text explain(int mentor) {
      return SoundScorer.this.explain(run, youth, mentor);
    }
  }
}
