package org.mentorat.core.builtin.routing;

import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mentorat.model.AgeRange;
import org.mentorat.model.Coded;
import org.mentorat.model.EducationLevel;
import org.mentorat.model.Programme;
import org.mentorat.model.Reason;
import org.mentorat.model.Text;

/** In words: why a programme is closed to somebody. Each list is in the order of the bits of {@link Gate}. */
final class ClosingReasons {
  private static final Reason MODE = new Reason(
      "ROUTE_MODE",
      new Text(
          "Le programme ne propose pas cette modalité de rencontre.",
          "The programme does not offer this way of meeting."));

  private ClosingReasons() {}

  static List<Reason> toYouths(Programme programme) {
    return List.of(
        new Reason("ROUTE_AGE", ages(programme.ages())),
        new Reason("ROUTE_SITUATION", situations(programme)),
        new Reason(
            "ROUTE_NEED",
            new Text(
                "Le programme ne couvre aucun des besoins" + list(programme.needs(), Text::french),
                "The programme serves none of the needs" + list(programme.needs(), Text::english))),
        new Reason(
            "ROUTE_TERRITORY",
            new Text(
                "Le jeune habite hors du territoire du programme.",
                "The youth lives outside the programme's territory.")),
        MODE,
        new Reason(
            "ROUTE_ASSOCIATION",
            new Text(
                "Le jeune vient par une autre association.",
                "The youth comes through another association.")));
  }

  static List<Reason> toMentors(Programme programme) {
    Integer age = programme.mentorMinimumAge();
    return List.of(
        new Reason(
            "ROUTE_MENTOR_AGE",
            new Text(
                "Le programme demande des mentors d'au moins " + age + " ans.",
                "The programme asks for mentors of at least " + age + " years.")),
        new Reason(
            "ROUTE_STATUS",
            new Text(
                "Le programme demande un autre statut"
                    + list(programme.mentorStatuses(), Text::french),
                "The programme asks for another status"
                    + list(programme.mentorStatuses(), Text::english))),
        new Reason(
            "ROUTE_NEED",
            new Text(
                "Le programme ne demande pas cette expertise"
                    + list(programme.needs(), Text::french),
                "The programme does not ask for this expertise"
                    + list(programme.needs(), Text::english))),
        new Reason(
            "ROUTE_TERRITORY",
            new Text(
                "Le mentor habite hors du territoire du programme.",
                "The mentor lives outside the programme's territory.")),
        MODE,
        new Reason(
            "ROUTE_ASSOCIATION",
            new Text(
                "Le mentor vient par une autre association.",
                "The mentor comes through another association.")));
  }

  private static Text ages(@Nullable AgeRange ages) {
    return ages == null
        ? new Text("", "")
        : new Text(
            "Le programme s'adresse aux jeunes de " + ages.from() + " à " + ages.to() + " ans.",
            "The programme is for youths from " + ages.from() + " to " + ages.to() + " years.");
  }

  private static Text situations(Programme programme) {
    EducationLevel level = programme.minimumLevel();
    return new Text(
        "Le programme s'adresse à d'autres situations"
            + (level == null
                ? ""
                : " ou à un niveau d'au moins " + level.label().french())
            + list(programme.situations(), Text::french),
        "The programme is for other situations"
            + (level == null ? "" : " or a level of at least " + level.label().english())
            + list(programme.situations(), Text::english));
  }

  /** What the programme does ask for, in the order of the glossary, and the end of the sentence. */
  private static String list(
      @Nullable Collection<? extends Coded> values, Function<Text, String> language) {
    return values == null || values.isEmpty()
        ? "."
        : values.stream()
            .map(value -> language.apply(value.label()))
            .collect(Collectors.joining(", ", " (", ")."));
  }
}
