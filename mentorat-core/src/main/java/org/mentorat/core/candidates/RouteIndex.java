package org.mentorat.core.candidates;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.mentorat.model.Association;
import org.mentorat.model.Cohort;
import org.mentorat.model.Mentor;
import org.mentorat.model.ProgrammeId;
import org.mentorat.model.Youth;
import org.mentorat.spi.Route;
import org.mentorat.spi.Routes;

/** Who meets whom by route: mentors by programme, and the programmes open to each youth. Without associations everybody meets everybody. */
final class RouteIndex {
  private static final int NOWHERE = -1;

  private final boolean unrestricted;
  private final Routes routes;
  private final Map<ProgrammeId, Integer> programmeIndex = new HashMap<>();
  private final int[] programmeOf;
  private final int[][] mentorsOf;
  private final int[] everybody;

  RouteIndex(Cohort cohort, Routes routes, List<Mentor> mentors) {
    this.unrestricted = cohort.associations().isEmpty();
    this.routes = routes;
    for (Association association : cohort.associations()) {
      association.programmes().forEach(p -> programmeIndex.put(p.id(), programmeIndex.size()));
    }
    this.programmeOf = new int[mentors.size()];
    int[] sizes = new int[programmeIndex.size()];
    for (int j = 0; j < programmeOf.length; j++) {
      programmeOf[j] = routes
          .of(mentors.get(j).id())
          .map(r -> programmeIndex.get(r.programme()))
          .orElse(NOWHERE);
      if (programmeOf[j] != NOWHERE) {
        sizes[programmeOf[j]]++;
      }
    }
    this.mentorsOf = new int[sizes.length][];
    Arrays.setAll(mentorsOf, p -> new int[sizes[p]]);
    Arrays.fill(sizes, 0);
    for (int j = 0; j < programmeOf.length; j++) {
      if (programmeOf[j] != NOWHERE) {
        mentorsOf[programmeOf[j]][sizes[programmeOf[j]]++] = j;
      }
    }
    this.everybody = unrestricted ? IntStream.range(0, mentors.size()).toArray() : new int[0];
  }

  /** Whether the youth has any route. */
  boolean hasRoute(Youth youth) {
    return unrestricted || !routes.of(youth.id()).isEmpty();
  }

  /** Mentors on the youth's routes, in ascending order. Not to be changed. */
  int[] mentors(Youth youth) {
    if (unrestricted) {
      return everybody;
    }
    List<int[]> lists = new ArrayList<>();
    for (Route route : routes.of(youth.id())) {
      lists.add(mentorsOf[index(route)]);
    }
    if (lists.size() == 1) {
      return lists.get(0);
    }
    return lists.stream().flatMapToInt(Arrays::stream).sorted().distinct().toArray();
  }

  /** The mentors of each programme, ascending; without associations all of them as if of one. Not to be changed. */
  int[][] members() {
    return unrestricted ? new int[][] {everybody} : mentorsOf;
  }

  /** The youth's programmes as positions in {@link #members}, each once. */
  int[] programmes(Youth youth) {
    if (unrestricted) {
      return new int[1];
    }
    List<Route> open = routes.of(youth.id());
    if (open.size() == 1) {
      return new int[] {index(open.get(0))};
    }
    return open.stream().mapToInt(this::index).distinct().toArray();
  }

  /** The positions of {@code youths} by the first programme of each, those without any at the end, and in their order within each. */
  int[] byProgramme(List<Youth> youths) {
    int[] first = new int[youths.size()];
    int[] start = new int[members().length + 2];
    for (int i = 0; i < first.length; i++) {
      first[i] = hasRoute(youths.get(i)) ? programmes(youths.get(i))[0] : members().length;
      start[first[i] + 1]++;
    }
    for (int p = 0; p < members().length; p++) {
      start[p + 1] += start[p];
    }
    int[] order = new int[first.length];
    for (int i = 0; i < first.length; i++) {
      order[start[first[i]]++] = i;
    }
    return order;
  }

  /** How many mentors are on the youth's routes. */
  int size(Youth youth) {
    if (unrestricted) {
      return everybody.length;
    }
    int size = 0;
    for (Route route : routes.of(youth.id())) {
      size += mentorsOf[index(route)].length;
    }
    return size;
  }

  /** Marks the youth's programmes in {@code allowed} as {@code mark}; {@code allowed} has {@link #programmes()} entries. */
  void mark(Youth youth, boolean[] allowed, boolean mark) {
    for (Route route : routes.of(youth.id())) {
      allowed[index(route)] = mark;
    }
  }

  /** Whether a mentor is on a route that is marked. */
  boolean onRoute(int mentor, boolean[] allowed) {
    return unrestricted || (programmeOf[mentor] != NOWHERE && allowed[programmeOf[mentor]]);
  }

  int programmes() {
    return mentorsOf.length;
  }

  private int index(Route route) {
    Integer index = programmeIndex.get(route.programme());
    if (index == null) {
      throw new IllegalArgumentException("a route leads to programme " + route.programme()
          + ", which no association of the cohort has");
    }
    return index;
  }
}
