package org.mentorat.model;

import java.time.LocalDate;
import java.util.List;

/** A dated, immutable, consistent snapshot of everybody whom a run reads. */
public record Cohort(
    LocalDate date,
    List<Youth> youths,
    List<Mentor> mentors,
    List<Association> associations,
    List<Company> companies,
    List<KnownPair> pairs,
    List<Decision> decisions) {}
