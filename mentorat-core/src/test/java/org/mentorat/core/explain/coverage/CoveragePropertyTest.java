package org.mentorat.core.explain.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.mentorat.core.solve.ExactSolver;
import org.mentorat.problem.AssignmentProblem;
import org.mentorat.problem.Objective;
import org.mentorat.problem.Outcome;
import org.mentorat.problem.QuotaForest;
import org.mentorat.problem.StopSignal;

/** Augmenting paths count what the solver counts, with places, quotas and rows as they change. */
class CoveragePropertyTest {
  /** A small problem with a chain of quotas, in arrays that can change. */
  private static final class Small {
    final Random random;
    final int youths;
    final int mentors;
    final boolean[][] pair;
    final int[] capacity;
    final int[] upper;
    final int[] parent;
    final int[] groupOf;

    Small(Random random) {
      this(random, 9, 6, 3);
    }

    Small(Random random, int mostYouths, int mostMentors, int sparse) {
      this.random = random;
      this.youths = 1 + random.nextInt(mostYouths);
      this.mentors = 1 + random.nextInt(mostMentors);
      this.pair = new boolean[youths][mentors];
      for (boolean[] row : pair) {
        for (int m = 0; m < mentors; m++) {
          row[m] = random.nextInt(sparse) == 0;
        }
      }
      this.capacity = random.ints(mentors, 0, 3).toArray();
      int nodes = random.nextInt(4);
      this.parent = IntStream.range(0, nodes)
          .map(g -> g == 0 || random.nextBoolean() ? QuotaForest.NONE : random.nextInt(g))
          .toArray();
      this.upper = random.ints(nodes, 0, 5).toArray();
      this.groupOf = IntStream.range(0, mentors)
          .map(m -> nodes == 0 ? QuotaForest.NONE : random.nextInt(nodes + 1) - 1)
          .toArray();
    }

    int[] row(int y) {
      return IntStream.range(0, mentors).filter(m -> pair[y][m]).toArray();
    }

    AssignmentProblem problem() {
      int[] rowStart = new int[youths + 1];
      for (int y = 0; y < youths; y++) {
        rowStart[y + 1] = rowStart[y] + row(y).length;
      }
      int[] mentorOf =
          IntStream.range(0, youths).flatMap(y -> Arrays.stream(row(y))).toArray();
      int[] ones = new int[youths];
      Arrays.fill(ones, 1);
      int[] none = new int[upper.length];
      Arrays.fill(none, QuotaForest.NONE);
      return AssignmentProblem.builder(
              rowStart, mentorOf, new long[mentorOf.length], ones, capacity.clone())
          .mentorGroups(new QuotaForest(parent, new int[upper.length], upper, none, groupOf))
          .build();
    }

    int served() {
      AssignmentProblem problem = problem();
      Outcome outcome = ExactSolver.solve(problem, StopSignal.NEVER);
      return (int) Objective.of(problem, ((Outcome.Solved) outcome).matching()).coverage();
    }
  }

  @Property(tries = 1000)
  void served_afterAnyChanges_isWhatTheSolverServes(@ForAll long seed) {
    Random random = new Random(seed);
    Small small = new Small(random);
    Coverage coverage = new Coverage(small.problem(), null, new int[0], new int[small.youths][]);
    for (int step = 0; step < 5; step++) {
      assertThat(coverage.served()).isEqualTo(small.served());
      assertThat(coverage.feasible()).isTrue();
      switch (random.nextInt(3)) {
        case 0 -> {
          int m = random.nextInt(small.mentors);
          small.capacity[m]++;
          coverage.changePlaces(m, 1);
        }
        case 1 -> {
          if (small.upper.length > 0) {
            int g = random.nextInt(small.upper.length);
            small.upper[g]++;
            coverage.raise(g, 1);
          }
        }
        default -> {
          int y = random.nextInt(small.youths);
          for (int m = 0; m < small.mentors; m++) {
            small.pair[y][m] = random.nextBoolean();
          }
          coverage.replaceRow(y, small.row(y), null);
        }
      }
      coverage.serveAll();
    }
  }

  @Property(tries = 1000)
  void placesTriedOut_serveTheLesserOfTheirNumberAndTheMost_andAreTakenBack(@ForAll long seed) {
    Small small = new Small(new Random(seed));
    int m = small.random.nextInt(small.mentors);
    int places = 1 + small.random.nextInt(4);
    Coverage coverage = new Coverage(small.problem(), null, new int[0], new int[small.youths][]);
    int before = coverage.served();

    int gain = gain(coverage, m, places);

    int own = small.capacity[m];
    small.capacity[m] = own + places;
    assertThat(gain).isEqualTo(small.served() - before);
    assertThat(gain).isEqualTo(Math.min(places, gain(coverage, m, small.youths)));
    assertThat(coverage.served()).isEqualTo(before);
    assertThat(coverage.feasible()).isTrue();
  }

  private static int gain(Coverage coverage, int m, int places) {
    coverage.changePlaces(m, places);
    coverage.tryOut();
    int gain = coverage.serveAll();
    coverage.takeBack();
    coverage.changePlaces(m, -places);
    return gain;
  }

  /** Mentors of the problem taken out of it and added again: filling from behind serves as many as solving does. */
  @Property(tries = 1500)
  void fill_ofMentorsAddedOneByOne_servesWhatTheSolverServes(@ForAll long seed) {
    Small all = new Small(new Random(seed));
    Small few = new Small(new Random(seed));
    int kept = all.random.nextInt(all.mentors);
    int[] groups = new int[all.mentors - kept];
    int[][] added = new int[all.youths][];
    int[][] columns = new int[groups.length][];
    for (int a = 0; a < groups.length; a++) {
      int m = kept + a;
      groups[a] = all.groupOf[m];
      columns[a] = IntStream.range(0, all.youths).filter(y -> all.pair[y][m]).toArray();
      few.capacity[m] = 0;
    }
    for (int y = 0; y < all.youths; y++) {
      int youth = y;
      added[y] = IntStream.range(0, groups.length)
          .filter(a -> all.pair[youth][kept + a])
          .toArray();
    }
    Coverage coverage = new Coverage(few.problem(), null, groups, added);
    int[] everybody = IntStream.range(0, all.youths).toArray();
    for (int a = 0; a < groups.length; a++) {
      int before = coverage.served();
      int places = all.capacity[kept + a];
      few.capacity[kept + a] = places;
      boolean useful = Arrays.stream(columns[a]).anyMatch(coverage.shortage()::get);
      coverage.addPlaces(a, places);
      int gain = coverage.fill(a, columns[a], places);
      if (!coverage.isOpen(a)) {
        gain += coverage.serve(everybody, places);
      }

      assertThat(coverage.served()).isEqualTo(few.served()).isEqualTo(before + gain);
      assertThat(useful || gain == 0).isTrue();
      assertThat(coverage.feasible()).isTrue();
    }
  }

  /** Long paths through full groups: many sparse mentors, tried one after the other on the same labels, counted against searches from each youth. */
  @Property(tries = 1500)
  void fill_triedOutAndTakenBack_servesWhatSearchesFromEachYouthServe(@ForAll long seed) {
    Small all = new Small(new Random(seed), 40, 24, 8);
    Random random = all.random;
    int kinds = 1 + random.nextInt(all.mentors);
    int kept = all.mentors - kinds;
    Small few = new Small(new Random(seed), 40, 24, 8);
    int[] groups = new int[kinds];
    int[][] columns = new int[kinds][];
    int[][] added = new int[all.youths][];
    for (int a = 0; a < kinds; a++) {
      int m = kept + a;
      few.capacity[m] = 0;
      groups[a] = all.groupOf[m];
      columns[a] = IntStream.range(0, all.youths).filter(y -> all.pair[y][m]).toArray();
    }
    for (int y = 0; y < all.youths; y++) {
      int youth = y;
      added[y] =
          IntStream.range(0, kinds).filter(a -> all.pair[youth][kept + a]).toArray();
    }
    Coverage one = new Coverage(few.problem(), null, groups, added.clone());
    Coverage other = new Coverage(few.problem(), null, groups, added.clone());
    int[] everybody = IntStream.range(0, all.youths).toArray();
    for (int step = 0; step < 12; step++) {
      int a = random.nextInt(kinds);
      int places = 1 + random.nextInt(6);
      boolean keep = random.nextInt(3) == 0;
      one.addPlaces(a, places);
      one.tryOut();
      int gain = one.fill(a, columns[a], places);
      if (gain < places && !one.isOpen(a)) {
        gain += one.serve(everybody, places - gain);
      }
      assertThat(one.feasible()).isTrue();
      other.addPlaces(a, places);
      other.tryOut();
      int expected = other.serveAll();
      assertThat(gain).isEqualTo(expected);
      if (keep) {
        one.keep();
        other.keep();
      } else {
        one.takeBack();
        other.takeBack();
        one.addPlaces(a, -places);
        other.addPlaces(a, -places);
      }
      if (random.nextInt(4) == 0) {
        int y = random.nextInt(all.youths);
        int[] row = IntStream.range(0, kept).filter(m -> random.nextInt(6) == 0).toArray();
        one.replaceRow(y, row, added[y]);
        other.replaceRow(y, row.clone(), added[y]);
        one.serveAll();
        other.serveAll();
      }
      assertThat(one.served()).isEqualTo(other.served());
    }
  }
}
