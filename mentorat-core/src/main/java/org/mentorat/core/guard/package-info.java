/**
 * Faults contained: whatever a plug-in's rule, scorer or strategy does, the run either ends with its name or goes on as the policy says.
 *
 * <p>{@link org.mentorat.core.guard.Guard} is one run's: it decorates parts where they are bound, keeps the faults, and watches the threads
 * that are inside of a plug-in. A fault that the policy tolerates is kept by part and pair, and a pair once at fault is not asked about again,
 * so that the engine hears one answer wherever it asks. Where that comes too late, as with an index that lied or a call that never
 * came back, the run is repeated with what was learnt. Built-in parts are trusted: they pass through undecorated, and cost nothing.
 */
@NullMarked
package org.mentorat.core.guard;

import org.jspecify.annotations.NullMarked;
