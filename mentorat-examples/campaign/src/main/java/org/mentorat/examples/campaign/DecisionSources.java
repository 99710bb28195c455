package org.mentorat.examples.campaign;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which files {@code --decisions} means: a sheet; a folder of sheets; or the folder of a run, or its {@code review}, which stands for the
 * sheets and for the decisions that the run had itself been given.
 *
 * @param earlier decisions that an earlier run gathered; null: there are none
 * @param sheets in the order of their names
 * @param unread other files of the folder of sheets
 */
record DecisionSources(@Nullable Path earlier, List<Path> sheets, List<Path> unread) {
  /** Copies the lists. */
  DecisionSources {
    sheets = List.copyOf(sheets);
    unread = List.copyOf(unread);
  }

  /**
   * Looks, and reads nothing.
   *
   * @throws CommandException if a folder holds no sheet
   */
  static DecisionSources of(Path where) throws IOException {
    if (!Files.isDirectory(where)) {
      return new DecisionSources(null, List.of(where), List.of());
    }
    Path folder = where.toRealPath();
    Path review = folder.resolve(ResultFolder.REVIEW);
    if (Files.isDirectory(review)) {
      folder = review;
    }
    Path name = folder.getFileName();
    boolean ofRun = name != null && name.toString().equals(ResultFolder.REVIEW);
    Path earlier = ofRun ? folder.resolveSibling(ResultFolder.DECISIONS) : null;
    List<Path> sheets = new ArrayList<>();
    List<Path> unread = new ArrayList<>();
    try (Stream<Path> files = Files.list(folder)) {
      files
          .filter(DecisionSources::ofPeople)
          .sorted()
          .forEach(file -> (isSheet(file) ? sheets : unread).add(file));
    }
    DecisionSources sources = new DecisionSources(
        earlier != null && Files.isRegularFile(earlier) ? earlier : null, sheets, unread);
    if (sources.all().isEmpty()) {
      throw nothingIn(where, unread);
    }
    return sources;
  }

  /** Everything to read, what came first first. */
  List<Path> all() {
    List<Path> all = new ArrayList<>();
    if (earlier != null) {
      all.add(earlier);
    }
    all.addAll(sheets);
    return all;
  }

  /** The name of a file in the manifest. */
  String name(Path file) {
    return (file.equals(earlier) ? "decisions/earlier/" : "decisions/") + file.getFileName();
  }

  /** Not what systems and spreadsheets leave behind while a file is open. */
  private static boolean ofPeople(Path file) {
    String name = String.valueOf(file.getFileName());
    return Files.isRegularFile(file) && !name.startsWith(".") && !name.startsWith("~$");
  }

  private static boolean isSheet(Path file) {
    return file.toString().toLowerCase(Locale.ROOT).endsWith(".csv");
  }

  private static CommandException nothingIn(Path where, List<Path> unread) {
    String names = String.join(
        ", ", unread.stream().map(f -> String.valueOf(f.getFileName())).toList());
    return new CommandException(
        ExitCode.INPUT,
        where + " : aucune feuille .csv pour --decisions"
            + (names.isEmpty() ? "" : " ; pas lus, à enregistrer en CSV : " + names),
        where + ": no .csv sheet for --decisions"
            + (names.isEmpty() ? "" : "; not read, to be saved as CSV: " + names));
  }
}
