package org.mentorat.examples.campaign;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.mentorat.core.Mentorat;
import org.mentorat.core.explain.Explained;
import org.mentorat.core.explain.Explanations;
import org.mentorat.core.flow.Flow;
import org.mentorat.core.flow.Prepared;
import org.mentorat.core.flow.RunOptions;
import org.mentorat.core.io.ExplanationFiles;
import org.mentorat.core.result.MatchResult;
import org.mentorat.examples.campaign.CampaignInput.Loaded;
import org.mentorat.model.MentorId;
import org.mentorat.model.Text;
import org.mentorat.model.YouthId;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code explain DIR OUT --youth ID}: why this mentor, why not that one, why nobody; no solver runs. */
@Command(
    name = "explain",
    mixinStandardHelpOptions = true,
    header = "Says why a youth has this mentor, not that one, or none.",
    description =
        "Poses the problem anew from the files of the campaign, checks what match wrote, and answers about one youth: why each"
            + " proposal and what the other mentors would cost, or why there is none, with the proof. No solver runs. Give the same"
            + " --policy and --decisions as to match. Prints ids and codes, no data of anybody.")
final class ExplainCommand implements Callable<Integer> {
  @Mixin(name = Session.MIXIN)
  private final Session session;

  @Mixin
  private final CampaignInput input = new CampaignInput();

  @Parameters(index = "1", paramLabel = "OUT", description = "Folder that match wrote.")
  private Path out = Path.of("");

  @Option(names = "--youth", required = true, paramLabel = "ID", description = "Id of the youth.")
  private String youth = "";

  @Option(
      names = "--mentor",
      paramLabel = "ID",
      description = "Id of a mentor: why the youth was not proposed this one.")
  private @Nullable String mentor;

  @Option(
      names = "--funnel",
      description = "Also how many mentors each rule removes for this youth, in order and alone.")
  private boolean funnel;

  @Option(
      names = "--decisions",
      paramLabel = "FILE|DIR",
      description = "Review sheets that match took back, if any.")
  private @Nullable Path decisions;

  @Option(names = "--json", description = "Prints everything as JSON.")
  private boolean json;

  ExplainCommand(Terminal terminal) {
    this.session = new Session(terminal);
  }

  @Override
  public Integer call() throws Exception {
    Session told = json ? session.silent() : session;
    Mentorat mentorat = Mentorat.create();
    ResultFolder folder = ResultFolder.ofRun(out);
    RunRecord run = folder.run();
    Loaded loaded = input.load(told, mentorat, run.date()).with(told, decisions);
    YouthId asked = loaded.youth(youth);
    @Nullable MentorId about = mentor == null ? null : loaded.mentor(mentor);
    requireSame(VerifyCommand.changes(run, loaded, session.wording()));
    Explained explained = explained(told, mentorat, folder, loaded, asked, about);
    if (json) {
      ByteArrayOutputStream document = new ByteArrayOutputStream();
      ExplanationFiles.write(explained, document);
      session.terminal().line(document.toString(StandardCharsets.UTF_8).stripTrailing());
    } else {
      new ExplanationReport(session, mentorat.plugins()).print(explained);
    }
    return ExitCode.OK.code();
  }

  private Explained explained(
      Session told,
      Mentorat mentorat,
      ResultFolder folder,
      Loaded loaded,
      YouthId asked,
      @Nullable MentorId about)
      throws IOException {
    Progress progress = told.progress();
    try (Threads threads = Threads.ofMachine()) {
      RunOptions options = threads.joining(loaded.options()).withListener(progress);
      Prepared prepared =
          Flow.grown(mentorat.prepare(loaded.cohort(), loaded.policy(), options), options);
      return progress.during(
          new Text("Explication", "Explaining"),
          () -> {
            List<String> findings = new ArrayList<>();
            MatchResult result =
                new ResultCheck(prepared, options, session.wording()).result(folder, findings);
            if (result == null) {
              throw changed(findings);
            }
            return answer(
                Explanations.of(prepared, result, mentorat.gazetteer(), options.workers()),
                asked,
                about);
          });
    } catch (RuntimeException e) {
      progress.abandon();
      throw e;
    }
  }

  private Explained answer(Explanations run, YouthId asked, @Nullable MentorId about) {
    if (run.result().alreadyServed().contains(asked)) {
      throw new CommandException(
          ExitCode.USAGE,
          "--youth " + asked
              + " : ce jeune n'a pas pris part au calcul, ses binômes en cours occupent toutes ses places",
          "--youth " + asked
              + ": this youth took no part in the run, since running pairs hold all its places");
    }
    return run.explain(asked, about, funnel);
  }

  /** Another problem would be posed than that of the run: what is said of it would not be about the run. */
  private void requireSame(List<String> changes) {
    if (!changes.isEmpty()) {
      throw changed(changes);
    }
  }

  private static CommandException changed(List<String> findings) {
    return new CommandException(
        ExitCode.NOT_PROVEN,
        findings.stream().map(finding -> new Text(finding, finding)).toList());
  }
}
