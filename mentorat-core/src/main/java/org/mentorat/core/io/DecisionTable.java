package org.mentorat.core.io;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.mentorat.model.Decision;
import org.mentorat.model.InvalidRecordException;
import org.mentorat.model.MentorId;
import org.mentorat.model.Pairing;
import org.mentorat.model.Text;
import org.mentorat.model.YouthId;

/**
 * The columns of {@code decisions.csv} and of a coordinator's sheet that comes back. A row without a decision is untouched and decides
 * nothing.
 *
 * <p>"By" in a sheet may say who decided (jeune, mentor, parent, coordinateur) or who wrote it down; whatever is none of the former words
 * is taken as the account.
 */
final class DecisionTable {
  static final Vocabulary<Decision.Outcome> OUTCOME = Vocabulary.of(Decision.Outcome.values())
      .also(Decision.Outcome.SENT, "envoyé", "envoyer", "transmis", "transmise", "proposé", "send")
      .also(
          Decision.Outcome.ACCEPTED,
          "accepté",
          "accepter",
          "oui",
          "ok",
          "validé",
          "validée",
          "accept",
          "yes")
      .also(
          Decision.Outcome.REFUSED, "refusé", "refuser", "non", "rejeté", "rejetée", "refuse", "no")
      .also(Decision.Outcome.LOCKED, "verrouillé", "verrouiller", "imposé", "imposée", "lock")
      .also(
          Decision.Outcome.REPLACED,
          "autre",
          "other",
          "autre mentor",
          "other mentor",
          "remplacé",
          "remplacer",
          "replace");

  static final Vocabulary<Decision.By> BY = Vocabulary.of(Decision.By.values())
      .also(Decision.By.BY_YOUTH, "le jeune", "la jeune", "by youth")
      .also(Decision.By.BY_MENTOR, "le mentor", "la mentore", "mentore", "by mentor")
      .also(
          Decision.By.BY_GUARDIAN,
          "parent",
          "parents",
          "famille",
          "tuteur",
          "tutrice",
          "by guardian")
      .also(
          Decision.By.BY_COORDINATOR, "coordinatrice", "coordination", "équipe", "by coordinator");

  static final Vocabulary<Decision.Why> WHY = Vocabulary.of(Decision.Why.values())
      .also(Decision.Why.NO_TIME, "pas le temps", "indisponible", "disponibilité", "disponibilités")
      .also(Decision.Why.TOO_FAR, "distance", "éloignement", "loin")
      .also(Decision.Why.NO_SHARED_TOPIC, "besoin non couvert", "profil", "pas de points communs")
      .also(Decision.Why.ALREADY_SERVED, "déjà accompagné", "déjà accompagnée", "déjà un mentor")
      .also(Decision.Why.NO_ANSWER, "sans réponse", "injoignable")
      .also(Decision.Why.CHANGED_MIND, "abandon", "ne souhaite plus", "changé d'avis")
      .also(Decision.Why.CONFLICT_OF_INTEREST, "conflit", "se connaissent")
      .also(Decision.Why.OTHER, "autre raison", "other reason");

  static final Table<Draft, Row> TABLE = new Table<>(
      "decisions",
      List.of(
          column(
              "youth",
              "jeune",
              "youth id",
              CellForm.ID,
              (in, d) -> d.youth = in.id(YouthId::of),
              r -> r.youth().value(),
              "id jeune",
              "identifiant jeune"),
          column(
              "mentor",
              "mentor",
              "mentor id",
              CellForm.ID,
              (in, d) -> d.mentor = in.id(MentorId::of),
              r -> r.mentor().value(),
              "id mentor",
              "identifiant mentor"),
          column(
              "decision",
              "décision",
              "decision",
              CellForm.one(OUTCOME),
              (in, d) -> d.outcome(in),
              r -> decision(r, x -> x.outcome().code()),
              "outcome",
              "résultat"),
          column(
              "reason",
              "motif",
              "reason",
              CellForm.one(WHY),
              (in, d) -> d.why(in),
              r -> decision(r, x -> Cells.code(x.reason())),
              "raison",
              "pourquoi"),
          column(
              "otherMentor",
              "autre mentor",
              "other mentor",
              CellForm.ID,
              (in, d) -> d.other = in.id(MentorId::of),
              r -> decision(
                  r, x -> x.replacement() == null ? null : x.replacement().value()),
              "mentor choisi",
              "replacement"),
          column(
              "by",
              "par",
              "by",
              CellForm.one(BY),
              (in, d) -> d.by(in),
              r -> decision(r, x -> x.by().code()),
              "décidé par",
              "decided by"),
          column(
              "actor",
              "saisi par",
              "recorded by",
              CellForm.TEXT,
              (in, d) -> d.actor = in.text(),
              r -> decision(r, x -> CellReader.writeText(x.actor())),
              "compte",
              "account"),
          column(
              "on",
              "le",
              "on",
              CellForm.DATE,
              (in, d) -> d.on(in),
              r -> decision(r, x -> Cells.day(x.on())),
              "date",
              "décidé le",
              "date de décision",
              "decided on")),
      List.of("youth", "mentor", "decision"),
      Draft::new,
      d -> d.youth == null || d.mentor == null ? null : d.youth + " – " + d.mentor,
      DecisionTable::finish);

  private DecisionTable() {}

  /** A row: a decision, or untouched; and the cells beside the decision that were not understood. */
  record Row(YouthId youth, MentorId mentor, @Nullable Decision decision, List<FieldProblem> doubts)
      implements Pairing {
    /** Copies the list. */
    Row {
      doubts = List.copyOf(doubts);
    }
  }

  /** A decision under construction. */
  static final class Draft {
    private @Nullable YouthId youth;
    private @Nullable MentorId mentor;
    private boolean decided;
    private Decision.@Nullable Outcome outcome;
    private Decision.@Nullable Why why;
    private @Nullable MentorId other;
    private Decision.@Nullable By by;
    private @Nullable String actor;
    private @Nullable LocalDate on;
    private final List<FieldProblem> doubts = new ArrayList<>();

    private void outcome(CellReader in) {
      decided = true;
      outcome = in.requiredCode(OUTCOME);
    }

    /** Free words may say anything about a person: they become "other" and are not kept. */
    private void why(CellReader in) {
      why = WHY.find(in.cell());
      if (why == null) {
        why = Decision.Why.OTHER;
        doubt(
            in,
            RepairKind.REASON_OTHER,
            Problems.unknownCode("reason", String.join(", ", WHY.codes())));
      }
    }

    private void by(CellReader in) {
      by = BY.find(in.cell());
      String account = by == null ? in.text() : null;
      if (account != null) {
        actor = actor == null ? account : actor;
        doubtfulAuthor(in);
      }
    }

    /** A day that nobody can read must not make a refusal undone. */
    private void on(CellReader in) {
      List<FieldProblem> problems = in.problems();
      int before = problems.size();
      on = in.pastDay();
      List<FieldProblem> unreadable = problems.subList(before, problems.size());
      List.copyOf(unreadable).forEach(problem -> doubt(in, RepairKind.DECISION_DAY, problem));
      unreadable.clear();
    }

    private void doubtfulAuthor(CellReader in) {
      doubt(
          in,
          RepairKind.DECISION_AUTHOR,
          Problems.unknownCode("by", String.join(", ", BY.codes())));
    }

    private void doubt(CellReader in, RepairKind kind, FieldProblem problem) {
      in.repaired(problem.field(), kind);
      doubts.add(problem);
    }

    private Decision decision(
        YouthId who, MentorId proposed, Decision.Outcome decided, ReadOptions options) {
      return new Decision(
          who,
          proposed,
          decided,
          by == null ? Decision.By.BY_COORDINATOR : by,
          why,
          other,
          actor == null ? options.actor() : actor,
          on == null ? options.date() : on);
    }

    /** Forgets a day or an account that the model does not take; false: there is neither. */
    private boolean forget(InvalidRecordException invalid, CellReader in) {
      boolean forgotten = false;
      for (InvalidRecordException.Problem problem : invalid.problems()) {
        if (problem.field().equals("on") && on != null) {
          on = null;
          doubt(in, RepairKind.DECISION_DAY, Problems.ofModel(problem));
          forgotten = true;
        } else if (problem.field().equals("actor") && actor != null) {
          actor = null;
          doubt(in, RepairKind.DECISION_AUTHOR, Problems.ofModel(problem));
          forgotten = true;
        }
      }
      return forgotten;
    }
  }

  private static @Nullable Row finish(Draft d, CellReader in) {
    if (d.youth == null || d.mentor == null) {
      if (in.problems().isEmpty()) {
        in.problem(Problems.missingValue(d.youth == null ? "youth" : "mentor"));
      }
      return null;
    }
    if (!d.decided) {
      if (d.other != null) {
        in.problem(Problems.of(
            "decision",
            "decision.missing",
            "une décision avec l'autre mentor (« autre »)",
            "a decision beside the other mentor (\"other\")"));
        return null;
      }
      return new Row(d.youth, d.mentor, null, List.of());
    }
    if (d.outcome == null) {
      return null;
    }
    boolean replaced = d.outcome == Decision.Outcome.REPLACED;
    if (replaced != (d.other != null)) {
      in.problem(
          replaced
              ? Problems.missingValue("otherMentor")
              : Problems.of(
                  "otherMentor",
                  "decision.other",
                  "un autre mentor seulement avec la décision « autre »",
                  "another mentor only with the decision \"other\""));
      return null;
    }
    Decision decision = decision(d, d.youth, d.mentor, d.outcome, in);
    return decision == null ? null : new Row(d.youth, d.mentor, decision, d.doubts);
  }

  private static @Nullable Decision decision(
      Draft d, YouthId youth, MentorId mentor, Decision.Outcome outcome, CellReader in) {
    try {
      return d.decision(youth, mentor, outcome, in.options());
    } catch (InvalidRecordException invalid) {
      if (d.forget(invalid, in)) {
        return decision(d, youth, mentor, outcome, in);
      }
      in.problems(invalid);
      return null;
    }
  }

  private static @Nullable String decision(Row row, Function<Decision, @Nullable String> part) {
    return row.decision() == null ? null : part.apply(row.decision());
  }

  private static Column<Draft, Row> column(
      String name,
      String french,
      String english,
      CellForm form,
      Column.Reads<Draft> reads,
      Function<Row, @Nullable String> writes,
      String... headers) {
    return new Column<>(name, new Text(french, english), form, List.of(headers), reads, writes);
  }
}
