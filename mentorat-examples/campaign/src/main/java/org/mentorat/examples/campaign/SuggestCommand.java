package org.mentorat.examples.campaign;

import java.util.List;
import java.util.concurrent.Callable;
import org.mentorat.core.Mentorat;
import org.mentorat.core.plugin.PluginRegistry;
import org.mentorat.core.result.Contribution;
import org.mentorat.core.result.Suggestion;
import org.mentorat.model.YouthId;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code suggest DIR --youth ID -k 5}: the best mentors for one youth, looked at alone. */
@Command(
    name = "suggest",
    mixinStandardHelpOptions = true,
    header = "Ranks the mentors for one youth.",
    description =
        "Ranks the eligible mentors for one youth, with the points of each criterion, without regard to who else needs them.")
final class SuggestCommand implements Callable<Integer> {
  private static final int MOST = 1000;
  private static final int WIDTH = 72;

  @Mixin(name = Session.MIXIN)
  private final Session session;

  @Mixin
  private final CampaignInput input = new CampaignInput();

  @Option(names = "--youth", required = true, paramLabel = "ID", description = "Id of the youth.")
  private String youth = "";

  @Option(
      names = {"-k", "--most"},
      paramLabel = "K",
      defaultValue = "5",
      description = "How many mentors, 1 to " + MOST + ". Default: ${DEFAULT-VALUE}.")
  private int most;

  @Spec
  private CommandSpec spec = CommandSpec.create();

  SuggestCommand(Terminal terminal) {
    this.session = new Session(terminal);
  }

  @Override
  public Integer call() throws Exception {
    if (most < 1 || most > MOST) {
      throw new ParameterException(spec.commandLine(), "-k: expected 1 to " + MOST);
    }
    Mentorat mentorat = input.mentorat();
    CampaignInput.Loaded loaded = input.load(session, mentorat);
    YouthId id = loaded.youth(youth);
    print(id, mentorat.suggest(loaded.cohort(), loaded.policy(), id, most), mentorat.plugins());
    return ExitCode.OK.code();
  }

  private void print(YouthId id, List<Suggestion> suggestions, PluginRegistry registry) {
    Terminal terminal = session.terminal();
    Wording wording = session.wording();
    terminal.line();
    terminal.line(
        terminal.bold(wording.of("Mentors possibles pour ", "Eligible mentors for ") + id));
    if (suggestions.isEmpty()) {
      terminal.line("  "
          + wording.of(
              "aucun mentor ne remplit tous les critères obligatoires",
              "no mentor passes every eligibility rule"));
      return;
    }
    int rank = 1;
    for (Suggestion suggestion : suggestions) {
      terminal.line("  " + rank++ + ". " + terminal.bold(suggestion.mentor().value()) + "  "
          + wording.decimal(suggestion.score())
          + wording.of(" points, places libres : ", " points, free places: ")
          + suggestion.freePlaces());
      Table table = new Table(Table.Align.RIGHT, Table.Align.LEFT, Table.Align.LEFT);
      for (Contribution c : suggestion.contributions()) {
        table.row(
            wording.decimal(c.points()),
            wording.of("sur ", "of ") + wording.decimal(c.outOf()),
            terminal.faint(c.text(wording.locale())));
      }
      table.print(terminal, "       ");
      if (!suggestion.flags().isEmpty()) {
        Paragraph.lines(new Flags(registry, wording).phrase(suggestion.flags()), WIDTH)
            .forEach(line -> terminal.line("       " + terminal.yellow(line)));
      }
    }
  }
}
