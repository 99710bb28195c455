package org.mentorat.core.explain.change;

import java.util.List;
import org.mentorat.model.AssociationId;

/**
 * What the parameters of an association cost, each looked at alone.
 *
 * @param association whose
 * @param youths how many youths are routed to it first
 * @param served how many of them have a mentor as things are
 * @param changes what serves more youths, most first, then the smallest
 * @since 0.1
 */
public record AssociationChanges(
    AssociationId association, int youths, int served, List<AssociationChange> changes) {
  /** Copies the list. */
  public AssociationChanges {
    changes = List.copyOf(changes);
  }

  @Override
  public String toString() {
    return "AssociationChanges[" + association + ", " + changes.size() + " changes]";
  }
}
