package org.mentorat.core.io;

/**
 * How much a file may hold before it is refused: a bound on memory and time against broken and hostile files.
 *
 * @param fieldCharacters most characters of one cell or JSON string; a longer one rejects its row
 * @param columns most columns of a sheet; a row with more is rejected
 * @param rows most rows of a table; a longer file is refused
 * @param bytes most bytes of a table; a larger file is refused
 * @param documentBytes most bytes of a JSON document that is read as a whole (associations, companies, policy, mapping)
 * @param depth deepest nesting of JSON
 * @since 0.1
 */
public record ReadLimits(
    int fieldCharacters, int columns, int rows, long bytes, long documentBytes, int depth) {
  /** 1,048,576 characters, 1,000 columns, 5,000,000 rows, 4 GiB a table, 64 MiB a document, 64 levels. */
  public static final ReadLimits DEFAULT =
      new ReadLimits(1 << 20, 1000, 5_000_000, 1L << 32, 1L << 26, 64);

  /** Checks that every limit is positive. */
  public ReadLimits {
    if (fieldCharacters < 1
        || columns < 1
        || rows < 1
        || bytes < 1
        || documentBytes < 1
        || depth < 1) {
      throw new IllegalArgumentException("limits: expected numbers above 0");
    }
  }

  /** These limits with another bound on cells. */
  public ReadLimits withFieldCharacters(int most) {
    return new ReadLimits(most, columns, rows, bytes, documentBytes, depth);
  }

  /** These limits with another bound on columns. */
  public ReadLimits withColumns(int most) {
    return new ReadLimits(fieldCharacters, most, rows, bytes, documentBytes, depth);
  }

  /** These limits with another bound on rows. */
  public ReadLimits withRows(int most) {
    return new ReadLimits(fieldCharacters, columns, most, bytes, documentBytes, depth);
  }

  /** These limits with another bound on the bytes of a table. */
  public ReadLimits withBytes(long most) {
    return new ReadLimits(fieldCharacters, columns, rows, most, documentBytes, depth);
  }

  /** The longest row: a few cells of the longest kind. */
  int rowCharacters() {
    return (int) Math.min(4L * fieldCharacters, 1 << 26);
  }
}
