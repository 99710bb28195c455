package org.mentorat.tck;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.mentorat.model.AgeRange;
import org.mentorat.model.Association;
import org.mentorat.model.AssociationId;
import org.mentorat.model.Bounds;
import org.mentorat.model.Company;
import org.mentorat.model.CompanyId;
import org.mentorat.model.EducationLevel;
import org.mentorat.model.MeetingMode;
import org.mentorat.model.MentorStatus;
import org.mentorat.model.Need;
import org.mentorat.model.Programme;
import org.mentorat.model.ProgrammeId;
import org.mentorat.model.Situation;

/** Associations, programmes and companies at random. */
final class WorldDraw {
  private final Draw draw;

  WorldDraw(Draw draw) {
    this.draw = draw;
  }

  Association association(
      AssociationId id, List<ProgrammeId> programmes, List<CompanyId> companies) {
    List<Programme> drawn = new ArrayList<>();
    programmes.forEach(programme -> drawn.add(programme(programme)));
    return Association.builder(id)
        .name(draw.known(() -> "Association"))
        .collective(draw.optional(() -> draw.oneIn(2) ? "north" : "south"))
        .territories(draw.oneIn(4) ? territories() : null)
        .programmes(drawn)
        .partnerSchools(draw.known(() -> draw.some(Pools.ORGANISATIONS, 2)))
        .partnerCompanies(draw.known(() -> draw.some(companies, 2)))
        .intake(bounds())
        .answerDelayDays(draw.known(() -> draw.number(0, 3, 60, 3650)))
        .build();
  }

  private Programme programme(ProgrammeId id) {
    return Programme.builder(id)
        .name(draw.known(() -> "Programme"))
        .ages(draw.optional(this::ages))
        .situations(draw.optional(() -> draw.some(List.of(Situation.values()), 6)))
        .needs(draw.optional(() -> draw.some(List.of(Need.values()), 7)))
        .territories(draw.oneIn(4) ? territories() : null)
        .priorityCriteria(draw.optional(() -> draw.some(List.of("a", "b"), 2)))
        .minimumLevel(draw.oneIn(4) ? draw.pick(EducationLevel.values()) : null)
        .minimumMonths(draw.optional(() -> draw.number(1, 1, 12, 120)))
        .modes(draw.oneIn(4) ? draw.some(List.of(MeetingMode.values()), 2) : null)
        .mentorStatuses(draw.oneIn(3) ? draw.some(List.of(MentorStatus.values()), 6) : null)
        .mentorMinimumAge(draw.oneIn(3) ? draw.number(0, 18, 40, 120) : null)
        .mentorsPerYouth(draw.number(1, 1, 2, 100))
        .youthsPerMentor(draw.oneIn(3) ? draw.number(1, 1, 3, 1000) : null)
        .places(bounds())
        .build();
  }

  Company company(CompanyId id, List<AssociationId> associations) {
    Map<AssociationId, Integer> people = new TreeMap<>();
    draw.some(associations, 2).forEach(a -> people.put(a, draw.number(0, 0, 50, 10_000_000)));
    return Company.builder(id)
        .name(draw.pick(Pools.ORGANISATIONS))
        .aliases(draw.some(draw.odd() ? Pools.ODD_ORGANISATIONS : Pools.ORGANISATIONS, 2))
        .peopleByAssociation(people)
        .build();
  }

  AgeRange ages() {
    if (draw.odd()) {
      return draw.pick(List.of(new AgeRange(0, 0), new AgeRange(0, 120), new AgeRange(120, 120)));
    }
    int from = draw.between(5, 20);
    return new AgeRange(from, from + draw.between(0, 20));
  }

  private List<String> territories() {
    return draw.some(draw.odd() ? Pools.ODD_TERRITORIES : Pools.TERRITORIES, 4);
  }

  private Bounds bounds() {
    if (draw.odd()) {
      return draw.pick(List.of(
          Bounds.atMost(0),
          Bounds.atMost(Integer.MAX_VALUE),
          new Bounds(3, 3, 3),
          new Bounds(Integer.MAX_VALUE, null, null)));
    }
    return draw.oneIn(2) ? Bounds.NONE : Bounds.atMost(draw.between(1, 20));
  }
}
