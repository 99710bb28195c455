package org.mentorat.tck;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Shrinkable;
import net.jqwik.api.ShrinkingDistance;
import org.jspecify.annotations.Nullable;
import org.mentorat.model.Cohort;
import org.mentorat.model.Mentor;
import org.mentorat.model.MentorId;
import org.mentorat.model.Youth;
import org.mentorat.model.YouthId;

/**
 * A cohort that shrinks in the words of the domain: fewer people, then fewer associations, companies and pairs, then fewer known fields.
 * Where everything is to be known, fields stay.
 */
final class CohortShrinkable implements Shrinkable<Cohort> {
  private final Cohort cohort;
  private final Flavour flavour;

  CohortShrinkable(Cohort cohort, Flavour flavour) {
    this.cohort = cohort;
    this.flavour = flavour;
  }

  @Override
  public Cohort value() {
    return cohort;
  }

  @Override
  public Stream<Shrinkable<Cohort>> shrink() {
    return Stream.of(fewerPeople(), fewerOfTheRest(), fewerFields())
        .flatMap(each -> each)
        .map(smaller -> new CohortShrinkable(smaller, flavour));
  }

  private Stream<Cohort> fewerPeople() {
    return Stream.concat(
        sublists(cohort.mentors()).map(some -> with(cohort.youths(), some)),
        sublists(cohort.youths()).map(some -> with(some, cohort.mentors())));
  }

  /** Pairs of people who are gone go too. */
  private Cohort with(List<Youth> youths, List<Mentor> mentors) {
    Set<YouthId> stayingYouths = youths.stream().map(Youth::id).collect(Collectors.toSet());
    Set<MentorId> stayingMentors = mentors.stream().map(Mentor::id).collect(Collectors.toSet());
    return cohort.toBuilder()
        .youths(youths)
        .mentors(mentors)
        .pairs(cohort.pairs().stream()
            .filter(p -> stayingYouths.contains(p.youth()) && stayingMentors.contains(p.mentor())))
        .build();
  }

  private Stream<Cohort> fewerOfTheRest() {
    boolean enrolled = Stream.concat(
            cohort.youths().stream().map(Youth::association),
            cohort.mentors().stream().map(Mentor::association))
        .anyMatch(a -> a != null);
    boolean employed = cohort.mentors().stream().anyMatch(m -> m.company() != null);
    return Stream.of(
            sublists(cohort.pairs()).map(some -> cohort.toBuilder().pairs(some).build()),
            enrolled
                ? Stream.<Cohort>empty()
                : sublists(cohort.associations())
                    .map(some -> cohort.toBuilder().associations(some).build()),
            employed
                ? Stream.<Cohort>empty()
                : sublists(cohort.companies())
                    .map(some -> cohort.toBuilder().companies(some).build()))
        .flatMap(each -> each);
  }

  private Stream<Cohort> fewerFields() {
    if (flavour == Flavour.COMPLETE) {
      return Stream.empty();
    }
    return Stream.concat(
        lessKnown(cohort.youths()).map(some -> cohort.toBuilder().youths(some).build()),
        lessKnown(cohort.mentors()).map(some -> cohort.toBuilder().mentors(some).build()));
  }

  /** Lists without one half or the other, and without one entry. */
  private static <T> Stream<List<T>> sublists(List<T> list) {
    int size = list.size();
    Stream<List<T>> halves = size < 4
        ? Stream.empty()
        : Stream.of(list.subList(0, size / 2), list.subList(size / 2, size));
    return Stream.concat(halves, IntStream.range(0, size).mapToObj(left -> {
      List<T> others = new ArrayList<>(list);
      others.remove(left);
      return others;
    }));
  }

  /** Lists in which one person has one field less; a programme goes before its association. */
  private static <T extends Record> Stream<List<T>> lessKnown(List<T> people) {
    return IntStream.range(0, people.size()).boxed().flatMap(at -> {
      T person = people.get(at);
      Map<String, @Nullable Object> values = RecordFields.values(person);
      return values.entrySet().stream()
          .filter(field -> field.getValue() != null && !field.getKey().equals("id"))
          .filter(field -> !field.getKey().equals("association") || values.get("programme") == null)
          .map(field -> {
            Map<String, @Nullable Object> fewer = new java.util.LinkedHashMap<>(values);
            fewer.put(field.getKey(), null);
            List<T> changed = new ArrayList<>(people);
            changed.set(at, RecordFields.of(person, fewer));
            return changed;
          });
    });
  }

  @Override
  public ShrinkingDistance distance() {
    return ShrinkingDistance.of(
        cohort.mentors().size() + cohort.youths().size(),
        cohort.pairs().size()
            + cohort.associations().size()
            + cohort.companies().size(),
        known(cohort.youths()) + known(cohort.mentors()));
  }

  private static long known(Collection<? extends Record> people) {
    Function<Record, Long> fields = person -> RecordFields.values(person).values().stream()
        .filter(value -> value != null)
        .count();
    return people.stream().mapToLong(fields::apply).sum();
  }
}
