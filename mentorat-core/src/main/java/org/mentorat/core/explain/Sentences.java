package org.mentorat.core.explain;

import java.util.List;
import java.util.Locale;
import org.mentorat.model.Text;

/** Puts records into words. Nothing but ids, codes and figures goes in. */
final class Sentences {
  private static final int MOST_NAMED = 3;

  private Sentences() {}

  /** Two sentences, one behind the other. */
  static Text join(Text first, Text second) {
    return new Text(
        first.french()
            + (first.french().isEmpty() || second.french().isEmpty() ? "" : " ")
            + second.french(),
        first.english()
            + (first.english().isEmpty() || second.english().isEmpty() ? "" : " ")
            + second.english());
  }

  /** The sentence of a reason as a whole sentence. */
  static Text whole(Text phrase) {
    return new Text(whole(phrase.french()), whole(phrase.english()));
  }

  private static String whole(String phrase) {
    return phrase.isEmpty()
        ? ""
        : phrase.substring(0, 1).toUpperCase(Locale.ROOT) + bare(phrase).substring(1) + ".";
  }

  /** Without the full stop at the end: rules say whole sentences. */
  static String bare(String sentence) {
    return sentence.endsWith(".") ? sentence.substring(0, sentence.length() - 1) : sentence;
  }

  /** A sentence as a part of another one. */
  private static String clause(String sentence) {
    return sentence.isEmpty()
        ? ""
        : sentence.substring(0, 1).toLowerCase(Locale.ROOT) + bare(sentence).substring(1);
  }

  static Text deficient(DeficientSet set) {
    int youths = set.youths().size();
    boolean kept = set.scope() == Scope.KEPT_CANDIDATES;
    boolean alone = youths == 1;
    long open = set.places() - set.reserved();
    String french = (alone ? "Ce jeune n'a" : "Ces " + youths + " jeunes n'ont")
        + (open == 0 ? " aucune place" : open == 1 ? " qu'une place" : " que " + open + " places")
        + (kept
            ? " parmi tous les mentors retenus pour "
            : " parmi tous les mentors possibles pour ")
        + (alone ? "lui" : "eux");
    String english = (alone ? "This youth has" : "These " + youths + " youths have")
        + (open == 0 ? " no place" : open == 1 ? " only one place" : " only " + open + " places")
        + (kept ? " among all mentors kept for " : " among all mentors eligible for ")
        + (alone ? "this youth" : "them");
    if (set.reserved() > 0) {
      french += " (" + set.places() + " en tout, dont " + set.reserved()
          + " déjà convenues ou réservées par un quota minimal)";
      english += " (" + set.places() + " in all, of which " + set.reserved()
          + " are settled already or kept by a lower quota)";
    }
    if (!set.quotas().isEmpty()) {
      french += ", compte tenu " + (set.quotas().size() == 1 ? "du quota : " : "des quotas : ")
          + french(listed(set.quotas(), "et ", " autres"));
      english += " under the quota" + (set.quotas().size() == 1 ? ": " : "s: ")
          + listed(set.quotas(), "and ", " more");
    }
    return new Text(french + ".", english + ".");
  }

  /** A quota's name as French readers know it. */
  static String french(String names) {
    return names.replaceAll("\\bcollective ", "collectif ");
  }

  private static String listed(List<String> names, String and, String more) {
    String first = String.join(", ", names.subList(0, Math.min(MOST_NAMED, names.size())));
    return names.size() <= MOST_NAMED
        ? first
        : first + " " + and + (names.size() - MOST_NAMED) + more;
  }

  static Text swap(Swap swap) {
    List<Swap.Move> moves = swap.moves();
    String loser = swap.loser().value();
    if (moves.isEmpty()) {
      return new Text(
          loser + " laisserait une place du quota et resterait sans mentor.",
          loser + " would free a place under the quota and be left without a mentor.");
    }
    Swap.Move first = moves.get(0);
    int others = moves.size() - 1;
    String french = first.youth() + " aurait " + first.mentor()
        + (others == 0
            ? ""
            : others == 1
                ? ", un autre jeune changerait de mentor"
                : ", " + others + " autres jeunes changeraient de mentor")
        + " et " + loser + " resterait sans mentor.";
    String english = first.youth() + " would have " + first.mentor()
        + (others == 0
            ? ""
            : others == 1
                ? ", one other youth would change mentors"
                : ", " + others + " other youths would change mentors")
        + " and " + loser + " would be left without one.";
    return new Text(french, english);
  }

  static Text unserved(WhyUnserved why) {
    Text text = join(cause(why.cause()), standing(why));
    return why.deficientSet().isPresent() && !why.deficientSet().get().traits().isEmpty()
        ? join(text, traits(why.deficientSet().get().traits()))
        : text;
  }

  private static Text cause(Cause cause) {
    Text main = whole(cause.reason().sentence());
    if (cause instanceof Cause.NotReached stopped) {
      Text likely = whole(stopped.likely().reason().sentence());
      return join(
          main,
          new Text(
              "Au moment de l'arrêt : " + likely.french(),
              "At the moment of the stop: " + likely.english()));
    }
    if (cause instanceof Cause.NoEligibleMentor nobody) {
      return nobody.rules().isEmpty()
          ? main
          : join(
              main,
              new Text(
                  "Ce qui en écarte le plus : "
                      + String.join(
                          " ; ",
                          nobody.rules().stream()
                              .map(r -> clause(r.sentence().french()))
                              .toList())
                      + ".",
                  "What excludes most: "
                      + String.join(
                          "; ",
                          nobody.rules().stream()
                              .map(r -> clause(r.sentence().english()))
                              .toList())
                      + "."));
    }
    if (cause instanceof Cause.Outranked outranked) {
      Text tiers = new Text(
          "Rang " + (outranked.tier() + 1) + " contre rang " + (outranked.loserTier() + 1)
              + ". Si son rang passait d'abord : ",
          "Tier " + (outranked.tier() + 1) + " against tier " + (outranked.loserTier() + 1)
              + ". If this tier came first: ");
      Text swap = outranked.swap().text();
      Text exchange = new Text(tiers.french() + swap.french(), tiers.english() + swap.english());
      DeficientSet set = outranked.set();
      return join(join(main, exchange), set == null ? new Text("", "") : set.text());
    }
    if (cause instanceof Cause.QuotaFull full) {
      DeficientSet set = full.set();
      return set == null ? main : join(main, set.text());
    }
    return cause instanceof Cause.TooFewPlaces few ? join(main, few.set().text()) : main;
  }

  private static Text standing(WhyUnserved why) {
    return switch (why.standing()) {
      case OPTIMAL, INFEASIBLE, STOPPED -> new Text("", "");
      case OTHER_STRATEGY ->
        new Text(
            "La méthode d'appariement choisie ne promet pas le plus grand nombre de jeunes servis.",
            "The matching strategy in use does not promise that most youths are served.");
    };
  }

  private static Text traits(List<Trait> traits) {
    return new Text(
        "Ce que ces jeunes ont en commun : "
            + String.join(" ; ", traits.stream().map(t -> t.text(Locale.FRENCH)).toList()) + ".",
        "What these youths share: "
            + String.join("; ", traits.stream().map(t -> t.text(Locale.ENGLISH)).toList()) + ".");
  }
}
