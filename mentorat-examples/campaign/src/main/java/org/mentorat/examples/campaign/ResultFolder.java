package org.mentorat.examples.campaign;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.mentorat.core.io.CertificateDocument;
import org.mentorat.core.io.CertificateFile;
import org.mentorat.core.io.DecisionFile;
import org.mentorat.core.io.DecisionsRead;
import org.mentorat.core.io.ReadOptions;
import org.mentorat.core.io.RejectedRow;
import org.mentorat.core.io.ResultFiles;
import org.mentorat.core.io.ReviewSheets;
import org.mentorat.core.result.MatchResult;
import org.mentorat.examples.campaign.CampaignInput.Loaded;
import org.mentorat.examples.campaign.Wording.Noun;
import org.mentorat.model.Cohort;
import org.mentorat.model.Decision;
import org.mentorat.model.PairKey;

/** The folder that {@code match} writes and {@code verify} reads. */
final class ResultFolder {
  static final String PROPOSALS = "proposals.csv";
  static final String UNSERVED = "unserved.csv";
  static final String REJECTED = "rejected.csv";
  static final String CERTIFICATE = "certificate.json";
  static final String MANIFEST = "manifest.json";
  static final String DECISIONS = "decisions.csv";
  static final String REVIEW = "review";

  private final Path folder;

  private ResultFolder(Path folder) {
    this.folder = folder;
  }

  /**
   * The folder to write to, made where it does not exist.
   *
   * @throws CommandException if it cannot be made, or if its sheets hold decisions that would be lost
   */
  static ResultFolder forWriting(Path folder, Cohort cohort) throws IOException {
    Failures.createFolder(folder);
    Failures.createFolder(folder.resolve(REVIEW));
    ResultFolder result = new ResultFolder(folder);
    result.refuseToOverwriteDecisions(cohort);
    return result;
  }

  /** The folder of an earlier run. */
  static ResultFolder ofRun(Path folder) throws IOException {
    for (String name : List.of(MANIFEST, CERTIFICATE, PROPOSALS)) {
      if (!Files.isRegularFile(folder.resolve(name))) {
        throw new NoSuchFileException(folder.resolve(name).toString());
      }
    }
    return new ResultFolder(folder);
  }

  private void refuseToOverwriteDecisions(Cohort cohort) throws IOException {
    Path gathered = folder.resolve(DECISIONS);
    if (Files.exists(gathered)
        && !new HashSet<>(cohort.decisions())
            .containsAll(DecisionFile.read(gathered, cohort, ReadOptions.on(cohort.date()))
                .decisions())) {
      throw new CommandException(
          ExitCode.OUTPUT,
          gathered
              + " : contient des décisions que ce calcul ne connaît pas et qui seraient perdues. Peut-être --decisions "
              + folder + ", ou un autre dossier pour --out ?",
          gathered
              + ": holds decisions that this run does not know and that would be lost. Maybe --decisions "
              + folder + ", or another folder for --out?");
    }
    for (Path sheet : sheets()) {
      DecisionsRead read = DecisionFile.read(sheet, cohort, ReadOptions.on(cohort.date()));
      if (!read.decisions().isEmpty() || read.rejected().stream().anyMatch(ResultFolder::touched)) {
        throw new CommandException(
            ExitCode.OUTPUT,
            sheet
                + " : cette feuille contient des décisions, qui seraient perdues. Peut-être un autre dossier pour --out ?",
            sheet
                + ": this sheet holds decisions, which would be lost. Maybe another folder for --out?");
      }
    }
  }

  /** Sheets of another campaign name people whom this one does not know; their rows end with five empty cells unless filled in. */
  private static boolean touched(RejectedRow row) {
    return !row.raw().strip().endsWith(";;;;;");
  }

  private List<Path> sheets() throws IOException {
    try (Stream<Path> files = Files.list(folder.resolve(REVIEW))) {
      return files.filter(file -> file.toString().endsWith(".csv")).sorted().toList();
    }
  }

  /** Writes all files; sheets of an earlier run that nobody filled in and that this one does not have are removed. */
  void write(MatchResult result, Loaded loaded, Locale locale) {
    try {
      ResultFiles.writeProposals(result, folder.resolve(PROPOSALS));
      ResultFiles.writeUnserved(result, folder.resolve(UNSERVED));
      ResultFiles.writeRejected(loaded.rejected(), folder.resolve(REJECTED), locale);
      CertificateFile.write(result.evidence(), folder.resolve(CERTIFICATE));
      writeDecisions(loaded);
      ResultFiles.writeManifest(result.manifest(), folder.resolve(MANIFEST));
      List<Path> written = ReviewSheets.write(
          result,
          loaded.read().youthColumns(),
          loaded.read().mentorColumns(),
          folder.resolve(REVIEW),
          locale);
      List<Path> stale = new ArrayList<>(sheets());
      stale.removeAll(written);
      for (Path sheet : stale) {
        Files.delete(sheet);
      }
    } catch (IOException e) {
      throw Failures.writing(e);
    }
  }

  /** What all rounds so far decided, for the next one: its sheets show only what is proposed now. */
  private void writeDecisions(Loaded loaded) throws IOException {
    List<Decision> gathered = loaded.cohort().decisions().stream().distinct().toList();
    if (loaded.decisions().sheets() > 0 && !gathered.isEmpty()) {
      DecisionFile.write(gathered, folder.resolve(DECISIONS));
    } else {
      Files.deleteIfExists(folder.resolve(DECISIONS));
    }
  }

  /** Says which file is what. */
  void describe(Session session, ReportOutput reports) throws IOException {
    Terminal terminal = session.terminal();
    Wording wording = session.wording();
    terminal.line(terminal.bold(wording.of("Dans ", "In ") + folder));
    Table table = new Table(Table.Align.LEFT, Table.Align.LEFT);
    table.row(
        REVIEW + "/",
        wording.of(
                "pour les coordinateurs, à ouvrir avec Excel : ",
                "for coordinators, opens in Excel: ")
            + wording.count(sheets().size(), Noun.SHEET));
    reports.describe(wording, table);
    table.row(
        PROPOSALS,
        wording.of(
            "toutes les propositions, avec leurs points", "all proposals, with their points"));
    table.row(
        UNSERVED, wording.of("qui reste sans mentor, et pourquoi", "who is left without, and why"));
    if (Files.exists(folder.resolve(DECISIONS))) {
      table.row(
          DECISIONS,
          wording.of(
              "toutes les décisions jusqu'ici, pour le prochain tour",
              "all decisions so far, for the next round"));
    }
    table.row(
        REJECTED,
        wording.of(
            "les lignes écartées, telles quelles : données personnelles",
            "rows set aside, as they are: personal data"));
    table.row(
        CERTIFICATE,
        wording.of("la preuve, que « verify » contrôle", "the proof, which \"verify\" checks"));
    table.row(MANIFEST, wording.of("de quoi ce calcul est fait", "what this run was made of"));
    table.print(terminal, "  ");
  }

  /** What the run was made of. */
  RunRecord run() throws IOException {
    return RunRecord.read(folder.resolve(MANIFEST));
  }

  CertificateDocument certificate() throws IOException {
    return CertificateFile.read(folder.resolve(CERTIFICATE));
  }

  List<PairKey> proposals(ReadOptions options) throws IOException {
    return ResultFiles.readProposals(folder.resolve(PROPOSALS), options);
  }
}
