package org.mentorat.core.synthetic;

import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.SATURDAY;
import static java.time.DayOfWeek.SUNDAY;
import static java.time.DayOfWeek.THURSDAY;
import static java.time.DayOfWeek.TUESDAY;
import static java.time.DayOfWeek.WEDNESDAY;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mentorat.model.Availability;
import org.mentorat.model.Gender;
import org.mentorat.model.Place;
import org.mentorat.model.Position;

/** What youths and mentors have in common. */
final class People {
  private static final double DEGREE_ROUNDING = 100;

  private static final List<Slot> SLOTS = List.of(
      new Slot(MONDAY, 17, 20),
      new Slot(TUESDAY, 17, 20),
      new Slot(WEDNESDAY, 14, 18),
      new Slot(WEDNESDAY, 17, 20),
      new Slot(THURSDAY, 17, 20),
      new Slot(FRIDAY, 17, 20),
      new Slot(SATURDAY, 9, 12),
      new Slot(SATURDAY, 14, 18),
      new Slot(SUNDAY, 14, 17));

  private record Slot(DayOfWeek day, int from, int to) {}

  private People() {}

  /** Somebody of this age in completed years on the day, born on any day that gives it. */
  static LocalDate born(int age, LocalDate day, Draw draw) {
    return day.minusYears(age).minusDays(draw.between(0, 364));
  }

  static @Nullable Gender gender(double women, double unknown, Draw draw) {
    if (draw.chance(unknown)) {
      return null;
    }
    return draw.chance(0.01) ? Gender.OTHER : draw.chance(women) ? Gender.WOMAN : Gender.MAN;
  }

  static Availability availability(int slots, Draw draw) {
    Availability availability = Availability.NONE;
    for (Slot slot : draw.some(slots, SLOTS)) {
      availability = availability.with(slot.day, slot.from, slot.to);
    }
    return availability;
  }

  /** French, and what is taught in schools: never what a family speaks. */
  static List<String> languages(Draw draw) {
    List<String> languages = new ArrayList<>();
    languages.add("fr");
    if (draw.chance(0.5)) {
      languages.add(Vocabulary.FOREIGN_LANGUAGES.get(0));
    }
    if (draw.chance(0.15)) {
      languages.add(draw.oneOf(Vocabulary.FOREIGN_LANGUAGES));
    }
    return languages;
  }

  /** Up to so many of these, the first ones most often. */
  static List<String> favourites(int most, List<String> codes, Draw draw) {
    List<String> chosen = new ArrayList<>();
    for (int k = draw.between(1, most); k > 0; k--) {
      // The lesser of two draws falls on the front of the list three times out of four.
      int first = draw.between(0, codes.size() - 1);
      int second = draw.between(0, codes.size() - 1);
      String code = codes.get(StrictMath.min(first, second));
      if (!chosen.contains(code)) {
        chosen.add(code);
      }
    }
    return chosen;
  }

  /** Up to two things that somebody does not like, none of them a favourite. */
  static List<String> dislikes(List<String> favourites, Draw draw) {
    List<String> others = new ArrayList<>(Vocabulary.INTERESTS);
    others.removeAll(favourites);
    return draw.some(draw.between(0, 2), others);
  }

  /** Somewhere about the centre of a place, rounded to a kilometre as an association would. */
  static Position near(Place place, Draw draw) {
    double latitude = place.centre().latitude() + 0.04 * (draw.unit() - 0.5);
    double longitude = place.centre().longitude() + 0.06 * (draw.unit() - 0.5);
    return new Position(
        StrictMath.max(-90, StrictMath.min(90, rounded(latitude))),
        StrictMath.max(-180, StrictMath.min(180, rounded(longitude))));
  }

  /** The value, or null for "unknown" in this share of the cases. */
  static <T> @Nullable T known(double unknown, T value, Draw draw) {
    return draw.chance(unknown) ? null : value;
  }

  private static double rounded(double degrees) {
    return StrictMath.rint(degrees * DEGREE_ROUNDING) / DEGREE_ROUNDING;
  }
}
