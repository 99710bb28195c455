package org.mentorat.model;

import java.util.Map;
import java.util.Set;

/** A partner company: spellings under which employers write it, and how many of its people are in each partner association. */
public record Company(
    CompanyId id,
    String name,
    Set<String> aliases,
    Map<AssociationId, Integer> peopleByAssociation) {}
