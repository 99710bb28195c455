package org.mentorat.examples.campaign;

import java.util.stream.IntStream;
import org.mentorat.core.result.Evidence;
import org.mentorat.examples.campaign.Wording.Noun;
import org.mentorat.problem.AssignmentProblem;
import org.mentorat.problem.Outcome;
import org.mentorat.problem.Verification;

/** What was proven of a result, in words for people who have never met a dual price. */
final class Claims {
  private final Wording wording;

  Claims(Wording wording) {
    this.wording = wording;
  }

  /** Whether anything stronger than "a person or the clock stopped it" holds. */
  static boolean proven(Evidence evidence) {
    return evidence.verification() instanceof Verification.Holds holds
        && holds.claim() != Verification.Claim.NOT_PROVEN;
  }

  /** The claim in a sentence or two. */
  String of(Evidence evidence) {
    Verification verification = evidence.verification();
    if (verification instanceof Verification.Holds holds) {
      return of(holds, evidence) + " " + checked();
    }
    if (verification instanceof Verification.HoldsInfeasible) {
      return wording.of(
              "Impossible, et c'est prouvé : les minimums demandés (quotas) se contredisent ou dépassent les places.",
              "Impossible, and proven so: the minimum quotas contradict each other or exceed the places.")
          + " " + checked();
    }
    return wording.of(
        "La vérification a échoué : n'utilisez pas ce résultat.",
        "The verification failed: do not use this result.");
  }

  private String of(Verification.Holds holds, Evidence evidence) {
    boolean claims = holds.claim() != Verification.Claim.NOT_PROVEN
        && holds.claim() != Verification.Claim.FEASIBLE;
    if (claims && evidence.scope().pairs() == 0 && evidence.scope().eligiblePairs() == 0) {
      return wording.of(
          "Aucune paire n'est possible : il n'y a rien à choisir.",
          "No pair is eligible: there is nothing to choose.");
    }
    String scope = scope(evidence.scope());
    String urgent = evidence.problem().tiers() == 1
        ? ""
        : wording.of(", les plus prioritaires d'abord", ", the most urgent first");
    return switch (holds.claim()) {
      case OPTIMAL ->
        wording.of(
            "Optimal, et c'est prouvé, sur " + scope + " : aucun autre choix ne sert plus de jeunes"
                + urgent + ", et aucun qui en serve autant n'a un meilleur score.",
            "Proven optimal over " + scope + ": no other choice serves more youths" + urgent
                + ", and none that serves as many has a better score.");
      case LARGEST_COVERAGE ->
        wording.of(
            "Prouvé sur " + scope
                + " : aucun autre choix ne sert plus de jeunes. Rien n'est affirmé du score.",
            "Proven over " + scope
                + ": no other choice serves more youths. Nothing is claimed of the score.");
      case STABLE ->
        wording.of(
            "Stable, et c'est prouvé, sur " + scope
                + " : aucun jeune et aucun mentor ne se préfèrent à leur binôme.",
            "Proven stable over " + scope
                + ": no youth and mentor prefer each other to whom they have.");
      case NOT_PROVEN ->
        wording.of(
                "Arrêté avant la preuve (" + cause(evidence.outcome())
                    + ") : ces propositions respectent toutes les"
                    + " règles, mais un meilleur choix existe peut-être. ",
                "Stopped before the proof (" + cause(evidence.outcome())
                    + "): these proposals respect every rule, but there may be a better choice. ")
            + atMost(holds, evidence.problem());
      case FEASIBLE ->
        wording.of(
            "Ces propositions respectent toutes les règles et capacités ; la méthode choisie par la politique ne prouve"
                + " rien de plus.",
            "These proposals respect every rule and capacity; the method that the policy chose proves no more.");
    };
  }

  /** Of a lexicographic bound only the first component bounds what it counts. */
  private String atMost(Verification.Holds holds, AssignmentProblem problem) {
    long youths = IntStream.range(0, problem.youths())
        .filter(youth -> problem.youthTier(youth) == 0)
        .count();
    String most = wording.count(Math.min(youths, holds.bound().served()[0]), Noun.YOUTH);
    String here = wording.number(holds.objective().served()[0]);
    return problem.tiers() == 1
        ? wording.of(
            "Au plus " + most + " pourraient être servis, contre " + here + " ici.",
            "At most " + most + " could be served; here it is " + here + ".")
        : wording.of(
            "Des plus prioritaires, au plus " + most + " pourraient être servis, contre " + here
                + " ici.",
            "Of the most urgent, at most " + most + " could be served; here it is " + here + ".");
  }

  private String scope(Evidence.Scope scope) {
    if (scope.priced()) {
      return wording.of(
          "toutes les paires possibles (sur " + wording.number(scope.onRoutes()) + ", "
              + wording.number(scope.evaluated())
              + " évaluations ; les autres sont écartées par des bornes)",
          "all eligible pairs (out of " + wording.number(scope.onRoutes()) + ", "
              + wording.number(scope.evaluated())
              + " evaluations; the others skipped by bounds)");
    }
    String pairs = wording.count(scope.eligiblePairs(), Noun.PAIR);
    if (scope.perYouth() == 0 || scope.allEligible()) {
      // A pair that a person asked for against a comfort rule is in the problem without being
      // eligible.
      long demanded = scope.pairs() - scope.eligiblePairs();
      if (scope.eligiblePairs() == 0 && demanded > 0) {
        return (demanded == 1
                ? wording.of("la paire", "the one pair")
                : wording.of("les ", "the ")
                    + wording.number(demanded)
                    + wording.of(" paires", " pairs"))
            + demanded(demanded);
      }
      String all = scope.eligiblePairs() == 1
          ? wording.of("la seule paire possible", "the only eligible pair")
          : wording.of("les " + pairs, "all " + pairs);
      return demanded <= 0
          ? all
          : all + wording.of(" et ", " and ") + wording.number(demanded) + demanded(demanded);
    }
    String kept = wording.number(scope.pairs());
    return wording.of(
        "les " + scope.perYouth() + " meilleures de chaque jeune (" + kept + " sur " + pairs + ")",
        "the best " + scope.perYouth() + " of each youth (" + kept + " of " + pairs + ")");
  }

  private String demanded(long pairs) {
    return wording.of(
        pairs == 1 ? " demandée par une personne" : " demandées par des personnes",
        pairs == 1 ? " asked for by a person" : " asked for by people");
  }

  private String cause(Outcome outcome) {
    if (!(outcome instanceof Outcome.Stopped stopped)) {
      return wording.of("non prouvé", "not proven");
    }
    return switch (stopped.cause()) {
      case DEADLINE -> wording.of("délai écoulé", "deadline reached");
      case CANCELLED -> wording.of("interrompu", "interrupted");
      case STEPS -> wording.of("nombre de pas épuisé", "out of steps");
    };
  }

  private String checked() {
    return wording.of(
        "Contrôlé par un vérificateur indépendant du calcul.",
        "Checked by a verifier that shares nothing with the solver.");
  }
}
