package org.mentorat.tck.broken;

import java.time.Duration;
import java.util.BitSet;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.mentorat.problem.AssignmentProblem;
import org.mentorat.problem.Certificate;
import org.mentorat.problem.Cut;
import org.mentorat.problem.Matching;
import org.mentorat.problem.Outcome;
import org.mentorat.problem.Prices;
import org.mentorat.problem.StopSignal;
import org.mentorat.problem.Verification.Claim;
import org.mentorat.problem.Workers;
import org.mentorat.spi.MatchingStrategy;
import org.mentorat.spi.Parameter;
import org.mentorat.spi.Parameters;
import org.mentorat.spi.StrategyInfo;
import org.mentorat.tck.ContractRule;
import org.mentorat.tck.MatchingStrategyContract;
import org.mentorat.tck.RandomProblems;

/** Matching strategies that are broken in one respect, as tests of the contract that fail. */
public final class BrokenStrategies {
  /** More pairs than any small problem has, few enough to try every matching. */
  private static final RandomProblems LARGER =
      RandomProblems.of(5, 3, 3).withCapacities(1, 2).withGroups(0, 2, 1, 0.8).withMaxScore(1_000);

  private static final int SMALL = 12;
  private static final int LONG_YOUTHS = 17;

  private BrokenStrategies() {}

  private static Comparator<Integer> bestFirst(AssignmentProblem problem) {
    return Comparator.<Integer>comparingLong(problem::score).reversed();
  }

  /** Broken in nothing. */
  public static final class Sound extends MatchingStrategyContract {
    @Override
    protected MatchingStrategy strategy() {
      return new SoundStrategy();
    }

    @Override
    protected Claim promise() {
      return Claim.OPTIMAL;
    }

    @Override
    protected RandomProblems largerProblems() {
      return LARGER;
    }

    @Override
    protected RandomProblems longProblems() {
      return LARGER;
    }
  }

  @Broken(rule = ContractRule.M1, what = "gives a mentor one youth too many")
  static final class OneTooMany extends MatchingStrategyContract {
    @Override
    protected MatchingStrategy strategy() {
      return new SoundStrategy() {
        @Override
        Outcome solve(AssignmentProblem problem) {
          Outcome outcome = super.solve(problem);
          if (!(outcome instanceof Outcome.Solved solved)) {
            return outcome;
          }
          // One more pair of a mentor who is full: the matching was the best, so that it does not
          // fit.
          int[] full = IntStream.range(0, problem.pairs())
              .filter(pair -> !solved.matching().contains(pair)
                  && taken(problem, solved.matching(), problem.mentorOf(pair))
                      == problem.mentorCapacity(problem.mentorOf(pair)))
              .limit(1)
              .toArray();
          return feasible(
              IntStream.concat(solved.matching().pairs(), IntStream.of(full)).toArray());
        }

        private long taken(AssignmentProblem problem, Matching matching, int mentor) {
          return matching
              .pairs()
              .filter(pair -> problem.mentorOf(pair) == mentor)
              .count();
        }
      };
    }

    @Override
    protected Claim promise() {
      return Claim.FEASIBLE;
    }

    @Override
    protected RandomProblems largerProblems() {
      return LARGER;
    }

    @Override
    protected RandomProblems longProblems() {
      return LARGER;
    }
  }

  @Broken(rule = ContractRule.M2, what = "claims the optimum with prices of 0")
  static final class NoProof extends MatchingStrategyContract {
    @Override
    protected MatchingStrategy strategy() {
      return new SoundStrategy() {
        @Override
        Outcome solve(AssignmentProblem problem) {
          Outcome outcome = super.solve(problem);
          return outcome instanceof Outcome.Solved solved
              ? new Outcome.Solved(
                  solved.matching(),
                  new Certificate.Optimal(
                      Collections.nCopies(problem.tiers() + 1, Prices.zero(problem))),
                  Outcome.Work.NONE)
              : outcome;
        }
      };
    }

    @Override
    protected Claim promise() {
      return Claim.OPTIMAL;
    }

    @Override
    protected RandomProblems largerProblems() {
      return LARGER;
    }

    @Override
    protected RandomProblems longProblems() {
      return LARGER;
    }
  }

  @Broken(rule = ContractRule.M3, what = "promises the optimum and leaves out a pair")
  static final class NotTheBest extends MatchingStrategyContract {
    @Override
    protected MatchingStrategy strategy() {
      return new SoundStrategy() {
        @Override
        Outcome solve(AssignmentProblem problem) {
          Outcome outcome = super.solve(problem);
          return problem.pairs() > SMALL ? outcome : withoutAPair(problem, outcome);
        }
      };
    }

    @Override
    protected Claim promise() {
      return Claim.OPTIMAL;
    }

    @Override
    protected RandomProblems largerProblems() {
      return LARGER;
    }

    @Override
    protected RandomProblems longProblems() {
      return LARGER;
    }
  }

  @Broken(rule = ContractRule.M4, what = "says that nothing is feasible where pairs are locked")
  static final class GivesUp extends MatchingStrategyContract {
    @Override
    protected MatchingStrategy strategy() {
      return new SoundStrategy() {
        @Override
        Outcome solve(AssignmentProblem problem) {
          Cut cut = new Cut(new BitSet(), new BitSet(), new BitSet(), new BitSet());
          return problem.lockedPairs() > 0
              ? new Outcome.Infeasible(new Certificate.Infeasible(cut), Outcome.Work.NONE)
              : super.solve(problem);
        }
      };
    }

    @Override
    protected Claim promise() {
      return Claim.OPTIMAL;
    }

    @Override
    protected RandomProblems largerProblems() {
      return LARGER;
    }

    @Override
    protected RandomProblems longProblems() {
      return LARGER;
    }
  }

  @Broken(rule = ContractRule.M5, what = "leaves out a pair of a problem that it has seen")
  static final class TiresOfProblems extends MatchingStrategyContract {
    @Override
    protected MatchingStrategy strategy() {
      return new SoundStrategy() {
        private final ThreadLocal<Set<AssignmentProblem>> seen =
            ThreadLocal.withInitial(HashSet::new);

        @Override
        Outcome solve(AssignmentProblem problem) {
          Outcome outcome = super.solve(problem);
          return seen.get().add(problem) ? outcome : withoutAPair(problem, outcome);
        }
      };
    }

    @Override
    protected Claim promise() {
      return Claim.FEASIBLE;
    }

    @Override
    protected RandomProblems largerProblems() {
      return LARGER;
    }

    @Override
    protected RandomProblems longProblems() {
      return LARGER;
    }
  }

  @Broken(rule = ContractRule.M6, what = "works on the thread that made it, and no other")
  static final class OneThreadOnly extends MatchingStrategyContract {
    @Override
    protected MatchingStrategy strategy() {
      return new SoundStrategy() {
        private final Thread maker = Thread.currentThread();

        @Override
        Outcome solve(AssignmentProblem problem) {
          if (Thread.currentThread() != maker) {
            throw new IllegalStateException();
          }
          return super.solve(problem);
        }
      };
    }

    @Override
    protected Claim promise() {
      return Claim.OPTIMAL;
    }

    @Override
    protected RandomProblems largerProblems() {
      return LARGER;
    }

    @Override
    protected RandomProblems longProblems() {
      return LARGER;
    }
  }

  @Broken(rule = ContractRule.M7, what = "leaves out a pair if it has three threads")
  static final class CountsThreads extends MatchingStrategyContract {
    @Override
    protected MatchingStrategy strategy() {
      return new SoundStrategy() {
        @Override
        public Outcome match(
            AssignmentProblem problem,
            Parameters parameters,
            long seed,
            StopSignal stop,
            Workers workers) {
          Outcome outcome = match(problem, parameters, seed, stop);
          return workers.threads() == 3 ? withoutAPair(problem, outcome) : outcome;
        }
      };
    }

    @Override
    protected Claim promise() {
      return Claim.FEASIBLE;
    }

    @Override
    protected RandomProblems largerProblems() {
      return LARGER;
    }

    @Override
    protected RandomProblems longProblems() {
      return LARGER;
    }
  }

  @Broken(rule = ContractRule.M8, what = "asks, and does not listen")
  static final class DeafToStop extends MatchingStrategyContract {
    @Override
    protected MatchingStrategy strategy() {
      return new SoundStrategy() {
        @Override
        public Outcome match(
            AssignmentProblem problem, Parameters parameters, long seed, StopSignal stop) {
          for (int step = 0; step < 1_000; step++) {
            if (stop.reached(step) == Outcome.Cause.STEPS) {
              throw new IllegalStateException();
            }
          }
          return super.match(problem, parameters, seed, StopSignal.NEVER);
        }
      };
    }

    @Override
    protected Claim promise() {
      return Claim.OPTIMAL;
    }

    @Override
    protected RandomProblems largerProblems() {
      return LARGER;
    }

    @Override
    protected RandomProblems longProblems() {
      return LARGER;
    }
  }

  @Broken(rule = ContractRule.M9, what = "thinks for long before its first question")
  static final class LongSilence extends MatchingStrategyContract {
    @Override
    protected MatchingStrategy strategy() {
      return new SoundStrategy() {
        @Override
        public Outcome match(
            AssignmentProblem problem, Parameters parameters, long seed, StopSignal stop) {
          if (problem.youths() == LONG_YOUTHS) {
            LockSupport.parkNanos(Duration.ofMillis(600).toNanos());
          }
          return super.match(problem, parameters, seed, stop);
        }
      };
    }

    @Override
    protected Claim promise() {
      return Claim.OPTIMAL;
    }

    @Override
    protected RandomProblems largerProblems() {
      return LARGER;
    }

    @Override
    protected RandomProblems longProblems() {
      return RandomProblems.of(LONG_YOUTHS, 1, 1);
    }

    @Override
    protected Duration longestSilence() {
      return Duration.ofMillis(500);
    }
  }

  @Broken(
      rule = ContractRule.M10,
      what = "takes one youth a mentor where there are more than 12 pairs")
  static final class OnePlaceEach extends MatchingStrategyContract {
    @Override
    protected MatchingStrategy strategy() {
      return new SoundStrategy() {
        @Override
        Outcome solve(AssignmentProblem problem) {
          return problem.pairs() <= SMALL
              ? super.solve(problem)
              : greedy(
                  problem,
                  bestFirst(problem),
                  mentor -> Math.min(1, problem.mentorCapacity(mentor)));
        }
      };
    }

    @Override
    protected Claim promise() {
      return Claim.OPTIMAL;
    }

    @Override
    protected RandomProblems largerProblems() {
      return RandomProblems.of(8, 4, 3).withCapacities(1, 3).withMaxScore(1L << 39);
    }

    @Override
    protected RandomProblems longProblems() {
      return LARGER;
    }
  }

  @Broken(
      rule = ContractRule.M11,
      what = "takes youths in order where there are more than 12 pairs")
  static final class FirstComeFirstServed extends MatchingStrategyContract {
    @Override
    protected MatchingStrategy strategy() {
      return new SoundStrategy() {
        @Override
        Outcome solve(AssignmentProblem problem) {
          return problem.pairs() <= SMALL
              ? super.solve(problem)
              : greedy(
                  problem,
                  Comparator.<Integer>comparingInt(pair -> youthOf(problem, pair))
                      .thenComparing(bestFirst(problem)),
                  problem::mentorCapacity);
        }
      };
    }

    @Override
    protected Claim promise() {
      return Claim.OPTIMAL;
    }

    @Override
    protected RandomProblems largerProblems() {
      return RandomProblems.of(8, 4, 3).withCapacities(1, 2).withMaxScore(1L << 39);
    }

    @Override
    protected RandomProblems longProblems() {
      return LARGER;
    }
  }

  @Broken(rule = ContractRule.M12, what = "divides by the number of pairs")
  static final class NeedsSomebody extends MatchingStrategyContract {
    @Override
    protected MatchingStrategy strategy() {
      return new SoundStrategy() {
        @Override
        Outcome solve(AssignmentProblem problem) {
          return 1 / problem.pairs() > 1
              ? stopped(problem, Outcome.Cause.STEPS)
              : super.solve(problem);
        }
      };
    }

    @Override
    protected Claim promise() {
      return Claim.OPTIMAL;
    }

    @Override
    protected RandomProblems largerProblems() {
      return LARGER;
    }

    @Override
    protected RandomProblems longProblems() {
      return LARGER;
    }
  }

  @Broken(rule = ContractRule.M13, what = "has an id with a space")
  static final class SpokenName extends MatchingStrategyContract {
    @Override
    protected MatchingStrategy strategy() {
      return new SoundStrategy() {
        @Override
        public StrategyInfo info() {
          return info("try everything", PATIENCE);
        }
      };
    }

    @Override
    protected Claim promise() {
      return Claim.OPTIMAL;
    }

    @Override
    protected RandomProblems largerProblems() {
      return LARGER;
    }

    @Override
    protected RandomProblems longProblems() {
      return LARGER;
    }
  }

  @Broken(rule = ContractRule.M14, what = "has a default beyond its range")
  static final class DefaultOutOfRange extends MatchingStrategyContract {
    @Override
    protected MatchingStrategy strategy() {
      return new SoundStrategy() {
        @Override
        public StrategyInfo info() {
          return info("everything", Parameter.integer("patience", 0, 1, 4, "questions a pair"));
        }

        @Override
        int patience(Parameters parameters) {
          return Math.max(1, super.patience(parameters));
        }
      };
    }

    @Override
    protected Claim promise() {
      return Claim.OPTIMAL;
    }

    @Override
    protected RandomProblems largerProblems() {
      return LARGER;
    }

    @Override
    protected RandomProblems longProblems() {
      return LARGER;
    }
  }

  @Broken(rule = ContractRule.M15, what = "cannot be used at the end of its range")
  static final class RefusesItsRange extends MatchingStrategyContract {
    @Override
    protected MatchingStrategy strategy() {
      return new SoundStrategy() {
        @Override
        int patience(Parameters parameters) {
          if (super.patience(parameters) == 4) {
            throw new ArithmeticException();
          }
          return super.patience(parameters);
        }
      };
    }

    @Override
    protected Claim promise() {
      return Claim.OPTIMAL;
    }

    @Override
    protected RandomProblems largerProblems() {
      return LARGER;
    }

    @Override
    protected RandomProblems longProblems() {
      return LARGER;
    }
  }

  @Broken(rule = ContractRule.M16, what = "declares to read needs, of which it knows nothing")
  static final class ReadsPeople extends MatchingStrategyContract {
    @Override
    protected MatchingStrategy strategy() {
      return new SoundStrategy() {
        @Override
        public StrategyInfo info() {
          StrategyInfo usual = super.info();
          return new StrategyInfo(
              usual.id(),
              usual.version(),
              usual.purpose(),
              usual.parameters(),
              Set.of("youth.needs"));
        }
      };
    }

    @Override
    protected Claim promise() {
      return Claim.OPTIMAL;
    }

    @Override
    protected RandomProblems largerProblems() {
      return LARGER;
    }

    @Override
    protected RandomProblems longProblems() {
      return LARGER;
    }
  }
}
