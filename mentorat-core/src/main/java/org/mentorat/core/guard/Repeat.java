package org.mentorat.core.guard;

import org.mentorat.core.plugin.PluginFaultException;

/**
 * Ends an attempt of a run because what has been learnt of a plug-in comes too late for it: the run is repeated without. Not for catching;
 * {@link Guard#run} does.
 *
 * @since 0.1
 */
public final class Repeat extends RuntimeException {
  private static final long serialVersionUID = 1L;

  @SuppressWarnings("serial") // an exception of this library
  private final PluginFaultException fault;

  Repeat(PluginFaultException fault) {
    super(
        "to be asked again, now without what was at fault: " + fault.getMessage(),
        null,
        false,
        false);
    this.fault = fault;
  }

  PluginFaultException fault() {
    return fault;
  }
}
