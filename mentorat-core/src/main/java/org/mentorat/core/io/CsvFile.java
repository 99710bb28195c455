package org.mentorat.core.io;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A sheet to write, in one of two forms. Written whole or not at all: the file takes its name when the last row stands.
 *
 * <p>{@link Form#PEOPLE} opens by double click in a French Excel: UTF-8 with a byte order mark, semicolons, CRLF. No cell can run as a
 * formula there: one that begins with {@code =}, {@code +}, {@code -}, {@code @}, a tab or a line end gets an apostrophe in front, and so
 * does one that begins with such an apostrophe already; the reader of the coordinator's sheet takes it off again.
 *
 * <p>{@link Form#MACHINES} is RFC 4180: UTF-8 without a mark, commas, CRLF, and every cell exactly as it is.
 *
 * @since 0.1
 */
public final class CsvFile {
  /**
   * For whom a sheet is.
   *
   * @since 0.1
   */
  public enum Form {
    /** A spreadsheet opens it. */
    PEOPLE("\ufeff", ';'),
    /** A program reads it. */
    MACHINES("", ',');

    private final String mark;
    private final char separator;

    Form(String mark, char separator) {
      this.mark = mark;
      this.separator = separator;
    }
  }

  /**
   * Takes the rows of a sheet.
   *
   * @since 0.1
   */
  public interface Rows {
    /** Writes a row; null is a blank cell. */
    void row(List<? extends @Nullable Object> cells) throws IOException;
  }

  /**
   * Writes all rows of a sheet.
   *
   * @since 0.1
   */
  public interface Content {
    /** Gives the rows to {@code out}, the headers first. */
    void writeTo(Rows out) throws IOException;
  }

  private static final String FORMULA = "=+-@\t\r\n";

  private CsvFile() {}

  /** Writes a sheet; folders are made as needed. */
  public static void write(Path path, Form form, Content content) throws IOException {
    AtomicFile.write(path, out -> {
      Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
      writer.write(form.mark);
      StringBuilder line = new StringBuilder();
      content.writeTo(cells -> {
        line.setLength(0);
        for (int k = 0; k < cells.size(); k++) {
          if (k > 0) {
            line.append(form.separator);
          }
          String text = Objects.toString(cells.get(k), "");
          append(line, form == Form.PEOPLE ? neutral(text) : text, form.separator);
        }
        // A lone blank cell would read as a blank line.
        writer.append(line.length() == 0 ? "\"\"" : line).append("\r\n");
      });
      writer.flush();
    });
  }

  /** The text as a cell that no spreadsheet runs. */
  static String neutral(String text) {
    return isFormula(text) ? "'" + text : text;
  }

  /** The text of a cell that {@link #neutral} made. */
  static String restored(String cell) {
    return cell.startsWith("'") && isFormula(cell) ? cell.substring(1) : cell;
  }

  /** Whether a spreadsheet would run the text, after any apostrophes in front. */
  private static boolean isFormula(String text) {
    int i = 0;
    while (i < text.length() && text.charAt(i) == '\'') {
      i++;
    }
    return i < text.length() && FORMULA.indexOf(text.charAt(i)) >= 0;
  }

  private static void append(StringBuilder line, String text, char separator) {
    boolean quote = text.startsWith("sep=");
    for (int i = 0; i < text.length() && !quote; i++) {
      char c = text.charAt(i);
      quote = c == '"' || c == '\n' || c == '\r' || c == separator;
    }
    if (!quote) {
      line.append(text);
      return;
    }
    line.append('"').append(text.replace("\"", "\"\"")).append('"');
  }
}
