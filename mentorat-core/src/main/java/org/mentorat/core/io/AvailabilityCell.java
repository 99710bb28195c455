package org.mentorat.core.io;

import java.time.DayOfWeek;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.mentorat.model.Availability;

/**
 * Weekly availability in words: {@code lun 18-20; sam 10h-12h}, {@code Mon 18-20}, {@code mercredi après-midi}, {@code lun-ven 18h30-20h},
 * {@code week-end}. Days, ranges of days, then hours or parts of a day; a day alone is the whole day from 8 to 20. Since availability is
 * counted in whole hours, a beginning is rounded up and an end down: only hours that are wholly free count.
 */
final class AvailabilityCell {
  private static final Map<String, DayOfWeek> DAYS = Map.ofEntries(
      Map.entry("lundi", DayOfWeek.MONDAY),
      Map.entry("lun", DayOfWeek.MONDAY),
      Map.entry("monday", DayOfWeek.MONDAY),
      Map.entry("mon", DayOfWeek.MONDAY),
      Map.entry("mardi", DayOfWeek.TUESDAY),
      Map.entry("mar", DayOfWeek.TUESDAY),
      Map.entry("tuesday", DayOfWeek.TUESDAY),
      Map.entry("tue", DayOfWeek.TUESDAY),
      Map.entry("mercredi", DayOfWeek.WEDNESDAY),
      Map.entry("mer", DayOfWeek.WEDNESDAY),
      Map.entry("wednesday", DayOfWeek.WEDNESDAY),
      Map.entry("wed", DayOfWeek.WEDNESDAY),
      Map.entry("jeudi", DayOfWeek.THURSDAY),
      Map.entry("jeu", DayOfWeek.THURSDAY),
      Map.entry("thursday", DayOfWeek.THURSDAY),
      Map.entry("thu", DayOfWeek.THURSDAY),
      Map.entry("vendredi", DayOfWeek.FRIDAY),
      Map.entry("ven", DayOfWeek.FRIDAY),
      Map.entry("friday", DayOfWeek.FRIDAY),
      Map.entry("fri", DayOfWeek.FRIDAY),
      Map.entry("samedi", DayOfWeek.SATURDAY),
      Map.entry("sam", DayOfWeek.SATURDAY),
      Map.entry("saturday", DayOfWeek.SATURDAY),
      Map.entry("sat", DayOfWeek.SATURDAY),
      Map.entry("dimanche", DayOfWeek.SUNDAY),
      Map.entry("dim", DayOfWeek.SUNDAY),
      Map.entry("sunday", DayOfWeek.SUNDAY),
      Map.entry("sun", DayOfWeek.SUNDAY));

  private static final Map<String, int[]> PARTS = Map.of(
      "matin",
      new int[] {8, 12},
      "morning",
      new int[] {8, 12},
      "midi",
      new int[] {12, 14},
      "noon",
      new int[] {12, 14},
      "apresmidi",
      new int[] {14, 18},
      "afternoon",
      new int[] {14, 18},
      "soir",
      new int[] {18, 21},
      "soiree",
      new int[] {18, 21},
      "evening",
      new int[] {18, 21},
      "journee",
      new int[] {8, 20});

  private static final Set<String> NEVER = Set.of("aucune", "aucun", "none", "jamais", "never");
  private static final Set<String> FILLERS = Set.of("et", "and", "de", "le", "les", "from");
  private static final int[] WHOLE_DAY = {8, 20};
  private static final Pattern TIMES =
      Pattern.compile("(\\d{1,2})(?:[h:](\\d{2})?)?-(\\d{1,2})(?:[h:](\\d{2})?)?");

  private AvailabilityCell() {}

  /** The hours; null: not understood. */
  static @Nullable Availability parse(String text) {
    String plain = plain(text);
    if (NEVER.contains(plain)) {
      return Availability.NONE;
    }
    Availability week = Availability.NONE;
    boolean any = false;
    for (String segment : plain.split("[;|\\n\\r]+", -1)) {
      Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
      boolean hoursSeen = false;
      for (String token : segment.split("[ ,/\\t]+", -1)) {
        if (token.isEmpty() || FILLERS.contains(token)) {
          continue;
        }
        any = true;
        Matcher m = TIMES.matcher(token);
        int[] hours = m.matches() ? hours(m) : PARTS.get(token);
        if (hours != null) {
          if (days.isEmpty()) {
            return null;
          }
          week = with(week, days, hours);
          hoursSeen = true;
          continue;
        }
        if (hoursSeen) {
          // Days in a row share the hours that follow; a day behind hours starts anew.
          days = EnumSet.noneOf(DayOfWeek.class);
          hoursSeen = false;
        }
        if (!addDays(days, token)) {
          return null;
        }
      }
      if (!hoursSeen) {
        week = with(week, days, WHOLE_DAY);
      }
    }
    return any ? week : null;
  }

  /** In the form that {@link #parse} reads back exactly. */
  static String write(Availability availability) {
    if (availability.equals(Availability.NONE)) {
      return "none";
    }
    StringBuilder text = new StringBuilder();
    for (DayOfWeek day : DayOfWeek.values()) {
      boolean named = false;
      int hour = 0;
      while (hour < 24) {
        if (!availability.at(day, hour)) {
          hour++;
          continue;
        }
        int from = hour;
        while (hour < 24 && availability.at(day, hour)) {
          hour++;
        }
        if (!named) {
          text.append(text.length() == 0 ? "" : "|")
              .append(day.name().substring(0, 3).toLowerCase(Locale.ROOT));
          named = true;
        }
        text.append(' ').append(from).append('-').append(hour);
      }
    }
    return text.toString();
  }

  private static String plain(String text) {
    String lower = java.text.Normalizer.normalize(text, java.text.Normalizer.Form.NFKD)
        .replaceAll("\\p{Mn}", "")
        .toLowerCase(Locale.ROOT);
    return lower
        .replaceAll("[\\u2010-\\u2015]", "-")
        .replaceAll("apres[ -]midi", "apresmidi")
        .replaceAll("week[ -]?ends?", "sam-dim")
        .replaceAll("(?<=\\d|h)\\s*(?:-|\\ba\\b|\\bto\\b)\\s*(?=\\d)", "-")
        .replaceAll("(?<=[a-z])\\s*(?:-|\\bau\\b)\\s*(?=[a-z])", "-")
        .replaceAll("(\\d)\\s+h\\b", "$1h")
        .replaceAll("[.:](?=\\s|$)", " ")
        .strip();
  }

  private static boolean addDays(Set<DayOfWeek> days, String token) {
    int dash = token.indexOf('-');
    DayOfWeek first = DAYS.get(dash < 0 ? singular(token) : singular(token.substring(0, dash)));
    DayOfWeek last = dash < 0 ? first : DAYS.get(singular(token.substring(dash + 1)));
    if (first == null || last == null || last.compareTo(first) < 0) {
      return false;
    }
    days.addAll(EnumSet.range(first, last));
    return true;
  }

  private static String singular(String word) {
    return word.endsWith("s") && DAYS.containsKey(word.substring(0, word.length() - 1))
        ? word.substring(0, word.length() - 1)
        : word;
  }

  /** The whole hours between two times, possibly none; null: not two times in order. */
  private static int @Nullable [] hours(Matcher m) {
    int from = minutes(m.group(1), m.group(2));
    int to = minutes(m.group(3), m.group(4));
    return from < to && to <= 24 * 60 ? new int[] {(from + 59) / 60, to / 60} : null;
  }

  private static int minutes(String hours, @Nullable String minutes) {
    return Integer.parseInt(hours) * 60 + (minutes == null ? 0 : Integer.parseInt(minutes));
  }

  private static Availability with(Availability week, Set<DayOfWeek> days, int[] hours) {
    if (hours[0] >= hours[1]) {
      return week;
    }
    Availability more = week;
    for (DayOfWeek day : days) {
      more = more.with(day, hours[0], hours[1]);
    }
    return more;
  }
}
