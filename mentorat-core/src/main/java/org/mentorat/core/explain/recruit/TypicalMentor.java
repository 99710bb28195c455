package org.mentorat.core.explain.recruit;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.mentorat.model.Availability;
import org.mentorat.model.Mentor;
import org.mentorat.model.MentorStatus;
import org.mentorat.model.Programme;

/**
 * What is assumed of a recruit beyond the traits asked for: what the association's mentors are like on the whole, so that a plan counts on
 * nobody better than them. Where fewer than ten of them say something, all mentors of the cohort are looked at, and where fewer than ten of
 * these do, what is usual is assumed, so that nothing is told of single people.
 *
 * @param age in completed years: the median, 40 where that is not known, and not below the programme's minimum
 * @param status the most frequent one among those that the programme admits; employee where none is known
 * @param capacity the median of capacities above 0, 1 where they are not known, at most what the programme allows
 * @param availability as many hours as the median has, those that most have free; where they are not known, weekdays from 17 to 20 h, Wednesday
 *     from 14 h, Saturday from 9 to 18 h
 * @param languages those that half of them speak, or else the most frequent one; null: not known
 */
record TypicalMentor(
    int age,
    MentorStatus status,
    int capacity,
    Availability availability,
    @Nullable Set<String> languages) {
  private static final int USUAL_AGE = 40;
  private static final int HOURS = 168;

  /** The typical mentor of a programme; {@code own} are the mentors of its association. */
  static TypicalMentor of(
      List<Mentor> own, List<Mentor> all, @Nullable Programme programme, LocalDate startDate) {
    int age = median(said(own, all, m -> m.ageOn(startDate)), USUAL_AGE);
    Integer youngest = programme == null ? null : programme.mentorMinimumAge();
    Integer most = programme == null ? null : programme.youthsPerMentor();
    int capacity = median(
        said(own, all, m -> {
          Integer places = m.capacity();
          return places == null || places == 0 ? null : places;
        }),
        1);
    return new TypicalMentor(
        Math.max(age, youngest == null ? 0 : youngest),
        status(said(own, all, Mentor::status), programme),
        Math.min(capacity, most == null ? Integer.MAX_VALUE : most),
        availability(said(own, all, Mentor::availability)),
        languages(said(own, all, Mentor::languages)));
  }

  private static <T> List<T> said(
      List<Mentor> own, List<Mentor> all, Function<Mentor, @Nullable T> field) {
    List<T> values = known(own, field);
    if (values.size() < RecruitmentPlan.SMALL) {
      values = known(all, field);
    }
    return values.size() < RecruitmentPlan.SMALL ? List.of() : values;
  }

  private static <T> List<T> known(List<Mentor> mentors, Function<Mentor, @Nullable T> field) {
    List<T> values = new ArrayList<>();
    for (Mentor mentor : mentors) {
      T value = field.apply(mentor);
      if (value != null) {
        values.add(value);
      }
    }
    return values;
  }

  /** The lower median. */
  private static int median(List<Integer> values, int otherwise) {
    return values.isEmpty()
        ? otherwise
        : values.stream().sorted().toList().get((values.size() - 1) / 2);
  }

  private static MentorStatus status(List<MentorStatus> said, @Nullable Programme programme) {
    Set<MentorStatus> admitted = programme == null ? null : programme.mentorStatuses();
    Map<MentorStatus, Integer> count = new TreeMap<>();
    for (MentorStatus status : said) {
      if (admitted == null || admitted.contains(status)) {
        count.merge(status, 1, Integer::sum);
      }
    }
    MentorStatus otherwise = admitted == null || admitted.isEmpty()
        ? MentorStatus.EMPLOYEE
        : admitted.iterator().next();
    return count.entrySet().stream()
        .max(Map.Entry.<MentorStatus, Integer>comparingByValue()
            .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
        .map(Map.Entry::getKey)
        .orElse(otherwise);
  }

  private static Availability availability(List<Availability> said) {
    int hours = median(said.stream().map(Availability::hours).toList(), 0);
    if (hours == 0) {
      return usual();
    }
    long[] free = new long[HOURS];
    for (Availability each : said) {
      long[] words = {each.low(), each.middle(), each.high()};
      for (int h = 0; h < HOURS; h++) {
        free[h] += words[h >>> 6] >>> h & 1;
      }
    }
    long[] words = new long[3];
    IntStream.range(0, HOURS)
        .boxed()
        .sorted(Comparator.comparingLong((Integer h) -> -free[h]).thenComparing(h -> h))
        .limit(hours)
        .forEach(h -> words[h >>> 6] |= 1L << h);
    return new Availability(words[0], words[1], words[2]);
  }

  private static Availability usual() {
    Availability usual = Availability.NONE;
    for (DayOfWeek day : List.of(
        DayOfWeek.MONDAY,
        DayOfWeek.TUESDAY,
        DayOfWeek.WEDNESDAY,
        DayOfWeek.THURSDAY,
        DayOfWeek.FRIDAY)) {
      usual = usual.with(day, day == DayOfWeek.WEDNESDAY ? 14 : 17, 20);
    }
    return usual.with(DayOfWeek.SATURDAY, 9, 18);
  }

  private static @Nullable Set<String> languages(List<Set<String>> said) {
    if (said.isEmpty()) {
      return null;
    }
    Map<String, Integer> count = new HashMap<>();
    said.forEach(each -> each.forEach(language -> count.merge(language, 1, Integer::sum)));
    TreeSet<String> usual = new TreeSet<>();
    count.forEach((language, n) -> {
      if (2 * n >= said.size()) {
        usual.add(language);
      }
    });
    if (usual.isEmpty()) {
      count.entrySet().stream()
          .max(Map.Entry.<String, Integer>comparingByValue()
              .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
          .ifPresent(most -> usual.add(most.getKey()));
    }
    return usual.isEmpty() ? null : usual;
  }

  @Override
  public String toString() {
    return "TypicalMentor[" + status.code() + "]";
  }
}
