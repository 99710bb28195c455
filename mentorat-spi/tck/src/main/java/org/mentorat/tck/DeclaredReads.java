package org.mentorat.tck;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.mentorat.model.Association;
import org.mentorat.model.AssociationId;
import org.mentorat.model.Cohort;
import org.mentorat.model.Mentor;
import org.mentorat.model.Programme;
import org.mentorat.model.Youth;

/**
 * What a plug-in says it reads: components of records such as {@code youth.needs} or {@code programme.ages}, and {@code pairs}, {@code
 * companies} and {@code table} as a whole. Ids are free to read.
 */
final class DeclaredReads {
  private static final Map<String, Class<? extends Record>> RECORDS = Map.of(
      "youth", Youth.class,
      "mentor", Mentor.class,
      "association", Association.class,
      "programme", Programme.class);

  private static final Set<String> WHOLES = Set.of("pairs", "companies", "table");

  private final Set<String> names;

  DeclaredReads(Set<String> names) {
    this.names = new TreeSet<>(names);
  }

  /** The declared names that no record has. */
  List<String> unknown() {
    return names.stream().filter(name -> !known(name)).toList();
  }

  private static boolean known(String name) {
    int dot = name.indexOf('.');
    Class<? extends Record> type = dot < 0 ? null : RECORDS.get(name.substring(0, dot));
    return type == null
        ? WHOLES.contains(name)
        : RecordFields.names(type).contains(name.substring(dot + 1));
  }

  /** The cohort with everything that is not declared from another one of the same ids. */
  Cohort withTheRestOf(Cohort cohort, Cohort other) {
    List<Association> associations = new ArrayList<>();
    for (int a = 0; a < cohort.associations().size(); a++) {
      associations.add(mixed(cohort.associations().get(a), other.associations().get(a)));
    }
    List<Youth> youths = new ArrayList<>();
    for (int y = 0; y < cohort.youths().size(); y++) {
      Youth youth = cohort.youths().get(y);
      Youth another = other.youths().get(y);
      boolean moves =
          moves("youth", other, youth.association(), youth.programme(), another.association());
      youths.add(RecordFields.mixed(youth, another, taken("youth", moves)));
    }
    List<Mentor> mentors = new ArrayList<>();
    for (int m = 0; m < cohort.mentors().size(); m++) {
      Mentor mentor = cohort.mentors().get(m);
      Mentor another = other.mentors().get(m);
      boolean moves =
          moves("mentor", other, mentor.association(), mentor.programme(), another.association());
      mentors.add(RecordFields.mixed(mentor, another, taken("mentor", moves)));
    }
    return Cohort.on(cohort.date())
        .associations(associations)
        .companies(names.contains("companies") ? cohort.companies() : other.companies())
        .youths(youths)
        .mentors(mentors)
        .pairs(names.contains("pairs") ? cohort.pairs() : other.pairs())
        .build();
  }

  private Association mixed(Association association, Association other) {
    List<Programme> programmes = new ArrayList<>();
    for (int p = 0; p < association.programmes().size(); p++) {
      programmes.add(RecordFields.mixed(
          association.programmes().get(p), other.programmes().get(p), taken("programme", true)));
    }
    Association mixed = RecordFields.mixed(association, other, taken("association", true));
    return mixed.toBuilder().programmes(programmes).build();
  }

  /** Whether somebody may be enrolled as the other record says: a programme and its association go together. */
  private boolean moves(
      String type,
      Cohort other,
      @Nullable AssociationId association,
      @Nullable Object programme,
      @Nullable AssociationId otherAssociation) {
    boolean readsAssociation = names.contains(type + ".association");
    boolean readsProgramme = names.contains(type + ".programme");
    if (readsAssociation && readsProgramme) {
      return true; // nothing of the enrolment is taken
    }
    if (readsAssociation) {
      return java.util.Objects.equals(association, otherAssociation);
    }
    return !readsProgramme
        || programme == null
        || Optional.ofNullable(otherAssociation)
            .flatMap(other::association)
            .map(a -> a.programmes().stream().anyMatch(p -> p.id().equals(programme)))
            .orElse(true);
  }

  private Predicate<String> taken(String type, boolean moves) {
    return component -> !component.equals("id")
        && !names.contains(type + "." + component)
        && (moves || (!component.equals("association") && !component.equals("programme")));
  }

  @Override
  public String toString() {
    return names.toString();
  }
}
