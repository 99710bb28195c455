package org.mentorat.core.plugin;

/**
 * A rule, scorer or strategy, as messages and manifests name it.
 *
 * @param kind what it is
 * @param id its name in policies
 * @param version its version
 * @param plugin id of the plug-in that it comes from
 * @param pluginVersion version of the plug-in
 * @param builtIn whether it comes with Mentorat: such parts are trusted and not watched
 * @since 0.1
 */
public record PartName(
    Kind kind, String id, String version, String plugin, String pluginVersion, boolean builtIn) {
  /**
   * The four kinds of parts.
   *
   * @since 0.1
   */
  public enum Kind {
    RULE("eligibility rule", "rule"),
    SCORER("scorer", "scorer"),
    ROUTING("routing strategy", "routing"),
    MATCHING("matching strategy", "matching");

    private final String text;
    private final String code;

    Kind(String text, String code) {
      this.text = text;
      this.code = code;
    }

    /** What it is called in messages. */
    public String text() {
      return text;
    }

    /** The name in manifests. */
    public String code() {
      return code;
    }
  }

  /** A part that no plug-in is known of, say in a test. */
  public static PartName of(Kind kind, String id, String version) {
    return new PartName(kind, id, version, "-", "-", false);
  }

  /** Such as {@code scorer need 1}. */
  @Override
  public String toString() {
    return kind.text() + " " + id + " " + version;
  }
}
