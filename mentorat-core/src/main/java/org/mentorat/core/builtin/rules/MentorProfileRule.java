package org.mentorat.core.builtin.rules;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mentorat.core.builtin.columns.Enrolments;
import org.mentorat.model.Mentor;
import org.mentorat.model.MentorStatus;
import org.mentorat.model.Programme;
import org.mentorat.model.Reason;
import org.mentorat.model.Text;
import org.mentorat.spi.BindingContext;
import org.mentorat.spi.EligibilityRule;
import org.mentorat.spi.OnUnknown;
import org.mentorat.spi.RuleInfo;
import org.mentorat.spi.Side;
import org.mentorat.spi.Verdict;

/**
 * The mentor's status and age on the start date are what the programme asks of its mentors. Unknown where the programme asks for one that
 * the mentor does not say.
 */
final class MentorProfileRule implements EligibilityRule {
  private static final RuleInfo INFO = new RuleInfo(
      "mentorProfile",
      "1",
      new Text("profil du mentor", "mentor profile"),
      new Reason(
          "MENTOR_PROFILE",
          new Text(
              "Le statut ou l'âge du mentor n'est pas celui que demande le programme.",
              "The mentor's status or age is not what the programme asks for.")),
      RuleInfo.Nature.COMFORT,
      Side.MENTOR,
      OnUnknown.ADMIT,
      true,
      List.of(),
      Set.of(
          "mentor.status",
          "mentor.born",
          "mentor.programme",
          "programme.mentorStatuses",
          "programme.mentorMinimumAge"));

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public Bound bind(BindingContext context, List<Mentor> mentors) {
    Enrolments enrolments = Enrolments.of(context, mentors);
    Verdict[] verdicts = new Verdict[mentors.size()];
    for (int m = 0; m < verdicts.length; m++) {
      verdicts[m] = verdict(mentors.get(m), enrolments.programmeOf(m), context.startDate());
    }
    Row row = mentor -> verdicts[mentor];
    return youth -> row;
  }

  private static Verdict verdict(
      Mentor mentor, @Nullable Programme programme, LocalDate startDate) {
    if (programme == null) {
      return Verdict.ADMIT;
    }
    Set<MentorStatus> statuses = programme.mentorStatuses();
    Integer minimumAge = programme.mentorMinimumAge();
    MentorStatus status = mentor.status();
    Integer age = mentor.ageOn(startDate);
    Verdict ofStatus = statuses == null
        ? Verdict.ADMIT
        : status == null ? Verdict.UNKNOWN : Verdicts.of(statuses.contains(status));
    Verdict ofAge = minimumAge == null
        ? Verdict.ADMIT
        : age == null ? Verdict.UNKNOWN : Verdicts.of(age >= minimumAge);
    return Verdicts.both(ofStatus, ofAge);
  }
}
