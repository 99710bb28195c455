package org.mentorat.core.plugin;

/**
 * What becomes of a run when a plug-in is at fault. Whatever is chosen, the fault stands in the manifest, and no choice lets a pair pass that a
 * safety rule did not admit. What each choice means for each kind of part is a table in the README of this module.
 *
 * @since 0.1
 */
public enum OnFault {
  /** The run ends, and the fault is named. The default. */
  FAIL,
  /** The pair or the person is left out; of a matching, the claim that does not hold. */
  EXCLUDE,
  /** The run goes on as if the part had nothing to say of the pair, or with the built-in strategy. */
  FALLBACK
}
