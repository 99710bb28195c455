package org.mentorat.tck.broken;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.mentorat.model.Association;
import org.mentorat.model.AssociationId;
import org.mentorat.model.Programme;
import org.mentorat.model.Reason;
import org.mentorat.model.Text;
import org.mentorat.spi.BindingContext;
import org.mentorat.spi.Parameter;
import org.mentorat.spi.Rooms;
import org.mentorat.spi.Route;
import org.mentorat.spi.RouteRanking;
import org.mentorat.spi.RoutingStrategy;
import org.mentorat.spi.StrategyInfo;
import org.mentorat.tck.ContractRule;
import org.mentorat.tck.RoutingStrategyContract;

/** Routing strategies that are broken in one respect, as tests of the contract that fail. */
public final class BrokenRoutings {
  private BrokenRoutings() {}

  private static Route withFit(Route route, double fit) {
    return new Route(
        route.association(), route.programme(), fit, route.reasons(), route.fallback());
  }

  /** Broken in nothing. */
  public static final class Sound extends RoutingStrategyContract {
    @Override
    protected RoutingStrategy strategy() {
      return new SoundRouting();
    }
  }

  @Broken(rule = ContractRule.R1, what = "answers in percent")
  static final class Percent extends RoutingStrategyContract {
    @Override
    protected RoutingStrategy strategy() {
      return new SoundRouting() {
        @Override
        double fit(Run run, Person person, Programme programme, Rooms rooms) {
          return 100 * super.fit(run, person, programme, rooms);
        }
      };
    }
  }

  @Broken(rule = ContractRule.R2, what = "offers a programme that has closed down")
  static final class ClosedDown extends RoutingStrategyContract {
    @Override
    protected RoutingStrategy strategy() {
      return new SoundRouting() {
        @Override
        RouteRanking rank(Run run, Person person, Rooms rooms) {
          RouteRanking ranking = super.rank(run, person, rooms);
          List<RouteRanking.Closed> closed = new ArrayList<>(ranking.closed());
          closed.add(new RouteRanking.Closed(
              AssociationId.of("gone"),
              org.mentorat.model.ProgrammeId.of("gone"),
              List.of(NO_NEED)));
          return new RouteRanking(ranking.routes(), closed);
        }
      };
    }
  }

  @Broken(rule = ContractRule.R3, what = "ranks by id, not by fit")
  static final class Alphabetical extends RoutingStrategyContract {
    @Override
    protected RoutingStrategy strategy() {
      return new SoundRouting() {
        @Override
        RouteRanking rank(Run run, Person person, Rooms rooms) {
          RouteRanking ranking = super.rank(run, person, rooms);
          return new RouteRanking(
              ranking.routes().stream()
                  .sorted(Comparator.comparing(Route::programme))
                  .toList(),
              ranking.closed());
        }
      };
    }
  }

  @Broken(rule = ContractRule.R4, what = "leaves out what is closed")
  static final class SilentDoors extends RoutingStrategyContract {
    @Override
    protected RoutingStrategy strategy() {
      return new SoundRouting() {
        @Override
        RouteRanking rank(Run run, Person person, Rooms rooms) {
          return new RouteRanking(super.rank(run, person, rooms).routes(), List.of());
        }
      };
    }
  }

  @Broken(rule = ContractRule.R5, what = "closes doors without a reason")
  static final class NoReason extends RoutingStrategyContract {
    @Override
    protected RoutingStrategy strategy() {
      return new SoundRouting() {
        @Override
        RouteRanking rank(Run run, Person person, Rooms rooms) {
          RouteRanking ranking = super.rank(run, person, rooms);
          return new RouteRanking(
              ranking.routes(),
              ranking.closed().stream()
                  .map(c -> new RouteRanking.Closed(c.association(), c.programme(), List.of()))
                  .toList());
        }
      };
    }
  }

  @Broken(rule = ContractRule.R5, what = "gives reasons in French only")
  static final class FrenchOnly extends RoutingStrategyContract {
    @Override
    protected RoutingStrategy strategy() {
      return new SoundRouting() {
        @Override
        @Nullable
        Reason closed(Person person, Association association, Programme programme) {
          Reason reason = super.closed(person, association, programme);
          return reason == null
              ? null
              : new Reason(reason.code(), new Text(reason.sentence().french(), ""));
        }
      };
    }
  }

  @Broken(rule = ContractRule.R6, what = "likes a person less each time that it is asked")
  static final class TiresOfQuestions extends RoutingStrategyContract {
    @Override
    protected RoutingStrategy strategy() {
      return new SoundRouting() {
        @Override
        Bound bound(Run run) {
          ThreadLocal<Map<String, Integer>> asked = ThreadLocal.withInitial(HashMap::new);
          SoundRouting inner = new SoundRouting() {
            @Override
            RouteRanking rank(Run run, Person person, Rooms rooms) {
              int times = asked.get().merge(person.id(), 1, Integer::sum);
              RouteRanking ranking = super.rank(run, person, rooms);
              return new RouteRanking(
                  ranking.routes().stream()
                      .map(r -> withFit(r, r.fit() / times))
                      .toList(),
                  ranking.closed());
            }
          };
          return inner.bound(run);
        }
      };
    }
  }

  @Broken(rule = ContractRule.R7, what = "likes everybody less than those who came before")
  static final class FirstComeFirstServed extends RoutingStrategyContract {
    @Override
    protected RoutingStrategy strategy() {
      return new SoundRouting() {
        @Override
        Bound bound(Run run) {
          ThreadLocal<Set<String>> seen = ThreadLocal.withInitial(HashSet::new);
          SoundRouting inner = new SoundRouting() {
            @Override
            RouteRanking rank(Run run, Person person, Rooms rooms) {
              seen.get().add(person.id());
              int rank = seen.get().size();
              RouteRanking ranking = super.rank(run, person, rooms);
              return new RouteRanking(
                  ranking.routes().stream().map(r -> withFit(r, r.fit() / rank)).toList(),
                  ranking.closed());
            }
          };
          return inner.bound(run);
        }
      };
    }
  }

  @Broken(rule = ContractRule.R8, what = "works on the thread that bound it, and no other")
  static final class OneThreadOnly extends RoutingStrategyContract {
    @Override
    protected RoutingStrategy strategy() {
      return new SoundRouting() {
        @Override
        public Bound bind(BindingContext context) {
          Thread binder = Thread.currentThread();
          Run run = new Run(context, full(context));
          SoundRouting inner = new SoundRouting() {
            @Override
            RouteRanking rank(Run run, Person person, Rooms rooms) {
              if (Thread.currentThread() != binder) {
                throw new IllegalStateException();
              }
              return super.rank(run, person, rooms);
            }
          };
          return inner.bound(run);
        }
      };
    }
  }

  @Broken(rule = ContractRule.R9, what = "keeps rankings by id from run to run")
  static final class KeepsRankings extends RoutingStrategyContract {
    @Override
    protected RoutingStrategy strategy() {
      return new SoundRouting() {
        private final Map<String, RouteRanking> kept = new ConcurrentHashMap<>();

        @Override
        RouteRanking rank(Run run, Person person, Rooms rooms) {
          return kept.computeIfAbsent(person.id(), id -> super.rank(run, person, rooms));
        }
      };
    }
  }

  @Broken(rule = ContractRule.R10, what = "takes needs for known")
  static final class TakesForKnown extends RoutingStrategyContract {
    @Override
    protected RoutingStrategy strategy() {
      return new SoundRouting() {
        @Override
        RouteRanking rank(Run run, Person person, Rooms rooms) {
          java.util.Objects.requireNonNull(person.needs());
          return super.rank(run, person, rooms);
        }
      };
    }
  }

  @Broken(rule = ContractRule.R11, what = "sends people away from their association")
  static final class SendsAway extends RoutingStrategyContract {
    @Override
    protected RoutingStrategy strategy() {
      return new SoundRouting() {
        @Override
        @Nullable
        Reason closed(Person person, Association association, Programme programme) {
          return super.closed(
              new Person(person.id(), null, person.needs()), association, programme);
        }
      };
    }
  }

  @Broken(rule = ContractRule.R12, what = "has no version")
  static final class NoVersion extends RoutingStrategyContract {
    @Override
    protected RoutingStrategy strategy() {
      return new SoundRouting() {
        @Override
        public StrategyInfo info() {
          return info("", FULL);
        }
      };
    }
  }

  @Broken(rule = ContractRule.R13, what = "has a parameter that nobody can understand")
  static final class NoMeaning extends RoutingStrategyContract {
    @Override
    protected RoutingStrategy strategy() {
      return new SoundRouting() {
        @Override
        public StrategyInfo info() {
          return info("1", Parameter.decimal("full", 0.25, 0, 1, ""));
        }
      };
    }
  }

  @Broken(rule = ContractRule.R14, what = "cannot be bound at the end of its range")
  static final class RefusesItsRange extends RoutingStrategyContract {
    @Override
    protected RoutingStrategy strategy() {
      return new SoundRouting() {
        @Override
        double full(BindingContext context) {
          if (super.full(context) == 1) {
            throw new ArithmeticException();
          }
          return super.full(context);
        }
      };
    }
  }

  @Broken(rule = ContractRule.R15, what = "declares a fit that it does not heed")
  static final class IgnoresFit extends RoutingStrategyContract {
    @Override
    protected RoutingStrategy strategy() {
      return new SoundRouting() {
        @Override
        double full(BindingContext context) {
          return 0.25;
        }
      };
    }
  }

  @Broken(rule = ContractRule.R16, what = "looks at the ages of a programme and does not say so")
  static final class ReadsInSecret extends RoutingStrategyContract {
    @Override
    protected RoutingStrategy strategy() {
      return new SoundRouting() {
        @Override
        double fit(Run run, Person person, Programme programme, Rooms rooms) {
          double fit = super.fit(run, person, programme, rooms);
          return programme.ages() == null ? fit : fit / 2;
        }
      };
    }
  }

  @Broken(rule = ContractRule.R16, what = "declares a field that no record has")
  static final class Misspelt extends RoutingStrategyContract {
    @Override
    protected RoutingStrategy strategy() {
      return new SoundRouting() {
        @Override
        public StrategyInfo info() {
          Set<String> reads = new java.util.HashSet<>(READS);
          reads.add("youth.need");
          return info("1", reads, FULL);
        }
      };
    }
  }
}
