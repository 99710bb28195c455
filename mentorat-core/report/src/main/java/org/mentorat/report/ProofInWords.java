package org.mentorat.report;

import java.util.Locale;
import java.util.stream.IntStream;
import org.mentorat.core.result.Evidence;
import org.mentorat.problem.AssignmentProblem;
import org.mentorat.problem.Outcome;
import org.mentorat.problem.Verification;

/** What was proven of a result, in words for people who have never met a dual price. Stateless, thread-safe. */
public final class ProofInWords {
  private final Phrases phrases;

  private ProofInWords(Phrases phrases) {
    this.phrases = phrases;
  }

  /** The claim in a sentence or two, and who checked it. */
  public static String of(Evidence evidence, Locale locale) {
    return new ProofInWords(Phrases.in(locale)).of(evidence);
  }

  /** Whether anything stronger than "a person or the clock stopped it" holds. */
  public static boolean proven(Evidence evidence) {
    return evidence.verification() instanceof Verification.Holds holds
        && holds.claim() != Verification.Claim.NOT_PROVEN;
  }

  private String of(Evidence evidence) {
    Verification verification = evidence.verification();
    if (verification instanceof Verification.Holds holds) {
      return of(holds, evidence) + " " + checked();
    }
    if (verification instanceof Verification.HoldsInfeasible) {
      return phrases.of(
              "Impossible, et c'est prouvé : les minimums demandés (quotas) se contredisent ou dépassent les places.",
              "Impossible, and proven so: the minimum quotas contradict each other or exceed the places.")
          + " " + checked();
    }
    return phrases.of(
        "La vérification a échoué : n'utilisez pas ce résultat.",
        "The verification failed: do not use this result.");
  }

  private String of(Verification.Holds holds, Evidence evidence) {
    boolean claims = holds.claim() != Verification.Claim.NOT_PROVEN
        && holds.claim() != Verification.Claim.FEASIBLE;
    if (claims && evidence.scope().pairs() == 0 && evidence.scope().eligiblePairs() == 0) {
      return phrases.of(
          "Aucune paire n'est possible : il n'y a rien à choisir.",
          "No pair is eligible: there is nothing to choose.");
    }
    String scope = scope(evidence.scope());
    String urgent = evidence.problem().tiers() == 1
        ? ""
        : phrases.of(", les plus prioritaires d'abord", ", the most urgent first");
    return switch (holds.claim()) {
      case OPTIMAL ->
        phrases.of(
            "Optimal, et c'est prouvé, sur " + scope + " : aucun autre choix ne sert plus de jeunes"
                + urgent + ", et aucun qui en serve autant n'a un meilleur score.",
            "Proven optimal over " + scope + ": no other choice serves more youths" + urgent
                + ", and none that serves as many has a better score.");
      case LARGEST_COVERAGE ->
        phrases.of(
            "Prouvé sur " + scope
                + " : aucun autre choix ne sert plus de jeunes. Rien n'est affirmé du score.",
            "Proven over " + scope
                + ": no other choice serves more youths. Nothing is claimed of the score.");
      case STABLE ->
        phrases.of(
            "Stable, et c'est prouvé, sur " + scope
                + " : aucun jeune et aucun mentor ne se préfèrent à leur binôme.",
            "Proven stable over " + scope
                + ": no youth and mentor prefer each other to whom they have.");
      case NOT_PROVEN ->
        phrases.of(
                "Arrêté avant la preuve (" + cause(evidence.outcome())
                    + ") : ces propositions respectent toutes les"
                    + " règles, mais un meilleur choix existe peut-être. ",
                "Stopped before the proof (" + cause(evidence.outcome())
                    + "): these proposals respect every rule, but there may be a better choice. ")
            + atMost(holds, evidence.problem());
      case FEASIBLE ->
        phrases.of(
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
    String most = phrases.youths(Math.min(youths, holds.bound().served()[0]));
    String here = phrases.number(holds.objective().served()[0]);
    return problem.tiers() == 1
        ? phrases.of(
            "Au plus " + most + " pourraient être servis, contre " + here + " ici.",
            "At most " + most + " could be served; here it is " + here + ".")
        : phrases.of(
            "Des plus prioritaires, au plus " + most + " pourraient être servis, contre " + here
                + " ici.",
            "Of the most urgent, at most " + most + " could be served; here it is " + here + ".");
  }

  private String scope(Evidence.Scope scope) {
    if (scope.priced()) {
      return phrases.of(
          "toutes les paires possibles (sur " + phrases.number(scope.onRoutes()) + ", "
              + phrases.number(scope.evaluated())
              + " évaluations ; les autres sont écartées par des bornes)",
          "all eligible pairs (out of " + phrases.number(scope.onRoutes()) + ", "
              + phrases.number(scope.evaluated())
              + " evaluations; the others skipped by bounds)");
    }
    String pairs = phrases.count(
        scope.eligiblePairs(),
        "paire possible",
        "paires possibles",
        "eligible pair",
        "eligible pairs");
    if (scope.perYouth() == 0 || scope.allEligible()) {
      // A pair that a person asked for against a comfort rule is in the problem without being
      // eligible.
      long demanded = scope.pairs() - scope.eligiblePairs();
      if (scope.eligiblePairs() == 0 && demanded > 0) {
        return (demanded == 1
                ? phrases.of("la paire", "the one pair")
                : phrases.of("les ", "the ")
                    + phrases.number(demanded)
                    + phrases.of(" paires", " pairs"))
            + demanded(demanded);
      }
      String all = scope.eligiblePairs() == 1
          ? phrases.of("la seule paire possible", "the only eligible pair")
          : phrases.of("les " + pairs, "all " + pairs);
      return demanded <= 0
          ? all
          : all + phrases.of(" et ", " and ") + phrases.number(demanded) + demanded(demanded);
    }
    String kept = phrases.number(scope.pairs());
    return phrases.of(
        "les " + scope.perYouth() + " meilleures de chaque jeune (" + kept + " sur " + pairs + ")",
        "the best " + scope.perYouth() + " of each youth (" + kept + " of " + pairs + ")");
  }

  private String demanded(long pairs) {
    return phrases.of(
        pairs == 1 ? " demandée par une personne" : " demandées par des personnes",
        pairs == 1 ? " asked for by a person" : " asked for by people");
  }

  private String cause(Outcome outcome) {
    if (!(outcome instanceof Outcome.Stopped stopped)) {
      return phrases.of("non prouvé", "not proven");
    }
    return switch (stopped.cause()) {
      case DEADLINE -> phrases.of("délai écoulé", "deadline reached");
      case CANCELLED -> phrases.of("interrompu", "interrupted");
      case STEPS -> phrases.of("nombre de pas épuisé", "out of steps");
    };
  }

  private String checked() {
    return phrases.of(
        "Contrôlé par un vérificateur indépendant du calcul.",
        "Checked by a verifier that shares nothing with the solver.");
  }
}
