package org.mentorat.core.residual;

/** The eligible pairs where a problem holds only some of them. Asked from several threads. */
@FunctionalInterface
public interface AllPairs {
  /** The eligible mentors of a youth by index, ascending; not to be changed. */
  int[] mentorsOf(int youth);
}
