package org.mentorat.core.solve;

import java.util.Arrays;
import java.util.BitSet;
import java.util.SplittableRandom;
import org.mentorat.problem.AssignmentProblem;
import org.mentorat.problem.QuotaForest;

/**
 * Small problems in which what is usually apart comes together, drawn from a seed: groups in groups of any depth with members on every level, groups and
 * mentors without places, youths who want nobody, empty rows, locked pairs, tiers without youths, scores that are equal, negative, or far apart.
 *
 * <p>Places are drawn close to what is needed, so that most quotas bind and shortages reach some groups but not those around them.
 */
final class KnottedProblems {
  private final SplittableRandom random;
  private final int youths;
  private final int mentors;
  private final int tiers;
  private final int[] capacity;
  private final int[] parent;
  private final int[] groupOf;
  private final int[] upper;

  private KnottedProblems(long seed) {
    random = new SplittableRandom(seed);
    youths = 1 + random.nextInt(random.nextBoolean() ? 10 : 45);
    mentors = 1 + random.nextInt(random.nextBoolean() ? 8 : 35);
    tiers = 1 + random.nextInt(4);
    int largest = 1 + random.nextInt(5);
    capacity = random.ints(mentors, random.nextInt(2), largest + 1).toArray();
    parent = new int[random.nextInt(9)];
    boolean deep = random.nextBoolean();
    for (int g = 0; g < parent.length; g++) {
      parent[g] = deep ? g - 1 - random.nextInt(Math.min(g + 1, 2)) : random.nextInt(g + 1) - 1;
      parent[g] = Math.max(parent[g], QuotaForest.NONE);
    }
    groupOf = random.ints(mentors, QuotaForest.NONE, parent.length).toArray();
    upper = uppers();
  }

  /** One mentor a youth, upper quotas of mentors alone. */
  static AssignmentProblem underMentorQuotas(long seed) {
    KnottedProblems draw = new KnottedProblems(seed);
    int[] wanted = draw.random.ints(draw.youths, 0, 12).map(k -> Math.min(k, 1)).toArray();
    return draw.problem(
        wanted, QuotaForest.none(draw.youths), draw.forest(new int[draw.parent.length]));
  }

  /** Also lower quotas, several mentors a youth, and groups of youths. */
  static AssignmentProblem ofAllFeatures(long seed) {
    KnottedProblems draw = new KnottedProblems(seed);
    SplittableRandom random = draw.random;
    int[] wanted = random.ints(draw.youths, 0, 2 + random.nextInt(3)).toArray();
    int[] lower = Arrays.stream(draw.upper)
        .map(most -> random.nextInt(3) == 0 ? random.nextInt(Math.min(most, 3) + 1) : 0)
        .toArray();
    int groups = random.nextInt(5);
    int[] above = new int[groups];
    Arrays.setAll(above, g -> random.nextInt(g + 1) - 1);
    int[] none = new int[groups];
    Arrays.fill(none, QuotaForest.NONE);
    QuotaForest ofYouths = new QuotaForest(
        above,
        new int[groups],
        random.ints(groups, 0, draw.youths + 1).toArray(),
        none,
        random.ints(draw.youths, QuotaForest.NONE, groups).toArray());
    return draw.problem(wanted, ofYouths, draw.forest(lower));
  }

  /** From no place at all to one more than the members can fill. */
  private int[] uppers() {
    int[] most = new int[parent.length];
    for (int m = 0; m < mentors; m++) {
      if (groupOf[m] != QuotaForest.NONE) {
        most[groupOf[m]] += capacity[m];
      }
    }
    int[] drawn = new int[parent.length];
    for (int g = parent.length - 1; g >= 0; g--) {
      drawn[g] = random.nextInt(6) == 0 ? most[g] + 1 : random.nextInt(most[g] + 1);
      if (parent[g] != QuotaForest.NONE) {
        most[parent[g]] += Math.min(most[g], drawn[g]);
      }
    }
    return drawn;
  }

  private QuotaForest forest(int[] lower) {
    int[] none = new int[parent.length];
    Arrays.fill(none, QuotaForest.NONE);
    return new QuotaForest(parent, lower, upper, none, groupOf);
  }

  private AssignmentProblem problem(int[] wanted, QuotaForest ofYouths, QuotaForest ofMentors) {
    int[] rowStart = new int[youths + 1];
    int[] mentorOf = new int[youths * mentors];
    double eligible = random.nextInt(4) == 0 ? 1 : random.nextDouble();
    int p = 0;
    for (int y = 0; y < youths; y++) {
      double share = random.nextInt(5) == 0 ? 0.1 : eligible;
      for (int m = 0; m < mentors; m++) {
        if (random.nextDouble() < share) {
          mentorOf[p++] = m;
        }
      }
      rowStart[y + 1] = p;
    }
    mentorOf = Arrays.copyOf(mentorOf, p);
    return AssignmentProblem.builder(rowStart, mentorOf, scores(p), wanted, capacity)
        .tiers(random.ints(youths, 0, tiers).toArray(), tiers)
        .locked(locked(rowStart, mentorOf, wanted))
        .youthGroups(ofYouths)
        .mentorGroups(ofMentors)
        .build();
  }

  private long[] scores(int pairs) {
    long extreme = AssignmentProblem.MAX_SCORE;
    return switch (random.nextInt(6)) {
      case 0 -> random.longs(pairs, 0, 2).toArray();
      case 1 -> random.longs(pairs, -2, 3).toArray();
      case 2 -> random.longs(pairs, -1000, 1).toArray();
      case 3 -> random.longs(pairs, -extreme, extreme + 1).toArray();
      case 4 -> random.longs(pairs, 0, 2).map(k -> k == 0 ? -extreme : extreme).toArray();
      default -> random.ints(pairs, 0, 1_000_000).asLongStream().toArray();
    };
  }

  /** Within everybody's capacities; within quotas, but for one problem of eight, which may have no answer. */
  private BitSet locked(int[] rowStart, int[] mentorOf, int[] wanted) {
    BitSet locked = new BitSet();
    double share = random.nextInt(2) * 0.15;
    boolean withinQuotas = random.nextInt(8) != 0;
    int[] youthRoom = wanted.clone();
    int[] mentorRoom = capacity.clone();
    int[] groupRoom = upper.clone();
    for (int y = 0; y < youths && share > 0; y++) {
      for (int p = rowStart[y]; p < rowStart[y + 1]; p++) {
        int m = mentorOf[p];
        boolean room = youthRoom[y] > 0 && mentorRoom[m] > 0;
        for (int g = groupOf[m]; g != QuotaForest.NONE && withinQuotas; g = parent[g]) {
          room &= groupRoom[g] > 0;
        }
        if (room && random.nextDouble() < share) {
          youthRoom[y]--;
          mentorRoom[m]--;
          for (int g = groupOf[m]; g != QuotaForest.NONE; g = parent[g]) {
            groupRoom[g]--;
          }
          locked.set(p);
        }
      }
    }
    return locked;
  }
}
