package org.mentorat.benchmarks.gate.judge;

import java.util.SplittableRandom;

/** What may disturb one fork after the other: models, from a quiet machine to a load that keeps time with the gate. */
public enum Noise {
  /** Five percent, normal: a quiet machine. */
  QUIET {
    @Override
    State start(SplittableRandom random) {
      return () -> 0.05 * normal(random);
    }
  },
  /** Fifteen percent, normal: others compute too. */
  BUSY {
    @Override
    State start(SplittableRandom random) {
      return () -> 0.15 * normal(random);
    }
  },
  /** Thirty percent, normal: hardly a machine to measure on. */
  VERY_BUSY {
    @Override
    State start(SplittableRandom random) {
      return () -> 0.3 * normal(random);
    }
  },
  /** Student's t with two degrees of freedom, five percent: without a variance. */
  HEAVY_TAILS {
    @Override
    State start(SplittableRandom random) {
      return () -> 0.05 * normal(random) / chi(random);
    }
  },
  /** The same with fifteen percent. */
  HEAVIER_TAILS {
    @Override
    State start(SplittableRandom random) {
      return () -> 0.15 * normal(random) / chi(random);
    }
  },
  /** Every fork is one percent slower than the one before: a processor that grows hot. */
  DRIFT {
    @Override
    State start(SplittableRandom random) {
      return new State() {
        private double level;

        @Override
        public double next() {
          level += 0.01;
          return level + 0.03 * normal(random);
        }
      };
    }
  },
  /** A random walk in steps of five percent. */
  WANDERING {
    @Override
    State start(SplittableRandom random) {
      return new State() {
        private double level;

        @Override
        public double next() {
          level += 0.05 * normal(random);
          return level + 0.03 * normal(random);
        }
      };
    }
  },
  /** Somebody compiles: every few forks all is slower, up to the double, for some forks. */
  BURSTS {
    @Override
    State start(SplittableRandom random) {
      return new State() {
        private int left;
        private double height;

        @Override
        public double next() {
          if (left == 0 && random.nextDouble() < 0.15) {
            left = 1 + (int) (4 * random.nextDouble());
            height = 0.7 * random.nextDouble();
          }
          left = Math.max(0, left - 1);
          return (left > 0 ? height : 0) + 0.03 * normal(random);
        }
      };
    }
  },
  /** Two forks undisturbed, two forks slower by two thirds, and so on: the rhythm of ABBA. */
  RESONANT {
    @Override
    State start(SplittableRandom random) {
      return new State() {
        private int fork = random.nextInt(4);

        @Override
        public double next() {
          return (fork++ % 4 < 2 ? 0 : 0.5) + 0.03 * normal(random);
        }
      };
    }
  };

  /** The disturbance of one sequence of forks. */
  interface State {
    /** What is added to the logarithm of the next fork's times. */
    double next();
  }

  /** Begins a sequence. */
  abstract State start(SplittableRandom random);

  /** Box and Muller (1958), so that no library's way to a normal variate counts. */
  static double normal(SplittableRandom random) {
    double radius = StrictMath.sqrt(-2 * StrictMath.log(1 - random.nextDouble()));
    return radius * StrictMath.cos(2 * Math.PI * random.nextDouble());
  }

  /** Root of the mean of two squares of normal variates. */
  private static double chi(SplittableRandom random) {
    return StrictMath.sqrt(-StrictMath.log(1 - random.nextDouble()));
  }
}
