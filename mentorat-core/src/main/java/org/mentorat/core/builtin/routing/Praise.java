package org.mentorat.core.builtin.routing;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;
import org.mentorat.core.builtin.columns.Reach;
import org.mentorat.model.Reason;
import org.mentorat.model.Text;

/**
 * In words: what speaks for a programme, and whether there is room. The sentences do not depend on the programme, so that each combination
 * is made once and shared. Thread-safe.
 */
final class Praise {
  /** How much of what somebody needs or offers finds its place. */
  enum Fit {
    UNSAID,
    SOME,
    FIRST,
    ALL
  }

  /** Who is being routed. */
  enum Audience {
    YOUTH,
    MENTOR
  }

  /** In place of weeks: no wait is known. */
  static final int NO_WAIT_KNOWN = 0;

  private static final int WEEKS = 54;

  private static final List<Fit> FITS = List.of(Fit.values());
  private static final List<Reach> REACHES = List.of(Reach.values());

  private static final Reason FALLBACK = new Reason(
      "ROUTE_FALLBACK",
      new Text(
          "Aucun autre programme n'est ouvert : programme de repli.",
          "No other programme is open: fallback programme."));

  private final Audience audience;
  private final AtomicReferenceArray<@Nullable List<Reason>> made =
      new AtomicReferenceArray<>(FITS.size() * REACHES.size() * 4 * WEEKS);

  Praise(Audience audience) {
    this.audience = audience;
  }

  /** The reason of a fallback. */
  static List<Reason> ofFallback() {
    return List.of(FALLBACK);
  }

  /** Days as whole weeks begun, at most {@code WEEKS - 1}, which stands for over a year. */
  static int weeks(double days) {
    return (int) StrictMath.min(WEEKS - 1.0, StrictMath.max(1, StrictMath.ceil(days / 7)));
  }

  /** The sentences for this combination. */
  List<Reason> of(Fit fit, Reach reach, boolean partner, boolean room, int weeks) {
    int flags = (partner ? 2 : 0) | (room ? 1 : 0);
    int slot =
        ((FITS.indexOf(fit) * REACHES.size() + REACHES.indexOf(reach)) * 4 + flags) * WEEKS + weeks;
    List<Reason> known = made.get(slot);
    if (known != null) {
      return known;
    }
    List<Reason> reasons = List.copyOf(make(fit, reach, partner, room, weeks));
    made.set(slot, reasons);
    return reasons;
  }

  private List<Reason> make(Fit fit, Reach reach, boolean partner, boolean room, int weeks) {
    List<Reason> reasons = new ArrayList<>();
    add(reasons, ofNeeds(fit));
    add(reasons, ofTerritory(reach));
    if (partner) {
      reasons.add(ofPartner());
    }
    reasons.add(ofRoom(room));
    if (weeks != NO_WAIT_KNOWN) {
      reasons.add(ofWait(weeks));
    }
    return reasons;
  }

  private static void add(List<Reason> reasons, @Nullable Reason reason) {
    if (reason != null) {
      reasons.add(reason);
    }
  }

  private @Nullable Reason ofNeeds(Fit fit) {
    boolean youth = audience == Audience.YOUTH;
    return switch (fit) {
      case UNSAID -> null;
      case SOME ->
        youth
            ? reason("FIT_NEED", "Couvre une partie des besoins.", "Serves some of the needs.")
            : reason(
                "FIT_NEED",
                "Une partie de l'expertise est demandée.",
                "Asks for some of the expertise.");
      case FIRST ->
        youth
            ? reason("FIT_FIRST_NEED", "Couvre le premier besoin.", "Serves the first need.")
            : reason(
                "FIT_NEED",
                "Une partie de l'expertise est demandée.",
                "Asks for some of the expertise.");
      case ALL ->
        youth
            ? reason("FIT_ALL_NEEDS", "Couvre tous les besoins.", "Serves all needs.")
            : reason(
                "FIT_ALL_NEEDS",
                "Toute l'expertise est demandée.",
                "Asks for all of the expertise.");
    };
  }

  private static @Nullable Reason ofTerritory(Reach reach) {
    return switch (reach) {
      case COMMUNE -> reason("FIT_COMMUNE", "Présent dans la commune.", "Present in the commune.");
      case DEPARTMENT ->
        reason("FIT_DEPARTMENT", "Présent dans le département.", "Present in the department.");
      case REGION -> reason("FIT_REGION", "Présent dans la région.", "Present in the region.");
      case EVERYWHERE, UNKNOWN, OUTSIDE -> null;
    };
  }

  private Reason ofPartner() {
    return audience == Audience.YOUTH
        ? reason(
            "FIT_PARTNER_SCHOOL", "L'établissement est partenaire.", "The school is a partner.")
        : reason(
            "FIT_PARTNER_COMPANY", "L'entreprise est partenaire.", "The company is a partner.");
  }

  private Reason ofRoom(boolean room) {
    if (audience == Audience.MENTOR) {
      return room
          ? reason("FIT_ENOUGH_MENTORS", "Des places restent libres.", "Places are left already.")
          : reason(
              "FIT_SHORT_OF_MENTORS",
              "Le programme manque de mentors.",
              "The programme is short of mentors.");
    }
    return room
        ? reason("FIT_ROOM", "Des places sont libres.", "Places are free.")
        : reason("FIT_FULL", "Plus de place pour le moment.", "No place is free for now.");
  }

  private static Reason ofWait(int weeks) {
    if (weeks == WEEKS - 1) {
      return reason(
          "FIT_WAIT", "Réponse attendue dans plus d'un an.", "An answer takes over a year.");
    }
    return weeks == 1
        ? reason("FIT_WAIT", "Réponse attendue sous une semaine.", "An answer takes up to a week.")
        : reason(
            "FIT_WAIT",
            "Réponse attendue sous " + weeks + " semaines.",
            "An answer takes up to " + weeks + " weeks.");
  }

  private static Reason reason(String code, String french, String english) {
    return new Reason(code, new Text(french, english));
  }
}
