package org.mentorat.examples.campaign;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.mentorat.core.Mentorat;
import org.mentorat.core.explain.change.AssociationChanges;
import org.mentorat.core.explain.recruit.RecruitmentPlan;
import org.mentorat.core.explain.recruit.RecruitmentRequest;
import org.mentorat.core.io.ChangeFiles;
import org.mentorat.model.Association;
import org.mentorat.model.AssociationId;
import org.mentorat.model.Cohort;
import org.mentorat.model.Text;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code recruit DIR OUT}: whom to recruit, where to open places, and what the parameters of an association cost. */
@Command(
    name = "recruit",
    mixinStandardHelpOptions = true,
    header = "Says which mentors to recruit, and how many more youths each line serves.",
    description =
        "Ranks the mentors to be found by department, need, way of meeting and status, and the associations that lack places,"
            + " each line with the number of youths that it serves more, counted by matching afresh. With --association also what"
            + " its parameters cost. Give the same --policy and --decisions as to match.")
final class RecruitCommand implements Callable<Integer> {
  @Mixin(name = Session.MIXIN)
  private final Session session;

  @Mixin
  private final CampaignInput input = new CampaignInput();

  @Parameters(index = "1", paramLabel = "OUT", description = "Folder that match wrote.")
  private Path out = Path.of("");

  @Option(
      names = "--decisions",
      paramLabel = "FILE|DIR",
      description = "Review sheets that match took back, if any.")
  private @Nullable Path decisions;

  @Option(
      names = "--lines",
      paramLabel = "N",
      defaultValue = "10",
      description = "Most lines of each kind, 1 to 1000. Default: ${DEFAULT-VALUE}.")
  private int lines;

  @Option(
      names = "--mentors",
      paramLabel = "N",
      description = "Most mentors to recruit in all. Default: as many as help.")
  private @Nullable Integer mentors;

  @Option(
      names = "--places-per-coordinator",
      paramLabel = "N",
      defaultValue = "20",
      description =
          "Pairs that one more coordinator can look after, 1 to 1000. Default: ${DEFAULT-VALUE}.")
  private int placesPerCoordinator;

  @Option(
      names = "--association",
      paramLabel = "ID",
      description = "Only for this association, and what each of its parameters costs.")
  private @Nullable String association;

  @Option(
      names = "--internal",
      description =
          "Tells lines behind which fewer than ten youths stand, too: for the association alone, not to be handed on.")
  private boolean internal;

  @Option(names = "--json", description = "Prints everything as JSON.")
  private boolean json;

  @Spec
  private CommandSpec spec = CommandSpec.create();

  RecruitCommand(Terminal terminal) {
    this.session = new Session(terminal);
  }

  @Override
  public Integer call() throws Exception {
    RecruitmentRequest asked = request();
    Mentorat mentorat = input.mentorat();
    Session reader = json ? session.silent() : session;
    try (Threads threads = Threads.ofMachine()) {
      FinishedRun run = FinishedRun.read(reader, mentorat, input, out, decisions, threads);
      AssociationId only = association(run.loaded().cohort());
      Progress progress = reader.progress();
      RecruitmentPlan all = progress.during(
          new Text("Plan de recrutement", "Recruitment plan"),
          () -> mentorat.recruit(
              run.result(), run.loaded().policy(), run.options(), asked.forAssociation(only)));
      AssociationChanges changes = only == null
          ? null
          : progress.during(
              new Text("Paramètres de l'association", "Parameters of the association"),
              () -> mentorat
                  .changes(run.result(), run.loaded().policy(), run.options())
                  .forAssociation(only, placesPerCoordinator));
      RecruitmentPlan plan = internal ? all : all.published();
      if (json) {
        print(plan, changes);
      } else {
        new RecruitReport(session).print(plan, changes);
      }
    }
    return ExitCode.OK.code();
  }

  private void print(RecruitmentPlan plan, @Nullable AssociationChanges changes)
      throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    ChangeFiles.writeRecruitment(plan, changes, bytes);
    session.terminal().out().print(bytes.toString(StandardCharsets.UTF_8));
    session.terminal().out().flush();
  }

  private RecruitmentRequest request() {
    try {
      RecruitmentRequest asked = RecruitmentRequest.DEFAULT
          .withLines(lines)
          .withPlacesPerCoordinator(placesPerCoordinator);
      return mentors == null ? asked : asked.withMentors(mentors);
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), e.getMessage());
    }
  }

  private @Nullable AssociationId association(Cohort cohort) {
    if (association == null) {
      return null;
    }
    return cohort.associations().stream()
        .map(Association::id)
        .filter(known -> known.value().equals(association))
        .findFirst()
        .orElseThrow(() -> new CommandException(
            ExitCode.USAGE,
            "--association " + association
                + " : pas d'association avec cet identifiant dans la campagne.",
            "--association " + association + ": no association of the campaign has this id."));
  }
}
