package org.mentorat.benchmarks.solve;

import java.io.IOException;
import java.util.Arrays;
import org.mentorat.core.io.DimacsLines;
import org.mentorat.core.io.PairLines;
import org.mentorat.problem.AssignmentProblem;

/**
 * The assignment format of the first DIMACS challenge: {@code p asn NODES ARCS}, {@code n NODE} for each source, {@code a SOURCE SINK
 * COST}. Nodes that are no sources are sinks. Of parallel arcs the cheapest counts.
 */
final class AsnFile {
  private static final int MOST_NODES = 50_000_000;
  private static final int MOST_ARCS = 1_000_000_000;
  private static final int SINK = -1;

  private final DimacsLines in;
  private int nodes;
  private int arcs;
  private int sources;

  /** Index of each source among the sources in order of appearance; {@link #SINK} for others. By id, from 1. */
  private int[] sourceIndex = {};

  private int[] sinkIndex = {};
  private PairLines pairs = new PairLines(0);

  /** Behind {@code p asn}. */
  AsnFile(DimacsLines in) {
    this.in = in;
  }

  PosedFile read() throws IOException {
    nodes = in.count("NODES", 0, MOST_NODES);
    arcs = in.count("ARCS", 0, MOST_ARCS);
    in.endLine();
    sourceIndex = new int[nodes + 1];
    Arrays.fill(sourceIndex, SINK);
    pairs = new PairLines(arcs);
    boolean arcsBegun = false;
    while (in.more()) {
      String word = in.word("line");
      if (word.equals("c")) {
        in.skipLine();
        continue;
      }
      if (word.equals("n") && !arcsBegun) {
        source();
      } else if (word.equals("a")) {
        if (!arcsBegun) {
          numberSinks();
          arcsBegun = true;
        }
        arc();
      } else {
        throw in.problem(
            "line",
            "line.kind",
            "c, puis un seul p, puis des lignes n, puis des lignes a",
            "c, then one p, then lines n, then lines a");
      }
      in.endLine();
    }
    if (!arcsBegun) {
      numberSinks();
    }
    expectArcs(pairs.size() == arcs);
    return posed();
  }

  private void source() throws IOException {
    int node = in.count("NODE", 1, nodes);
    if (sourceIndex[node] != SINK) {
      throw in.problem("NODE", "line.twice", "une seule ligne pour chacun", "one line for each");
    }
    sourceIndex[node] = sources++;
  }

  private void numberSinks() {
    sinkIndex = new int[nodes + 1];
    int sinks = 0;
    for (int node = 1; node <= nodes; node++) {
      sinkIndex[node] = sourceIndex[node] == SINK ? sinks++ : -1;
    }
  }

  private void arc() throws IOException {
    expectArcs(pairs.size() < arcs);
    int from = in.count("SOURCE", 1, nodes);
    int to = in.count("SINK", 1, nodes);
    if (sourceIndex[from] == SINK || sourceIndex[to] != SINK) {
      throw in.problem(
          "SOURCE",
          "arc.direction",
          "un arc d'une source (ligne n) vers un puits",
          "an arc from a source (line n) to a sink");
    }
    pairs.add(
        sourceIndex[from],
        sinkIndex[to],
        -in.number("COST", -AssignmentProblem.MAX_SCORE, AssignmentProblem.MAX_SCORE));
  }

  private void expectArcs(boolean asPromised) throws IOException {
    if (!asPromised) {
      throw in.problem(
          "a", "line.count", arcs + " lignes selon ARCS", arcs + " lines as ARCS says");
    }
  }

  private PosedFile posed() {
    int sinks = nodes - sources;
    PairLines.Rows rows = pairs.rows(sources, sinks);
    int[] sourceId = new int[sources];
    int[] sinkId = new int[sinks];
    for (int node = 1; node <= nodes; node++) {
      if (sourceIndex[node] == SINK) {
        sinkId[sinkIndex[node]] = node;
      } else {
        sourceId[sourceIndex[node]] = node;
      }
    }
    return PosedFile.assignment(
        rows.rowStart(),
        rows.mentorOf(),
        rows.score(),
        sources == sinks ? sources : PosedFile.NEVER_PERFECT,
        sourceId,
        sinkId);
  }
}
