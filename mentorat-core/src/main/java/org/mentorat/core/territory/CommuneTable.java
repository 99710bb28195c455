package org.mentorat.core.territory;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.zip.GZIPInputStream;
import org.mentorat.model.Place;
import org.mentorat.model.Position;

/**
 * The communes with their postal codes, as the resource {@code communes.bin.gz} holds them.
 *
 * <p>The form is made for size: like stands beside like, and what ascends is written as differences. Inside of gzip, in this order:
 *
 * <ol>
 *   <li>the bytes {@code MCT1}, the number of communes n, the number of departments;
 *   <li>for each department, in ascending order: its code, its region, how many communes it has;
 *   <li>for each commune, in ascending order of INSEE code: the difference to the number before it, where the number is what follows the
 *       department's code and starts at −1 in each department;
 *   <li>n names; n populations; n latitudes and n longitudes in units of 10⁻⁵ degrees, as signed differences to the commune before;
 *   <li>for each commune how many postal codes it has and these, ascending, as signed differences to the postal code before, of whatever
 *       commune.
 * </ol>
 *
 * Numbers are written in base 128, low digits first, with the high bit set on all but the last; signed ones are folded first (0, −1, 1,
 * −2, … become 0, 1, 2, 3, …). Texts are UTF-8 behind their length in bytes.
 *
 * @param places the communes in ascending order of code
 * @param postalCodes postal codes as numbers, ascending, one for each commune that has it
 * @param holders {@code holders[k]} is the index of a commune that has {@code postalCodes[k]}, ascending where postal codes are equal
 */
record CommuneTable(Place[] places, int[] postalCodes, int[] holders) {
  static final int MAGIC = 'M' << 24 | 'C' << 16 | 'T' << 8 | '1';
  static final String RESOURCE = "communes.bin.gz";
  static final double UNITS_PER_DEGREE = 1e5;

  private static final int INSEE_LENGTH = 5;

  /** Reads the resource that is delivered with this module. */
  static CommuneTable load() {
    try (InputStream resource = CommuneTable.class.getResourceAsStream(RESOURCE)) {
      if (resource == null) {
        throw new IllegalStateException(
            "Resource " + RESOURCE + " is missing beside " + CommuneTable.class.getName()
                + "\nMaybe the jar was repackaged without its resources.");
      }
      return read(resource);
    } catch (IOException e) {
      throw new UncheckedIOException("Resource " + RESOURCE + " is damaged", e);
    }
  }

  /** Reads a table in the form above. */
  static CommuneTable read(InputStream in) throws IOException {
    ByteBuffer bytes;
    try (GZIPInputStream unzipped = new GZIPInputStream(in, 1 << 16)) {
      bytes = ByteBuffer.wrap(unzipped.readAllBytes());
    }
    if (bytes.getInt() != MAGIC) {
      throw new IOException("not a table of communes of version 1");
    }
    int n = number(bytes);
    String[] codes = new String[n];
    String[] departments = new String[n];
    String[] regions = new String[n];
    readCodes(bytes, codes, departments, regions);
    String[] names = new String[n];
    for (int i = 0; i < n; i++) {
      names[i] = text(bytes);
    }
    int[] populations = new int[n];
    for (int i = 0; i < n; i++) {
      populations[i] = number(bytes);
    }
    double[] latitudes = degrees(bytes, n);
    double[] longitudes = degrees(bytes, n);
    Place[] places = new Place[n];
    for (int i = 0; i < n; i++) {
      places[i] = new Place(
          codes[i],
          names[i],
          departments[i],
          regions[i],
          new Position(latitudes[i], longitudes[i]),
          populations[i]);
    }
    long[] postal = readPostalCodes(bytes, n);
    return new CommuneTable(
        places,
        Arrays.stream(postal).mapToInt(key -> (int) (key >>> 32)).toArray(),
        Arrays.stream(postal).mapToInt(key -> (int) key).toArray());
  }

  private static void readCodes(
      ByteBuffer bytes, String[] codes, String[] departments, String[] regions) {
    int count = number(bytes);
    String[] ofDepartment = new String[count];
    String[] ofRegion = new String[count];
    int[] size = new int[count];
    for (int d = 0; d < count; d++) {
      ofDepartment[d] = text(bytes);
      ofRegion[d] = text(bytes);
      size[d] = number(bytes);
    }
    int i = 0;
    for (int d = 0; d < count; d++) {
      int digits = INSEE_LENGTH - ofDepartment[d].length();
      int number = -1;
      for (int end = i + size[d]; i < end; i++) {
        number += number(bytes);
        codes[i] = ofDepartment[d] + padded(number, digits);
        departments[i] = ofDepartment[d];
        regions[i] = ofRegion[d];
      }
    }
  }

  /** Postal code in the high half, index of the commune in the low half, ascending. */
  private static long[] readPostalCodes(ByteBuffer bytes, int n) {
    long[] keys = new long[n + n / 8];
    int size = 0;
    int postalCode = 0;
    for (int i = 0; i < n; i++) {
      for (int k = number(bytes); k > 0; k--) {
        postalCode += signed(bytes);
        if (size == keys.length) {
          keys = Arrays.copyOf(keys, 2 * size + 1);
        }
        keys[size++] = (long) postalCode << 32 | i;
      }
    }
    keys = Arrays.copyOf(keys, size);
    Arrays.sort(keys);
    return keys;
  }

  private static double[] degrees(ByteBuffer bytes, int n) {
    double[] degrees = new double[n];
    int units = 0;
    for (int i = 0; i < n; i++) {
      units += signed(bytes);
      degrees[i] = units / UNITS_PER_DEGREE;
    }
    return degrees;
  }

  private static int number(ByteBuffer bytes) {
    int value = 0;
    for (int shift = 0; ; shift += 7) {
      byte digit = bytes.get();
      value |= (digit & 0x7f) << shift;
      if (digit >= 0) {
        return value;
      }
    }
  }

  private static int signed(ByteBuffer bytes) {
    int folded = number(bytes);
    return (folded >>> 1) ^ -(folded & 1);
  }

  private static String text(ByteBuffer bytes) {
    byte[] text = new byte[number(bytes)];
    bytes.get(text);
    return new String(text, UTF_8);
  }

  private static String padded(int number, int digits) {
    String text = Integer.toString(number);
    return "0".repeat(digits - text.length()) + text;
  }
}
