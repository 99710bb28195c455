package org.mentorat.tck.broken;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.mentorat.model.Mentor;
import org.mentorat.model.Youth;
import org.mentorat.spi.BindingContext;
import org.mentorat.spi.EligibilityRule;
import org.mentorat.spi.Parameter;
import org.mentorat.spi.RuleInfo;
import org.mentorat.spi.Side;
import org.mentorat.spi.Verdict;
import org.mentorat.tck.ContractRule;
import org.mentorat.tck.EligibilityRuleContract;

/** Eligibility rules that are broken in one respect, as tests of the contract that fail. */
public final class BrokenRules {
  private BrokenRules() {}

  /** Broken in nothing. */
  public static final class Sound extends EligibilityRuleContract {
    @Override
    protected EligibilityRule rule() {
      return new SoundRule();
    }
  }

  @Broken(rule = ContractRule.E1, what = "answers null where it cannot tell")
  static final class NoVerdict extends EligibilityRuleContract {
    @Override
    protected EligibilityRule rule() {
      return new SoundRule() {
        @Override
        @Nullable
        Verdict verdict(Run run, Youth youth, int mentor) {
          Verdict verdict = super.verdict(run, youth, mentor);
          return verdict == Verdict.UNKNOWN ? null : verdict;
        }
      };
    }
  }

  @Broken(rule = ContractRule.E2, what = "excludes whoever is asked about again")
  static final class TiresOfQuestions extends EligibilityRuleContract {
    @Override
    protected EligibilityRule rule() {
      return new SoundRule() {
        @Override
        public Bound bind(BindingContext context, List<Mentor> mentors) {
          Run run = new Run(minShared(context), mentors);
          return youth -> new SoundRow(run, youth) {
            private final Set<Integer> asked = new HashSet<>();

            @Override
            public Verdict verdict(int mentor) {
              return asked.add(mentor) ? super.verdict(mentor) : Verdict.EXCLUDE;
            }
          };
        }
      };
    }
  }

  @Broken(rule = ContractRule.E3, what = "keeps the youth of the latest row, one a thread")
  static final class LatestYouth extends EligibilityRuleContract {
    @Override
    protected EligibilityRule rule() {
      return new SoundRule() {
        @Override
        @SuppressWarnings("ThreadLocalUsage") // broken on purpose
        public Bound bind(BindingContext context, List<Mentor> mentors) {
          Run run = new Run(minShared(context), mentors);
          ThreadLocal<Youth> latest = new ThreadLocal<>();
          return youth -> {
            latest.set(youth);
            return new SoundRow(run, youth) {
              @Override
              public Verdict verdict(int mentor) {
                return new SoundRow(run, latest.get()).verdict(mentor);
              }
            };
          };
        }
      };
    }
  }

  @Broken(
      rule = ContractRule.E4,
      what = "keeps its mentors where only the binding thread finds them")
  static final class OneThreadOnly extends EligibilityRuleContract {
    @Override
    protected EligibilityRule rule() {
      return new SoundRule() {
        @Override
        @SuppressWarnings("ThreadLocalUsage") // broken on purpose
        public Bound bind(BindingContext context, List<Mentor> mentors) {
          ThreadLocal<Run> run = new ThreadLocal<>();
          run.set(new Run(minShared(context), mentors));
          return youth -> mentor -> new SoundRow(run.get(), youth).verdict(mentor);
        }
      };
    }
  }

  @Broken(rule = ContractRule.E5, what = "excludes the second place of the list")
  static final class ExcludesAPlace extends EligibilityRuleContract {
    @Override
    protected EligibilityRule rule() {
      return new SoundRule() {
        @Override
        @Nullable
        Verdict verdict(Run run, Youth youth, int mentor) {
          return mentor == 1 ? Verdict.EXCLUDE : super.verdict(run, youth, mentor);
        }
      };
    }
  }

  @Broken(rule = ContractRule.E6, what = "admits anybody rather than have one mentor only")
  static final class CountsRivals extends EligibilityRuleContract {
    @Override
    protected EligibilityRule rule() {
      return new SoundRule() {
        @Override
        @Nullable
        Verdict verdict(Run run, Youth youth, int mentor) {
          return run.mentors.size() == 1 ? Verdict.ADMIT : super.verdict(run, youth, mentor);
        }

        @Override
        boolean excludes(Youth youth, int kind) {
          return false;
        }
      };
    }
  }

  @Broken(rule = ContractRule.E7, what = "keeps verdicts by id from run to run")
  static final class KeepsVerdicts extends EligibilityRuleContract {
    @Override
    protected EligibilityRule rule() {
      return new SoundRule() {
        private final Map<List<Object>, Verdict> kept = new ConcurrentHashMap<>();

        @Override
        @Nullable
        Verdict verdict(Run run, Youth youth, int mentor) {
          return kept.computeIfAbsent(
              List.of(youth.id(), run.mentors.get(mentor).id()),
              pair -> Objects.requireNonNull(super.verdict(run, youth, mentor)));
        }
      };
    }
  }

  @Broken(rule = ContractRule.E8, what = "takes languages for known")
  static final class TakesForKnown extends EligibilityRuleContract {
    @Override
    protected EligibilityRule rule() {
      return new SoundRule() {
        @Override
        @Nullable
        Verdict verdict(Run run, Youth youth, int mentor) {
          Objects.requireNonNull(youth.languages());
          return super.verdict(run, youth, mentor);
        }
      };
    }
  }

  @Broken(rule = ContractRule.E9, what = "says that it looks at the youth alone")
  static final class NotOneSided extends EligibilityRuleContract {
    @Override
    protected EligibilityRule rule() {
      return new SoundRule() {
        @Override
        public RuleInfo info() {
          return info("SHARED_LANGUAGE", Side.YOUTH, READS, MIN_SHARED);
        }
      };
    }
  }

  @Broken(rule = ContractRule.E10, what = "looks at the mode of meeting and does not say so")
  static final class ReadsInSecret extends EligibilityRuleContract {
    @Override
    protected EligibilityRule rule() {
      return new SoundRule() {
        @Override
        @Nullable
        Verdict verdict(Run run, Youth youth, int mentor) {
          return run.mentors.get(mentor).mode() == null
              ? Verdict.EXCLUDE
              : super.verdict(run, youth, mentor);
        }
      };
    }
  }

  @Broken(rule = ContractRule.E10, what = "declares a field that no record has")
  static final class Misspelt extends EligibilityRuleContract {
    @Override
    protected EligibilityRule rule() {
      return new SoundRule() {
        @Override
        public RuleInfo info() {
          return info(
              "SHARED_LANGUAGE",
              Side.PAIR,
              Set.of("youth.languages", "mentor.languages", "languages"),
              MIN_SHARED);
        }
      };
    }
  }

  @Broken(rule = ContractRule.E11, what = "numbers the kinds of one mentor too few")
  static final class MissingKind extends EligibilityRuleContract {
    @Override
    protected EligibilityRule rule() {
      return new SoundRule() {
        @Override
        int @Nullable [] kinds(Run run) {
          return new int[Math.max(0, run.mentors.size() - 1)];
        }
      };
    }
  }

  @Broken(rule = ContractRule.E12, what = "excludes the kind of those who speak some language")
  static final class ExcludesTooMany extends EligibilityRuleContract {
    @Override
    protected EligibilityRule rule() {
      return new SoundRule() {
        @Override
        boolean excludes(Youth youth, int kind) {
          return kind == 2;
        }
      };
    }
  }

  @Broken(
      rule = ContractRule.E13,
      what = "leaves those out of its shortlist of whom it cannot tell")
  static final class ShortShortlist extends EligibilityRuleContract {
    @Override
    protected EligibilityRule rule() {
      return new SoundRule() {
        @Override
        int @Nullable [] shortlist(Run run, Youth youth) {
          return Arrays.stream(Objects.requireNonNull(super.shortlist(run, youth)))
              .filter(m -> verdict(run, youth, m) == Verdict.ADMIT)
              .toArray();
        }
      };
    }
  }

  @Broken(rule = ContractRule.E14, what = "tells of unknown ones in words, asked or not")
  static final class WordsTooMany extends EligibilityRuleContract {
    @Override
    protected EligibilityRule rule() {
      return new SoundRule() {
        @Override
        long @Nullable [] admitted(Run run, Youth youth, boolean unknownToo, int from, int to) {
          return super.admitted(run, youth, true, from, to);
        }
      };
    }
  }

  @Broken(rule = ContractRule.E15, what = "hands out one array of words again and again")
  static final class SharedWords extends EligibilityRuleContract {
    @Override
    protected EligibilityRule rule() {
      return new SoundRule() {
        @Override
        public Bound bind(BindingContext context, List<Mentor> mentors) {
          Run run = new Run(minShared(context), mentors);
          return youth -> new SoundRow(run, youth) {
            private final Map<List<Object>, long[]> made = new HashMap<>();

            @Override
            public long @Nullable [] admitted(boolean unknownToo, int from, int to) {
              return made.computeIfAbsent(
                  List.of(unknownToo, from, to),
                  asked -> Objects.requireNonNull(super.admitted(unknownToo, from, to)));
            }
          };
        }
      };
    }
  }

  @Broken(rule = ContractRule.E16, what = "cannot tell of those who speak two languages")
  static final class CannotTell extends EligibilityRuleContract {
    @Override
    protected EligibilityRule rule() {
      return new SoundRule() {
        @Override
        @Nullable
        Verdict verdict(Run run, Youth youth, int mentor) {
          Set<String> languages = run.mentors.get(mentor).languages();
          return languages != null && languages.size() == 2
              ? Verdict.UNKNOWN
              : super.verdict(run, youth, mentor);
        }
      };
    }
  }

  @Broken(rule = ContractRule.E17, what = "has a reason code in lower case")
  static final class LowerCaseCode extends EligibilityRuleContract {
    @Override
    protected EligibilityRule rule() {
      return new SoundRule() {
        @Override
        public RuleInfo info() {
          return info("shared language", Side.PAIR, READS, MIN_SHARED);
        }
      };
    }
  }

  @Broken(rule = ContractRule.E18, what = "has a parameter that nobody can understand")
  static final class NoMeaning extends EligibilityRuleContract {
    @Override
    protected EligibilityRule rule() {
      return new SoundRule() {
        @Override
        public RuleInfo info() {
          return info(
              "SHARED_LANGUAGE", Side.PAIR, READS, Parameter.integer("minShared", 1, 1, 2, " "));
        }
      };
    }
  }

  @Broken(rule = ContractRule.E19, what = "cannot be bound at the end of its range")
  static final class RefusesItsRange extends EligibilityRuleContract {
    @Override
    protected EligibilityRule rule() {
      return new SoundRule() {
        @Override
        public RuleInfo info() {
          return info(
              "SHARED_LANGUAGE",
              Side.PAIR,
              READS,
              Parameter.integer("minShared", 1, 1, 3, "number of languages that both speak"));
        }

        @Override
        int minShared(BindingContext context) {
          return new int[] {1, 1, 2}[super.minShared(context)];
        }
      };
    }
  }

  @Broken(rule = ContractRule.E20, what = "declares a number that it does not heed")
  static final class IgnoresNumber extends EligibilityRuleContract {
    @Override
    protected EligibilityRule rule() {
      return new SoundRule() {
        @Override
        int minShared(BindingContext context) {
          return 1;
        }
      };
    }
  }
}
