package org.mentorat.core.builtin.columns;

/** How closely a territory takes in a place, from not at all to by name. */
public enum Reach {
  /** The place lies outside. */
  OUTSIDE,
  /** The place is not known well enough to tell. */
  UNKNOWN,
  /** There is no restriction. */
  EVERYWHERE,
  /** The place's region is named. */
  REGION,
  /** The place's department is named. */
  DEPARTMENT,
  /** The commune itself is named. */
  COMMUNE;

  /** Both territories must take the place in; the closer one tells how closely. */
  Reach and(Reach other) {
    Reach least = compareTo(other) <= 0 ? this : other;
    return least.compareTo(UNKNOWN) <= 0 ? least : compareTo(other) >= 0 ? this : other;
  }
}
