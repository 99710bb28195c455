package org.mentorat.core.explain;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.mentorat.core.explain.Trait.Kind;
import org.mentorat.model.Gazetteer;
import org.mentorat.model.MeetingMode;
import org.mentorat.model.Need;
import org.mentorat.model.Place;
import org.mentorat.model.Youth;

/** What most of a set of youths have in common. Small sets and small parts are passed over in silence. */
final class SharedTraits {
  /** A trait is worth telling if at least so many out of four have it. */
  private static final int OUT_OF_FOUR = 3;

  private SharedTraits() {}

  /** The most common trait of each kind that at least three quarters have, most common first. */
  static List<Trait> of(Collection<Youth> youths, Gazetteer gazetteer) {
    if (youths.size() < Trait.FEWEST) {
      return List.of();
    }
    Map<Kind, Map<String, Integer>> counts = new TreeMap<>();
    for (Youth youth : youths) {
      String commune = youth.commune();
      if (commune != null) {
        gazetteer
            .byCode(commune)
            .map(Place::department)
            .filter(code -> !code.isEmpty())
            .ifPresent(code -> count(counts, Kind.DEPARTMENT, code));
      }
      List<Need> needs = youth.needs();
      if (needs != null) {
        needs.forEach(need -> count(counts, Kind.NEED, need.code()));
      }
      Collection<String> languages = youth.languages();
      if (languages != null) {
        languages.forEach(language -> count(counts, Kind.LANGUAGE, language));
      }
      MeetingMode mode = youth.mode();
      if (mode != null) {
        count(counts, Kind.MODE, mode.code());
      }
    }
    List<Trait> traits = new ArrayList<>();
    counts.forEach((kind, codes) -> codes.entrySet().stream()
        .max(Map.Entry.<String, Integer>comparingByValue()
            .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
        .map(most -> new Trait(kind, most.getKey(), most.getValue(), youths.size()))
        .filter(SharedTraits::worthTelling)
        .ifPresent(traits::add));
    traits.sort(Comparator.comparingInt((Trait t) -> -t.members()).thenComparing(Trait::kind));
    return traits;
  }

  private static boolean worthTelling(Trait trait) {
    int others = trait.of() - trait.members();
    return trait.members() >= Trait.FEWEST
        && 4L * trait.members() >= (long) OUT_OF_FOUR * trait.of()
        && (others == 0 || others >= Trait.FEWEST);
  }

  private static void count(Map<Kind, Map<String, Integer>> counts, Kind kind, String code) {
    counts.computeIfAbsent(kind, k -> new TreeMap<>()).merge(code, 1, Integer::sum);
  }
}
