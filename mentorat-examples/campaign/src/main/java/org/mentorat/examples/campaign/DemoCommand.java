package org.mentorat.examples.campaign;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.mentorat.core.Mentorat;
import org.mentorat.core.candidates.Funnel;
import org.mentorat.core.result.MatchResult;
import org.mentorat.core.result.Proposal;
import org.mentorat.examples.campaign.CampaignInput.Loaded;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code demo}: a made-up campaign from its files to verified proposals, and where to look. */
@Command(
    name = "demo",
    mixinStandardHelpOptions = true,
    header = "A made-up campaign from its files to verified proposals.",
    description =
        "Makes up a campaign of 20,000 youths and 10,000 mentors, validates its files, matches, and verifies the result from"
            + " the files alone. Ends with where to look.")
final class DemoCommand implements Callable<Integer> {
  private static final int YOUTHS = 20_000;

  /** Half as many as youths: places are short, as in most campaigns. */
  private static final int MENTORS = 10_000;

  private static final long SEED = 20_260_907;

  /** Lines of the recruitment plan: enough to see what it says, in a few seconds. */
  private static final int LINES = 5;

  private static final long SAMPLED_PAIRS = 1_000_000;

  @Mixin(name = Session.MIXIN)
  private final Session session;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description =
          "Folder for the campaign and its results. Default: target/demo in a Maven project, else a temporary folder.")
  private @Nullable Path out;

  @Option(names = "--youths", hidden = true)
  private int youths = YOUTHS;

  @Option(names = "--mentors", hidden = true)
  private int mentors = MENTORS;

  DemoCommand(Terminal terminal) {
    this.session = new Session(terminal);
  }

  @Override
  public Integer call() throws Exception {
    Terminal terminal = session.terminal();
    Path folder = out == null ? place() : out;
    Path campaign = folder.resolve("campaign");
    Path result = folder.resolve("result");
    Mentorat mentorat = Mentorat.create();

    step(
        1,
        "Une campagne inventée, sur les vraies communes de France",
        "A made-up campaign, on the real communes of France");
    new MadeUpCampaign(youths, mentors, SEED, GenerateCommand.DATE, false).write(session, campaign);

    step(2, "Les fichiers et les règles", "The files and the rules");
    CampaignInput input = CampaignInput.of(campaign);
    Loaded loaded = input.load(session, mentorat);
    Funnel funnel = ValidateCommand.funnel(session, mentorat, loaded, SAMPLED_PAIRS);
    terminal.line();
    new FilesReport(session, loaded.read()).printFiles();
    terminal.line();
    new FunnelReport(session, funnel).printTable();

    step(3, "L'appariement", "The matching");
    MatchResult matched;
    try (Threads threads = Threads.ofMachine()) {
      ResultFolder results = ResultFolder.forWriting(result, loaded.cohort());
      matched = MatchCommand.match(
          session,
          mentorat,
          loaded,
          threads.joining(loaded.options()),
          results,
          ReportOutput.in(result).withLines(LINES));
    }
    example(matched);

    step(
        4,
        "La vérification, à partir des seuls fichiers",
        "The verification, from the files alone");
    ExitCode verified = VerifyCommand.verify(session, mentorat, input, result, null, false);

    whereToLook(folder, campaign, result);
    return verified.code();
  }

  /** Never where version control looks: a build folder, or a temporary one. */
  private static Path place() throws IOException {
    return Files.isRegularFile(Path.of("pom.xml"))
        ? Path.of("target", "demo")
        : Files.createTempDirectory("mentorat-demo");
  }

  private void step(int number, String french, String english) {
    Terminal terminal = session.terminal();
    if (number > 1) {
      terminal.line();
    }
    terminal.line(terminal.bold(number + ". " + session.wording().of(french, english)));
    terminal.line();
  }

  /** One proposal with its reasons: what the library is for. */
  private void example(MatchResult result) {
    if (result.proposals().isEmpty()) {
      return;
    }
    Terminal terminal = session.terminal();
    Wording wording = session.wording();
    Proposal proposal = result.proposals().get(0);
    terminal.line();
    terminal.line(terminal.bold(wording.of("Une proposition : ", "One proposal: ")
            + proposal.youth() + " – " + proposal.mentor())
        + ", " + wording.decimal(proposal.score()) + wording.of(" points", " points"));
    Table table = new Table(Table.Align.RIGHT, Table.Align.LEFT, Table.Align.LEFT);
    proposal
        .contributions()
        .forEach(c -> table.row(
            wording.decimal(c.points()),
            terminal.faint(wording.of("sur ", "of ") + wording.decimal(c.outOf())),
            c.text(wording.locale())));
    table.print(terminal, "  ");
  }

  private void whereToLook(Path folder, Path campaign, Path result) {
    Terminal terminal = session.terminal();
    Wording wording = session.wording();
    terminal.line();
    terminal.line(terminal.bold(wording.of("Où regarder", "Where to look")));
    Table table = new Table(Table.Align.LEFT, Table.Align.LEFT);
    table.row(
        result.resolve(ReportOutput.REPORT).toString(),
        wording.of("le rapport, à ouvrir dans un navigateur", "the report, opens in a browser"));
    table.row(
        result.resolve("review").toString(),
        wording.of(
            "les feuilles des coordinateurs, à ouvrir avec Excel",
            "the coordinators' sheets, for Excel"));
    table.row(
        result.resolve("proposals.csv").toString(),
        wording.of("toutes les propositions, pour une machine", "all proposals, for a machine"));
    table.row(
        campaign.toString(),
        wording.of(
            "les fichiers de la campagne : changez-les", "the files of the campaign: change them"));
    table.row(campaign.resolve("policy.json").toString(), wording.of("la politique", "the policy"));
    table.print(terminal, "  ");
    terminal.line();
    terminal.line(wording.of("Et ensuite : ", "Then: ") + "mentorat match " + campaign + " --out "
        + folder.resolve("again") + " --report");
  }
}
