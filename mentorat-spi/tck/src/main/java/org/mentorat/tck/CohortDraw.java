package org.mentorat.tck;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.mentorat.model.Association;
import org.mentorat.model.AssociationId;
import org.mentorat.model.Cohort;
import org.mentorat.model.Company;
import org.mentorat.model.CompanyId;
import org.mentorat.model.KnownPair;
import org.mentorat.model.Mentor;
import org.mentorat.model.MentorId;
import org.mentorat.model.Programme;
import org.mentorat.model.ProgrammeId;
import org.mentorat.model.Youth;
import org.mentorat.model.YouthId;

/** Whole cohorts at random: first the ids, then everybody, who may name each other. */
final class CohortDraw {
  /** How many mentors fill words of 64 bits, nearly, just and not quite. */
  private static final int[] WIDE = {63, 64, 65, 130};

  private static final List<LocalDate> ODD_DATES =
      List.of(LocalDate.of(2024, 2, 29), LocalDate.of(1999, 12, 31), LocalDate.of(2100, 3, 1));

  private static final LocalDate DATE = LocalDate.of(2026, 9, 7);

  private final Draw draw;

  private CohortDraw(Draw draw) {
    this.draw = draw;
  }

  static Cohort cohort(Random random, Flavour flavour) {
    CohortDraw cohorts = new CohortDraw(new Draw(random, flavour));
    Draw draw = cohorts.draw;
    int least = flavour == Flavour.COMPLETE ? 1 : 0;
    int associations = draw.between(least, 3);
    List<AssociationId> associationIds = cohorts.ids("a", associations, AssociationId::of);
    List<List<ProgrammeId>> programmeIds = new ArrayList<>();
    for (int a = 0; a < associations; a++) {
      programmeIds.add(cohorts.ids("p" + a + "-", draw.between(1, 3), ProgrammeId::of));
    }
    int mentors = switch (flavour) {
      case COMPLETE, SPARSE -> draw.between(2, 8);
      case HOSTILE -> draw.between(0, 8);
      case WIDE -> WIDE[draw.random.nextInt(WIDE.length)];
    };
    return cohorts.cohort(
        draw.odd() ? draw.pick(ODD_DATES) : DATE,
        associationIds,
        programmeIds,
        cohorts.ids("c", draw.between(0, 2), CompanyId::of),
        cohorts.ids("y", cohorts.youths(), YouthId::of),
        cohorts.ids("m", mentors, MentorId::of));
  }

  /** The same ids with everything else drawn anew. */
  static Cohort another(Cohort cohort, Random random, Flavour flavour) {
    return new CohortDraw(new Draw(random, flavour))
        .cohort(
            cohort.date(),
            cohort.associations().stream().map(Association::id).toList(),
            cohort.associations().stream()
                .map(a -> a.programmes().stream().map(Programme::id).toList())
                .toList(),
            cohort.companies().stream().map(Company::id).toList(),
            cohort.youths().stream().map(Youth::id).toList(),
            cohort.mentors().stream().map(Mentor::id).toList());
  }

  private Cohort cohort(
      LocalDate date,
      List<AssociationId> associationIds,
      List<List<ProgrammeId>> programmeIds,
      List<CompanyId> companyIds,
      List<YouthId> youthIds,
      List<MentorId> mentorIds) {
    WorldDraw world = new WorldDraw(draw);
    List<Association> associations = new ArrayList<>();
    for (int a = 0; a < associationIds.size(); a++) {
      associations.add(world.association(associationIds.get(a), programmeIds.get(a), companyIds));
    }
    PeopleDraw people = new PeopleDraw(
        draw,
        date,
        associations,
        companyIds,
        withStranger(youthIds, YouthId.of("y-gone")),
        withStranger(mentorIds, MentorId.of("m-gone")));
    List<Youth> youths = new ArrayList<>();
    for (YouthId id : youthIds) {
      Youth fresh = people.youth(id);
      // Two whose records are the same but for the id.
      youths.add(
          repeats(youths)
              ? RecordFields.mixed(fresh, draw.pick(youths), f -> !f.equals("id"))
              : fresh);
    }
    List<Mentor> mentors = new ArrayList<>();
    for (MentorId id : mentorIds) {
      Mentor fresh = people.mentor(id);
      mentors.add(
          repeats(mentors)
              ? RecordFields.mixed(fresh, draw.pick(mentors), f -> !f.equals("id"))
              : fresh);
    }
    return Cohort.on(date)
        .associations(associations)
        .companies(companyIds.stream().map(id -> world.company(id, associationIds)))
        .youths(youths)
        .mentors(mentors)
        .pairs(pairs(youthIds, mentorIds))
        .build();
  }

  private int youths() {
    return switch (draw.flavour) {
      case COMPLETE, SPARSE -> draw.between(2, 4);
      case HOSTILE -> draw.between(0, 4);
      case WIDE -> 1;
    };
  }

  private boolean repeats(Collection<?> before) {
    return !before.isEmpty() && draw.oneIn(6);
  }

  private List<KnownPair> pairs(List<YouthId> youths, List<MentorId> mentors) {
    List<KnownPair> pairs = new ArrayList<>();
    if (!youths.isEmpty() && !mentors.isEmpty()) {
      for (int p = draw.between(0, 4); p > 0; p--) {
        pairs.add(new KnownPair(
            draw.pick(youths),
            draw.pick(mentors),
            draw.pick(KnownPair.Status.values()),
            draw.optional(() -> draw.day(DATE)),
            draw.optional(() -> "reason")));
      }
    }
    return pairs;
  }

  private <T> List<T> ids(String prefix, int count, java.util.function.Function<String, T> id) {
    // The number comes first: ids stay different whatever follows.
    return IntStream.range(0, count)
        .mapToObj(i -> id.apply(prefix + i + (draw.odd() ? draw.pick(Pools.ODD_IDS) : "")))
        .toList();
  }

  /** People leave: who is wished for, avoided or met formerly may be absent. */
  private static <T> List<T> withStranger(List<T> ids, T stranger) {
    List<T> all = new ArrayList<>(ids);
    all.add(stranger);
    return all;
  }
}
