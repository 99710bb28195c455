package org.mentorat.examples.springboot3;

import org.mentorat.core.Mentorat;
import org.mentorat.core.result.MatchResult;

/** A program without Spring and without Jackson, which {@link ExecutableJarTest} starts. */
final class WithoutJackson {
  private WithoutJackson() {}

  /** Matches, and says what it found. */
  public static void main(String[] args) {
    try {
      Class.forName("tools.jackson.databind.json.JsonMapper");
      System.out.println("Jackson present");
    } catch (ClassNotFoundException e) {
      System.out.println("Jackson absent");
    }
    Module module = Mentorat.class.getModule();
    System.out.println(
        "engine in " + (module.isNamed() ? "module " + module.getName() : "no module"));
    Mentorat mentorat =
        Mentorat.builder().scorer("constant", "1", (youth, mentor) -> 0.5).build();
    mentorat
        .plugins()
        .plugins()
        .forEach(p -> System.out.println("plug-in " + p.id() + " " + p.version()));
    MatchResult result = mentorat.match(People.cohort(), People.policy());
    result.proposals().forEach(p -> {
      System.out.println("proposal " + p.youth() + " " + p.mentor());
      p.contributions()
          .forEach(c -> System.out.println("contribution " + c.scorer() + " " + c.micropoints()));
    });
    System.out.println("verified " + result.evidence().verification().getClass().getSimpleName());
  }
}
