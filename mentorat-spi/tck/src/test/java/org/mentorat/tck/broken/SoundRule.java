package org.mentorat.tck.broken;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.mentorat.model.Mentor;
import org.mentorat.model.Reason;
import org.mentorat.model.Text;
import org.mentorat.model.Youth;
import org.mentorat.spi.BindingContext;
import org.mentorat.spi.EligibilityRule;
import org.mentorat.spi.OnUnknown;
import org.mentorat.spi.Parameter;
import org.mentorat.spi.RuleInfo;
import org.mentorat.spi.Side;
import org.mentorat.spi.Verdict;

/** Enough languages are shared. It keeps every rule, with a method to override for each way to break one. */
class SoundRule implements EligibilityRule {
  static final Parameter MIN_SHARED =
      Parameter.integer("minShared", 1, 1, 2, "number of languages that both speak");
  static final Set<String> READS = Set.of("youth.languages", "mentor.languages");

  static RuleInfo info(String code, Side side, Set<String> reads, Parameter... parameters) {
    return new RuleInfo(
        "shared-language",
        "1",
        new Text("langue commune", "shared language"),
        new Reason(code, new Text("Aucune langue commune.", "No shared language.")),
        RuleInfo.Nature.COMFORT,
        side,
        OnUnknown.ADMIT,
        true,
        List.of(parameters),
        reads);
  }

  @Override
  public RuleInfo info() {
    return info("SHARED_LANGUAGE", Side.PAIR, READS, MIN_SHARED);
  }

  int minShared(BindingContext context) {
    return context.parameters().integer("minShared");
  }

  @Nullable
  Verdict verdict(Run run, Youth youth, int mentor) {
    Set<String> own = youth.languages();
    Set<String> other = run.mentors.get(mentor).languages();
    if (own == null || other == null) {
      return Verdict.UNKNOWN;
    }
    return own.stream().filter(other::contains).count() >= run.minShared
        ? Verdict.ADMIT
        : Verdict.EXCLUDE;
  }

  /** 0: unknown, 1: none, 2: some. */
  int @Nullable [] kinds(Run run) {
    return run.mentors.stream()
        .mapToInt(m -> m.languages() == null ? 0 : m.languages().isEmpty() ? 1 : 2)
        .toArray();
  }

  boolean excludes(Youth youth, int kind) {
    return kind == 1 && youth.languages() != null;
  }

  int @Nullable [] shortlist(Run run, Youth youth) {
    return IntStream.range(0, run.mentors.size())
        .filter(m -> verdict(run, youth, m) != Verdict.EXCLUDE)
        .toArray();
  }

  long @Nullable [] admitted(Run run, Youth youth, boolean unknownToo, int from, int to) {
    long[] words = new long[to - from];
    for (int m = from * 64; m < Math.min(run.mentors.size(), to * 64); m++) {
      Verdict verdict = verdict(run, youth, m);
      if (verdict == Verdict.ADMIT || (verdict == Verdict.UNKNOWN && unknownToo)) {
        words[m / 64 - from] |= 1L << m;
      }
    }
    return words;
  }

  @Override
  public Bound bind(BindingContext context, List<Mentor> mentors) {
    Run run = new Run(minShared(context), mentors);
    return new Bound() {
      @Override
      public Row row(Youth youth) {
        return new SoundRow(run, youth);
      }

      @Override
      public int @Nullable [] kinds() {
        return SoundRule.this.kinds(run);
      }
    };
  }

  /** What is known once it is bound. */
  static final class Run {
    final int minShared;
    final List<Mentor> mentors;

    Run(int minShared, List<Mentor> mentors) {
      this.minShared = minShared;
      this.mentors = mentors;
    }
  }

  /** The verdicts of one youth. */
  class SoundRow implements Row {
    final Run run;
    final Youth youth;

    SoundRow(Run run, Youth youth) {
      this.run = run;
      this.youth = youth;
    }

    @Override
    @SuppressWarnings("NullAway") // one that is broken answers null
    public Verdict verdict(int mentor) {
      return SoundRule.this.verdict(run, youth, mentor);
    }

    @Override
    public boolean excludes(int kind) {
      return SoundRule.this.excludes(youth, kind);
    }

    @Override
    public int @Nullable [] shortlist() {
      return SoundRule.this.shortlist(run, youth);
    }

    @Override
    public long @Nullable [] admitted(boolean unknownToo, int from, int to) {
      return SoundRule.this.admitted(run, youth, unknownToo, from, to);
    }
  }
}
