package org.mentorat.examples.embedding;

import static java.util.Locale.FRENCH;
import static org.mentorat.model.Need.CONFIDENCE;
import static org.mentorat.model.Need.ORIENTATION;

import java.io.PrintStream;
import java.time.LocalDate;
import java.util.List;
import org.mentorat.core.Mentorat;
import org.mentorat.core.policy.Policy;
import org.mentorat.model.Cohort;
import org.mentorat.model.Mentor;
import org.mentorat.model.Youth;

/** Three youths, two mentors, and the proposals with their reasons: the whole library from plain Java. */
public final class Embedding {
  private Embedding() {}

  /** Prints the proposals to standard output. */
  public static void main(String[] args) {
    run(System.out);
  }

  static void run(PrintStream out) {
    var youths = List.of(
        Youth.builder("lea")
            .born(LocalDate.of(2008, 3, 14))
            .needs(ORIENTATION)
            .commune("93066")
            .build(),
        Youth.builder("noah")
            .born(LocalDate.of(2007, 11, 2))
            .needs(CONFIDENCE)
            .commune("93048")
            .build(),
        Youth.builder("jade")
            .born(LocalDate.of(2009, 6, 30))
            .needs(CONFIDENCE)
            .commune("75119")
            .build());
    var mentors = List.of(
        Mentor.builder("alex")
            .commune("93001")
            .expertise(ORIENTATION, CONFIDENCE)
            .build(),
        Mentor.builder("camille").commune("75118").expertise(CONFIDENCE).build());
    var cohort =
        Cohort.on(LocalDate.of(2026, 9, 7)).youths(youths).mentors(mentors).build();
    // This application checks vetting and consent itself, before anybody is in its tables. The
    // manifest records that they are off here.
    var policy = Policy.defaults()
        .rule("vetting", r -> r.off())
        .rule("consent", r -> r.off())
        .build();

    var result = Mentorat.create().match(cohort, policy);

    result.proposals().forEach(p -> {
      out.printf(FRENCH, "%s – %s : %.1f points%n", p.youth(), p.mentor(), p.score());
      p.contributions()
          .forEach(
              c -> out.printf(FRENCH, "  %.1f/%.0f %s%n", c.points(), c.outOf(), c.text(FRENCH)));
    });
    result.unserved().forEach(u -> out.printf("%s : %s%n", u.youth(), u.reason().text(FRENCH)));
  }
}
