package org.mentorat.examples.campaign;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code generate --youths N --mentors M --seed S --out DIR}: a made-up campaign on real communes. */
@Command(
    name = "generate",
    mixinStandardHelpOptions = true,
    header = "Makes up a campaign.",
    description =
        "Makes up a campaign: people on the real communes of France, weighted by population, in associations of very"
            + " different sizes. The same numbers give the same files.")
final class GenerateCommand implements Callable<Integer> {
  /** The day of made-up campaigns: fixed, so that the same numbers give the same files. */
  static final LocalDate DATE = LocalDate.of(2026, 9, 7);

  private static final int MOST_PEOPLE = 1_000_000;

  @Mixin(name = Session.MIXIN)
  private final Session session;

  @Option(names = "--youths", required = true, paramLabel = "N", description = "How many youths.")
  private int youths;

  @Option(names = "--mentors", required = true, paramLabel = "M", description = "How many mentors.")
  private int mentors;

  @Option(
      names = "--seed",
      paramLabel = "S",
      defaultValue = "1",
      description = "Seed of all chance. Default: ${DEFAULT-VALUE}.")
  private long seed;

  @Option(
      names = "--out",
      required = true,
      paramLabel = "DIR",
      description = "Folder of the campaign; made where it does not exist.")
  private Path out = Path.of("");

  @Option(
      names = "--date",
      paramLabel = "DATE",
      converter = Days.class,
      description = "Day of the campaign. Default: 2026-09-07.")
  private @Nullable LocalDate date;

  @Option(
      names = "--edge-cases",
      description = "Also people who contradict themselves or stand at the edge of every rule.")
  private boolean edgeCases;

  @Option(names = "--force", description = "Writes over a campaign that DIR already holds.")
  private boolean force;

  @Spec
  private CommandSpec spec = CommandSpec.create();

  GenerateCommand(Terminal terminal) {
    this.session = new Session(terminal);
  }

  @Override
  public Integer call() throws Exception {
    requireCount("--youths", youths);
    requireCount("--mentors", mentors);
    refuseToOverwrite();
    MadeUpCampaign campaign =
        new MadeUpCampaign(youths, mentors, seed, date == null ? DATE : date, edgeCases);
    campaign.write(session, out);
    Wording wording = session.wording();
    session.terminal().line();
    session
        .terminal()
        .line(wording.count(youths, Wording.Noun.YOUTH) + ", "
            + wording.count(mentors, Wording.Noun.MENTOR) + wording.of(" dans ", " in ") + out);
    session
        .terminal()
        .line(wording.of("Ensuite : ", "Next: ") + "mentorat match " + out + " --out "
            + out.resolveSibling("result"));
    return ExitCode.OK.code();
  }

  /**
   * People in the folder may be real ones. Those in JSON stay even with {@code --force}: CSV beside them would make a folder that cannot be
   * read.
   */
  private void refuseToOverwrite() {
    boolean csv = holds("youths.csv") || holds("mentors.csv");
    boolean json = holds("youths.json") || holds("mentors.json");
    if (json || (csv && !force)) {
      throw new CommandException(
          ExitCode.OUTPUT,
          out + " : ce dossier contient déjà une campagne. Peut-être un autre dossier"
              + (json ? " ?" : ", ou --force ?"),
          out + ": this folder already holds a campaign. Maybe another folder"
              + (json ? "?" : ", or --force?"));
    }
  }

  private boolean holds(String file) {
    return Files.exists(out.resolve(file));
  }

  private void requireCount(String option, int count) {
    if (count < 0 || count > MOST_PEOPLE) {
      throw new ParameterException(spec.commandLine(), option + ": expected 0 to " + MOST_PEOPLE);
    }
  }
}
