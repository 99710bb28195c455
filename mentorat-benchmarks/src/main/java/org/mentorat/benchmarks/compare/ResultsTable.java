package org.mentorat.benchmarks.compare;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.mentorat.benchmarks.peers.Contenders;

/** Results as the Markdown tables of the README: a function of the measurements alone. */
final class ResultsTable {
  private final Results results;

  ResultsTable(Results results) {
    this.results = results;
  }

  /** Both tables, and what they were measured on. */
  String markdown() {
    return fast() + "\n" + slow() + "\n" + provenance();
  }

  private String fast() {
    StringBuilder text = new StringBuilder("""
        | instance | youths × mentors, pairs | seeds | Mentorat, ms | peer, ms | times faster: median (worst) | proof checked in, ms | memory, MiB: Mentorat, peer |
        |---|---|---|---|---|---|---|---|
        """);
    for (Map.Entry<String, List<Pair>> line : pairs(false).entrySet()) {
      List<Pair> pairs = line.getValue();
      Measurement one = pairs.get(0).mentorat();
      text.append("| ").append(one.instance());
      text.append(String.format(
          Locale.ROOT, " | %,d × %,d, %,d", one.youths(), one.mentors(), one.pairs()));
      text.append(" | ")
          .append(seeds(pairs.stream().map(p -> p.mentorat().seed()).toList()));
      text.append(" | ")
          .append(ms(pairs.stream().mapToDouble(p -> p.mentorat().ms()).toArray()));
      text.append(" | ")
          .append(ms(pairs.stream().mapToDouble(p -> p.peer().ms()).toArray()));
      text.append(" ").append(pairs.get(0).peer().contender());
      double[] ratios = pairs.stream().mapToDouble(Pair::ratio).toArray();
      text.append(" | **").append(ratio(Fork.median(ratios))).append("** (");
      text.append(ratio(pairs.stream().mapToDouble(Pair::ratio).min().orElseThrow()));
      text.append(") | ")
          .append(ms(pairs.stream().mapToDouble(p -> p.mentorat().verifyMs()).toArray()));
      text.append(" | ")
          .append(most(pairs.stream().map(Pair::mentorat).toList()))
          .append(", ")
          .append(most(pairs.stream().map(Pair::peer).toList()));
      text.append(" |\n");
    }
    return text.toString();
  }

  private String slow() {
    StringBuilder text = new StringBuilder("""
        | instance, seed | peer | its time, s | Mentorat, ms | times faster | value | measured |
        |---|---|---|---|---|---|---|
        """);
    for (List<Pair> pairs : pairs(true).values()) {
      for (Pair pair : pairs) {
        Measurement peer = pair.peer();
        text.append(String.format(
            Locale.ROOT,
            "| %s, %d | %s | %,.1f | %s | %s | %s | %s |%n",
            peer.instance(),
            peer.seed(),
            peer.contender(),
            peer.ms() / 1000,
            ms(pair.mentorat().ms()),
            peer.exact() ? ratio(pair.ratio()) : "–",
            peer.exact() ? "same" : gap(pair),
            peer.date()));
      }
    }
    return text.toString();
  }

  private static String gap(Pair pair) {
    int served = pair.mentorat().served() - pair.peer().served();
    double score = 100.0
        * (pair.mentorat().score() - pair.peer().score())
        / pair.mentorat().score();
    String coverage =
        served == 0 ? "same coverage" : String.format(Locale.ROOT, "%,d fewer served", served);
    return String.format(Locale.ROOT, "%s, score %.2f %% below", coverage, score);
  }

  private String provenance() {
    String where = results.measurements().stream()
        .map(m -> m.machine() + "; " + m.jdk())
        .distinct()
        .collect(Collectors.joining(" · "));
    SortedSet<String> days = results.measurements().stream()
        .filter(m -> !Protocol.SLOW.contains(m.contender()))
        .map(Measurement::date)
        .collect(Collectors.toCollection(TreeSet::new));
    return "Measured on " + String.join(", ", days) + ": " + where + ".\n";
  }

  /** What was measured for both on the same seed, by instance and peer, in the order of the results. */
  private Map<String, List<Pair>> pairs(boolean slow) {
    Map<String, List<Pair>> found = new LinkedHashMap<>();
    for (Measurement peer : results.measurements()) {
      if (peer.contender().equals(Contenders.MENTORAT)
          || Protocol.SLOW.contains(peer.contender()) != slow) {
        continue;
      }
      Optional<Measurement> own = results.of(peer.instance(), peer.seed()).stream()
          .filter(m -> m.contender().equals(Contenders.MENTORAT))
          .findFirst();
      own.ifPresent(mentorat -> found
          .computeIfAbsent(peer.instance() + " " + peer.contender(), key -> new ArrayList<>())
          .add(new Pair(mentorat, peer)));
    }
    return found;
  }

  private record Pair(Measurement mentorat, Measurement peer) {
    double ratio() {
      return peer.ms() / mentorat.ms();
    }
  }

  private static String seeds(List<Long> seeds) {
    long first = seeds.get(0);
    long last = seeds.get(seeds.size() - 1);
    boolean range = last - first == seeds.size() - 1 && seeds.size() > 1;
    return range
        ? first + "–" + last
        : seeds.stream().map(String::valueOf).collect(Collectors.joining(", "));
  }

  private static String ms(double... values) {
    double median = Fork.median(values);
    return String.format(Locale.ROOT, median < 100 ? "%,.1f" : "%,.0f", median);
  }

  private static String ratio(double value) {
    return String.format(Locale.ROOT, value < 100 ? "%.1f" : "%,.0f", value);
  }

  private static String most(List<Measurement> lines) {
    return lines.stream()
        .max(Comparator.comparingLong(Measurement::residentPeakMiB))
        .map(m -> String.format(Locale.ROOT, "%,d", m.residentPeakMiB()))
        .orElseThrow();
  }
}
