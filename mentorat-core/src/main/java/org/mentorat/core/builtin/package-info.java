/**
 * The plug-in that comes with Mentorat. It enters through the same door as anybody's, {@link org.mentorat.spi.MentoratPlugin}, and no
 * engine package imports it.
 *
 * <p>{@link org.mentorat.core.builtin.rules} holds the hard rules, {@link org.mentorat.core.builtin.scorers} the soft criteria,
 * {@link org.mentorat.core.builtin.routing} the way to a programme for those who come without one, and {@link
 * org.mentorat.core.builtin.columns} what they share.
 */
@NullMarked
package org.mentorat.core.builtin;

import org.jspecify.annotations.NullMarked;
