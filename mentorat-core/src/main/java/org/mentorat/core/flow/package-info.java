/**
 * The stages composed: route, find candidates, pose the problem, solve, verify, decode. Each can be called alone.
 *
 * <p>{@link org.mentorat.core.flow.Flow} is the whole; {@link org.mentorat.core.flow.RunOptions} is what the host brings: threads,
 * deadline, cancellation, a listener.
 */
@NullMarked
package org.mentorat.core.flow;

import org.jspecify.annotations.NullMarked;
