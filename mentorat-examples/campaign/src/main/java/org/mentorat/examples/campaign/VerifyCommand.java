package org.mentorat.examples.campaign;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.mentorat.core.Mentorat;
import org.mentorat.core.flow.Flow;
import org.mentorat.core.flow.Prepared;
import org.mentorat.core.flow.RunOptions;
import org.mentorat.examples.campaign.CampaignInput.Loaded;
import org.mentorat.model.Text;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code verify DIR OUT}: poses the problem anew from the files and checks what {@code match} wrote; no solver runs. */
@Command(
    name = "verify",
    mixinStandardHelpOptions = true,
    header = "Checks what match wrote, from the files alone.",
    description =
        "Poses the problem anew from the files of the campaign and checks the certificate, the proposals, unserved.csv and"
            + " manifest.json that match wrote. No solver runs. Give the same --policy and --decisions, or the same --pairs, as to match.")
final class VerifyCommand implements Callable<Integer> {
  /** How the manifest names review sheets that came back. */
  private static final String DECISIONS = "decisions/";

  @Mixin(name = Session.MIXIN)
  private final Session session;

  @Mixin
  private final CampaignInput input = new CampaignInput();

  @Mixin
  private final PairsInput pairs = new PairsInput();

  @Parameters(
      index = "1",
      paramLabel = "OUT",
      description = "Folder that match wrote; with --pairs the only parameter.")
  private @Nullable Path out;

  @Option(
      names = "--decisions",
      paramLabel = "FILE|DIR",
      description = "Review sheets that match took back, if any.")
  private @Nullable Path decisions;

  @Option(
      names = "--all-pairs",
      description =
          "Asks every rule about every pair, without indexes: slower, and trusts less code.")
  private boolean allPairs;

  @Spec
  private CommandSpec spec = CommandSpec.create();

  VerifyCommand(Terminal terminal) {
    this.session = new Session(terminal);
  }

  @Override
  public Integer call() throws Exception {
    Path folder = out;
    if (pairs.given(spec, missing())) {
      return verifyPairs();
    }
    return verify(
            session,
            input.mentorat(),
            input,
            folder == null ? Path.of("") : folder,
            decisions,
            allPairs)
        .code();
  }

  private List<String> missing() {
    return !input.hasFolder() ? List.of("DIR", "OUT") : out == null ? List.of("OUT") : List.of();
  }

  private int verifyPairs() throws IOException {
    if (!input.hasFolder() || out != null) {
      throw new ParameterException(
          spec.commandLine(), "expected OUT alone with --pairs, which stand in place of DIR");
    }
    Mentorat mentorat = input.mentorat();
    PairsInput.Loaded loaded = pairs.load(session, mentorat, input.policyFile());
    return session
        .progress()
        .during(
            new Text("Vérification des résultats", "Verifying the results"),
            () -> new PairsCheck(mentorat, loaded, session.wording()).check(input.folder()))
        .tellOfPairs(session)
        .code();
  }

  static ExitCode verify(
      Session session,
      Mentorat mentorat,
      CampaignInput input,
      Path out,
      @Nullable Path decisions,
      boolean allPairs)
      throws IOException {
    ResultFolder folder = ResultFolder.ofRun(out);
    RunRecord run = folder.run();
    Loaded loaded = input.load(session, mentorat, run.date()).with(session, decisions);
    List<String> findings = changes(run, loaded, session.wording());
    if (!findings.isEmpty()) {
      // Another problem would be posed than that of the run: what does not fit then says nothing.
      return new ResultCheck.Report(null, findings).tell(session, allPairs);
    }
    Progress progress = session.progress();
    try (Threads threads = Threads.ofMachine()) {
      RunOptions joined = threads.joining(loaded.options()).withListener(progress);
      RunOptions options = allPairs ? joined.withoutIndexes() : joined;
      Prepared prepared =
          Flow.grown(mentorat.prepare(loaded.cohort(), loaded.policy(), options), options);
      return progress
          .during(
              new Text("Vérification des résultats", "Verifying the results"),
              () -> new ResultCheck(prepared, options, session.wording()).check(folder, out))
          .tell(session, allPairs);
    } catch (RuntimeException e) {
      progress.abandon();
      throw e;
    }
  }

  /** What is not as it was when the run was made. */
  static List<String> changes(RunRecord run, Loaded loaded, Wording wording) {
    List<String> changes = new ArrayList<>();
    if (!run.policySha256().equals(loaded.policy().fingerprint())) {
      changes.add(wording.of(
          "la politique n'est pas celle du calcul. Peut-être --policy FICHIER ?",
          "the policy is not the one of the run. Maybe --policy FILE?"));
    }
    TreeSet<String> names = new TreeSet<>(run.inputs().keySet());
    names.addAll(loaded.inputs().keySet());
    for (String name : names) {
      String then = run.inputs().get(name);
      String now = loaded.inputs().get(name);
      if (then == null) {
        changes.add(name
            + wording.of(" n'était pas là lors du calcul", " was not there at the time of the run")
            + (name.startsWith(DECISIONS)
                ? wording.of(". Peut-être sans --decisions ?", ". Maybe without --decisions?")
                : ""));
      } else if (now == null) {
        changes.add(name
            + wording.of(
                " manque : il était là lors du calcul",
                " is missing: it was there at the time of the run")
            + (name.startsWith(DECISIONS)
                ? wording.of(
                    ". Peut-être --decisions FICHIER|DOSSIER ?", ". Maybe --decisions FILE|DIR?")
                : ""));
      } else if (!then.equals(now)) {
        changes.add(name + wording.of(" a changé depuis le calcul", " has changed since the run"));
      }
    }
    return changes;
  }
}
