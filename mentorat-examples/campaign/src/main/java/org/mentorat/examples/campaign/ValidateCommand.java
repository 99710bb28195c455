package org.mentorat.examples.campaign;

import java.util.concurrent.Callable;
import org.mentorat.core.Mentorat;
import org.mentorat.core.candidates.Funnel;
import org.mentorat.core.flow.Flow;
import org.mentorat.examples.campaign.CampaignInput.Loaded;
import org.mentorat.model.Text;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code validate DIR}: what is in the files, and what each rule would remove. Writes nothing. */
@Command(
    name = "validate",
    mixinStandardHelpOptions = true,
    header = "Says what is in the files and what each rule removes.",
    description =
        "Says what is in the files, what was mended, what is not understood and how to map it, which columns nobody filled,"
            + " and for each rule how many pairs it removes, alone and in order, with the policy line that changes it."
            + " Writes nothing.")
final class ValidateCommand implements Callable<Integer> {
  /** Asking every rule about more pairs than this takes minutes; a sample says as much. */
  private static final long MOST_PAIRS = 20_000_000;

  @Mixin(name = Session.MIXIN)
  private final Session session;

  @Mixin
  private final CampaignInput input = new CampaignInput();

  ValidateCommand(Terminal terminal) {
    this.session = new Session(terminal);
  }

  @Override
  public Integer call() throws Exception {
    Mentorat mentorat = input.mentorat();
    Loaded loaded = input.load(session, mentorat);
    Funnel funnel = funnel(session, mentorat, loaded, MOST_PAIRS);
    session.terminal().line();
    new FilesReport(session, loaded.read()).print();
    session.terminal().line();
    FunnelReport rules = new FunnelReport(session, funnel);
    rules.printTable();
    session.terminal().line();
    rules.printPolicyLines();
    return ExitCode.OK.code();
  }

  /** What the rules remove, over the first youths of the lottery that have so many pairs together. */
  static Funnel funnel(Session session, Mentorat mentorat, Loaded loaded, long mostPairs) {
    try (Threads threads = Threads.ofMachine()) {
      return session
          .progress()
          .during(
              new Text("Effet de chaque règle", "Effect of each rule"),
              () -> Flow.funnel(
                  loaded.cohort(),
                  mentorat.resolve(loaded.policy()),
                  mentorat.gazetteer(),
                  threads.joining(loaded.options()),
                  mostPairs));
    }
  }
}
