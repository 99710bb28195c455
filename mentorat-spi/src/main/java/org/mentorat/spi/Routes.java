package org.mentorat.spi;

import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mentorat.model.MentorId;
import org.mentorat.model.YouthId;

/**
 * Where everybody was routed: each youth to one programme or, with joint routing, to several that the matching chooses from; each mentor
 * to exactly one. Immutable.
 *
 * @since 0.1
 */
public final class Routes {
  private final Map<YouthId, List<Route>> youths;
  private final Map<MentorId, Route> mentors;

  /** Copies the maps. A youth without an entry or with an empty list, and a mentor without an entry, has no route. */
  public Routes(Map<YouthId, List<Route>> youths, Map<MentorId, Route> mentors) {
    Map<YouthId, List<Route>> routedYouths = new HashMap<>(2 * youths.size());
    youths.forEach((id, routes) -> {
      if (!routes.isEmpty()) {
        routedYouths.put(id, List.copyOf(routes));
      }
    });
    this.youths = Collections.unmodifiableMap(routedYouths);
    this.mentors = Collections.unmodifiableMap(new HashMap<>(mentors));
  }

  /** The routes of a youth, best first; empty: none is open. */
  public List<Route> of(YouthId youth) {
    return youths.getOrDefault(youth, List.of());
  }

  /** The route of a mentor; empty: none is open. */
  public Optional<Route> of(MentorId mentor) {
    return Optional.ofNullable(mentors.get(mentor));
  }

  /** Youths with a route, in ascending order of id. */
  public Collection<YouthId> routedYouths() {
    return youths.keySet().stream().sorted().toList();
  }

  /** Mentors with a route, in ascending order of id. */
  public Collection<MentorId> routedMentors() {
    return mentors.keySet().stream().sorted().toList();
  }
}
