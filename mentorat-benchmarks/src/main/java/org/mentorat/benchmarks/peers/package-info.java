/**
 * Mentorat and its peers behind one interface, {@link org.mentorat.benchmarks.peers.Contender}: each takes the plain arrays of an
 * instance, builds its own model, solves, and says which pairs it chose. {@link org.mentorat.benchmarks.peers.Contenders} names them.
 *
 * <p>Each peer is used as a competent user would, in every formulation that looked promising; the module's README says which was best.
 */
@NullMarked
package org.mentorat.benchmarks.peers;

import org.jspecify.annotations.NullMarked;
