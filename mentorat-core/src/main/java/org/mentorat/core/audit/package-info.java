/**
 * What a run means for groups of youths, and what changes from one run to another.
 *
 * <p>{@link org.mentorat.core.audit.Fairness} holds exact figures by group; only {@link org.mentorat.core.audit.PublishedFairness}, in
 * which small groups and whatever would give them away are withheld, is ever written. {@link org.mentorat.core.audit.RunDifference} sets
 * two runs side by side, from results or from the files of two result folders.
 */
@NullMarked
package org.mentorat.core.audit;

import org.jspecify.annotations.NullMarked;
