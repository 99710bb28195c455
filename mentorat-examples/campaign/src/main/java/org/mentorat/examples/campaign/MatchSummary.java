package org.mentorat.examples.campaign;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.mentorat.core.flow.UnservedReasons;
import org.mentorat.core.plugin.PluginRegistry;
import org.mentorat.core.result.Conflict;
import org.mentorat.core.result.MatchResult;
import org.mentorat.core.result.Proposal;
import org.mentorat.core.result.Unserved;
import org.mentorat.examples.campaign.Wording.Noun;
import org.mentorat.model.Association;
import org.mentorat.model.AssociationId;
import org.mentorat.model.Reason;
import org.mentorat.model.YouthId;
import org.mentorat.spi.EligibilityRule;
import org.mentorat.spi.RuleInfo;

/** The result of a run on one page, for a coordinator. Shows ids of associations and counts; no attribute of any person. */
final class MatchSummary {
  private static final int COLUMN = 16;
  private static final int MOST_REASONS = 6;
  private static final int MOST_ASSOCIATIONS = 8;
  private static final int MOST_OVERRIDES = 10;
  private static final int NAME = 26;
  private static final int BAR = 16;

  private final Terminal terminal;
  private final Wording wording;
  private final MatchResult result;
  private final PluginRegistry registry;

  MatchSummary(Session session, MatchResult result, PluginRegistry registry) {
    this.terminal = session.terminal();
    this.wording = session.wording();
    this.result = result;
    this.registry = registry;
  }

  void print() {
    terminal.line();
    headline();
    if (result.cohort().youths().isEmpty()) {
      terminal.line("  "
          + wording.of(
              "La campagne n'a aucun jeune : il n'y a rien à apparier.",
              "The campaign has no youth: there is nothing to match."));
    }
    terminal.line();
    coverage();
    terminal.line();
    associations();
    Paragraph.print(
        terminal, wording.of("Preuve", "Proof"), COLUMN, new Claims(wording).of(result.evidence()));
    flags();
    switchedOff();
    overrides();
    Faults.tell(terminal, wording, result.manifest().faults());
  }

  private void headline() {
    int associations = result.cohort().associations().size();
    terminal.line(terminal.bold(wording.of("Campagne du ", "Campaign of ")
            + wording.day(result.cohort().date()))
        + wording.colon() + wording.count(result.cohort().youths().size(), Noun.YOUTH) + ", "
        + wording.count(result.cohort().mentors().size(), Noun.MENTOR)
        + (associations == 0 ? "" : ", " + wording.count(associations, Noun.ASSOCIATION)));
  }

  private void coverage() {
    int asking = result.served() + result.unserved().size();
    Table table = new Table(Table.Align.LEFT, Table.Align.RIGHT, Table.Align.LEFT);
    table.row(
        terminal.bold(wording.of("Servis", "Served")),
        terminal.green(wording.number(result.served())),
        wording.noun(result.served(), Noun.YOUTH) + wording.of(" sur ", " of ")
            + wording.number(asking) + " ("
            + wording.percent(result.served(), asking) + "), "
            + wording.count(result.proposals().size(), Noun.PROPOSAL));
    if (!result.alreadyServed().isEmpty()) {
      table.row(
          terminal.bold(wording.of("En cours", "Running")),
          wording.number(result.alreadyServed().size()),
          wording.noun(result.alreadyServed().size(), Noun.YOUTH)
              + wording.of(", en binôme déjà", ", in pairs that go on"));
    }
    table.row(
        terminal.bold(wording.of("Sans mentor", "Unserved")),
        wording.number(result.unserved().size()),
        result.unserved().isEmpty()
            ? ""
            : wording.noun(result.unserved().size(), Noun.YOUTH)
                + wording.of(", parce que :", ", because:"));
    List<ReasonCount> reasons = reasons();
    reasons.stream()
        .limit(MOST_REASONS)
        .forEach(r -> table.row(
            "",
            terminal.faint(wording.number(r.count())),
            terminal.faint(wording.clause(r.reason().sentence()))));
    long rest =
        reasons.stream().skip(MOST_REASONS).mapToLong(ReasonCount::count).sum();
    if (rest > 0) {
      table.row(
          "",
          terminal.faint(wording.number(rest)),
          terminal.faint(wording.of("autres raisons", "other reasons")));
    }
    table.print(terminal, "  ");
  }

  private record ReasonCount(Reason reason, long count) {}

  private List<ReasonCount> reasons() {
    return counted(result.unserved().stream().map(Unserved::reason).toList());
  }

  /** Most frequent first, then by code. */
  private static List<ReasonCount> counted(List<Reason> reasons) {
    Map<String, ReasonCount> byCode = new TreeMap<>();
    reasons.forEach(reason -> byCode.merge(
        reason.code(),
        new ReasonCount(reason, 1),
        (a, b) -> new ReasonCount(
            UnservedReasons.common(a.reason(), b.reason()), a.count() + b.count())));
    List<ReasonCount> sorted = new ArrayList<>(byCode.values());
    sorted.sort(Comparator.comparingLong(ReasonCount::count).reversed());
    return sorted;
  }

  private record Share(String association, int youths, int served) {}

  private void associations() {
    List<Share> shares = shares();
    if (shares.size() < 2) {
      return;
    }
    Table table = new Table(
        Table.Align.LEFT,
        Table.Align.LEFT,
        Table.Align.RIGHT,
        Table.Align.RIGHT,
        Table.Align.RIGHT,
        Table.Align.LEFT);
    table.row(
        terminal.bold(wording.of("Associations", "Associations")),
        "",
        terminal.faint(wording.of("jeunes", "youths")),
        terminal.faint(wording.of("servis", "served")),
        "",
        "");
    shares.stream()
        .limit(MOST_ASSOCIATIONS)
        .forEach(s -> table.row(
            s.association(),
            name(s.association()),
            wording.number(s.youths()),
            wording.number(s.served()),
            wording.percent(s.served(), s.youths()),
            terminal.bar((double) s.served() / s.youths(), BAR)));
    table.print(terminal, "  ");
    int more = shares.size() - MOST_ASSOCIATIONS;
    if (more > 0) {
      terminal.line("  "
          + terminal.faint(wording.of("et ", "and ")
              + wording.count(more, Noun.ASSOCIATION)
              + wording.of(" de plus dans review/", " more in review/")));
    }
    terminal.line();
  }

  /** Youths by the association where they are served or were routed; the largest first. */
  private List<Share> shares() {
    Map<AssociationId, Set<YouthId>> served = new TreeMap<>();
    for (Proposal proposal : result.proposals()) {
      AssociationId association = proposal.association();
      if (association != null) {
        served.computeIfAbsent(association, a -> new LinkedHashSet<>()).add(proposal.youth());
      }
    }
    Map<AssociationId, Integer> unserved = new TreeMap<>();
    for (Unserved u : result.unserved()) {
      AssociationId association = u.association();
      if (association != null) {
        unserved.merge(association, 1, Integer::sum);
      }
    }
    Set<AssociationId> all = new LinkedHashSet<>(served.keySet());
    all.addAll(unserved.keySet());
    List<Share> shares = new ArrayList<>();
    for (AssociationId id : all) {
      int with = served.getOrDefault(id, Set.of()).size();
      shares.add(new Share(id.value(), with + unserved.getOrDefault(id, 0), with));
    }
    shares.sort(
        Comparator.comparingInt(Share::youths).reversed().thenComparing(Share::association));
    return shares;
  }

  private String name(String association) {
    String name = result
        .cohort()
        .association(new AssociationId(association))
        .map(Association::name)
        .orElse("");
    return name.length() <= NAME ? name : name.substring(0, NAME - 1) + "…";
  }

  private void flags() {
    List<Proposal> flagged =
        result.proposals().stream().filter(p -> !p.flags().isEmpty()).toList();
    if (flagged.isEmpty()) {
      return;
    }
    long review = result.proposals().stream().filter(Proposal::review).count();
    String flags = new Flags(registry, wording)
        .phrase(flagged.stream().flatMap(p -> p.flags().stream()).toList());
    String must = review == 0
        ? ""
        : wording.of(
            " La politique demande d'en regarder " + wording.number(review) + " avant l'envoi.",
            " The policy wants a person to look at " + wording.number(review)
                + " of them before they are sent.");
    Paragraph.print(
        terminal,
        wording.of("À regarder", "Flagged"),
        COLUMN,
        wording.count(flagged.size(), Noun.PROPOSAL) + wording.colon() + flags + "." + must);
  }

  private void switchedOff() {
    Map<String, RuleInfo> off = new LinkedHashMap<>();
    for (String id : result.manifest().rulesOff()) {
      EligibilityRule rule = registry.rules().get(id);
      if (rule != null && rule.info().enabled()) {
        off.put(id, rule.info());
      }
    }
    if (off.isEmpty()) {
      return;
    }
    boolean safety = off.values().stream().anyMatch(r -> r.nature() == RuleInfo.Nature.SAFETY);
    String names = String.join(", ", off.keySet());
    String text = wording.of("par la politique : ", "by the policy: ") + names + "."
        + (safety
            ? wording.of(
                " Ces règles protègent des personnes : le manifeste en garde la trace.",
                " Some of these protect people: the manifest records it.")
            : "");
    Paragraph.print(terminal, wording.of("Règles levées", "Rules off"), COLUMN, text);
  }

  private void overrides() {
    List<Conflict> conflicts = result.conflicts();
    if (conflicts.isEmpty()) {
      return;
    }
    terminal.line("  "
        + terminal.bold(wording.of(
            "Binômes demandés contre une règle ou une place",
            "Pairs demanded against a rule or a place")));
    conflicts.stream().limit(MOST_OVERRIDES).forEach(c -> {
      String verdict = c.kept()
          ? wording.of("gardé, règle levée", "kept, rule waived")
          : terminal.yellow(wording.of("écarté", "set aside"));
      terminal.line("    " + c.youth() + " – " + c.mentor() + wording.colon() + verdict + " ("
          + wording.clause(c.reason().sentence()) + ")");
    });
    if (conflicts.size() > MOST_OVERRIDES) {
      terminal.line("    "
          + terminal.faint(wording.of(
              "et " + wording.number(conflicts.size() - MOST_OVERRIDES)
                  + " de plus dans manifest.json",
              "and " + wording.number(conflicts.size() - MOST_OVERRIDES)
                  + " more in manifest.json")));
    }
  }
}
