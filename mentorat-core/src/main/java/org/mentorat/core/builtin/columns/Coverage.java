package org.mentorat.core.builtin.columns;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.mentorat.model.Gazetteer;
import org.mentorat.model.Place;

/**
 * Which enrolments take in which commune: the territories of the association and of the programme must both do so.
 *
 * <p>Territories name communes (INSEE codes), departments, or regions written {@code R84}. All communes of a department that no
 * territory names are alike, so the answers are worked out once an area, at most departments + named communes of them, and
 * kept. Thread-safe; what is kept does not depend on the order of questions.
 *
 * @param <T> what the caller makes of the answers
 */
public final class Coverage<T> {
  private final Gazetteer gazetteer;
  private final List<Enrolment> enrolments;
  private final Function<Reach[], T> derive;
  private final Set<String> named;
  private final Map<Area, T> byArea = new ConcurrentHashMap<>();

  /** Prepares; {@code derive} turns the reach of each enrolment, {@code Reach[enrolments]}, into what the caller needs. */
  public Coverage(Gazetteer gazetteer, List<Enrolment> enrolments, Function<Reach[], T> derive) {
    this.gazetteer = gazetteer;
    this.enrolments = List.copyOf(enrolments);
    this.derive = derive;
    this.named = named(enrolments);
  }

  /** The communes, departments and regions that the territories of these enrolments name. */
  public static Set<String> named(List<Enrolment> enrolments) {
    Set<String> named = new HashSet<>();
    for (Enrolment enrolment : enrolments) {
      named.addAll(territories(
          enrolment.association() == null ? null : enrolment.association().territories()));
      named.addAll(territories(
          enrolment.programme() == null ? null : enrolment.programme().territories()));
    }
    return named;
  }

  private static Set<String> territories(@Nullable Set<String> territories) {
    return territories == null ? Set.of() : territories;
  }

  /** What holds at this commune; null: the commune is unknown. */
  public T at(@Nullable String commune) {
    Area area = areaOf(commune);
    T known = byArea.get(area);
    return known != null ? known : byArea.computeIfAbsent(area, a -> derive.apply(reaches(a)));
  }

  private Area areaOf(@Nullable String commune) {
    if (commune == null) {
      return Area.UNKNOWN;
    }
    String ifNamed = named.contains(commune) ? commune : null;
    Place place = gazetteer.byCode(commune).orElse(null);
    return place == null
        ? new Area(ifNamed, null, null)
        : new Area(ifNamed, place.department(), "R" + place.region());
  }

  private Reach[] reaches(Area area) {
    Reach[] reaches = new Reach[enrolments.size()];
    for (int e = 0; e < reaches.length; e++) {
      Enrolment enrolment = enrolments.get(e);
      Reach association = enrolment.association() == null
          ? Reach.EVERYWHERE
          : reach(enrolment.association().territories(), area);
      Reach programme = enrolment.programme() == null
          ? Reach.EVERYWHERE
          : reach(enrolment.programme().territories(), area);
      reaches[e] = association.and(programme);
    }
    return reaches;
  }

  private static Reach reach(@Nullable Set<String> territories, Area area) {
    if (territories == null) {
      return Reach.EVERYWHERE;
    }
    if (territories.isEmpty()) {
      return Reach.OUTSIDE;
    }
    if (area.commune != null && territories.contains(area.commune)) {
      return Reach.COMMUNE;
    }
    if (area.department == null || area.region == null) {
      return Reach.UNKNOWN;
    }
    if (territories.contains(area.department)) {
      return Reach.DEPARTMENT;
    }
    return territories.contains(area.region) ? Reach.REGION : Reach.OUTSIDE;
  }

  /** Places that every territory treats alike. */
  private record Area(
      @Nullable String commune,
      @Nullable String department,
      @Nullable String region) {
    static final Area UNKNOWN = new Area(null, null, null);
  }
}
