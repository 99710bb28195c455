package org.mentorat.examples.campaign;

import java.util.List;
import java.util.concurrent.Callable;
import org.mentorat.core.Mentorat;
import org.mentorat.model.Association;
import org.mentorat.model.AssociationId;
import org.mentorat.model.Cohort;
import org.mentorat.model.Programme;
import org.mentorat.model.ProgrammeId;
import org.mentorat.model.Reason;
import org.mentorat.model.YouthId;
import org.mentorat.spi.Route;
import org.mentorat.spi.RouteRanking;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code route DIR --youth ID}: where one youth could go, and why not elsewhere. */
@Command(
    name = "route",
    mixinStandardHelpOptions = true,
    header = "Ranks the programmes for one youth.",
    description = "Ranks the programmes of all associations for one youth, with reasons.")
final class RouteCommand implements Callable<Integer> {
  @Mixin(name = Session.MIXIN)
  private final Session session;

  @Mixin
  private final CampaignInput input = new CampaignInput();

  @Option(names = "--youth", required = true, paramLabel = "ID", description = "Id of the youth.")
  private String youth = "";

  RouteCommand(Terminal terminal) {
    this.session = new Session(terminal);
  }

  @Override
  public Integer call() throws Exception {
    Mentorat mentorat = input.mentorat();
    CampaignInput.Loaded loaded = input.load(session, mentorat);
    YouthId id = loaded.youth(youth);
    RouteRanking ranking = mentorat.route(loaded.cohort(), loaded.policy(), id);
    print(loaded.cohort(), id, ranking);
    return ExitCode.OK.code();
  }

  private void print(Cohort cohort, YouthId id, RouteRanking ranking) {
    Terminal terminal = session.terminal();
    Wording wording = session.wording();
    terminal.line();
    if (cohort.associations().isEmpty()) {
      terminal.line(wording.of(
          "Cette campagne n'a pas d'associations : personne n'a besoin d'être orienté.",
          "This campaign has no associations: nobody needs to be routed."));
      return;
    }
    cohort
        .youth(id)
        .map(y -> y.association())
        .ifPresent(a -> terminal.line(wording.of(
            id + " est venu par " + a + " et y reste ; voici ce que donnerait l'orientation.",
            id + " came through " + a + " and stays there; this is what routing would say.")));
    terminal.line(terminal.bold(wording.of("Ouvert à ", "Open to ") + id));
    if (ranking.routes().isEmpty()) {
      terminal.line("  " + wording.of("aucun programme", "no programme"));
    }
    int rank = 1;
    for (Route route : ranking.routes()) {
      terminal.line(
          "  " + rank++ + ". " + place(cohort, route.association(), route.programme()) + "  "
              + terminal.bar(route.fit(), 10) + " "
              + wording.percent(Math.round(1000 * route.fit()), 1000)
              + (route.fallback() ? wording.of("  (à défaut)", "  (fallback)") : ""));
      route
          .reasons()
          .forEach(r -> terminal.line("       " + terminal.faint(wording.clause(r.sentence()))));
    }
    if (!ranking.closed().isEmpty()) {
      terminal.line();
      terminal.line(terminal.bold(wording.of("Fermé", "Closed")));
      ranking
          .closed()
          .forEach(c -> terminal.line("  " + place(cohort, c.association(), c.programme())
              + wording.colon() + sentences(c.reasons(), wording)));
    }
  }

  private static String sentences(List<Reason> reasons, Wording wording) {
    return String.join(
        wording.of(" ; ", "; "),
        reasons.stream().map(r -> wording.clause(r.sentence())).toList());
  }

  private static String place(Cohort cohort, AssociationId association, ProgrammeId programme) {
    String at = cohort.association(association).map(Association::name).orElse("");
    String in = cohort.programme(programme).map(Programme::name).orElse("");
    return association + (at.isEmpty() ? "" : " " + at) + " / " + programme
        + (in.isEmpty() ? "" : " " + in);
  }
}
