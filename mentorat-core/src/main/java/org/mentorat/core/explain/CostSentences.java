package org.mentorat.core.explain;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.mentorat.model.Text;
import org.mentorat.model.YouthId;

/** Puts costs, quotas and exclusions into words. Nothing but ids, codes, the policy's values and figures goes in. */
final class CostSentences {
  private static final int MOST_NAMED = 3;

  private CostSentences() {}

  /** Points with three decimals at most, rounded half up, with a comma or a point. */
  static String points(long micropoints, boolean french) {
    BigDecimal points =
        BigDecimal.valueOf(micropoints, 6).setScale(3, RoundingMode.HALF_UP).stripTrailingZeros();
    String plain = points.scale() < 0 ? points.setScale(0).toPlainString() : points.toPlainString();
    return french ? plain.replace('.', ',') : plain;
  }

  static Text cost(SwapCost cost) {
    if (cost.nothing()) {
      return new Text(
          "Cela ne coûterait rien : le résultat serait aussi bon.",
          "This would cost nothing: the result would be as good.");
    }
    return cost.served().stream().allMatch(s -> s == 0) ? ofScore(cost) : ofCoverage(cost);
  }

  private static Text ofScore(SwapCost cost) {
    String french = points(Math.abs(cost.micropoints()), true);
    String english = points(Math.abs(cost.micropoints()), false);
    return cost.micropoints() > 0
        ? new Text(
            "Cela coûterait " + french + " points en tout, sans que moins de jeunes soient servis.",
            "This would cost " + english + " points in all, with as many youths served.")
        : new Text(
            "Cela rapporterait " + french
                + " points en tout, sans que moins de jeunes soient servis.",
            "This would bring " + english + " points in all, with as many youths served.");
  }

  private static Text ofCoverage(SwapCost cost) {
    boolean tiers = cost.served().size() > 1;
    StringBuilder french = new StringBuilder();
    StringBuilder english = new StringBuilder();
    for (int tier = 0; tier < cost.served().size(); tier++) {
      int change = cost.served().get(tier);
      if (change == 0) {
        continue;
      }
      int many = Math.abs(change);
      french
          .append(french.isEmpty() ? "" : ", ")
          .append(many)
          .append(many == 1 ? " jeune" : " jeunes")
          .append(tiers ? " du rang " + (tier + 1) : "")
          .append(" de ")
          .append(change > 0 ? "moins" : "plus");
      english
          .append(english.isEmpty() ? "" : ", ")
          .append(many)
          .append(many == 1 ? " youth" : " youths")
          .append(tiers ? " of tier " + (tier + 1) : "")
          .append(change > 0 ? " fewer" : " more");
    }
    String losers = ids(cost.losers());
    boolean named = !losers.isEmpty();
    return new Text(
        "Il y aurait " + french + " avec un mentor"
            + (named ? " (sans mentor alors : " + losers + ")" : "") + ".",
        "There would be " + english + " with a mentor"
            + (named ? " (then without one: " + losers + ")" : "") + ".");
  }

  private static String ids(List<YouthId> youths) {
    String first =
        youths.stream().limit(MOST_NAMED).map(YouthId::value).collect(Collectors.joining(", "));
    return youths.size() > MOST_NAMED ? first + " …" : first;
  }

  /** Who has a mentor. */
  static Text held(List<YouthId> by, int freePlaces) {
    Text holders = by.isEmpty()
        ? new Text("Proposé à personne", "Proposed to nobody")
        : new Text("Proposé à " + ids(by), "Proposed to " + ids(by));
    return new Text(
        holders.french() + (freePlaces > 0 ? ", places libres : " + freePlaces : "") + ".",
        holders.english() + (freePlaces > 0 ? ", free places: " + freePlaces : "") + ".");
  }

  static Text other(OtherMentor other) {
    Text held = held(other.heldBy(), other.freePlaces());
    SwapCost cost = other.cost();
    return cost == null ? held : Sentences.join(held, cost.text());
  }

  static Text quota(TightQuota quota) {
    String french = Sentences.french(quota.group());
    String pairs = quota.pairs() + " / " + (quota.upper() < 0 ? "∞" : quota.upper());
    boolean full = quota.full();
    String price = quota.micropoints() == 0 ? "" : points(quota.micropoints(), false);
    return new Text(
        french + " : " + pairs + (full ? ", complet" : "")
            + (price.isEmpty()
                ? ""
                : ", une place y vaut " + points(quota.micropoints(), true) + " points"),
        quota.group() + ": " + pairs + (full ? ", full" : "")
            + (price.isEmpty() ? "" : ", a place is worth " + price + " points"));
  }

  static Text exclusion(Exclusion exclusion) {
    List<String> parameters = new ArrayList<>();
    exclusion.parameters().forEach((name, value) -> {
      String said = value(value);
      if (!said.isEmpty()) {
        parameters.add(name + " = " + said);
      }
    });
    String set = parameters.isEmpty() ? "" : " (" + String.join(", ", parameters) + ")";
    Text sentence = exclusion.reason().sentence();
    return new Text(
        Sentences.bare(sentence.french())
            + (exclusion.unknown() ? " (information manquante)" : "")
            + set,
        Sentences.bare(sentence.english()) + (exclusion.unknown() ? " (not known)" : "") + set);
  }

  /** A setting of the policy as people write it; empty: nothing is set. */
  private static String value(Object value) {
    if (value instanceof Collection<?> many) {
      return many.stream().map(CostSentences::value).collect(Collectors.joining("|"));
    }
    if (value instanceof Map<?, ?> map) {
      return map.entrySet().stream()
          .map(e -> e.getKey() + ":" + value(e.getValue()))
          .sorted()
          .collect(Collectors.joining("|"));
    }
    return String.valueOf(value);
  }

  static Text whyNot(WhyNot why) {
    Text verdict = Sentences.whole(why.verdict().reason().sentence());
    if (!why.exclusions().isEmpty()) {
      return new Text(
          why.exclusions().stream()
              .map(e -> e.text().french())
              .collect(Collectors.joining(" ; ", verdict.french() + " ", ".")),
          why.exclusions().stream()
              .map(e -> e.text().english())
              .collect(Collectors.joining("; ", verdict.english() + " ", ".")));
    }
    WhyNot.Weighing weighing = why.weighing();
    if (weighing == null || why.verdict() == WhyNot.Verdict.PROPOSED) {
      return verdict;
    }
    Text told = Sentences.join(verdict, held(weighing.heldBy(), weighing.freePlaces()));
    SwapCost cost = weighing.cost();
    return cost == null ? told : Sentences.join(told, cost.text());
  }
}
