package org.mentorat.examples.campaign;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mentorat.core.Mentorat;
import org.mentorat.core.flow.Flow;
import org.mentorat.core.flow.Prepared;
import org.mentorat.core.flow.RunListener;
import org.mentorat.core.flow.RunOptions;
import org.mentorat.core.result.MatchResult;
import org.mentorat.examples.campaign.CampaignInput.Loaded;
import org.mentorat.model.Text;

/**
 * A run whose files are asked about: the campaign read again, the problem posed anew, and the result that the files tell, its proof
 * checked. No solver runs, unless the run left eligible pairs out of the problem.
 *
 * @param loaded the campaign
 * @param prepared the problem
 * @param result the result
 * @param options the options of the run, without a listener
 */
record FinishedRun(Loaded loaded, Prepared prepared, MatchResult result, RunOptions options) {
  /**
   * Reads the run in {@code out} of a campaign.
   *
   * @throws CommandException where the files of the campaign are not those of the run, or its proof does not hold
   */
  static FinishedRun read(
      Session session,
      Mentorat mentorat,
      CampaignInput input,
      Path out,
      @Nullable Path decisions,
      Threads threads)
      throws IOException {
    ResultFolder folder = ResultFolder.ofRun(out);
    RunRecord run = folder.run();
    Loaded loaded = input.load(session, mentorat, run.date()).with(session, decisions);
    Wording french = Wording.in(Locale.FRENCH);
    Wording english = Wording.in(Locale.ENGLISH);
    refuse(
        out,
        VerifyCommand.changes(run, loaded, french),
        VerifyCommand.changes(run, loaded, english));
    Progress progress = session.progress();
    try {
      RunOptions options = threads.joining(loaded.options());
      RunOptions told = options.withListener(progress);
      Prepared prepared =
          Flow.grown(mentorat.prepare(loaded.cohort(), loaded.policy(), told), told);
      List<String> findings = new ArrayList<>();
      Optional<MatchResult> result = progress.during(
          new Text("Lecture des résultats", "Reading the results"),
          () -> new ResultCheck(prepared, options, session.wording()).result(folder, findings));
      refuse(out, findings, findings);
      return new FinishedRun(
          loaded, prepared, result.orElseThrow(), options.withListener(RunListener.NONE));
    } catch (RuntimeException e) {
      progress.abandon();
      throw e;
    }
  }

  private static void refuse(Path out, List<String> french, List<String> english) {
    if (!french.isEmpty()) {
      List<Text> messages = new ArrayList<>();
      for (int k = 0; k < french.size(); k++) {
        messages.add(new Text(
            out + " n'est pas un calcul sur ces fichiers : " + french.get(k),
            out + " is no run over these files: " + english.get(k)));
      }
      throw new CommandException(ExitCode.INPUT, messages);
    }
  }

  @Override
  public String toString() {
    return "FinishedRun[" + result + "]";
  }
}
