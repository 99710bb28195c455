package org.mentorat.core.policy;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.mentorat.model.Bounds;
import org.mentorat.model.Coded;
import org.mentorat.model.Situation;
import org.mentorat.model.TerritoryType;
import org.mentorat.model.Youth;

/**
 * Bounds on the pairs of all youths with one value of one attribute, counted over the whole run. All quotas of a policy are on one
 * attribute, since groups must nest.
 *
 * @since 0.1
 */
public record YouthQuota(Attribute attribute, String value, Bounds bounds) {
  /**
   * What youths can be grouped by.
   *
   * @since 0.1
   */
  public enum Attribute {
    /** Code of the situation. */
    SITUATION(youth -> code(youth.situation()), Situation.values()),
    /** Code of the kind of territory. */
    TERRITORY(
        youth -> youth.territory() == null ? null : code(youth.territory().type()),
        TerritoryType.values()),
    /** Opaque priority code. */
    PRIORITY(Youth::priority),
    /** Partner school or other organisation, as given. */
    ORGANISATION(Youth::organisation);

    private final Function<Youth, @Nullable String> value;
    private final List<String> codes;

    Attribute(Function<Youth, @Nullable String> value, Coded... codes) {
      this.value = value;
      this.codes = Arrays.stream(codes).map(Coded::code).toList();
    }

    /** The values that youths can have, where the list is closed; empty: any. */
    public List<String> codes() {
      return codes;
    }

    /** The group of a youth; null: unknown, so in no group. */
    public @Nullable String valueOf(Youth youth) {
      return value.apply(youth);
    }

    /** The name in policy files. */
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }

    private static @Nullable String code(@Nullable Coded coded) {
      return coded == null ? null : coded.code();
    }
  }
}
