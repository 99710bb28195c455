package org.mentorat.core.flow;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.mentorat.core.candidates.Lottery;
import org.mentorat.model.InvalidRecordException;
import org.mentorat.model.MentorId;
import org.mentorat.model.Points;
import org.mentorat.model.YouthId;
import org.mentorat.problem.AssignmentProblem;
import org.mentorat.problem.QuotaForest;

/**
 * Pairs with scores, and how many places everybody has: all that a matching needs, without any attribute of a person. For scores that were
 * computed elsewhere, and for experiments on the numeric problem.
 *
 * <p>Whoever a pair names takes part, with one place unless another number is said. Indices are given out in the order of the lottery, as
 * in a run with attributes, so that neither ids nor rows favour anybody. Immutable, thread-safe.
 *
 * @since 0.1
 */
public final class ScoredPairs {
  private final AssignmentProblem problem;
  private final List<YouthId> youths;
  private final List<MentorId> mentors;
  private final List<String> mentorGroups;

  private ScoredPairs(
      AssignmentProblem problem,
      List<YouthId> youths,
      List<MentorId> mentors,
      List<String> mentorGroups) {
    this.problem = problem;
    this.youths = List.copyOf(youths);
    this.mentors = List.copyOf(mentors);
    this.mentorGroups = List.copyOf(mentorGroups);
  }

  /** A problem that has numbers for ids: youths, mentors and groups count from 1 in the order of their indices, which stays. */
  public static ScoredPairs of(AssignmentProblem problem) {
    return new ScoredPairs(
        problem,
        numbers(problem.youths()).stream().map(YouthId::new).toList(),
        numbers(problem.mentors()).stream().map(MentorId::new).toList(),
        numbers(problem.mentorGroups().nodes()));
  }

  private static List<String> numbers(int count) {
    return IntStream.rangeClosed(1, count).mapToObj(Integer::toString).toList();
  }

  /** Starts with nobody. */
  public static Builder builder() {
    return new Builder();
  }

  /** The numeric problem. */
  public AssignmentProblem problem() {
    return problem;
  }

  /** Ids by youth index. */
  public List<YouthId> youths() {
    return youths;
  }

  /** Ids by mentor index. */
  public List<MentorId> mentors() {
    return mentors;
  }

  /** Names by node of the mentors' forest. */
  public List<String> mentorGroups() {
    return mentorGroups;
  }

  @Override
  public String toString() {
    return "ScoredPairs[" + youths.size() + " youths, " + mentors.size() + " mentors, "
        + problem.pairs() + " pairs]";
  }

  /**
   * Collects pairs and places, in any order: the same content gives the same problem. Not thread-safe; used once.
   *
   * @since 0.1
   */
  public static final class Builder {
    private static final int MOST_PROBLEMS = 20;

    private final Map<YouthId, Integer> youthAt = new HashMap<>();
    private final Map<MentorId, Integer> mentorAt = new HashMap<>();
    private final List<YouthId> youths = new ArrayList<>();
    private final List<MentorId> mentors = new ArrayList<>();
    private final Map<Integer, int[]> youthPlaces = new HashMap<>();
    private final Map<Integer, Integer> mentorPlaces = new HashMap<>();
    private final Map<Integer, String> groupOf = new HashMap<>();
    private final Map<String, Group> groups = new LinkedHashMap<>();
    private int[] youthOf = new int[16];
    private int[] mentorOf = new int[16];
    private long[] score = new long[16];
    private int pairs;
    private long seed;

    private Builder() {}

    /** A group with its bounds, pairs in all its mentors and groups counted. */
    private record Group(@Nullable String parent, int lower, int upper) {}

    /** Sets the seed of the lottery; 0 unless set. */
    public Builder seed(long value) {
      seed = value;
      return this;
    }

    /** Adds a pair whose score is {@code points}, rounded to millionths. */
    public Builder pair(YouthId youth, MentorId mentor, double points) {
      return pair(youth, mentor, Points.quantise(1, points));
    }

    /** Adds a pair with its score in millionths of a point. */
    public Builder pair(YouthId youth, MentorId mentor, long micropoints) {
      if (pairs == score.length) {
        int length = pairs + (pairs >> 1);
        youthOf = Arrays.copyOf(youthOf, length);
        mentorOf = Arrays.copyOf(mentorOf, length);
        score = Arrays.copyOf(score, length);
      }
      youthOf[pairs] = index(youth);
      mentorOf[pairs] = index(mentor);
      score[pairs++] = micropoints;
      return this;
    }

    /** Says how many mentors a youth may get (0 or more) and how urgent it is: tier 0 goes first. */
    public Builder youth(YouthId youth, int places, int tier) {
      youthPlaces.put(index(youth), new int[] {places, tier});
      return this;
    }

    /** Says how many youths a mentor may take (0 or more), and in which group the mentor is; null: in none. */
    public Builder mentor(MentorId mentor, int places, @Nullable String group) {
      int index = index(mentor);
      mentorPlaces.put(index, places);
      if (group != null) {
        groupOf.put(index, group);
      }
      return this;
    }

    /**
     * Adds a group, such as an association.
     *
     * @param parent the group that it is part of; null: none
     * @param lower least number of pairs
     * @param upper most pairs; {@link QuotaForest#UNBOUNDED}: no bound
     */
    public Builder group(String name, @Nullable String parent, int lower, int upper) {
      groups.put(name, new Group(parent, lower, upper));
      return this;
    }

    private int index(YouthId youth) {
      return youthAt.computeIfAbsent(youth, id -> {
        youths.add(id);
        return youths.size() - 1;
      });
    }

    private int index(MentorId mentor) {
      return mentorAt.computeIfAbsent(mentor, id -> {
        mentors.add(id);
        return mentors.size() - 1;
      });
    }

    /**
     * Poses the problem; linear but for sorting each youth's pairs.
     *
     * @throws InvalidRecordException with everything that is wrong: a pair twice, a score or number out of range, a group that is not there
     *     or its own ancestor
     */
    public ScoredPairs build() {
      List<InvalidRecordException.Problem> problems = new ArrayList<>();
      checkPlaces(problems);
      List<String> order = parentsFirst(problems);
      List<YouthId> youthOrder = Lottery.order(youths, YouthId::value, seed);
      List<MentorId> mentorOrder = Lottery.order(mentors, MentorId::value, seed);
      int[] youthRank = ranks(youthOrder, youthAt);
      int[] mentorRank = ranks(mentorOrder, mentorAt);
      int[] rowStart = new int[youths.size() + 1];
      int[] at = positions(youthRank, mentorRank, rowStart);
      int[] mentorsInRows = new int[pairs];
      long[] scores = new long[pairs];
      for (int k = 0; k < pairs; k++) {
        mentorsInRows[k] = mentorRank[mentorOf[at[k]]];
        scores[k] = score[at[k]];
      }
      checkPairs(at, rowStart, mentorsInRows, problems);
      if (!problems.isEmpty()) {
        throw new InvalidRecordException("ScoredPairs", problems);
      }
      int[] capacity = new int[youths.size()];
      int[] tier = new int[youths.size()];
      for (int i = 0; i < youths.size(); i++) {
        int[] said = youthPlaces.get(i);
        capacity[youthRank[i]] = said == null ? 1 : said[0];
        tier[youthRank[i]] = said == null ? 0 : said[1];
      }
      Map<String, Integer> place = new HashMap<>();
      order.forEach(name -> place.put(name, place.size()));
      int[] mentorCapacity = new int[mentors.size()];
      int[] group = new int[mentors.size()];
      for (int j = 0; j < mentors.size(); j++) {
        mentorCapacity[mentorRank[j]] = mentorPlaces.getOrDefault(j, 1);
        String name = groupOf.get(j);
        group[mentorRank[j]] =
            name == null ? QuotaForest.NONE : place.getOrDefault(name, QuotaForest.NONE);
      }
      AssignmentProblem problem = AssignmentProblem.builder(
              rowStart, mentorsInRows, scores, capacity, mentorCapacity)
          .tiers(tier, 1)
          .mentorGroups(forest(order, place, group))
          .build();
      return new ScoredPairs(problem, youthOrder, mentorOrder, order);
    }

    private void checkPlaces(List<InvalidRecordException.Problem> problems) {
      youthPlaces.forEach((youth, said) -> {
        expect(said[0] >= 0, "youth " + youths.get(youth), "places.range", "0 or more", problems);
        expect(
            said[1] >= 0 && said[1] < AssignmentProblem.MAX_TIERS,
            "youth " + youths.get(youth),
            "tier.range",
            "0 to " + (AssignmentProblem.MAX_TIERS - 1),
            problems);
      });
      mentorPlaces.forEach((mentor, places) -> expect(
          places >= 0, "mentor " + mentors.get(mentor), "places.range", "0 or more", problems));
      groupOf.forEach((mentor, name) -> expect(
          groups.containsKey(name),
          "mentor " + mentors.get(mentor),
          "group.unknown",
          "a group that was added",
          problems));
      groups.forEach((name, group) -> {
        expect(
            group.lower >= 0 && group.upper >= group.lower,
            "group " + name,
            "bounds.range",
            "0 <= lower <= upper",
            problems);
        expect(
            group.parent == null || groups.containsKey(group.parent),
            "group " + name,
            "group.unknown",
            "a parent that was added",
            problems);
      });
    }

    private static void expect(
        boolean holds,
        String field,
        String code,
        String expected,
        List<InvalidRecordException.Problem> problems) {
      if (!holds && problems.size() < MOST_PROBLEMS) {
        problems.add(new InvalidRecordException.Problem(field, code, expected));
      }
    }

    /** Names of the groups in ascending order, each after its parent. */
    private List<String> parentsFirst(List<InvalidRecordException.Problem> problems) {
      List<String> order = new ArrayList<>();
      List<String> names = new ArrayList<>(groups.keySet());
      Collections.sort(names);
      Map<String, List<String>> children = new HashMap<>();
      for (String name : names) {
        Group group = groups.get(name);
        if (group != null && group.parent != null) {
          children.computeIfAbsent(group.parent, p -> new ArrayList<>()).add(name);
        } else {
          order.add(name);
        }
      }
      for (int k = 0; k < order.size(); k++) {
        order.addAll(children.getOrDefault(order.get(k), List.of()));
      }
      if (problems.isEmpty()) {
        expect(
            order.size() == names.size(),
            "groups",
            "group.cycle",
            "groups of which none is its own ancestor",
            problems);
      }
      return order;
    }

    private static <I> int[] ranks(List<I> order, Map<I, Integer> at) {
      int[] rank = new int[order.size()];
      for (int k = 0; k < rank.length; k++) {
        rank[at.getOrDefault(order.get(k), 0)] = k;
      }
      return rank;
    }

    /** Positions of the pairs in the order of their rows; fills {@code rowStart}. */
    private int[] positions(int[] youthRank, int[] mentorRank, int[] rowStart) {
      for (int k = 0; k < pairs; k++) {
        rowStart[youthRank[youthOf[k]] + 1]++;
      }
      for (int i = 1; i < rowStart.length; i++) {
        rowStart[i] += rowStart[i - 1];
      }
      int[] next = rowStart.clone();
      long[] keys = new long[pairs];
      for (int k = 0; k < pairs; k++) {
        keys[next[youthRank[youthOf[k]]]++] = ((long) mentorRank[mentorOf[k]] << 32) | k;
      }
      int[] at = new int[pairs];
      for (int i = 0; i + 1 < rowStart.length; i++) {
        Arrays.sort(keys, rowStart[i], rowStart[i + 1]);
        for (int k = rowStart[i]; k < rowStart[i + 1]; k++) {
          at[k] = (int) keys[k];
        }
      }
      return at;
    }

    private void checkPairs(
        int[] at,
        int[] rowStart,
        int[] mentorsInRows,
        List<InvalidRecordException.Problem> problems) {
      for (int i = 0; i + 1 < rowStart.length; i++) {
        for (int k = rowStart[i]; k < rowStart[i + 1]; k++) {
          if (k > rowStart[i] && mentorsInRows[k] == mentorsInRows[k - 1]) {
            expect(false, pair(at[k]), "pair.twice", "each pair once", problems);
          }
          if (Math.abs(score[at[k]]) > AssignmentProblem.MAX_SCORE) {
            expect(
                false,
                pair(at[k]),
                "score.range",
                "at most 2^40 millionths of a point on either side of 0",
                problems);
          }
        }
      }
    }

    private String pair(int k) {
      return "pair " + youths.get(youthOf[k]) + " – " + mentors.get(mentorOf[k]);
    }

    private QuotaForest forest(
        List<String> order, Map<String, Integer> place, int[] groupOfMentor) {
      int[] parent = new int[order.size()];
      int[] lower = new int[order.size()];
      int[] upper = new int[order.size()];
      int[] target = new int[order.size()];
      Arrays.fill(target, QuotaForest.NONE);
      for (int g = 0; g < parent.length; g++) {
        Group group = groups.getOrDefault(order.get(g), new Group(null, 0, 0));
        parent[g] = group.parent == null
            ? QuotaForest.NONE
            : place.getOrDefault(group.parent, QuotaForest.NONE);
        lower[g] = group.lower;
        upper[g] = group.upper;
      }
      return new QuotaForest(parent, lower, upper, target, groupOfMentor);
    }
  }
}
