package org.mentorat.core.builtin.columns;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mentorat.model.Association;
import org.mentorat.model.AssociationId;
import org.mentorat.model.Mentor;
import org.mentorat.model.Programme;
import org.mentorat.model.ProgrammeId;
import org.mentorat.spi.BindingContext;

/**
 * The mentors of a run grouped by enrolment. There are a hundred enrolments where there are a hundred thousand mentors, so
 * conditions of programmes are decided once a group. Immutable.
 */
public final class Enrolments {
  private final int[] groupOf;
  private final List<Enrolment> groups;

  private Enrolments(int[] groupOf, List<Enrolment> groups) {
    this.groupOf = groupOf;
    this.groups = List.copyOf(groups);
  }

  /** Groups {@code mentors}; an id that the context does not know counts as none. O(mentors + programmes). */
  public static Enrolments of(BindingContext context, List<Mentor> mentors) {
    Map<AssociationId, Association> associations = new HashMap<>();
    Map<ProgrammeId, Enrolment> programmes = new HashMap<>();
    for (Association association : context.associations()) {
      associations.put(association.id(), association);
      for (Programme programme : association.programmes()) {
        programmes.put(programme.id(), new Enrolment(association, programme));
      }
    }
    Map<Key, Integer> indexOf = new HashMap<>();
    List<Enrolment> groups = new ArrayList<>();
    int[] groupOf = new int[mentors.size()];
    for (int m = 0; m < groupOf.length; m++) {
      Key key = new Key(mentors.get(m).association(), mentors.get(m).programme());
      Integer group = indexOf.get(key);
      if (group == null) {
        group = groups.size();
        indexOf.put(key, group);
        groups.add(resolve(key, associations, programmes));
      }
      groupOf[m] = group;
    }
    return new Enrolments(groupOf, groups);
  }

  private static Enrolment resolve(
      Key key,
      Map<AssociationId, Association> associations,
      Map<ProgrammeId, Enrolment> programmes) {
    Enrolment byProgramme = key.programme == null ? null : programmes.get(key.programme);
    if (byProgramme != null) {
      return byProgramme;
    }
    Association association = key.association == null ? null : associations.get(key.association);
    return association == null ? Enrolment.NONE : new Enrolment(association, null);
  }

  /** The group of each mentor, {@code int[mentors]}. Not to be changed. */
  public int[] groupOf() {
    return groupOf;
  }

  /** The enrolment of each group. */
  public List<Enrolment> groups() {
    return groups;
  }

  /** The programme in which a mentor is enrolled, or null. */
  public @Nullable Programme programmeOf(int mentor) {
    return groups.get(groupOf[mentor]).programme();
  }

  private record Key(
      @Nullable AssociationId association, @Nullable ProgrammeId programme) {}
}
