package org.mentorat.core.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** What manifests name as the engine's version is the version that is built. */
class VersionTest {
  @Test
  void version_isThatOfThePom() throws IOException {
    String pom = Files.readString(Path.of("pom.xml"));
    int parent = pom.indexOf("<parent>");

    assertThat(pom.substring(parent, pom.indexOf("</parent>")))
        .contains("<version>" + Version.OF_ENGINE + "</version>");
  }
}
