package org.mentorat.core.plugin;

/**
 * A plug-in that is installed.
 *
 * @param id its id
 * @param version its version
 * @param purpose what it is for; may be empty
 * @param origin where it came from
 * @param builtIn whether it is the one that comes with Mentorat
 * @since 0.1
 */
public record InstalledPlugin(
    String id, String version, String purpose, Origin origin, boolean builtIn) {
  /** Such as {@code lab 1.3 (lab.jar)}. */
  @Override
  public String toString() {
    return id + " " + version + " (" + origin + ")";
  }
}
