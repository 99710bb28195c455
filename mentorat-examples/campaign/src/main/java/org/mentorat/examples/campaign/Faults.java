package org.mentorat.examples.campaign;

import java.util.List;
import org.mentorat.core.plugin.FaultKind;
import org.mentorat.core.result.Manifest;
import org.mentorat.model.Text;

/** Faults of plug-ins in words. */
final class Faults {
  private Faults() {}

  /** What plug-ins were at fault of: a run that went on all the same must say so. */
  static void tell(Terminal terminal, Wording wording, List<Manifest.Fault> faults) {
    if (faults.isEmpty()) {
      return;
    }
    terminal.line("  "
        + terminal.bold(terminal.red(wording.of("Extensions en défaut", "Plug-ins at fault"))));
    for (Manifest.Fault fault : faults) {
      terminal.line("    " + fault.id() + " " + fault.version() + " (" + fault.plugin() + ")"
          + wording.colon() + wording.of(words(fault.fault())) + ", "
          + wording.of(treatment(fault)) + ", " + wording.number(fault.count())
          + (fault.more()
              ? wording.of(" fois ou plus", " times or more")
              : wording.of(" fois", " times")));
    }
    terminal.line("    "
        + terminal.faint(wording.of(
            "détails dans manifest.json, /faults", "details in manifest.json, /faults")));
  }

  /** In which way a plug-in was at fault, by the code in the manifest. */
  static Text words(String code) {
    for (FaultKind kind : FaultKind.values()) {
      if (kind.code().equals(code)) {
        return words(kind);
      }
    }
    return new Text(code, code);
  }

  private static Text words(FaultKind kind) {
    return switch (kind) {
      case THREW -> new Text("a levé une exception", "threw an exception");
      case NO_ANSWER -> new Text("n'a pas répondu", "gave no answer");
      case OUT_OF_RANGE -> new Text("a répondu hors limites", "answered out of range");
      case WRONG_ANSWER -> new Text("a donné une réponse inutilisable", "gave a useless answer");
      case INCONSISTENT -> new Text("a changé de réponse", "changed its answer");
      case BOUND_TOO_LOW -> new Text("a dépassé sa propre borne", "exceeded its own bound");
      case MUTATED ->
        new Text("a voulu modifier ses données d'entrée", "tried to change what it was handed");
      case HUNG ->
        new Text(
            "n'est pas revenue, son fil d'exécution est abandonné",
            "did not come back, its thread was abandoned");
      case INFEASIBLE ->
        new Text("a rendu un appariement impossible", "returned an infeasible matching");
      case UNPROVEN -> new Text("a prétendu ce qui n'est pas prouvé", "claimed what is not proven");
    };
  }

  /** What became of it. */
  static Text treatment(Manifest.Fault fault) {
    boolean exclude = fault.treatment().equals("exclude");
    return switch (fault.kind() + (exclude ? " exclude" : "")) {
      case "matching exclude" ->
        new Text("l'appariement reste, sans preuve", "the matching stays, with nothing proven");
      case "matching" ->
        new Text("remplacée par la méthode intégrée", "replaced by the built-in strategy");
      case "routing exclude" ->
        new Text("personne sans orientation", "person left without a route");
      case "routing" ->
        new Text("orientation intégrée à la place", "routed by the built-in strategy");
      case "scorer exclude", "rule exclude" -> new Text("binôme écarté", "pair excluded");
      case "scorer" -> new Text("score neutre à la place", "neutral score in its place");
      default -> new Text("traité comme inconnu", "treated as unknown");
    };
  }
}
