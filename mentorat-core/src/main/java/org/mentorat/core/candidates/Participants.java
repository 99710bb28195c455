package org.mentorat.core.candidates;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mentorat.core.policy.ActivePolicy;
import org.mentorat.model.Cohort;
import org.mentorat.model.Mentor;
import org.mentorat.model.Programme;
import org.mentorat.model.ProgrammeId;
import org.mentorat.model.Youth;
import org.mentorat.model.YouthId;
import org.mentorat.spi.Route;
import org.mentorat.spi.Routes;

/**
 * Who takes part, by index in the order of the lottery, and how many places everybody has free.
 *
 * @param youths those with a free place, by index
 * @param youthPlaces mentors that each may still get
 * @param mentors all mentors, routed, by index
 * @param mentorPlaces youths that each may still take: capacity (1 where unknown), at most what the programme allows, less the load or the
 *     running pairs, whichever is more
 * @param alreadyServed youths whose places are all held by running pairs
 * @since 0.1
 */
public record Participants(
    List<Youth> youths,
    int[] youthPlaces,
    List<Mentor> mentors,
    int[] mentorPlaces,
    List<YouthId> alreadyServed) {
  /** Those of {@code cohort}; {@code routed} are its mentors with the association and programme they were routed to. */
  public static Participants of(
      Cohort cohort, List<Mentor> routed, Routes routes, ActivePolicy policy) {
    long seed = policy.policy().seed();
    Map<ProgrammeId, Programme> programmes = new HashMap<>();
    cohort.associations().forEach(a -> a.programmes().forEach(p -> programmes.put(p.id(), p)));
    RunningPairs running = RunningPairs.of(cohort);
    List<Youth> youths = new ArrayList<>();
    List<YouthId> alreadyServed = new ArrayList<>();
    List<Integer> places = new ArrayList<>();
    for (Youth youth : Lottery.order(cohort.youths(), y -> y.id().value(), seed)) {
      List<Route> open = routes.of(youth.id());
      @Nullable
      Programme programme = open.isEmpty() ? null : programmes.get(open.get(0).programme());
      int wanted = programme == null ? 1 : programme.mentorsPerYouth();
      int free = wanted - running.of(youth.id());
      if (free > 0) {
        youths.add(youth);
        places.add(free);
      } else {
        alreadyServed.add(youth.id());
      }
    }
    List<Mentor> mentors = Lottery.order(routed, m -> m.id().value(), seed);
    int[] mentorPlaces = new int[mentors.size()];
    for (int j = 0; j < mentorPlaces.length; j++) {
      Mentor mentor = mentors.get(j);
      @Nullable ProgrammeId route = mentor.programme();
      @Nullable Programme programme = route == null ? null : programmes.get(route);
      mentorPlaces[j] = freePlaces(mentor, programme, running.of(mentor.id()));
    }
    return new Participants(
        List.copyOf(youths),
        places.stream().mapToInt(Integer::intValue).toArray(),
        mentors,
        mentorPlaces,
        alreadyServed);
  }

  /** Capacity, 1 where unknown, at most what the programme allows, less the load or the running pairs, whichever is more. */
  public static int freePlaces(Mentor mentor, @Nullable Programme programme, int running) {
    @Nullable Integer said = mentor.capacity();
    @Nullable Integer load = mentor.load();
    @Nullable Integer most = programme == null ? null : programme.youthsPerMentor();
    int capacity = Math.min(said == null ? 1 : said, most == null ? Integer.MAX_VALUE : most);
    return Math.max(0, capacity - Math.max(load == null ? 0 : load, running));
  }
}
