package org.mentorat.examples.campaign;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.mentorat.core.Mentorat;
import org.mentorat.core.audit.RunDifference;
import org.mentorat.core.audit.RunLedger;
import org.mentorat.core.io.AuditFiles;
import org.mentorat.core.io.RunFiles;
import org.mentorat.core.io.UnreadableFileException;
import org.mentorat.examples.campaign.CampaignInput.Loaded;
import org.mentorat.model.Text;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code diff OUT1 OUT2}: who gains, loses and moves from one run to another, and what that costs. */
@Command(
    name = "diff",
    mixinStandardHelpOptions = true,
    header = "Sets two runs side by side.",
    description =
        "Who gains, loses and moves from one run to another, by association, and which settings differ: the price of a rule,"
            + " of a quota, of another strategy. Reads proposals.csv, unserved.csv and manifest.json of both folders.")
final class DiffCommand implements Callable<Integer> {
  @Mixin
  private final Plugins plugins = new Plugins();

  @Mixin(name = Session.MIXIN)
  private final Session session;

  @Parameters(index = "0", paramLabel = "OUT1", description = "Folder that match wrote first.")
  private Path before = Path.of("");

  @Parameters(index = "1", paramLabel = "OUT2", description = "Folder that match wrote then.")
  private Path after = Path.of("");

  @Option(
      names = "--campaign",
      paramLabel = "DIR",
      description =
          "Folder of the campaign of the second run: then also by territory, situation, age, gender and department,"
              + " with numbers under ten withheld.")
  private @Nullable Path campaign;

  @Option(names = "--json", description = "Prints everything as JSON, every youth by id.")
  private boolean json;

  DiffCommand(Terminal terminal) {
    this.session = new Session(terminal);
  }

  @Override
  public Integer call() throws Exception {
    RunLedger first = read(before);
    RunLedger second = read(after);
    RunDifference difference = difference(first, second);
    if (json) {
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      AuditFiles.writeDifference(difference, out);
      session.terminal().out().print(out.toString(StandardCharsets.UTF_8));
      session.terminal().out().flush();
    } else {
      new DiffSummary(session, difference).print(before, after);
    }
    return ExitCode.OK.code();
  }

  private RunDifference difference(RunLedger first, RunLedger second) throws IOException {
    if (campaign == null) {
      return RunDifference.between(first, second);
    }
    Mentorat mentorat = plugins.mentorat();
    Loaded loaded =
        CampaignInput.of(campaign).load(json ? session.silent() : session, mentorat, second.date());
    return RunDifference.between(first, second, loaded.cohort(), mentorat.gazetteer());
  }

  /** Two folders hold files of one name, so that a message needs the folder too. */
  private static RunLedger read(Path folder) throws IOException {
    try {
      return RunFiles.read(folder);
    } catch (UnreadableFileException e) {
      List<Text> messages = Failures.explain(e).messages().stream()
          .map(m -> new Text(folder + " : " + m.french(), folder + ": " + m.english()))
          .toList();
      throw new CommandException(ExitCode.INPUT, messages);
    }
  }
}
