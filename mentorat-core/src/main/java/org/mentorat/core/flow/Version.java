package org.mentorat.core.flow;

/** The version of the engine, as it stands in manifests. */
final class Version {
  /** Kept equal to the version in the POM by a test. */
  static final String OF_ENGINE = "0.1.0-SNAPSHOT";

  private Version() {}
}
