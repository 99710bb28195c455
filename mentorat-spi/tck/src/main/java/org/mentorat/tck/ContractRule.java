package org.mentorat.tck;

/**
 * The rules that plug-ins keep, by number: S for scorers, E for eligibility rules, R for routing, M for matching, P for a plug-in as a
 * whole. The README of the kit lists them with the test that holds each.
 */
public enum ContractRule {
  S1(
      "A score is a number from 0 to 1",
      "weights turn scores into points, and a single NaN or 1.2 outweighs every other criterion"),
  S2(
      "A question asked again has the same answer",
      "explanations and checks ask again, and must tell of the score that counted"),
  S3(
      "A row answers for its own youth, whatever rows are prepared after it and in whatever order mentors are asked",
      "the engine holds rows of several youths at once and skips the mentors whom rules exclude"),
  S4(
      "Threads that ask rows of one bound scorer get the answers of a single thread",
      "rows are prepared and asked on all threads that the host lends"),
  S5(
      "The order of the mentors does not matter",
      "indices are drawn by lot, and nobody may be favoured by a place in a list"),
  S6(
      "Leaving out mentors changes nothing for those who stay",
      "routing and rules shorten the list, and the same pair must have the same score in every run"),
  S7(
      "Nothing is remembered from one run to the next",
      "one instance serves all runs of a process, and an answer of an earlier cohort is wrong in this one"),
  S8(
      "No record makes it throw: unknown fields, empty sets, extreme dates, ids in any script",
      "real sheets lack columns, and one exception ends the run of a whole campaign"),
  S9(
      "A one-sided scorer does not depend on the other side",
      "the engine asks it once a person and takes the answer for all pairs"),
  S10(
      "A scorer that declares what it reads declares all of it, by known names",
      "people are told which fields decide, and must be able to trust the list"),
  S11(
      "Kinds are one number a mentor, from 0 to below the number of mentors or 1,024, always the same",
      "they are indices into tables of the engine"),
  S12(
      "No score exceeds the bound of its kind, and bounds lie in 0 to 1",
      "the search skips whatever is bounded too low, and the proof of optimality rests on it"),
  S13(
      "Youths of one kind have the same bounds for all kinds of mentors",
      "the engine asks for the bounds of the first such youth and uses them for all"),
  S14(
      "An explanation speaks both languages, or neither",
      "a coordinator reads it in either, and half a sentence is worse than none"),
  S15(
      "Id, version, label and weight are well-formed and stay the same",
      "policies, manifests and caches know a scorer by them"),
  S16(
      "Every declared parameter is coherent: a name, a meaning, a range, and a default within it",
      "the policy reader checks against the declaration, and shows it to people"),
  S17(
      "Every value that the declaration allows can be bound and asked",
      "a policy that was found valid must run; what contradicts another value is refused by UnusableParameterException"),
  S18(
      "Every declared parameter changes some score",
      "who sets a parameter that nothing reads believes that the policy says what it does not say"),
  S19(
      "Many scores at once are the scores one by one, and nothing else is written",
      "the engine asks for either, as is quicker, and hands in an array that holds other scores too"),

  E1("A verdict is never null", "the engine must know what to do with the pair"),
  E2(
      "A question asked again has the same answer",
      "exclusions are explained and checked later, and must be those that counted"),
  E3(
      "A row answers for its own youth, whatever rows are prepared after it and in whatever order mentors are asked",
      "the engine holds rows of several youths at once and skips the mentors whom other rules exclude"),
  E4(
      "Threads that ask rows of one bound rule get the answers of a single thread",
      "rows are prepared and asked on all threads that the host lends"),
  E5(
      "The order of the mentors does not matter",
      "indices are drawn by lot, and nobody may be favoured by a place in a list"),
  E6(
      "Leaving out mentors changes nothing for those who stay",
      "routing shortens the list, and the same pair must have the same verdict in every run"),
  E7(
      "Nothing is remembered from one run to the next",
      "one instance serves all runs of a process, and an answer of an earlier cohort is wrong in this one"),
  E8(
      "No record makes it throw: unknown fields, empty sets, extreme dates, ids in any script",
      "real sheets lack columns, and one exception ends the run of a whole campaign"),
  E9(
      "A one-sided rule does not depend on the other side",
      "the engine asks it once a person and takes the answer for all pairs"),
  E10(
      "A rule that declares what it reads declares all of it, by known names",
      "people are told which fields decide, and must be able to trust the list"),
  E11(
      "Kinds are one number a mentor, from 0 to below the number of mentors or 1,024, always the same",
      "they are indices into tables of the engine"),
  E12(
      "A kind that a row excludes has no mentor with another verdict",
      "the engine skips the whole kind and never asks about its mentors"),
  E13(
      "A shortlist is in strictly ascending order and misses nobody whom the rule does not exclude",
      "whoever is not on it is never asked about"),
  E14(
      "Words of many mentors say what the verdicts say, for every range of words",
      "the engine asks for either, as is quicker, and must find the same pairs"),
  E15(
      "The array of words is fresh each time",
      "the engine writes into it, and a shared one would carry marks of one youth to the next"),
  E16(
      "Where everything is known the verdict is not UNKNOWN",
      "a proposal is flagged for a person to look up what is missing, and there must be something to look up"),
  E17(
      "Id, version, label and reason are well-formed and stay the same",
      "policies and manifests know a rule by them, and people read the reason"),
  E18(
      "Every declared parameter is coherent: a name, a meaning, a range, and a default within it",
      "the policy reader checks against the declaration, and shows it to people"),
  E19(
      "Every value that the declaration allows can be bound and asked",
      "a policy that was found valid must run; what contradicts another value is refused by UnusableParameterException"),
  E20(
      "Every declared parameter changes some verdict",
      "who sets a parameter that nothing reads believes that the policy says what it does not say"),

  R1("A fit is a number from 0 to 1", "fits are compared, shown and written to files"),
  R2(
      "Routes and closed doors are programmes of the cohort, each under its own association",
      "people are enrolled in them, and a door that does not exist leads nowhere"),
  R3(
      "The best route comes first, and a fallback after all others",
      "who is routed to one programme goes to the first"),
  R4(
      "Every programme stands once, open or closed",
      "people ask why they were not sent to a programme, and the answer must be there"),
  R5(
      "A closed programme says why, and every reason has a code and words in French and English",
      "coordinators explain it to a young person, and machines count it"),
  R6("A question asked again has the same answer", "a route is explained and checked later"),
  R7(
      "Who was asked about before plays no part",
      "the room that is left is handed in, and nothing else may carry the order of the queue"),
  R8(
      "Threads that ask one bound strategy get the answers of a single thread",
      "people are ranked on all threads that the host lends"),
  R9(
      "Nothing is remembered from one run to the next",
      "one instance serves all runs of a process, and an answer of an earlier cohort is wrong in this one"),
  R10(
      "No record and no room makes it throw: unknown fields, no places, fewer than none, no associations",
      "real sheets lack columns, and one exception ends the run of a whole campaign"),
  R11(
      "Who came through an association is offered its programmes only",
      "whom an association brought stays with it"),
  R12(
      "Id, version and purpose are well-formed and stay the same",
      "policies and manifests know a strategy by them"),
  R13(
      "Every declared parameter is coherent: a name, a meaning, a range, and a default within it",
      "the policy reader checks against the declaration, and shows it to people"),
  R14(
      "Every value that the declaration allows can be bound and asked",
      "a policy that was found valid must run; what contradicts another value is refused by UnusableParameterException"),
  R15(
      "Every declared parameter changes some ranking",
      "who sets a parameter that nothing reads believes that the policy says what it does not say"),
  R16(
      "A strategy that declares what it reads declares all of it, by known names",
      "people are told which fields decide where they are sent, and must be able to trust the list"),

  M1(
      "A matching is feasible: pairs that exist, capacities, quotas and locked pairs",
      "it becomes proposals to people, and one mentor too many is a promise broken"),
  M2(
      "The evidence proves what the outcome claims",
      "nobody has to trust a solver; a claim that is not proven is taken back"),
  M3(
      "The strategy keeps its promise, and what is claimed to be optimal is as good as the best of all matchings",
      "who chooses a strategy chooses it for what it says it finds"),
  M4(
      "Nothing is feasible only where that is so and proven",
      "a campaign without any proposal is the worst outcome, and must be beyond doubt"),
  M5(
      "The same problem, parameters and seed give the same outcome, whatever was solved before",
      "runs are repeated, compared and checked"),
  M6(
      "Threads that solve with one instance get the outcomes of a single thread",
      "a host solves several campaigns at once"),
  M7(
      "The number of threads that are lent does not show in the outcome",
      "the same campaign gives the same proposals on a laptop and on a server"),
  M8(
      "Told to stop it stops, with a feasible matching and the cause",
      "a person waits for the answer, and the time is up"),
  M9("It asks often whether to stop", "a deadline is worth what the longest silence leaves of it"),
  M10(
      "Splitting a mentor's places among two mentors changes neither coverage nor score, as far as they are promised",
      "a capacity is nothing but so many places"),
  M11(
      "The order of youths and mentors changes neither coverage nor score, as far as they are promised",
      "indices are drawn by lot"),
  M12(
      "No problem makes it throw: nobody, no pairs, capacities and quotas of 0, scores at the ends of the range",
      "one exception ends the run of a whole campaign"),
  M13(
      "Id, version and purpose are well-formed and stay the same",
      "policies and manifests know a strategy by them"),
  M14(
      "Every declared parameter is coherent: a name, a meaning, a range, and a default within it",
      "the policy reader checks against the declaration, and shows it to people"),
  M15(
      "Every value that the declaration allows can be used",
      "a policy that was found valid must run"),
  M16(
      "No field of a person is declared to be read",
      "a strategy is handed numbers alone, and a list of fields would tell people what cannot be"),

  P1(
      "Id, version and purpose are well-formed and stay the same",
      "manifests, caches and the list of what is installed know a plug-in by them"),
  P2(
      "The parts of one kind have different ids",
      "policies name them, and a plug-in with two of one name is refused as a whole"),
  P3(
      "The parts are the same each time they are asked for",
      "the list of what is installed, the policy reader and the run ask for them one after the other"),
  P4(
      "The loader of services finds it, once",
      "a plug-in that is not registered is not there, and nobody says so");

  private final String statement;
  private final String reason;

  ContractRule(String statement, String reason) {
    this.statement = statement;
    this.reason = reason;
  }

  /** What plug-ins keep. */
  public String statement() {
    return statement;
  }

  /** Why. */
  public String reason() {
    return reason;
  }
}
