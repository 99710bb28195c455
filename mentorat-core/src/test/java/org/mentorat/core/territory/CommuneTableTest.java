package org.mentorat.core.territory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.mentorat.model.Place;

class CommuneTableTest {
  @Test
  void load_resourceEqualsTheCsv() throws IOException {
    Optional<Path> csv = sharedCsv();
    assumeTrue(
        csv.isPresent(),
        "shared/geo/communes.csv is not beside this checkout: resource not compared");
    List<CommuneTableWriter.Row> rows = CommuneTableWriter.rows(csv.orElseThrow());
    List<CommuneTableWriter.Row> read = rows(CommuneTable.load());
    assertThat(read).hasSameSizeAs(rows);
    for (int i = 0; i < rows.size(); i++) {
      assertThat(read.get(i)).isEqualTo(rows.get(i));
    }
  }

  @Test
  void read_isTheInverseOfWrite() throws IOException {
    List<CommuneTableWriter.Row> rows = List.of(
        new CommuneTableWriter.Row(
            "01001", "Ç'à–Œ", "01", "84", 0, -89.99999, -179.99999, List.of(1000, 1400)),
        new CommuneTableWriter.Row("01999", "b", "01", "84", Integer.MAX_VALUE, 90, 180, List.of()),
        new CommuneTableWriter.Row("2A001", "c", "2A", "94", 127, 0, 0, List.of(20000)),
        new CommuneTableWriter.Row(
            "97400", "d", "974", "04", 128, 0.00001, -0.00001, List.of(1000)));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    CommuneTableWriter.write(rows, out);
    assertThat(rows(CommuneTable.read(new ByteArrayInputStream(out.toByteArray()))))
        .isEqualTo(rows);
  }

  @Test
  void read_ofAnotherFormat_isRefused() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream zipped = new GZIPOutputStream(out)) {
      zipped.write(new byte[16]);
    }
    assertThatThrownBy(() -> CommuneTable.read(new ByteArrayInputStream(out.toByteArray())))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("version 1");
  }

  @Test
  void read_ofTruncatedFile_isRefused() throws IOException {
    try (InputStream resource = CommuneTable.class.getResourceAsStream(CommuneTable.RESOURCE)) {
      byte[] half = resource.readNBytes(100_000);
      assertThatThrownBy(() -> CommuneTable.read(new ByteArrayInputStream(half)))
          .isInstanceOf(EOFException.class);
    }
  }

  private static List<CommuneTableWriter.Row> rows(CommuneTable table) {
    List<List<Integer>> postalCodes = new ArrayList<>();
    for (int i = 0; i < table.places().length; i++) {
      postalCodes.add(new ArrayList<>());
    }
    IntStream.range(0, table.holders().length)
        .forEach(k -> postalCodes.get(table.holders()[k]).add(table.postalCodes()[k]));
    List<CommuneTableWriter.Row> rows = new ArrayList<>();
    for (int i = 0; i < table.places().length; i++) {
      Place place = table.places()[i];
      rows.add(new CommuneTableWriter.Row(
          place.code(),
          place.name(),
          place.department(),
          place.region(),
          place.population(),
          place.centre().latitude(),
          place.centre().longitude(),
          postalCodes.get(i)));
    }
    return rows;
  }

  /** The table that the resource was made from, beside this checkout or above it. */
  private static Optional<Path> sharedCsv() {
    for (Path folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
      Path csv = folder.resolve("shared/geo/communes.csv");
      if (Files.exists(csv)) {
        return Optional.of(csv);
      }
    }
    return Optional.empty();
  }
}
