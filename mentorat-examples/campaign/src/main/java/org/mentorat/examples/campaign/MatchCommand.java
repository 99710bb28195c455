package org.mentorat.examples.campaign;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.mentorat.core.Mentorat;
import org.mentorat.core.flow.RunOptions;
import org.mentorat.core.result.MatchResult;
import org.mentorat.core.result.PairsResult;
import org.mentorat.examples.campaign.CampaignInput.Loaded;
import org.mentorat.model.Text;
import org.mentorat.problem.AssignmentProblem;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code match DIR --out DIR}: from the files of a campaign to proposals, sheets for coordinators, and the proof. */
@Command(
    name = "match",
    mixinStandardHelpOptions = true,
    header = "Matches, and writes proposals, sheets and the proof.",
    description =
        "Routes, matches, has the result verified, and writes proposals.csv, unserved.csv, rejected.csv, certificate.json,"
            + " manifest.json, and for the coordinators a sheet an association in review/. Ctrl-C stops the search and keeps"
            + " the best matching so far. With --pairs, in place of DIR, it runs on ids, scores and capacities alone and writes"
            + " proposals.csv, unserved.csv, rejected.csv, certificate.json and manifest.json.")
final class MatchCommand implements Callable<Integer> {
  private static final int MOST_THREADS = 1024;

  @Mixin(name = Session.MIXIN)
  private final Session session;

  @Mixin
  private final CampaignInput input = new CampaignInput();

  @Mixin
  private final PairsInput pairs = new PairsInput();

  @Option(
      names = "--out",
      required = true,
      paramLabel = "DIR",
      description = "Folder of the results; made where it does not exist.")
  private Path out = Path.of("");

  @Option(
      names = "--decisions",
      paramLabel = "FILE|DIR",
      description =
          "Review sheets that came back filled in: one file, or the folder with all of them. The folder of an earlier run, or its"
              + " review, also brings the decisions of all rounds before.")
  private @Nullable Path decisions;

  @Option(
      names = "--deadline",
      paramLabel = "TIME",
      converter = Durations.class,
      description =
          "Most time for the search, such as 10s, 2m, 500ms. Stopped by it, a run is not reproducible.")
  private @Nullable Duration deadline;

  @Option(
      names = "--patience",
      paramLabel = "TIME",
      converter = Durations.class,
      description = "Time after which a call of a plug-in counts as hanging. Default: 30s.")
  private @Nullable Duration patience;

  @Option(
      names = "--threads",
      paramLabel = "N",
      description = "Threads, 1 to " + MOST_THREADS
          + "; they change no result. Default: as many as processors.")
  private @Nullable Integer threads;

  @Option(
      names = "--export-problem",
      paramLabel = "FILE",
      description = "Also writes the numeric problem as text, for solvers in other languages.")
  private @Nullable Path exportProblem;

  @Option(
      names = "--report",
      arity = "0..1",
      fallbackValue = "",
      paramLabel = "FILE",
      description =
          "Also writes the report, one page for a browser, and fairness.json. Default: report.html in the folder of the results.")
  private @Nullable Path report;

  @Option(
      names = "--split",
      paramLabel = "association",
      description =
          "With the report, a page for each association in associations/, which holds its rows only.")
  private @Nullable Split split;

  @Spec
  private CommandSpec spec = CommandSpec.create();

  /** By what the report is split. */
  enum Split {
    ASSOCIATION
  }

  MatchCommand(Terminal terminal) {
    this.session = new Session(terminal);
  }

  @Override
  public Integer call() throws Exception {
    if (threads != null && (threads < 1 || threads > MOST_THREADS)) {
      throw new ParameterException(spec.commandLine(), "--threads: expected 1 to " + MOST_THREADS);
    }
    if (pairs.given(spec, input.hasFolder() ? List.of() : List.of("DIR"))) {
      return matchPairs();
    }
    if (Files.exists(out)
        && Files.exists(input.folder())
        && Files.isSameFile(out, input.folder())) {
      throw new ParameterException(
          spec.commandLine(), "--out: expected another folder than that of the campaign");
    }
    Mentorat mentorat = input.mentorat();
    Loaded loaded = input.load(session, mentorat).with(session, decisions);
    ResultFolder folder = ResultFolder.forWriting(out, loaded.cohort());
    try (Threads pool = threads == null ? Threads.ofMachine() : Threads.of(threads);
        Interrupt interrupt = Interrupt.listen()) {
      RunOptions options = timed(pool.joining(loaded.options()), interrupt);
      MatchResult result = match(session, mentorat, loaded, options, folder, reports());
      if (exportProblem != null) {
        export(result.evidence().problem(), exportProblem);
      }
      // The files are there in any case; whether anything is proven of them is what the exit code
      // tells.
      return (Claims.proven(result.evidence()) ? ExitCode.OK : ExitCode.NOT_PROVEN).code();
    }
  }

  /** With all that may end a run, or a call of a plug-in, early. */
  private RunOptions timed(RunOptions options, Interrupt interrupt) {
    RunOptions timed = options.withCancellation(interrupt::wanted);
    if (deadline != null) {
      timed = timed.withDeadline(deadline);
    }
    return patience == null ? timed : timed.withPatience(patience);
  }

  private ReportOutput reports() {
    ReportOutput reports = report == null ? ReportOutput.none(out) : ReportOutput.to(out, report);
    return split == null ? reports : reports.byAssociation();
  }

  private int matchPairs() throws IOException {
    if (input.hasFolder()) {
      throw new ParameterException(
          spec.commandLine(), "expected DIR or --pairs, not both: the pairs stand in place of DIR");
    }
    if (report != null || split != null) {
      throw new ParameterException(
          spec.commandLine(),
          "--report, --split: expected DIR, for pairs alone say nothing of people");
    }
    Mentorat mentorat = input.mentorat();
    PairsInput.Loaded loaded = pairs.load(session, mentorat, input.policyFile());
    try (Threads pool = threads == null ? Threads.ofMachine() : Threads.of(threads);
        Interrupt interrupt = Interrupt.listen()) {
      RunOptions options = timed(pool.joining(loaded.options()), interrupt);
      PairsResult result = new PairsRun(session).match(mentorat, loaded, options, out);
      if (exportProblem != null) {
        export(result.evidence().problem(), exportProblem);
      }
      return (Claims.proven(result.evidence()) ? ExitCode.OK : ExitCode.NOT_PROVEN).code();
    }
  }

  /** Matches, writes, and tells. */
  static MatchResult match(
      Session session,
      Mentorat mentorat,
      Loaded loaded,
      RunOptions options,
      ResultFolder folder,
      ReportOutput reports)
      throws IOException {
    Progress progress = session.progress();
    MatchResult result;
    try {
      result = mentorat.match(loaded.cohort(), loaded.policy(), options.withListener(progress));
    } catch (RuntimeException e) {
      progress.abandon();
      throw e;
    }
    progress.during(new Text("Écriture des résultats", "Writing the results"), () -> {
      folder.write(result, loaded, session.wording().locale());
      return folder;
    });
    reports.write(session, mentorat, loaded, result);
    new MatchSummary(session, result, mentorat.plugins()).print();
    if (loaded.decisions().sheets() > 0) {
      Wording wording = session.wording();
      Paragraph.print(
          session.terminal(),
          wording.of("Décisions", "Decisions"),
          16,
          loaded.decisions().phrase(wording));
      loaded.decisions().tellFindings(session);
    }
    new FilesReport(session, loaded.read()).printBrief();
    session.terminal().line();
    folder.describe(session, reports);
    return result;
  }

  private void export(AssignmentProblem problem, Path file) {
    session.progress().during(new Text("Écriture du problème", "Writing the problem"), () -> {
      try (BufferedWriter writer = Files.newBufferedWriter(file, StandardCharsets.US_ASCII)) {
        ProblemExport.write(problem, writer);
      } catch (IOException e) {
        throw Failures.writing(e);
      }
      return file;
    });
  }
}
