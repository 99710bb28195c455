package org.mentorat.core.synthetic;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.mentorat.core.synthetic.Settlements.Area;
import org.mentorat.core.synthetic.Settlements.Department;
import org.mentorat.model.Association;
import org.mentorat.model.Bounds;
import org.mentorat.model.CompanyId;
import org.mentorat.model.MeetingMode;
import org.mentorat.model.MentorStatus;
import org.mentorat.model.Programme;
import org.mentorat.model.Situation;

/**
 * The associations of a cohort with their programmes, and who goes where. Immutable.
 *
 * <p>Sizes follow the law of Zipf and Mandelbrot, 1 / (rank + 10)², on ranks spread over 1 to 59 however many associations there are: the
 * largest of 59 draws 10 % of all youths, the smallest 0.26 %, so that 200,000 youths give associations of a few hundred to 20,000.
 */
final class Landscape {
  private static final int NATIONAL_YOUTHS = 200_000;
  private static final int RANKS = 59;
  private static final double MANDELBROT = 10;

  /** Expected youths from which an association may work nationwide, and throughout a region. */
  private static final int NATIONAL_SIZE = 800;

  private static final int REGIONAL_SIZE = 200;

  private static final Set<MeetingMode> REMOTE_ONLY = Set.of(MeetingMode.REMOTE);

  private final List<Enrolment> enrolments;
  private final Map<Profile<Situation>, Choice<Enrolment>> youths;
  private final Map<Profile<MentorStatus>, Choice<Enrolment>> mentors;

  private Landscape(
      List<Enrolment> enrolments,
      Map<Profile<Situation>, Choice<Enrolment>> youths,
      Map<Profile<MentorStatus>, Choice<Enrolment>> mentors) {
    this.enrolments = enrolments;
    this.youths = youths;
    this.mentors = mentors;
  }

  /** Draws the associations for so many people. */
  static Landscape draw(
      CohortShape shape,
      Settlements settlements,
      List<CompanyId> companies,
      int youthCount,
      int mentorCount,
      Draw draw) {
    int count = associations(shape.nationalAssociations(), youthCount);
    double[] sizes = sizes(count, draw);
    List<Enrolment> enrolments = new ArrayList<>();
    List<Double> demand = new ArrayList<>();
    List<Double> supply = new ArrayList<>();
    for (int a = 0; a < count; a++) {
      Draw own = draw.child(a);
      double size = sizes[a] * youthCount;
      Area area = area(settlements, size, own);
      double pairs = sizes[a] * StrictMath.min(youthCount, mentorCount);
      List<Programme> programmes = programmes(a, shape, pairs, own);
      boolean everywhere =
          area.departments().size() == settlements.departments().size();
      boolean tight = own.chance(shape.share(Share.TIGHT_INTAKE));
      Association association = Association.builder(numbered("A", a, 3))
          .name("Association " + (a + 1))
          .collective(own.chance(0.5) ? "collectif" : null)
          .territories(
              everywhere
                  ? null
                  : area.departments().stream().map(Department::code).toList())
          .programmes(programmes)
          .partnerCompanies(own.some(own.between(0, 8), companies))
          .intake(Bounds.atMost(
              (int) (1 + pairs * (tight ? 0.65 + 0.2 * own.unit() : 1.2 + 0.5 * own.unit()))))
          .answerDelayDays(own.between(3, 30))
          .build();
      double generosity = 0.9 + 0.3 * own.unit();
      for (Programme programme : association.programmes()) {
        double share = sizes[a] * (0.5 + own.unit()) / programmes.size();
        demand.add(share);
        supply.add(share * generosity);
        enrolments.add(new Enrolment(association, programme, a, area));
      }
    }
    return new Landscape(
        List.copyOf(enrolments),
        youths(shape, enrolments, array(demand)),
        mentors(shape, enrolments, array(supply)));
  }

  /** The associations in ascending order of number. */
  Stream<Association> associations() {
    return enrolments.stream().map(Enrolment::association).distinct();
  }

  /** Where a youth in this situation who meets in this way comes through. */
  Enrolment ofYouth(Situation situation, MeetingMode mode, Draw draw) {
    return of(youths, situation, mode).draw(draw);
  }

  /** Where a mentor of this status who meets in this way takes part. */
  Enrolment ofMentor(MentorStatus status, MeetingMode mode, Draw draw) {
    return of(mentors, status, mode).draw(draw);
  }

  private static <E> Choice<Enrolment> of(
      Map<Profile<E>, Choice<Enrolment>> choices, E person, MeetingMode mode) {
    return Objects.requireNonNull(choices.get(new Profile<>(person, mode)), "a profile");
  }

  private static int associations(int national, int youthCount) {
    double scaled =
        national * StrictMath.sqrt(StrictMath.min(1, youthCount / (double) NATIONAL_YOUTHS));
    return StrictMath.max(1, (int) StrictMath.rint(scaled));
  }

  private static double[] sizes(int count, Draw draw) {
    double[] sizes = new double[count];
    double sum = 0;
    for (int a = 0; a < count; a++) {
      double rank = count == 1 ? 1 : 1 + a * (RANKS - 1.0) / (count - 1);
      double size = (0.9 + 0.2 * draw.unit()) / ((rank + MANDELBROT) * (rank + MANDELBROT));
      sizes[a] = size;
      sum += size;
    }
    for (int a = 0; a < count; a++) {
      sizes[a] /= sum;
    }
    return sizes;
  }

  /** The whole country, a region, or one to three departments of one. */
  private static Area area(Settlements settlements, double size, Draw draw) {
    List<Department> all = settlements.departments();
    Department home = Choice.of(all, Department::population).draw(draw);
    double reach = draw.unit();
    if (size >= NATIONAL_SIZE && reach < 0.4) {
      return new Area(all);
    }
    List<Department> region =
        all.stream().filter(d -> d.region().equals(home.region())).toList();
    if (size >= REGIONAL_SIZE && reach < 0.75) {
      return new Area(region);
    }
    List<Department> others = region.stream().filter(d -> d != home).toList();
    List<Department> few = new ArrayList<>(draw.some(draw.between(0, 2), others));
    few.add(home);
    return new Area(few);
  }

  private static List<Programme> programmes(int a, CohortShape shape, double pairs, Draw draw) {
    List<Offer> offers = new ArrayList<>(draw.some(
        draw.between(1, 3),
        List.of(Offer.PUPILS, Offer.STUDENTS, Offer.FIRST_JOB, Offer.CHILDREN)));
    if (a == 0) {
      offers.set(0, Offer.ALL);
    }
    List<Programme> programmes = new ArrayList<>();
    for (Offer offer : offers) {
      Programme.Builder programme =
          offer.programme(numbered("P", a, 3) + "-" + (programmes.size() + 1));
      if (offer != Offer.ALL) {
        if (draw.chance(0.15)) {
          programme.modes(REMOTE_ONLY);
        }
        if (draw.chance(0.1)) {
          programme.youthsPerMentor(1);
        }
        if (draw.chance(shape.share(Share.TIGHT_INTAKE) / 2)) {
          double share = pairs / offers.size();
          programme.places(Bounds.atMost((int) (1 + share * (0.6 + 0.3 * draw.unit()))));
        }
        if (draw.chance(0.1)) {
          programme.priorityCriteria(YouthDraw.PRIORITIES.get(0));
        }
      }
      programmes.add(programme.build());
    }
    return programmes;
  }

  private static Map<Profile<Situation>, Choice<Enrolment>> youths(
      CohortShape shape, List<Enrolment> enrolments, double[] demand) {
    return JointShares.fit(
        profiles(shape.situations(), shape.youthModes()), enrolments, demand, (profile, e) -> {
          Set<Situation> served = e.programme().situations();
          return (served == null || served.contains(profile.person))
              && opens(e.programme(), profile.mode);
        });
  }

  private static Map<Profile<MentorStatus>, Choice<Enrolment>> mentors(
      CohortShape shape, List<Enrolment> enrolments, double[] supply) {
    return JointShares.fit(
        profiles(shape.statuses(), shape.mentorModes()), enrolments, supply, (profile, e) -> {
          Set<MentorStatus> wanted = e.programme().mentorStatuses();
          Integer minimumAge = e.programme().mentorMinimumAge();
          int oldest = Vocabulary.ages(profile.person)[1];
          return (wanted == null || wanted.contains(profile.person))
              && (minimumAge == null || oldest >= minimumAge + 3)
              && opens(e.programme(), profile.mode);
        });
  }

  /** Who somebody is and how they would meet: what a programme looks at first. */
  private record Profile<E>(E person, MeetingMode mode) {}

  private static <E> Map<Profile<E>, Double> profiles(
      Map<E, Double> people, Map<MeetingMode, Double> modes) {
    Map<Profile<E>, Double> profiles = new LinkedHashMap<>();
    people.forEach((person, share) ->
        modes.forEach((mode, part) -> profiles.put(new Profile<>(person, mode), share * part)));
    return profiles;
  }

  private static boolean opens(Programme programme, MeetingMode mode) {
    Set<MeetingMode> modes = programme.modes();
    return modes == null || modes.contains(mode) || mode == MeetingMode.HYBRID;
  }

  private static double[] array(List<Double> values) {
    return values.stream().mapToDouble(Double::doubleValue).toArray();
  }

  /** An id of a letter and a number, counted from 1, of so many digits: ascending ids stand in ascending order. */
  static String numbered(String letter, int index, int digits) {
    String number = Integer.toString(index + 1);
    return letter + "0".repeat(StrictMath.max(0, digits - number.length())) + number;
  }
}
