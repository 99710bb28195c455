package org.mentorat.core.explain.recruit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.IntPredicate;
import java.util.function.IntUnaryOperator;
import org.jspecify.annotations.Nullable;
import org.mentorat.core.explain.coverage.Held;
import org.mentorat.core.flow.RunOptions;
import org.mentorat.core.policy.ActivePolicy;
import org.mentorat.core.result.MatchResult;
import org.mentorat.model.AssociationId;
import org.mentorat.model.Gazetteer;
import org.mentorat.model.Place;
import org.mentorat.model.Youth;

/**
 * Makes the plan of whom to recruit and where to open places.
 *
 * <p>Guarantee: each line's figure is the difference in served youths between two whole runs of the engine, with everybody routed and
 * matched afresh, without and with that line, all lines above it in force; where all eligible pairs are too many to hold, a line says so
 * if its figure is a lower bound. Complexity: one question to the rules for each youth and kind of mentor, then a search through the pairs of an island
 * for each kind, a few more where kinds compete, and one routing of everybody for each line; where a line sends somebody elsewhere the
 * candidates are found afresh. Deterministic; rows in any order give the same plan.
 *
 * @since 0.1
 */
public final class Recruitment {
  private Recruitment() {}

  /**
   * The plan for the campaign of a result.
   *
   * @param policy the policy of the result's run
   * @param options the options of the result's run; threads are used
   */
  public static RecruitmentPlan plan(
      MatchResult result,
      ActivePolicy policy,
      Gazetteer gazetteer,
      RunOptions options,
      RecruitmentRequest request) {
    Held held = Held.of(result, policy, gazetteer, options);
    List<Template> templates = Templates.of(held, request);
    String prefix = Templates.prefix(held);
    // A pair that was set aside for want of a place may stand once there is one.
    boolean setAside = result.conflicts().stream().anyMatch(c -> !c.kept());
    Planner recruiting =
        new Planner(held, request, counting(held, templates, prefix, setAside), templates, prefix);
    int youths = recruiting.counting.youths();
    int served = recruiting.counting.served();
    List<RecruitLine> recruits = recruiting.recruits();
    Planner opening =
        new Planner(held, request, counting(held, List.of(), prefix, setAside), List.of(), prefix);
    return new RecruitmentPlan(youths, served, recruits, opening.places(), templates.size(), 0);
  }

  private static Counting counting(
      Held held, List<Template> templates, String prefix, boolean setAside) {
    return held.countsByPaths()
        ? new PathCounting(held, templates, setAside)
        : new WholeRunCounting(held, templates, prefix);
  }

  /** The greedy choice. */
  private static final class Planner {
    private final Held held;
    private final RecruitmentRequest request;
    private final Counting counting;
    private final List<Template> templates;
    private final String prefix;

    Planner(
        Held held,
        RecruitmentRequest request,
        Counting counting,
        List<Template> templates,
        String prefix) {
      this.held = held;
      this.request = request;
      this.counting = counting;
      this.templates = templates;
      this.prefix = prefix;
    }

    /** A choice with what it is known to gain at most; {@code fresh}: exactly, as things are. */
    private record Bid(int choice, int gain, boolean fresh) {}

    List<RecruitLine> recruits() {
      List<RecruitLine> lines = new ArrayList<>();
      int left = request.mentors();
      List<Bid> bids = atMost(templates.size(), left);
      while (left > 0) {
        int most = left;
        Bid best = best(
            bids,
            Comparator.comparingInt((Bid b) -> -Math.min(b.gain, capacity(b.choice)))
                .thenComparingLong(b -> -(long) mentors(b, most) * capacity(b.choice))
                .thenComparingInt(Bid::choice),
            choice -> counting.gain(choice, most));
        if (best == null) {
          break;
        }
        Template template = templates.get(best.choice);
        RecruitLine last = lines.isEmpty() ? null : lines.get(lines.size() - 1);
        boolean more = last != null && last.traits().equals(template.traits());
        if (!more && lines.size() == request.lines()) {
          break;
        }
        int mentors = mentors(best, most);
        int before = more ? Objects.requireNonNull(last).mentors() : 0;
        RecruitLine asked =
            line(template, before + mentors, 0, 0, false, more ? lines.size() : lines.size() + 1);
        Counting.Adopted adopted =
            counting.adopt(best.choice, asked.recruits().subList(before, before + mentors));
        if (adopted.serves() == 0) {
          bids.removeIf(b -> b.choice() == best.choice);
          continue;
        }
        left -= mentors;
        RecruitLine done = line(
            template,
            before + mentors,
            (more ? Objects.requireNonNull(last).serves() : 0) + adopted.serves(),
            (more ? Objects.requireNonNull(last).servesAsRouted() : 0) + adopted.servesAsRouted(),
            adopted.atLeast() || (more && Objects.requireNonNull(last).atLeast()),
            more ? lines.size() : lines.size() + 1);
        if (more) {
          lines.set(lines.size() - 1, done);
        } else {
          lines.add(done);
        }
        Set<AssociationId> arrivals = adopted.arrivals();
        int then = left;
        forget(
            bids,
            choice -> arrivals == null
                || arrivals.contains(templates.get(choice).traits().association()),
            choice -> counting.mostGain(choice, then));
      }
      return lines;
    }

    private RecruitLine line(
        Template template,
        int mentors,
        int serves,
        int servesAsRouted,
        boolean atLeast,
        int number) {
      return new RecruitLine(
          template.traits(),
          mentors,
          mentors * template.capacity(),
          serves,
          servesAsRouted,
          counting.served(),
          atLeast,
          serves < RecruitmentPlan.SMALL,
          template.like(),
          prefix + "-" + number);
    }

    private int capacity(int choice) {
      return templates.get(choice).capacity();
    }

    /** As many as are of full use, or one. */
    private int mentors(Bid bid, int most) {
      return counting.submodular()
          ? Math.max(1, Math.min(most, bid.gain / capacity(bid.choice)))
          : 1;
    }

    List<CapacityLine> places() {
      List<CapacityLine> lines = new ArrayList<>();
      List<Raise> raises = Raise.of(held, request);
      List<Bid> bids = unknown(raises.size());
      int unit = request.placesPerCoordinator();
      while (lines.size() < request.lines()) {
        int most = counting.submodular() ? Math.max(unit, counting.youths()) : unit;
        Bid best = best(
            bids,
            Comparator.<Bid>comparingDouble(b -> -(double) b.gain / coordinators(b.gain, unit))
                .thenComparingInt(b -> -b.gain)
                .thenComparingInt(Bid::choice),
            choice -> counting.gain(raises.get(choice), most));
        if (best == null) {
          break;
        }
        Raise raise = raises.get(best.choice);
        int coordinators = counting.submodular() ? coordinators(best.gain, unit) : 1;
        Counting.Adopted adopted = counting.adopt(raise, coordinators * unit);
        if (adopted.serves() == 0) {
          bids.removeIf(b -> b.choice() == best.choice);
          continue;
        }
        lines.add(new CapacityLine(
            raise.association(),
            raise.programme(),
            raise.intake(),
            coordinators,
            coordinators * unit,
            adopted.serves(),
            adopted.servesAsRouted(),
            counting.served(),
            adopted.atLeast(),
            departments(adopted.gained())));
        // A larger gain may fill its coordinators less, so that no bound holds for the order.
        forget(bids, choice -> true, choice -> Integer.MAX_VALUE);
      }
      return lines;
    }

    private static int coordinators(int gain, int unit) {
      return Math.max(1, (gain + unit - 1) / unit);
    }

    /** Where ten or more of these youths live, most of them first. */
    private List<String> departments(int[] gained) {
      Map<String, Integer> count = new TreeMap<>();
      for (int y : gained) {
        Youth youth = held.youths().get(y);
        String commune = youth.commune();
        String department = commune == null
            ? ""
            : held.gazetteer().byCode(commune).map(Place::department).orElse("");
        if (!department.isEmpty()) {
          count.merge(department, 1, Integer::sum);
        }
      }
      return count.entrySet().stream()
          .filter(e -> e.getValue() >= RecruitmentPlan.SMALL)
          .sorted(Map.Entry.<String, Integer>comparingByValue()
              .reversed()
              .thenComparing(Map.Entry.comparingByKey()))
          .limit(3)
          .map(Map.Entry::getKey)
          .toList();
    }

    /** What each kind gains at most; most kinds are never counted, since another gains more than this. */
    private List<Bid> atMost(int choices, int mentors) {
      Bid[] bids = new Bid[choices];
      Arrays.setAll(bids, choice -> new Bid(choice, counting.mostGain(choice, mentors), false));
      return new ArrayList<>(Arrays.asList(bids));
    }

    private static List<Bid> unknown(int choices) {
      Bid[] bids = new Bid[choices];
      Arrays.setAll(bids, choice -> new Bid(choice, Integer.MAX_VALUE, false));
      return new ArrayList<>(Arrays.asList(bids));
    }

    /** What was counted bounds what will be, unless somebody arrives. */
    private static void forget(List<Bid> bids, IntPredicate unbounded, IntUnaryOperator mostGain) {
      bids.replaceAll(b -> new Bid(
          b.choice, unbounded.test(b.choice) ? mostGain.applyAsInt(b.choice) : b.gain, false));
    }

    /** The first choice in this order; only those are counted anew that could be it. Null: nothing gains. */
    private @Nullable Bid best(List<Bid> bids, Comparator<Bid> order, IntUnaryOperator count) {
      while (true) {
        Bid first = bids.stream().min(order).orElse(null);
        if (first == null || first.gain <= 0) {
          return null;
        }
        if (first.fresh) {
          return first;
        }
        Bid counted = new Bid(first.choice, count.applyAsInt(first.choice), true);
        bids.set(bids.indexOf(first), counted);
      }
    }
  }
}
