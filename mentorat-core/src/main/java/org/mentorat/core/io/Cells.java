package org.mentorat.core.io;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.mentorat.model.Coded;
import org.mentorat.model.InvalidRecordException;
import org.mentorat.model.Position;

/** Values as machine files write them; null stays null. */
final class Cells {
  private Cells() {}

  static @Nullable String day(@Nullable LocalDate day) {
    return day == null ? null : day.toString();
  }

  static @Nullable String number(@Nullable Integer number) {
    return number == null ? null : number.toString();
  }

  static @Nullable String yesNo(@Nullable Boolean value) {
    return value == null ? null : value ? "yes" : "no";
  }

  static @Nullable String code(@Nullable Coded value) {
    return value == null ? null : value.code();
  }

  static @Nullable String codes(@Nullable Collection<? extends Coded> values) {
    if (values == null) {
      return null;
    }
    return values.isEmpty()
        ? "none"
        : String.join("|", values.stream().map(Coded::code).toList());
  }

  static <I> @Nullable String ids(@Nullable Collection<I> ids, Function<I, String> value) {
    List<String> texts = ids == null ? null : ids.stream().map(value).toList();
    return CellReader.writeIds(texts);
  }

  /** A position from two cells; one without the other is a problem. */
  static @Nullable Position position(
      CellReader in, @Nullable Double latitude, @Nullable Double longitude) {
    if (latitude == null && longitude == null) {
      return null;
    }
    if (latitude == null || longitude == null) {
      in.problem(Problems.missingValue(latitude == null ? "latitude" : "longitude"));
      return null;
    }
    try {
      return new Position(latitude, longitude);
    } catch (InvalidRecordException invalid) {
      in.problems(invalid);
      return null;
    }
  }
}
