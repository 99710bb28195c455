package org.mentorat.report;

import java.util.ArrayList;
import java.util.List;
import org.mentorat.core.result.Manifest;
import org.mentorat.report.page.Block;
import org.mentorat.report.page.Section;

/** What the run was made of, and how to read the figures. */
final class MethodSection {
  private MethodSection() {}

  /** What a dot in a table means. */
  static String withheld(Phrases phrases) {
    return phrases.of(
        "· : un nombre de un à neuf, un chiffre qui permettrait de le retrouver, ou personne.",
        "·: a number of one to nine, a figure that would give one away, or nobody.");
  }

  static Section of(ReportContent content, Phrases phrases) {
    Manifest manifest = content.result().manifest();
    List<Block.Term> terms = new ArrayList<>();
    terms.add(new Block.Term(phrases.of("Version", "Version"), manifest.mentoratVersion()));
    terms.add(new Block.Term(
        phrases.of("Début des binômes", "Pairs start on"), phrases.day(manifest.startDate())));
    terms.add(new Block.Term(
        phrases.of("Orientation et appariement", "Routing and matching"),
        manifest.routing().id() + ", " + manifest.matching().id()));
    terms.add(new Block.Term(
        phrases.of("Critères et poids", "Criteria and weights"),
        String.join(
            ", ",
            manifest.scorers().stream()
                .map(part -> part.id() + " " + part.settings().get("weight"))
                .toList())));
    if (!manifest.rulesOff().isEmpty()) {
      terms.add(new Block.Term(
          phrases.of("Règles désactivées", "Rules switched off"),
          String.join(", ", manifest.rulesOff())));
    }
    terms.add(new Block.Term(
        phrases.of("Décisions contre une règle", "Decisions against a rule"),
        phrases.number(manifest.overrides().size())));
    terms.add(new Block.Term(
        phrases.of("Répétable", "Repeatable"),
        manifest.reproducible()
            ? phrases.of(
                "oui : les mêmes fichiers donnent le même résultat",
                "yes: the same files give the same result")
            : phrases.of(
                "non : le calcul a été arrêté avant la fin",
                "no: the run was stopped before its end")));
    terms.add(new Block.Term(
        phrases.of("Empreinte de la politique", "Fingerprint of the policy"),
        manifest.policySha256()));
    List<String> reading = phrases.french()
        ? List.of(
            "Aucun nombre de un à neuf jeunes ou mentors n'est écrit, ni ce qui permettrait de le retrouver à partir des totaux : d'autres"
                + " chiffres manquent pour cette raison.",
            "Parts : intervalle de Wilson (1927) à 95 %. Moyennes : intervalle de Student (1908) à 95 %.",
            "Règle des quatre cinquièmes : Uniform Guidelines on Employee Selection Procedures, 29 CFR 1607.4 D (1978).",
            "« Mentor possible » : un mentor au moins satisfait tous les critères obligatoires.",
            "Rang du mentor : 1 quand c'est celui qui a le plus de points parmi les mentors possibles du jeune.",
            "Jours d'attente : de la demande au jour de la campagne, quand la date de la demande est connue.")
        : List.of(
            "No number of one to nine youths or mentors is written, nor what would give one away from the totals: other figures are"
                + " missing for that reason.",
            "Shares: Wilson's interval (1927) of 95%. Means: Student's interval (1908) of 95%.",
            "Four-fifths rule: Uniform Guidelines on Employee Selection Procedures, 29 CFR 1607.4 D (1978).",
            "\"Eligible mentor\": at least one mentor passes every mandatory rule.",
            "Rank of the mentor: 1 where it is the one with most points among the youth's eligible mentors.",
            "Days waited: from the request to the day of the campaign, where the day of the request is known.");
    return new Section(
        "method",
        phrases.of("Comment lire ce rapport", "How to read this report"),
        List.of(new Block.Points(reading), new Block.Terms(terms)));
  }
}
