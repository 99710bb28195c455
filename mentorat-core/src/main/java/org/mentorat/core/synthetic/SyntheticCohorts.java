package org.mentorat.core.synthetic;

import java.time.LocalDate;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.mentorat.model.Cohort;
import org.mentorat.model.Gazetteer;
import org.mentorat.model.Mentor;
import org.mentorat.model.Youth;

/**
 * Draws cohorts of people who do not exist, on the real map.
 *
 * <p>Homes are drawn by population. Associations have heavy-tailed sizes, one to three programmes each and an intake that binds in some.
 * Who comes through an association lives where it works, so that most youths have a mentor within reach; some have none, for lack of
 * mentors, of shared hours, of consent and so on. The shares of a {@link CohortShape} hold within sampling error.
 *
 * <p>With {@linkplain CohortShape#edgeCases edge cases}, the first youths and mentors are such as real files hold: aged 5 and 29, born on
 * 29 February, known by their id only, with nothing but empty lists, never free, overseas, in a municipal arrondissement or in no known
 * commune, with consent withdrawn or vetting expired; a mentor for everybody and one for nobody; wishes that contradict one another,
 * pairs that run, ended, are locked, forbidden, or both; a programme without people and an association that named no programme. There are as
 * many as fit in, and the cohort is valid all the same.
 *
 * <p>The same arguments give an equal cohort on every JDK. Immutable and thread-safe. Linear in people.
 *
 * @since 0.1
 */
public final class SyntheticCohorts {
  /** Most youths, and most mentors, of a cohort. */
  public static final int MOST = 10_000_000;

  private final CohortShape shape;
  private final Settlements settlements;

  private SyntheticCohorts(CohortShape shape, Settlements settlements) {
    this.shape = shape;
    this.settlements = settlements;
  }

  /**
   * Prepares to draw cohorts of this shape.
   *
   * @param gazetteer where people live, with at least one inhabited place; not kept
   */
  public static SyntheticCohorts of(Gazetteer gazetteer, CohortShape shape) {
    return new SyntheticCohorts(shape, Settlements.of(gazetteer));
  }

  /**
   * Draws a cohort.
   *
   * @param youths number of youths, 0 to {@value #MOST}
   * @param mentors number of mentors, 0 to {@value #MOST}
   * @param date day of the snapshot, of the years 2000 to 9000
   * @param seed any number; another one gives another cohort
   */
  public Cohort cohort(int youths, int mentors, LocalDate date, long seed) {
    check("youths", youths);
    check("mentors", mentors);
    if (date.getYear() < 2000 || date.getYear() > 9000) {
      throw new IllegalArgumentException(
          "date is of the year " + date.getYear() + ", expected 2000 to 9000");
    }
    Draw draw = new Draw(seed);
    Employers employers = Employers.draw(shape, mentors, draw.child(0));
    Landscape landscape =
        Landscape.draw(shape, settlements, employers.ids(), youths, mentors, draw.child(1));
    List<Mentor> allMentors =
        people(mentors, new MentorDraw(shape, landscape, employers, date)::draw, draw.child(2));
    List<Youth> allYouths =
        people(youths, new YouthDraw(shape, landscape, date)::draw, draw.child(3));
    Cohort cohort = Cohort.on(date)
        .youths(allYouths)
        .mentors(allMentors)
        .associations(landscape.associations())
        .companies(employers.withPeopleOf(allMentors))
        .build();
    return shape.edgeCases() ? EdgeCases.plant(cohort) : cohort;
  }

  /** How one person with a number is drawn from a source of their own. */
  private interface Person<T> {
    T draw(int number, Draw draw);
  }

  private static <T> List<T> people(int count, Person<T> person, Draw draw) {
    IntFunction<T> numbered = number -> person.draw(number, draw.child(number));
    return IntStream.range(0, count).mapToObj(numbered).toList();
  }

  private static void check(String what, int count) {
    if (count < 0 || count > MOST) {
      throw new IllegalArgumentException(what + " is " + count + ", expected 0 to " + MOST);
    }
  }
}
