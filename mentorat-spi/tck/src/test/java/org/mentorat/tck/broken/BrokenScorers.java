package org.mentorat.tck.broken;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.mentorat.model.Mentor;
import org.mentorat.model.Text;
import org.mentorat.model.Youth;
import org.mentorat.spi.BindingContext;
import org.mentorat.spi.Parameter;
import org.mentorat.spi.Scorer;
import org.mentorat.spi.ScorerInfo;
import org.mentorat.spi.Side;
import org.mentorat.tck.ContractRule;
import org.mentorat.tck.ScorerContract;

/** Scorers that are broken in one respect, as tests of the contract that fail. */
public final class BrokenScorers {
  private BrokenScorers() {}

  /** Broken in nothing. */
  public static final class Sound extends ScorerContract {
    @Override
    protected Scorer scorer() {
      return new SoundScorer();
    }
  }

  @Broken(rule = ContractRule.S1, what = "answers NaN where nothing is shared")
  static final class NotANumber extends ScorerContract {
    @Override
    protected Scorer scorer() {
      return new SoundScorer() {
        @Override
        double score(Run run, Youth youth, int mentor) {
          double score = super.score(run, youth, mentor);
          return score == 0 ? score / 0 : score;
        }
      };
    }
  }

  @Broken(rule = ContractRule.S1, what = "answers 1.01 where everything is shared")
  static final class AboveOne extends ScorerContract {
    @Override
    protected Scorer scorer() {
      return new SoundScorer() {
        @Override
        double score(Run run, Youth youth, int mentor) {
          double score = super.score(run, youth, mentor);
          return score == 1 ? 1.01 : score;
        }
      };
    }
  }

  @Broken(rule = ContractRule.S2, what = "answers half as much when asked again")
  static final class TiresOfQuestions extends ScorerContract {
    @Override
    protected Scorer scorer() {
      return new SoundScorer() {
        @Override
        public Bound bind(BindingContext context, List<Mentor> mentors) {
          Run run = new Run(strength(context), mentors);
          return youth -> new SoundRow(run, youth) {
            private final Set<Integer> asked = new HashSet<>();

            @Override
            public double score(int mentor) {
              return asked.add(mentor) ? super.score(mentor) : super.score(mentor) / 2;
            }
          };
        }
      };
    }
  }

  @Broken(rule = ContractRule.S3, what = "keeps the youth of the latest row, one a thread")
  static final class LatestYouth extends ScorerContract {
    @Override
    protected Scorer scorer() {
      return new SoundScorer() {
        @Override
        @SuppressWarnings("ThreadLocalUsage") // broken on purpose
        public Bound bind(BindingContext context, List<Mentor> mentors) {
          Run run = new Run(strength(context), mentors);
          ThreadLocal<Youth> latest = new ThreadLocal<>();
          return youth -> {
            latest.set(youth);
            return mentor -> score(run, latest.get(), mentor);
          };
        }
      };
    }
  }

  @Broken(
      rule = ContractRule.S4,
      what = "keeps its mentors where only the binding thread finds them")
  static final class OneThreadOnly extends ScorerContract {
    @Override
    protected Scorer scorer() {
      return new SoundScorer() {
        @Override
        @SuppressWarnings("ThreadLocalUsage") // broken on purpose
        public Bound bind(BindingContext context, List<Mentor> mentors) {
          ThreadLocal<Run> run = new ThreadLocal<>();
          run.set(new Run(strength(context), mentors));
          return youth -> mentor -> score(run.get(), youth, mentor);
        }
      };
    }
  }

  @Broken(rule = ContractRule.S5, what = "gives every other place of the list a tenth less")
  static final class FavoursPlaces extends ScorerContract {
    @Override
    protected Scorer scorer() {
      return new SoundScorer() {
        @Override
        double score(Run run, Youth youth, int mentor) {
          return super.score(run, youth, mentor) * (mentor % 2 == 0 ? 1 : 0.9);
        }
      };
    }
  }

  @Broken(rule = ContractRule.S6, what = "gives more where there are more mentors")
  static final class CountsRivals extends ScorerContract {
    @Override
    protected Scorer scorer() {
      return new SoundScorer() {
        @Override
        double score(Run run, Youth youth, int mentor) {
          return super.score(run, youth, mentor) * (1 - 0.5 / run.mentors.size());
        }
      };
    }
  }

  @Broken(rule = ContractRule.S7, what = "keeps scores by id from run to run")
  static final class KeepsScores extends ScorerContract {
    @Override
    protected Scorer scorer() {
      return new SoundScorer() {
        private final Map<List<Object>, Double> kept = new ConcurrentHashMap<>();

        @Override
        double score(Run run, Youth youth, int mentor) {
          return kept.computeIfAbsent(
              List.of(youth.id(), run.mentors.get(mentor).id()),
              pair -> super.score(run, youth, mentor));
        }
      };
    }
  }

  @Broken(rule = ContractRule.S8, what = "takes interests for known")
  static final class TakesForKnown extends ScorerContract {
    @Override
    protected Scorer scorer() {
      return new SoundScorer() {
        @Override
        double score(Run run, Youth youth, int mentor) {
          Objects.requireNonNull(run.mentors.get(mentor).interests());
          return super.score(run, youth, mentor);
        }
      };
    }
  }

  @Broken(rule = ContractRule.S9, what = "says that it looks at the mentor alone")
  static final class NotOneSided extends ScorerContract {
    @Override
    protected Scorer scorer() {
      return new SoundScorer() {
        @Override
        public ScorerInfo info() {
          return info(Side.MENTOR, READS, STRENGTH);
        }
      };
    }
  }

  @Broken(rule = ContractRule.S10, what = "looks at dislikes and does not say so")
  static final class ReadsInSecret extends ScorerContract {
    @Override
    protected Scorer scorer() {
      return new SoundScorer() {
        @Override
        double score(Run run, Youth youth, int mentor) {
          return youth.dislikes() == null ? 0 : super.score(run, youth, mentor);
        }
      };
    }
  }

  @Broken(rule = ContractRule.S10, what = "declares a field that no record has")
  static final class Misspelt extends ScorerContract {
    @Override
    protected Scorer scorer() {
      return new SoundScorer() {
        @Override
        public ScorerInfo info() {
          return info(
              Side.PAIR,
              Set.of("youth.interests", "mentor.interests", "mentor.intrests"),
              STRENGTH);
        }
      };
    }
  }

  @Broken(rule = ContractRule.S11, what = "numbers kinds by the thousand")
  static final class WideKinds extends ScorerContract {
    @Override
    protected Scorer scorer() {
      return new SoundScorer() {
        @Override
        int @Nullable [] kinds(Run run) {
          return run.mentors.stream()
              .mapToInt(m -> m.interests() == null ? 0 : 5_000)
              .toArray();
        }
      };
    }
  }

  @Broken(rule = ContractRule.S12, what = "bounds scores by half of what they can be")
  static final class LowBounds extends ScorerContract {
    @Override
    protected Scorer scorer() {
      return new SoundScorer() {
        @Override
        double atMost(Run run, Youth youth, int kind) {
          return super.atMost(run, youth, kind) / 2;
        }
      };
    }
  }

  @Broken(rule = ContractRule.S13, what = "says that all youths are alike")
  static final class AllAlike extends ScorerContract {
    @Override
    protected Scorer scorer() {
      return new SoundScorer() {
        @Override
        Object kindOf(Youth youth) {
          return "youth";
        }

        @Override
        double atMost(Run run, Youth youth, int kind) {
          return super.kindOf(youth).equals(true) ? run.strength / 2 : run.strength;
        }
      };
    }
  }

  @Broken(rule = ContractRule.S14, what = "explains in French only")
  static final class FrenchOnly extends ScorerContract {
    @Override
    protected Scorer scorer() {
      return new SoundScorer() {
        @Override
        Text explain(Run run, Youth youth, int mentor) {
          return new Text(super.explain(run, youth, mentor).french(), "");
        }
      };
    }
  }

  @Broken(rule = ContractRule.S15, what = "has no version")
  static final class NoVersion extends ScorerContract {
    @Override
    protected Scorer scorer() {
      return new SoundScorer() {
        @Override
        public ScorerInfo info() {
          return new ScorerInfo(
              "interests",
              "",
              new Text("Intérêts", "Interests"),
              10,
              Side.PAIR,
              List.of(STRENGTH),
              READS);
        }
      };
    }
  }

  @Broken(rule = ContractRule.S16, what = "has a default beyond its range")
  static final class DefaultOutOfRange extends ScorerContract {
    @Override
    protected Scorer scorer() {
      return new SoundScorer() {
        @Override
        public ScorerInfo info() {
          return info(
              Side.PAIR, READS, Parameter.decimal("strength", 2.0, 0.1, 1, "worth of an overlap"));
        }

        @Override
        double strength(BindingContext context) {
          return Math.min(1, super.strength(context));
        }
      };
    }
  }

  @Broken(rule = ContractRule.S17, what = "cannot be bound at the end of its range")
  static final class RefusesItsRange extends ScorerContract {
    @Override
    protected Scorer scorer() {
      return new SoundScorer() {
        @Override
        double strength(BindingContext context) {
          double strength = super.strength(context);
          if (strength == 0.1) {
            throw new ArithmeticException();
          }
          return strength;
        }
      };
    }
  }

  @Broken(rule = ContractRule.S18, what = "declares a strength that it does not heed")
  static final class IgnoresStrength extends ScorerContract {
    @Override
    protected Scorer scorer() {
      return new SoundScorer() {
        @Override
        double strength(BindingContext context) {
          return 1;
        }
      };
    }
  }

  @Broken(
      rule = ContractRule.S19,
      what = "writes many scores from the first place on, wherever they belong")
  static final class MisplacedBatch extends ScorerContract {
    @Override
    protected Scorer scorer() {
      return new SoundScorer() {
        @Override
        public Bound bind(BindingContext context, List<Mentor> mentors) {
          Run run = new Run(strength(context), mentors);
          return youth -> new SoundRow(run, youth) {
            @Override
            public void scores(int[] asked, int from, int to, double[] into) {
              for (int k = from; k < to; k++) {
                into[k - from] = score(asked[k]);
              }
            }
          };
        }
      };
    }
  }
}
