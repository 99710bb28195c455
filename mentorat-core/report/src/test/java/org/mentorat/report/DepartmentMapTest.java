package org.mentorat.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class DepartmentMapTest {
  @Test
  void resource_isWhatTheOutlinesGive() throws IOException {
    try (InputStream in = DepartmentMap.class.getResourceAsStream("departements.txt")) {
      assertThat(new String(in.readAllBytes(), StandardCharsets.UTF_8))
          .isEqualTo(DepartmentMapWriter.text());
    }
  }

  @Test
  void france_hasItsShape() {
    DepartmentMap map = DepartmentMap.load();
    assertThat(map.departments()).hasSize(101);
    // Dunkirk to Perpignan and Brest to Strasbourg are about a thousand kilometres.
    assertThat(map.height()).isBetween(950, 1150);
    DepartmentMap.Department north = map.department("59").orElseThrow();
    DepartmentMap.Department south = map.department("66").orElseThrow();
    DepartmentMap.Department west = map.department("29").orElseThrow();
    DepartmentMap.Department east = map.department("67").orElseThrow();
    assertThat(south.y() - north.y()).isBetween(800, 950);
    assertThat(east.x() - west.x()).isBetween(780, 950);
    assertThat(map.department("974").orElseThrow().name()).isEqualTo("La Réunion");
  }
}
