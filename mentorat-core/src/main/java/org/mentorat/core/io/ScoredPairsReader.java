package org.mentorat.core.io;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.mentorat.core.flow.ScoredPairs;
import org.mentorat.core.io.PairsTables.GroupBounds;
import org.mentorat.core.io.PairsTables.MentorPlaces;
import org.mentorat.core.io.PairsTables.YouthPlaces;
import org.mentorat.core.result.ScoredPair;
import org.mentorat.model.PairKey;
import org.mentorat.problem.QuotaForest;

/** Reads {@link ScoredPairsFiles} from what others depend on to what depends: groups, people, pairs. Used once. */
final class ScoredPairsReader {
  private final ScoredPairsFiles files;
  private final ReadOptions options;
  private final Tally tally = new Tally();
  private final SortedMap<String, String> inputs = new TreeMap<>();

  ScoredPairsReader(ScoredPairsFiles files, ReadLimits limits) {
    this.files = files;
    // No column holds a day.
    this.options = ReadOptions.on(LocalDate.EPOCH).limits(limits);
  }

  ScoredPairsRead read(long seed) throws IOException {
    if (files.isProblemFile()) {
      return problemFile();
    }
    ScoredPairs.Builder pairs = ScoredPairs.builder().seed(seed);
    Set<String> groups = readGroups(pairs);
    Set<String> youthsAside = readYouths(pairs);
    Set<String> mentorsAside = readMentors(pairs, groups);
    LoadedTable<ScoredPair> rows = table("pairs", files.pairs(), PairsTables.PAIRS);
    for (int i = 0; i < rows.size(); i++) {
      ScoredPair pair = rows.record(i);
      if (youthsAside.contains(pair.youth().value())) {
        rows.reject(i, aside("youth"));
      } else if (mentorsAside.contains(pair.mentor().value())) {
        rows.reject(i, aside("mentor"));
      }
    }
    rows.rejectRepeated(PairKey::of, "score");
    for (ScoredPair pair : rows.accept(tally, p -> p.youth() + " – " + p.mentor())) {
      pairs.pair(pair.youth(), pair.mentor(), pair.micropoints());
    }
    tally.rejected.sort(
        Comparator.comparing(RejectedRow::file).thenComparingInt(RejectedRow::line));
    return new ScoredPairsRead(pairs.build(), tally.report(), tally.rejected, inputs);
  }

  private ScoredPairsRead problemFile() throws IOException {
    if (files.youthPlaces() != null || files.mentorPlaces() != null || files.groups() != null) {
      throw new UnreadableFileException(
          String.valueOf(files.pairs().getFileName()),
          0,
          Problems.of(
              "",
              "file.twice",
              "un tableau de paires, ou ce format sans fichier de places ni de groupes : il les dit lui-même",
              "a table of pairs, or this format without files of places or groups: it says them itself"));
    }
    SourceText source = SourceText.of(files.pairs(), options.limits().bytes());
    ScoredPairs pairs = ScoredPairs.of(ProblemFile.read(files.pairs(), options.limits()));
    inputs.put("pairs", source.sha256());
    int count = pairs.problem().pairs();
    tally.files.add(new ReadReport.InputFile(
        source.name(), source.sha256(), source.bytes(), "DIMACS", null, count, count, 0));
    return new ScoredPairsRead(pairs, tally.report(), List.of(), inputs);
  }

  private <D, R> LoadedTable<R> table(String role, Path path, Table<D, R> table)
      throws IOException {
    inputs.put(role, SourceText.of(path, options.limits().bytes()).sha256());
    return TableReader.read(path, table, Mapping.NONE, options, tally);
  }

  /** Names of the groups that stand. */
  private Set<String> readGroups(ScoredPairs.Builder pairs) throws IOException {
    Path file = files.groups();
    if (file == null) {
      return Set.of();
    }
    LoadedTable<GroupBounds> rows = table("groups", file, PairsTables.GROUPS);
    rows.rejectRepeated(GroupBounds::group, "group");
    Map<String, @Nullable String> parents = new HashMap<>();
    for (boolean changed = true; changed; ) {
      changed = false;
      parents.clear();
      for (int i = 0; i < rows.size(); i++) {
        if (!rows.isAside(i)) {
          parents.put(rows.record(i).group(), rows.record(i).parent());
        }
      }
      for (int i = 0; i < rows.size(); i++) {
        String parent = rows.record(i).parent();
        if (!rows.isAside(i) && parent != null && !parents.containsKey(parent)) {
          rows.reject(i, unknownGroup("parent"));
          changed = true;
        }
      }
    }
    refuseCycles(rows.name(), parents);
    for (GroupBounds group : rows.accept(tally, GroupBounds::group)) {
      Integer upper = group.upper();
      pairs.group(
          group.group(),
          group.parent(),
          group.lower(),
          upper == null ? QuotaForest.UNBOUNDED : upper);
    }
    return Set.copyOf(parents.keySet());
  }

  /** A cycle is nobody's row: which one is wrong cannot be said. */
  private static void refuseCycles(String file, Map<String, @Nullable String> parents)
      throws UnreadableFileException {
    Set<String> rooted = new HashSet<>();
    for (String name : parents.keySet()) {
      Set<String> path = new HashSet<>();
      String at = name;
      while (at != null && !rooted.contains(at)) {
        if (!path.add(at)) {
          throw new UnreadableFileException(
              file,
              0,
              Problems.of(
                  "parent",
                  "group.cycle",
                  "des groupes dont aucun n'est son propre ancêtre",
                  "groups of which none is its own ancestor"));
        }
        at = parents.get(at);
      }
      rooted.addAll(path);
    }
  }

  private Set<String> readYouths(ScoredPairs.Builder pairs) throws IOException {
    Path file = files.youthPlaces();
    if (file == null) {
      return Set.of();
    }
    int before = tally.rejected.size();
    LoadedTable<YouthPlaces> rows = table("youth-places", file, PairsTables.YOUTHS);
    rows.rejectRepeated(YouthPlaces::id, "id");
    List<YouthPlaces> accepted = rows.accept(tally, y -> y.id().value());
    accepted.forEach(y -> pairs.youth(y.id(), y.places(), y.tier()));
    return aside(before, accepted, y -> y.id().value());
  }

  private Set<String> readMentors(ScoredPairs.Builder pairs, Set<String> groups)
      throws IOException {
    Path file = files.mentorPlaces();
    if (file == null) {
      return Set.of();
    }
    int before = tally.rejected.size();
    LoadedTable<MentorPlaces> rows = table("mentor-places", file, PairsTables.MENTORS);
    rows.rejectRepeated(MentorPlaces::id, "id");
    for (int i = 0; i < rows.size(); i++) {
      String group = rows.record(i).group();
      if (group != null && !groups.contains(group)) {
        rows.reject(i, unknownGroup("group"));
      }
    }
    List<MentorPlaces> accepted = rows.accept(tally, m -> m.id().value());
    accepted.forEach(m -> pairs.mentor(m.id(), m.places(), m.group()));
    return aside(before, accepted, m -> m.id().value());
  }

  /** Ids of the rows that were set aside since there were {@code before}, and that have no other row that stands. */
  private <R> Set<String> aside(int before, List<R> accepted, Function<R, String> id) {
    Set<String> aside = new HashSet<>();
    for (RejectedRow row : tally.rejected.subList(before, tally.rejected.size())) {
      String of = row.id();
      if (of != null) {
        aside.add(of);
      }
    }
    accepted.forEach(row -> aside.remove(id.apply(row)));
    return aside;
  }

  private static FieldProblem aside(String field) {
    return Problems.of(
        field,
        "person.aside",
        "une personne dont la ligne de places n'a pas été écartée",
        "a person whose row of places was not set aside");
  }

  private static FieldProblem unknownGroup(String field) {
    return Problems.unknownReference(
        field, "group", "un groupe retenu du fichier de groupes", "a group of the file of groups");
  }
}
