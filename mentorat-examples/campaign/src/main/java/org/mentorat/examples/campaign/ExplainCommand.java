package org.mentorat.examples.campaign;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.mentorat.core.Mentorat;
import org.mentorat.core.explain.Explained;
import org.mentorat.core.explain.Explanations;
import org.mentorat.core.explain.change.YouthChanges;
import org.mentorat.core.io.ExplanationFiles;
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
            + " proposal and what the other mentors would cost, or why there is none, with the proof and what would change it. No solver runs. Give the same"
            + " --policy and --decisions as to match.")
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
    Mentorat mentorat = input.mentorat();
    Session reader = json ? session.silent() : session;
    try (Threads threads = Threads.ofMachine()) {
      FinishedRun run = FinishedRun.read(reader, mentorat, input, out, decisions, threads);
      YouthId asked = run.loaded().youth(youth);
      @Nullable MentorId about = mentor == null ? null : run.loaded().mentor(mentor);
      requirePart(run, asked);
      Explained explained = reader
          .progress()
          .during(
              new Text("Explication", "Explaining"),
              () -> Explanations.of(
                      run.prepared(), run.result(), mentorat.gazetteer(), run.options())
                  .explain(asked, about, funnel));
      @Nullable
      YouthChanges changes = explained.unserved() == null || about != null
          ? null
          : reader
              .progress()
              .during(
                  new Text("Ce qui y changerait quelque chose", "What would change it"),
                  () -> mentorat
                      .changes(run.result(), run.loaded().policy(), run.options())
                      .forYouth(asked));
      tell(mentorat, explained, changes);
    }
    return ExitCode.OK.code();
  }

  private void tell(Mentorat mentorat, Explained explained, @Nullable YouthChanges changes)
      throws IOException {
    if (json) {
      ByteArrayOutputStream document = new ByteArrayOutputStream();
      ExplanationFiles.write(explained, changes, document);
      session.terminal().line(document.toString(StandardCharsets.UTF_8).stripTrailing());
    } else {
      new ExplanationReport(session, mentorat.plugins()).print(explained, changes);
    }
  }

  private static void requirePart(FinishedRun run, YouthId asked) {
    if (run.result().alreadyServed().contains(asked)) {
      throw new CommandException(
          ExitCode.USAGE,
          "--youth " + asked
              + " : ce jeune n'a pas pris part au calcul, ses binômes en cours occupent toutes ses places",
          "--youth " + asked
              + ": this youth took no part in the run, since running pairs hold all its places");
    }
  }
}
