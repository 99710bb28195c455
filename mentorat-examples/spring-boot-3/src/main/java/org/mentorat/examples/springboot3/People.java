package org.mentorat.examples.springboot3;

import static org.mentorat.model.Need.ORIENTATION;

import java.time.LocalDate;
import java.util.List;
import org.mentorat.core.policy.Policy;
import org.mentorat.model.Cohort;
import org.mentorat.model.Mentor;
import org.mentorat.model.Youth;

/** One youth and two mentors, one of them in the same commune. */
final class People {
  private People() {}

  static Cohort cohort() {
    return Cohort.on(LocalDate.of(2026, 9, 7))
        .youths(List.of(Youth.builder("lea")
            .born(LocalDate.of(2008, 3, 14))
            .needs(ORIENTATION)
            .commune("93066")
            .dislikes("noise")
            .build()))
        .mentors(List.of(
            Mentor.builder("alex").commune("93001").expertise(ORIENTATION).build(),
            Mentor.builder("camille")
                .commune("93066")
                .expertise(ORIENTATION)
                .dislikes("noise")
                .build()))
        .build();
  }

  /** Only what is not built in counts, so that the plug-in decides. */
  static Policy policy() {
    Policy.Builder policy =
        Policy.defaults().rule("vetting", rule -> rule.off()).rule("consent", rule -> rule.off());
    List.of("need", "sector", "availability", "proximity", "duration", "interests", "preferences")
        .forEach(scorer -> policy.weight(scorer, 0));
    return policy.weight("sameTown", 40).weight("constant", 10).build();
  }
}
