package org.mentorat.core.io;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.mentorat.core.result.ScoredPair;
import org.mentorat.model.AssociationId;
import org.mentorat.model.MentorId;
import org.mentorat.model.Points;
import org.mentorat.model.Text;
import org.mentorat.model.YouthId;
import org.mentorat.problem.AssignmentProblem;

/** The columns of the four tables of {@link ScoredPairsFiles}. */
final class PairsTables {
  private static final double MOST_POINTS = Points.points(AssignmentProblem.MAX_SCORE);
  private static final int MOST_PLACES = 1_000_000;
  private static final int MOST_PAIRS = 1_000_000_000;

  static final Table<PairDraft, ScoredPair> PAIRS = new Table<>(
      "scored-pairs",
      List.of(
          PairsTables.<PairDraft, ScoredPair>column(
              "youth",
              "jeune",
              "youth id",
              CellForm.ID,
              (in, d) -> d.youth = in.id(YouthId::of),
              p -> p.youth().value()),
          column(
              "mentor",
              "mentor",
              "mentor id",
              CellForm.ID,
              (in, d) -> d.mentor = in.id(MentorId::of),
              p -> p.mentor().value()),
          column(
              "score",
              "score en points",
              "score in points",
              CellForm.DECIMAL,
              (in, d) -> d.score = in.decimal(),
              p -> ResultFiles.points(p.micropoints()),
              "points",
              "note",
              "affinité")),
      List.of("youth", "mentor", "score"),
      PairDraft::new,
      d -> d.youth == null || d.mentor == null ? null : d.youth + " – " + d.mentor,
      PairsTables::pair);

  static final Table<PersonDraft, YouthPlaces> YOUTHS = new Table<>(
      "youth-places",
      List.of(
          PairsTables.<PersonDraft, YouthPlaces>column(
              "id",
              "identifiant jeune",
              "youth id",
              CellForm.ID,
              (in, d) -> d.youth = in.id(YouthId::of),
              y -> y.id().value(),
              "youth",
              "jeune"),
          column(
              "places",
              "places de ce jeune",
              "mentors wanted",
              CellForm.NUMBER,
              (in, d) -> d.places = in.number(),
              y -> Integer.toString(y.places()),
              "capacity",
              "capacité"),
          column(
              "tier",
              "rang de priorité",
              "tier",
              CellForm.NUMBER,
              (in, d) -> d.tier = in.number(),
              y -> Integer.toString(y.tier()),
              "rang")),
      List.of("id"),
      PersonDraft::new,
      d -> d.youth == null ? null : d.youth.value(),
      PairsTables::youth);

  static final Table<PersonDraft, MentorPlaces> MENTORS = new Table<>(
      "mentor-places",
      List.of(
          PairsTables.<PersonDraft, MentorPlaces>column(
              "id",
              "identifiant mentor",
              "mentor id",
              CellForm.ID,
              (in, d) -> d.mentor = in.id(MentorId::of),
              m -> m.id().value(),
              "mentor"),
          column(
              "places",
              "places de ce mentor",
              "youths taken",
              CellForm.NUMBER,
              (in, d) -> d.places = in.number(),
              m -> Integer.toString(m.places()),
              "capacity",
              "capacité"),
          column(
              "group",
              "groupe",
              "group of the mentor",
              CellForm.ID,
              (in, d) -> d.group = groupId(in),
              MentorPlaces::group,
              "association")),
      List.of("id"),
      PersonDraft::new,
      d -> d.mentor == null ? null : d.mentor.value(),
      PairsTables::mentor);

  static final Table<GroupDraft, GroupBounds> GROUPS = new Table<>(
      "groups",
      List.of(
          PairsTables.<GroupDraft, GroupBounds>column(
              "group",
              "groupe",
              "group id",
              CellForm.ID,
              (in, d) -> d.group = groupId(in),
              GroupBounds::group,
              "association",
              "id"),
          column(
              "parent",
              "fait partie de",
              "part of",
              CellForm.ID,
              (in, d) -> d.parent = groupId(in),
              GroupBounds::parent),
          column(
              "lower",
              "au moins",
              "at least",
              CellForm.NUMBER,
              (in, d) -> d.lower = in.number(),
              g -> Integer.toString(g.lower()),
              "minimum"),
          column(
              "upper",
              "au plus",
              "at most",
              CellForm.NUMBER,
              (in, d) -> d.upper = in.number(),
              g -> Cells.number(g.upper()),
              "maximum")),
      List.of("group"),
      GroupDraft::new,
      d -> d.group,
      PairsTables::group);

  private PairsTables() {}

  /** How many mentors a youth may get, and how urgent it is. */
  record YouthPlaces(YouthId id, int places, int tier) {}

  /** How many youths a mentor may take, and where the mentor belongs. */
  record MentorPlaces(MentorId id, int places, @Nullable String group) {}

  /** A group of mentors with the bounds on its pairs; null: no bound. */
  record GroupBounds(
      String group,
      @Nullable String parent,
      int lower,
      @Nullable Integer upper) {}

  /** A pair under construction. */
  static final class PairDraft {
    private @Nullable YouthId youth;
    private @Nullable MentorId mentor;
    private @Nullable Double score;
  }

  /** A person under construction. */
  static final class PersonDraft {
    private @Nullable YouthId youth;
    private @Nullable MentorId mentor;
    private @Nullable Integer places;
    private @Nullable Integer tier;
    private @Nullable String group;
  }

  /** A group under construction. */
  static final class GroupDraft {
    private @Nullable String group;
    private @Nullable String parent;
    private @Nullable Integer lower;
    private @Nullable Integer upper;
  }

  private static @Nullable ScoredPair pair(PairDraft d, CellReader in) {
    if (d.youth == null || d.mentor == null || d.score == null) {
      missing(in, d.youth == null ? "youth" : d.mentor == null ? "mentor" : "score");
      return null;
    }
    if (!(Math.abs(d.score) <= MOST_POINTS)) {
      in.problem(Problems.of(
          "score",
          "score.range",
          "un nombre de -1099511 à 1099511",
          "a number from -1099511 to 1099511"));
      return null;
    }
    return new ScoredPair(d.youth, d.mentor, Points.quantise(1, d.score));
  }

  private static @Nullable YouthPlaces youth(PersonDraft d, CellReader in) {
    int places = within(in, "places", d.places, 1, MOST_PLACES);
    int tier = within(in, "tier", d.tier, 0, AssignmentProblem.MAX_TIERS - 1);
    if (d.youth == null) {
      missing(in, "id");
      return null;
    }
    return new YouthPlaces(d.youth, places, tier);
  }

  private static @Nullable MentorPlaces mentor(PersonDraft d, CellReader in) {
    int places = within(in, "places", d.places, 1, MOST_PLACES);
    if (d.mentor == null) {
      missing(in, "id");
      return null;
    }
    return new MentorPlaces(d.mentor, places, d.group);
  }

  private static @Nullable GroupBounds group(GroupDraft d, CellReader in) {
    int lower = within(in, "lower", d.lower, 0, MOST_PAIRS);
    int upper = within(in, "upper", d.upper, MOST_PAIRS, MOST_PAIRS);
    if (d.group == null) {
      missing(in, "group");
      return null;
    }
    if (lower > upper) {
      in.problem(Problems.of(
          "upper", "bounds.order", "au moins la borne inférieure", "no less than the lower bound"));
    }
    return new GroupBounds(d.group, d.parent, lower, d.upper);
  }

  /** Groups are named as associations are. */
  private static @Nullable String groupId(CellReader in) {
    AssociationId id = in.id(AssociationId::of);
    return id == null ? null : id.value();
  }

  private static void missing(CellReader in, String field) {
    if (in.problems().isEmpty()) {
      in.problem(Problems.missingValue(field));
    }
  }

  /** A number from 0 to {@code most}; {@code usual} where the cell is blank. */
  private static int within(
      CellReader in, String field, @Nullable Integer said, int usual, int most) {
    int value = said == null ? usual : said;
    if (value < 0 || value > most) {
      in.problem(Problems.of(
          field, field + ".range", "un nombre de 0 à " + most, "a number from 0 to " + most));
    }
    return value;
  }

  private static <D, R> Column<D, R> column(
      String name,
      String french,
      String english,
      CellForm form,
      Column.Reads<D> reads,
      Function<R, @Nullable String> writes,
      String... headers) {
    return new Column<>(name, new Text(french, english), form, List.of(headers), reads, writes);
  }
}
