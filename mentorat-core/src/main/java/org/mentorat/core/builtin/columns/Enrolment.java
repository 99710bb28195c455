package org.mentorat.core.builtin.columns;

import org.jspecify.annotations.Nullable;
import org.mentorat.model.Association;
import org.mentorat.model.Programme;

/**
 * Where a mentor is enrolled. Both null: a small sheet without associations, to which no condition of a programme applies.
 *
 * @param association the association, null: none
 * @param programme the programme, null: none
 */
public record Enrolment(
    @Nullable Association association, @Nullable Programme programme) {
  /** Enrolled nowhere. */
  public static final Enrolment NONE = new Enrolment(null, null);
}
