package org.mentorat.core.territory;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;

/**
 * Writes the resource that {@link CommuneTable} reads, from a CSV of communes. Run from the root of the repository, after {@code mvn
 * test-compile}, with the compiled classes, main and test, of mentorat-core and those of mentorat-spi on the class path:
 *
 * <pre>{@code
 * java org.mentorat.core.territory.CommuneTableWriter communes.csv \
 *     mentorat-core/src/main/resources/org/mentorat/core/territory/communes.bin.gz
 * }</pre>
 */
final class CommuneTableWriter {
  static final String HEADER = "code,nom,departement,region,population,lat,lon,codes_postaux";

  /** A row of the CSV. */
  record Row(
      String code,
      String name,
      String department,
      String region,
      int population,
      double latitude,
      double longitude,
      List<Integer> postalCodes) {}

  private CommuneTableWriter() {}

  /** Reads the CSV named first and writes the resource named second. */
  public static void main(String[] arguments) throws IOException {
    try (OutputStream out = Files.newOutputStream(Path.of(arguments[1]))) {
      write(rows(Path.of(arguments[0])), out);
    }
  }

  /** The rows of the CSV in ascending order of code. No value of it is quoted: no name holds a comma. */
  static List<Row> rows(Path csv) throws IOException {
    List<String> lines = Files.readAllLines(csv, UTF_8);
    if (!lines.get(0).equals(HEADER)) {
      throw new IOException("expected the header " + HEADER);
    }
    List<Row> rows = new ArrayList<>();
    for (String line : lines.subList(1, lines.size())) {
      String[] cells = line.split(",", -1);
      if (cells.length != 8 || line.indexOf('"') >= 0) {
        throw new IOException("expected 8 unquoted cells in row " + (rows.size() + 2));
      }
      List<Integer> postalCodes =
          Stream.of(cells[7].split(" ", -1)).map(Integer::valueOf).sorted().toList();
      rows.add(new Row(
          cells[0],
          cells[1],
          cells[2],
          cells[3],
          Integer.parseInt(cells[4]),
          Double.parseDouble(cells[5]),
          Double.parseDouble(cells[6]),
          postalCodes));
    }
    rows.sort(Comparator.comparing(Row::code));
    return rows;
  }

  /** Writes the rows, which are in ascending order of code, in the form that {@link CommuneTable} describes. */
  static void write(List<Row> rows, OutputStream out) throws IOException {
    ByteArrayOutputStream plain = new ByteArrayOutputStream();
    new DataOutputStream(plain).writeInt(CommuneTable.MAGIC);
    number(plain, rows.size());
    Map<String, List<Row>> byDepartment = new LinkedHashMap<>();
    for (Row row : rows) {
      byDepartment
          .computeIfAbsent(row.department(), department -> new ArrayList<>())
          .add(row);
    }
    number(plain, byDepartment.size());
    byDepartment.forEach((department, members) -> {
      text(plain, department);
      text(plain, members.get(0).region());
      number(plain, members.size());
    });
    byDepartment.forEach((department, members) -> {
      int last = -1;
      for (Row row : members) {
        int code = Integer.parseInt(row.code().substring(department.length()));
        number(plain, code - last);
        last = code;
      }
    });
    rows.forEach(row -> text(plain, row.name()));
    rows.forEach(row -> number(plain, row.population()));
    degrees(plain, rows, Row::latitude);
    degrees(plain, rows, Row::longitude);
    int last = 0;
    for (Row row : rows) {
      number(plain, row.postalCodes().size());
      for (int postalCode : row.postalCodes()) {
        signed(plain, postalCode - last);
        last = postalCode;
      }
    }
    try (GZIPOutputStream zipped = new SmallestGzip(out)) {
      plain.writeTo(zipped);
    }
  }

  private static void degrees(
      ByteArrayOutputStream out, List<Row> rows, ToDoubleFunction<Row> coordinate) {
    int last = 0;
    for (Row row : rows) {
      int units =
          (int) StrictMath.rint(coordinate.applyAsDouble(row) * CommuneTable.UNITS_PER_DEGREE);
      signed(out, units - last);
      last = units;
    }
  }

  private static void number(ByteArrayOutputStream out, int value) {
    int rest = value;
    for (; rest >>> 7 != 0; rest >>>= 7) {
      out.write((rest & 0x7f) | 0x80);
    }
    out.write(rest);
  }

  private static void signed(ByteArrayOutputStream out, int value) {
    number(out, (value << 1) ^ (value >> 31));
  }

  private static void text(ByteArrayOutputStream out, String text) {
    byte[] bytes = text.getBytes(UTF_8);
    number(out, bytes.length);
    out.writeBytes(bytes);
  }

  /** The JDK writes no time into a gzip header, so the same rows give the same bytes. */
  private static final class SmallestGzip extends GZIPOutputStream {
    SmallestGzip(OutputStream out) throws IOException {
      super(out);
      def.setLevel(Deflater.BEST_COMPRESSION);
    }
  }
}
