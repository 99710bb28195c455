package org.mentorat.core.guard;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mentorat.core.plugin.FaultKind;
import org.mentorat.core.plugin.OnFault;
import org.mentorat.core.plugin.PartName;
import org.mentorat.model.MentorId;
import org.mentorat.model.YouthId;

/**
 * One kind of fault of one part, with all that suffered from it.
 *
 * @param part which part
 * @param kind in which way
 * @param thrownClass class of what was thrown; null: nothing was
 * @param treatment what became of it
 * @param count for how many pairs, or people where they are asked about alone; 1 where it was about nobody
 * @param more whether there were more, beyond what is counted
 * @param first some of them: those of the lowest ids
 * @since 0.1
 */
public record Fault(
    PartName part,
    FaultKind kind,
    @Nullable String thrownClass,
    OnFault treatment,
    int count,
    boolean more,
    List<About> first) {
  /** Copies the list. */
  public Fault {
    first = List.copyOf(first);
  }

  /**
   * Whom a plug-in was asked about; null: nobody on this side.
   *
   * @since 0.1
   */
  public record About(@Nullable YouthId youth, @Nullable MentorId mentor)
      implements Comparable<About> {
    @Override
    public int compareTo(About other) {
      int byYouth = text(youth).compareTo(text(other.youth));
      return byYouth != 0 ? byYouth : text(mentor).compareTo(text(other.mentor));
    }

    private static String text(@Nullable Object id) {
      return id == null ? "" : id.toString();
    }
  }
}
