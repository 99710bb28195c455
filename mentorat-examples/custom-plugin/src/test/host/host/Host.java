package host;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.mentorat.core.Mentorat;
import org.mentorat.core.policy.Policy;
import org.mentorat.core.result.MatchResult;
import org.mentorat.model.Association;
import org.mentorat.model.Cohort;
import org.mentorat.model.Consent;
import org.mentorat.model.Mentor;
import org.mentorat.model.Need;
import org.mentorat.model.Vetting;
import org.mentorat.model.Youth;

/** Matches two youths and two mentors by what a plug-in adds; prints the plug-ins and the proposals. */
public final class Host {
  private Host() {}

  /** With the folder of plug-ins, or with none: then they are on the class path or the module path. */
  public static void main(String[] args) {
    Mentorat mentorat = args.length == 0
        ? Mentorat.create()
        : Mentorat.builder().plugins(Path.of(args[0])).build();
    System.out.println("named module: " + Host.class.getModule().isNamed());
    mentorat.plugins().plugins().forEach(p -> System.out.println(p.id() + " " + p.version()));
    LocalDate date = LocalDate.of(2026, 9, 7);
    Consent consent = new Consent(true, true, date, null, null);
    Vetting vetting = new Vetting("b3", date.minusYears(1), date.plusYears(1));
    Cohort cohort = Cohort.on(date)
        .associations(List.of(
            Association.builder("far").answerDelayDays(40).build(),
            Association.builder("near").answerDelayDays(10).build()))
        .youths(List.of(
            Youth.builder("ada").born(LocalDate.of(2008, 5, 1)).consent(consent)
                .needs(Need.ORIENTATION).dislikes("maths", "noise").meetingsPerMonth(4).build(),
            Youth.builder("bob").born(LocalDate.of(2008, 5, 1)).consent(consent)
                .needs(Need.ORIENTATION).dislikes("football").meetingsPerMonth(1).build()))
        .mentors(List.of(
            Mentor.builder("mia").born(LocalDate.of(1980, 5, 1)).vetting(vetting).association("near")
                .expertise(Need.ORIENTATION).dislikes("noise", "maths").hoursPerMonth(10).build(),
            Mentor.builder("noa").born(LocalDate.of(1980, 5, 1)).vetting(vetting).association("near")
                .expertise(Need.ORIENTATION).dislikes("football").hoursPerMonth(2).build()))
        .build();
    Policy policy = Policy.defaults()
        .weight("sharedDislikes", 20)
        .weight("logistic", 10)
        .routing("evenWaits", Map.of())
        .build();
    MatchResult result = mentorat.match(cohort, policy);
    result.proposals().forEach(p -> System.out.println(p.youth() + " – " + p.mentor() + " "
        + p.contributions().stream()
            .filter(c -> c.scorer().equals("sharedDislikes"))
            .map(c -> c.text(java.util.Locale.ENGLISH))
            .toList()));
    System.out.println("reasons: " + mentorat.route(cohort, policy, cohort.youths().get(0).id())
        .routes().stream().map(r -> r.programme() + " " + r.reasons().get(0).sentence().english()).toList());
  }
}
