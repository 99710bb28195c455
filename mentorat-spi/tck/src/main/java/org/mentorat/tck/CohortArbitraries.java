package org.mentorat.tck;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import org.mentorat.model.Cohort;

/**
 * jqwik generators of small cohorts: up to three associations of up to three programmes, two companies, four youths, eight mentors, and a
 * few known pairs. Everything is drawn from small pools, so that everything meets everything; communes are those of the
 * {@link MadeUpGazetteer}, with some that it does not know.
 *
 * <p>They shrink in the words of the domain: first people leave, then associations, companies and pairs, then fields become unknown, so
 * that what is left is what matters. jqwik prints what is left in full.
 */
public final class CohortArbitraries {
  private CohortArbitraries() {}

  /** Plausible, with every field known and everybody enrolled. Null stands only where it says something, such as "no pause". */
  public static Arbitrary<Cohort> complete() {
    return of(Flavour.COMPLETE);
  }

  /** Plausible, with each field unknown once in four, as in real sheets. */
  public static Arbitrary<Cohort> sparse() {
    return of(Flavour.SPARSE);
  }

  /**
   * Everything that the records admit: nobody at all, nothing known, empty sets, sets of 200, records that repeat, ids and
   * codes in several scripts or of the longest length, birthdays from 1900 to 9999 and on 29 February, capacities of 0 and 1,000, poles
   * and the date line, communes that no gazetteer knows, bounds of 0 and without end.
   */
  public static Arbitrary<Cohort> hostile() {
    return of(Flavour.HOSTILE);
  }

  /** As {@link #sparse}, with one youth and 63, 64, 65 or 130 mentors: rules tell of 64 mentors in one word. */
  public static Arbitrary<Cohort> wide() {
    return of(Flavour.WIDE);
  }

  /** Complete, sparse or hostile. */
  public static Arbitrary<Cohort> any() {
    return Arbitraries.oneOf(complete(), sparse(), hostile());
  }

  private static Arbitrary<Cohort> of(Flavour flavour) {
    return Arbitraries.fromGenerator(
        random -> new CohortShrinkable(CohortDraw.cohort(random, flavour), flavour));
  }
}
