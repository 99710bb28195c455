/**
 * What a matching leaves: the residual graph of places and quotas, who could take whose place in it, and the sets of youths who have too
 * few places. Numbers only; nothing here solves or knows of people.
 *
 * <p>{@link org.mentorat.core.residual.ResidualGraph} is the graph, {@link org.mentorat.core.residual.Reach} what one youth can reach
 * in it, {@link org.mentorat.core.residual.Obstacles} why each unserved youth is unserved, in one pass over all.
 */
@NullMarked
package org.mentorat.core.residual;

import org.jspecify.annotations.NullMarked;
