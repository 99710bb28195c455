package org.mentorat.core.guard;

import org.jspecify.annotations.Nullable;
import org.mentorat.model.MentorId;
import org.mentorat.model.YouthId;

/** What a plug-in is being asked: whom to name, and what to do without, should it never answer. */
interface Question {
  /** The part that is asked. */
  PartGuard part();

  /** The youth it is asked about; null: none. */
  @Nullable
  YouthId youth();

  /** The mentor it is asked about, by the index given with the call; null: none. */
  @Nullable
  MentorId mentor(int index);

  /** Whether the answer is an index, a bound or a batch, which the engine can do without. */
  default boolean index() {
    return false;
  }

  /** A question that stands for itself. */
  record Single(
      PartGuard part, @Nullable YouthId youth, @Nullable MentorId about, boolean index)
      implements Question {
    @Override
    public @Nullable MentorId mentor(int ignored) {
      return about;
    }
  }
}
