package org.mentorat.model;

/** A municipality: its stable code (INSEE code in France), name, department and region codes, centroid and population. */
public record Place(
    String code, String name, String department, String region, Position centre, int population) {}
