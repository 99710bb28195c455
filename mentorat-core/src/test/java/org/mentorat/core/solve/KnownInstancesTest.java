package org.mentorat.core.solve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.StreamTokenizer;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mentorat.problem.AssignmentProblem;
import org.mentorat.problem.Objective;

/**
 * Public assignment instances (OR-Library, NETGEN) with known least costs: a cost becomes a negative score. They are looked for in the folder of the
 * system property {@code mentorat.instances}, else beside the project; without it the tests are skipped.
 */
class KnownInstancesTest {
  @ParameterizedTest
  @CsvSource({"assign100,305", "assign200,475", "assign300,626", "assign400,804"})
  void solve_denseOrLibrary(String name, long cost) {
    List<long[]> costs = new ArrayList<>();
    double[] numbers = numbers(read("orlib-assign/" + name + ".txt"));
    int size = (int) numbers[0];
    for (int k = 1; k < numbers.length; k++) {
      costs.add(new long[] {(k - 1) / size, (k - 1) % size, (long) numbers[k]});
    }
    assertLeastCost(size, costs, cost);
  }

  @ParameterizedTest
  @CsvSource({"assignp800,2239"})
  void solve_sparseOrLibrary(String name, long cost) {
    List<long[]> costs = new ArrayList<>();
    double[] numbers = numbers(read("orlib-assign/" + name + ".txt"));
    for (int k = 1; k + 2 < numbers.length; k += 3) {
      costs.add(
          new long[] {(long) numbers[k] - 1, (long) numbers[k + 1] - 1, (long) numbers[k + 2]});
    }
    assertLeastCost((int) numbers[0], costs, cost);
  }

  @ParameterizedTest
  @CsvSource({"netgen11,4991", "netgen12,3843"})
  void solve_dimacs(String name, long cost) {
    List<long[]> costs = new ArrayList<>();
    int nodes = 0;
    for (String line : read("netgen/" + name + ".asn").lines().toList()) {
      String[] field = line.trim().split("\\s+", -1);
      if (field[0].equals("p")) {
        nodes = Integer.parseInt(field[2]);
      } else if (field[0].equals("a")) {
        long youth = Long.parseLong(field[1]) - 1;
        costs.add(
            new long[] {youth, Long.parseLong(field[2]) - 1 - nodes / 2, Long.parseLong(field[3])});
      }
    }
    assertLeastCost(nodes / 2, costs, cost);
  }

  private static void assertLeastCost(int size, List<long[]> costs, long cost) {
    costs.sort((a, b) -> Arrays.compare(a, 0, 2, b, 0, 2));
    int[] rowStart = new int[size + 1];
    int[] mentorOf = new int[costs.size()];
    long[] score = new long[costs.size()];
    for (int p = 0; p < costs.size(); p++) {
      rowStart[(int) costs.get(p)[0] + 1]++;
      mentorOf[p] = (int) costs.get(p)[1];
      score[p] = -costs.get(p)[2];
    }
    Arrays.parallelPrefix(rowStart, Integer::sum);
    int[] ones = new int[size];
    Arrays.fill(ones, 1);
    AssignmentProblem problem =
        AssignmentProblem.builder(rowStart, mentorOf, score, ones, ones.clone()).build();
    assertThat(Proofs.optimum(problem)).isEqualTo(new Objective(new long[] {size}, -cost));
  }

  private static String read(String file) {
    String property = System.getProperty("mentorat.instances");
    Path folder = property == null ? Path.of("..", "..", "shared", "data") : Path.of(property);
    Path path = folder.resolve(file);
    assumeTrue(Files.exists(path), () -> "skipped: there is no " + path.toAbsolutePath());
    try {
      return Files.readString(path);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static double[] numbers(String text) {
    StreamTokenizer tokens = new StreamTokenizer(new StringReader(text));
    List<Double> numbers = new ArrayList<>();
    try {
      while (tokens.nextToken() == StreamTokenizer.TT_NUMBER) {
        numbers.add(tokens.nval);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return numbers.stream().mapToDouble(Double::doubleValue).toArray();
  }
}
