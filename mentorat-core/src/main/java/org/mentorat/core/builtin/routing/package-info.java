/**
 * The way to a programme for people who come without one: every programme is either open, with a fit and what speaks for it, or closed,
 * with every reason.
 */
@NullMarked
package org.mentorat.core.builtin.routing;

import org.jspecify.annotations.NullMarked;
