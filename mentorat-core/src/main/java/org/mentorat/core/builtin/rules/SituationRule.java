package org.mentorat.core.builtin.rules;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mentorat.core.builtin.columns.Enrolments;
import org.mentorat.model.EducationLevel;
import org.mentorat.model.Mentor;
import org.mentorat.model.Programme;
import org.mentorat.model.Reason;
import org.mentorat.model.Situation;
import org.mentorat.model.Text;
import org.mentorat.spi.BindingContext;
import org.mentorat.spi.EligibilityRule;
import org.mentorat.spi.OnUnknown;
import org.mentorat.spi.RuleInfo;
import org.mentorat.spi.Side;
import org.mentorat.spi.Verdict;

/**
 * The youth's situation is one for which the mentor's programme is made, and the education level reaches the programme's
 * minimum. Unknown where the programme asks for one that the youth does not say.
 */
final class SituationRule implements EligibilityRule {
  private static final RuleInfo INFO = new RuleInfo(
      "situation",
      "1",
      new Text("situation du jeune", "youth's situation"),
      new Reason(
          "SITUATION",
          new Text(
              "Le programme ne s'adresse pas aux jeunes dans cette situation ou de ce niveau.",
              "The programme is not for youths in this situation or at this level.")),
      RuleInfo.Nature.COMFORT,
      Side.PAIR,
      OnUnknown.ADMIT,
      true,
      List.of(),
      Set.of(
          "youth.situation",
          "youth.educationLevel",
          "mentor.programme",
          "programme.situations",
          "programme.minimumLevel"));

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public Bound bind(BindingContext context, List<Mentor> mentors) {
    Enrolments enrolments = Enrolments.of(context, mentors);
    Map<Profile, Row> rows = new HashMap<>();
    for (Profile profile : Profile.all()) {
      rows.put(profile, Verdicts.byEnrolment(enrolments, e -> verdict(e.programme(), profile)));
    }
    return youth ->
        Objects.requireNonNull(rows.get(new Profile(youth.situation(), youth.educationLevel())));
  }

  /** What a youth says of both; null: unknown. */
  private record Profile(
      @Nullable Situation situation, @Nullable EducationLevel level) {
    static List<Profile> all() {
      List<Profile> all = new ArrayList<>();
      for (@Nullable Situation situation : withNull(Situation.values())) {
        for (@Nullable EducationLevel level : withNull(EducationLevel.values())) {
          all.add(new Profile(situation, level));
        }
      }
      return all;
    }

    private static <T> @Nullable T[] withNull(T[] values) {
      return Arrays.copyOf(values, values.length + 1);
    }
  }

  private static Verdict verdict(@Nullable Programme programme, Profile profile) {
    if (programme == null) {
      return Verdict.ADMIT;
    }
    Situation situation = profile.situation;
    EducationLevel level = profile.level;
    Set<Situation> situations = programme.situations();
    EducationLevel minimum = programme.minimumLevel();
    Verdict ofSituation = situations == null
        ? Verdict.ADMIT
        : situation == null ? Verdict.UNKNOWN : Verdicts.of(situations.contains(situation));
    Verdict ofLevel = minimum == null
        ? Verdict.ADMIT
        : level == null ? Verdict.UNKNOWN : Verdicts.of(level.compareTo(minimum) >= 0);
    return Verdicts.both(ofSituation, ofLevel);
  }
}
