package org.mentorat.core.flow;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.mentorat.core.candidates.Evaluation;
import org.mentorat.core.residual.Obstacles;
import org.mentorat.model.Reason;
import org.mentorat.model.Text;

/**
 * Why a youth has no proposal, with codes that never change. Stateless, thread-safe.
 *
 * @since 0.1
 */
public final class UnservedReasons {
  /** No association takes the youth. */
  public static final Reason NO_ROUTE = new Reason(
      "NO_ROUTE",
      new Text(
          "aucune association n'est ouverte à ce jeune", "no association is open to this youth"));
  /** Some rule excludes every mentor on the youth's routes. */
  public static final Reason NO_ELIGIBLE_MENTOR = new Reason(
      "NO_ELIGIBLE_MENTOR",
      new Text(
          "aucun mentor ne remplit tous les critères obligatoires",
          "no mentor passes every eligibility rule"));
  /** No pair names the youth, in a run on scored pairs. */
  public static final Reason NO_PAIR = new Reason(
      "NO_PAIR", new Text("aucune paire ne concerne ce jeune", "no pair is about this youth"));
  /** The youth belongs to a set of youths who have too few places among all their eligible mentors. */
  public static final Reason PLACES_TAKEN = new Reason(
      "PLACES_TAKEN",
      new Text(
          "toutes les places des mentors possibles sont prises",
          "every place of the eligible mentors is taken"));
  /** A youth of a higher tier holds the place that this one could have in exchange. */
  public static final Reason OUTRANKED = new Reason(
      "OUTRANKED",
      new Text(
          "un jeune d'un rang de priorité plus élevé tient la place que celui-ci pourrait avoir",
          "a youth of a higher tier holds the place that this one could have"));

  /** Nothing feasible exists. */
  public static final Reason QUOTAS_CONTRADICT = new Reason(
      "QUOTAS_CONTRADICT",
      new Text(
          "les quotas minimaux ne peuvent pas être tenus ensemble",
          "the lower quotas cannot be met together"));
  /** As {@link #PLACES_TAKEN}, but only among the mentors whom the policy let in. */
  public static final Reason KEPT_CANDIDATES_TAKEN = new Reason(
      "KEPT_CANDIDATES_TAKEN",
      new Text(
          "les mentors retenus pour ce jeune sont pris, d'autres remplissent les critères",
          "the mentors kept for this youth are taken, others are eligible"));
  /** The strategy could have served the youth as well; never so of an optimal matching. */
  public static final Reason NOT_CHOSEN = new Reason(
      "NOT_CHOSEN",
      new Text(
          "une place était libre, mais la méthode d'appariement ne l'a pas utilisée",
          "a place was free, but the matching strategy did not use it"));
  /** The run was stopped. */
  public static final Reason NOT_REACHED = new Reason(
      "NOT_REACHED",
      new Text(
          "le calcul a été arrêté avant la fin : une place existe peut-être",
          "the run was stopped before the end: there may be a place"));

  private static final int MOST_DETAILS = 3;

  private UnservedReasons() {}

  /**
   * What stands between a youth and the candidates.
   *
   * @param quota name of the full group; empty: none
   * @param limited whether more mentors are eligible for the youth than the policy lets into the problem
   */
  public static Reason of(Obstacles.Kind obstacle, String quota, boolean limited) {
    return switch (obstacle) {
      case TIER -> OUTRANKED;
      case PLACES -> limited ? KEPT_CANDIDATES_TAKEN : PLACES_TAKEN;
      case QUOTA -> quotaFull(quota);
      case YOUTH_QUOTA -> youthQuotaFull(quota);
      case NOTHING -> NOT_CHOSEN;
    };
  }

  /** A quota of mentors' groups that keeps a free place back, such as {@code association AFEV}. */
  public static Reason quotaFull(String quota) {
    return new Reason(
        "QUOTA_FULL",
        new Text(
            "le quota est atteint : " + quota.replaceFirst("^collective ", "collectif "),
            "the quota is full: " + quota));
  }

  /**
   * A quota of the policy on youths, such as {@code priority P1}. Only the attribute is said, since the value is one of the youth; empty: a
   * lower quota that others need.
   */
  public static Reason youthQuotaFull(String quota) {
    String attribute = attribute(quota);
    return new Reason(
        "QUOTA_FULL",
        new Text(
            "un quota de la politique sur les jeunes est atteint"
                + (attribute.isEmpty() ? "" : " : " + attribute),
            "a quota of the policy on youths is full"
                + (attribute.isEmpty() ? "" : ": " + attribute)));
  }

  /**
   * What two reasons of one code share: which quota is full is left out where they name several, for a count of both.
   *
   * @since 0.1
   */
  public static Reason common(Reason a, Reason b) {
    return a.sentence().equals(b.sentence())
        ? a
        : new Reason(
            a.code(),
            new Text(
                a.sentence().french().replaceFirst(" : .*", ""),
                a.sentence().english().replaceFirst(": .*", "")));
  }

  /** The attribute of a quota on youths, such as {@code priority} of {@code priority P1}. */
  public static String attribute(String quota) {
    return quota.substring(0, (quota + " ").indexOf(' '));
  }

  /** The rules that removed most mentors on the youth's routes, most first, when asked in the policy's order. */
  public static List<Reason> rulesThatRemovedMost(Evaluation evaluation, Evaluation.Row row) {
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
