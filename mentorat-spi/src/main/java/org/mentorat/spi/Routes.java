package org.mentorat.spi;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mentorat.model.MentorId;
import org.mentorat.model.YouthId;

/**
 * Where everybody was routed: each youth to one programme or, with joint routing, to several that the matching chooses from; each mentor
 * to exactly one. Immutable.
 */
public final class Routes {
  private final Map<YouthId, List<Route>> youths;
  private final Map<MentorId, Route> mentors;

  /** Copies the maps. A youth or mentor without an entry has no route. */
  public Routes(Map<YouthId, List<Route>> youths, Map<MentorId, Route> mentors) {
    Map<YouthId, List<Route>> copy = new LinkedHashMap<>();
    youths.forEach((id, routes) -> copy.put(id, List.copyOf(routes)));
    this.youths = Collections.unmodifiableMap(copy);
    this.mentors = Collections.unmodifiableMap(new LinkedHashMap<>(mentors));
  }

  /** The routes of a youth, best first; empty: none is open. */
  public List<Route> of(YouthId youth) {
    return youths.getOrDefault(youth, List.of());
  }

  /** The route of a mentor; empty: none is open. */
  public Optional<Route> of(MentorId mentor) {
    return Optional.ofNullable(mentors.get(mentor));
  }

  /** Youths with a route. */
  public Collection<YouthId> routedYouths() {
    return youths.keySet();
  }

  /** Mentors with a route. */
  public Collection<MentorId> routedMentors() {
    return mentors.keySet();
  }
}
