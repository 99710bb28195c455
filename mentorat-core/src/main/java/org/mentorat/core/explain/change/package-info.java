/**
 * What would change it: for a youth without a mentor the smallest concessions that would give one without taking one from anybody else, for an
 * association what its parameters cost. Each is computed with the real rules and counted, none is guessed; safety rules are never given way on.
 *
 * <p>{@link org.mentorat.core.explain.change.Changes} answers; a {@link org.mentorat.core.explain.change.Relaxation} is one concession.
 */
@NullMarked
package org.mentorat.core.explain.change;

import org.jspecify.annotations.NullMarked;
