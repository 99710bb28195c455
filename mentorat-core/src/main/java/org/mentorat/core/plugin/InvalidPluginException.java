package org.mentorat.core.plugin;

import java.util.List;

/**
 * Plug-ins that cannot be installed together; the message names every problem, plug-in and version.
 *
 * @since 0.1
 */
public final class InvalidPluginException extends IllegalStateException {
  private static final long serialVersionUID = 1L;

  @SuppressWarnings("serial") // what List.copyOf returns is serializable
  private final List<String> problems;

  InvalidPluginException(List<String> problems) {
    super(String.join("; ", problems));
    this.problems = List.copyOf(problems);
  }

  /** Every problem, in the order of the plug-ins. */
  public List<String> problems() {
    return problems;
  }
}
