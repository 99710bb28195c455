package org.mentorat.core.flow;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.mentorat.core.candidates.Evaluation;
import org.mentorat.model.Reason;
import org.mentorat.model.Text;

/** Why a youth has no proposal, with codes that never change. */
final class UnservedReasons {
  static final Reason NO_ROUTE = new Reason(
      "NO_ROUTE",
      new Text(
          "aucune association n'est ouverte à ce jeune", "no association is open to this youth"));
  static final Reason NO_ELIGIBLE_MENTOR = new Reason(
      "NO_ELIGIBLE_MENTOR",
      new Text(
          "aucun mentor ne remplit tous les critères obligatoires",
          "no mentor passes every eligibility rule"));
  static final Reason NO_PAIR = new Reason(
      "NO_PAIR", new Text("aucune paire ne concerne ce jeune", "no pair is about this youth"));
  static final Reason PLACES_TAKEN = new Reason(
      "PLACES_TAKEN",
      new Text(
          "toutes les places des mentors possibles sont prises",
          "every place of the eligible mentors is taken"));
  static final Reason QUOTA_FULL = new Reason(
      "QUOTA_FULL",
      new Text(
          "des mentors possibles sont libres, mais un quota est atteint",
          "eligible mentors have room, but a quota is full"));
  static final Reason QUOTAS_CONTRADICT = new Reason(
      "QUOTAS_CONTRADICT",
      new Text(
          "les quotas minimaux ne peuvent pas être tenus ensemble",
          "the lower quotas cannot be met together"));
  static final Reason KEPT_CANDIDATES_TAKEN = new Reason(
      "KEPT_CANDIDATES_TAKEN",
      new Text(
          "les mentors retenus pour ce jeune sont pris, d'autres remplissent les critères",
          "the mentors kept for this youth are taken, others are eligible"));
  static final Reason NOT_CHOSEN = new Reason(
      "NOT_CHOSEN",
      new Text(
          "une place était libre, mais la méthode d'appariement ne l'a pas utilisée",
          "a place was free, but the matching strategy did not use it"));
  static final Reason NOT_REACHED = new Reason(
      "NOT_REACHED",
      new Text(
          "le calcul a été arrêté avant la fin : une place existe peut-être",
          "the run was stopped before the end: there may be a place"));

  private static final int MOST_DETAILS = 3;

  private UnservedReasons() {}

  /**
   * Why a youth with candidates has none of them.
   *
   * @param limited whether more mentors are eligible than the policy lets into the problem
   */
  static Reason of(PlacesLeft.Obstacle obstacle, boolean limited) {
    return switch (obstacle) {
      case PLACES -> limited ? KEPT_CANDIDATES_TAKEN : PLACES_TAKEN;
      case QUOTA -> QUOTA_FULL;
      case NOTHING -> NOT_CHOSEN;
    };
  }

  /** The rules that removed most mentors on the youth's routes, most first, when asked in the policy's order. */
  static List<Reason> rulesThatRemovedMost(Evaluation evaluation, Evaluation.Row row) {
    long[] removed = new long[evaluation.rules().size()];
    for (int mentor : row.onRoute()) {
      int rule = row.exclusion(mentor);
      if (rule >= 0) {
        removed[rule]++;
      }
    }
    List<Integer> order = new ArrayList<>();
    for (int r = 0; r < removed.length; r++) {
      if (removed[r] > 0) {
        order.add(r);
      }
    }
    order.sort(Comparator.comparingLong((Integer r) -> -removed[r]).thenComparingInt(r -> r));
    return order.stream()
        .limit(MOST_DETAILS)
        .map(r -> evaluation.rules().get(r).rule().info().reason())
        .toList();
  }
}
