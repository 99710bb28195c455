package org.mentorat.core.audit;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.mentorat.model.Association;
import org.mentorat.model.AssociationId;
import org.mentorat.model.Coded;
import org.mentorat.model.Cohort;
import org.mentorat.model.Gazetteer;
import org.mentorat.model.Gender;
import org.mentorat.model.Place;
import org.mentorat.model.Situation;
import org.mentorat.model.Territory;
import org.mentorat.model.TerritoryType;
import org.mentorat.model.Text;
import org.mentorat.model.Youth;

/** Says to which group of a dimension a youth belongs, and in which order groups stand: as their codes are listed, unknown last. */
final class Grouping {
  private static final Text UNKNOWN = new Text("non renseigné", "not known");
  private static final Text UNROUTED = new Text("sans association", "without association");

  /** First age of each band after the first. */
  private static final int[] BAND_STARTS = {11, 15, 18, 25};

  private static final List<Group> BANDS = List.of(
      new Group("0-10", new Text("10 ans et moins", "10 and under")),
      new Group("11-14", new Text("11 à 14 ans", "11 to 14")),
      new Group("15-17", new Text("15 à 17 ans", "15 to 17")),
      new Group("18-24", new Text("18 à 24 ans", "18 to 24")),
      new Group("25-", new Text("25 ans et plus", "25 and over")));

  private final Cohort cohort;
  private final Gazetteer gazetteer;

  Grouping(Cohort cohort, Gazetteer gazetteer) {
    this.cohort = cohort;
    this.gazetteer = gazetteer;
  }

  /** The group of a youth; {@code association}: where the youth was routed, null: nowhere. */
  Group of(Dimension dimension, Youth youth, @Nullable AssociationId association) {
    return switch (dimension) {
      case TERRITORY -> {
        Territory territory = youth.territory();
        yield coded(territory == null ? null : territory.type());
      }
      case SITUATION -> coded(youth.situation());
      case AGE -> band(youth.born());
      case GENDER -> coded(youth.gender());
      case ASSOCIATION -> association(association);
      case DEPARTMENT -> department(youth.commune());
    };
  }

  /** Position of a group among those of its dimension; ties are broken by code. */
  static int order(Dimension dimension, Group group) {
    if (group.unknown()) {
      return Integer.MAX_VALUE;
    }
    return switch (dimension) {
      case TERRITORY -> TerritoryType.of(group.code()).map(Enum::ordinal).orElse(0);
      case SITUATION -> Situation.of(group.code()).map(Enum::ordinal).orElse(0);
      case GENDER -> Gender.of(group.code()).map(Enum::ordinal).orElse(0);
      case AGE -> BANDS.indexOf(group);
      case ASSOCIATION, DEPARTMENT -> 0;
    };
  }

  private static Group coded(@Nullable Coded value) {
    return value == null ? new Group("", UNKNOWN) : new Group(value.code(), value.label());
  }

  private Group band(@Nullable LocalDate born) {
    if (born == null) {
      return new Group("", UNKNOWN);
    }
    int age = Period.between(born, cohort.date()).getYears();
    int band = 0;
    while (band < BAND_STARTS.length && age >= BAND_STARTS[band]) {
      band++;
    }
    return BANDS.get(band);
  }

  private Group association(@Nullable AssociationId id) {
    if (id == null) {
      return new Group("", UNROUTED);
    }
    String name =
        cohort.association(id).map(Association::name).filter(Objects::nonNull).orElse(id.value());
    return new Group(id.value(), new Text(name, name));
  }

  private Group department(@Nullable String commune) {
    String code =
        commune == null ? "" : gazetteer.byCode(commune).map(Place::department).orElse("");
    return code.isEmpty() ? new Group("", UNKNOWN) : new Group(code, new Text(code, code));
  }
}
