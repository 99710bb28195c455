package org.mentorat.core.io;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/**
 * Reads formats in the manner of DIMACS: lines of words and whole numbers with blanks between, in ASCII, plain or compressed with gzip
 * (seen from the first bytes, not from the name). Linear, without an object a number.
 *
 * <p>Every problem is an {@link UnreadableFileException} with file, line, field and what was expected, whatever the bytes: a stream that
 * is cut off or not what it claims too. Not thread-safe.
 *
 * @since 0.1
 */
public final class DimacsLines implements Closeable {
  private static final int END = -1;
  private static final int LONGEST_WORD = 32;

  private final String name;
  private final InputStream in;
  private final long mostBytes;
  private final byte[] buffer = new byte[1 << 16];
  private int at;
  private int filled;
  private long bytes;
  private int line = 1;

  private DimacsLines(String name, InputStream in, long mostBytes) {
    this.name = name;
    this.in = in;
    this.mostBytes = mostBytes;
  }

  /**
   * Opens a file.
   *
   * @param limits of which the bytes of a table bound what is read, uncompressed
   */
  public static DimacsLines open(Path file, ReadLimits limits) throws IOException {
    String name = file.toString();
    try {
      return of(name, Files.newInputStream(file), limits);
    } catch (NoSuchFileException e) {
      throw new UnreadableFileException(name, 0, Problems.missingFile());
    }
  }

  /** Reads a stream, which {@link #close} closes; {@code name} stands for it in messages. */
  public static DimacsLines of(String name, InputStream stream, ReadLimits limits)
      throws IOException {
    BufferedInputStream in = new BufferedInputStream(stream, 1 << 16);
    in.mark(2);
    boolean zipped = in.read() == 0x1f && in.read() == 0x8b;
    in.reset();
    try {
      return new DimacsLines(name, zipped ? new GZIPInputStream(in, 1 << 16) : in, limits.bytes());
    } catch (EOFException | ZipException e) {
      stream.close();
      throw new UnreadableFileException(name, 0, notGzip());
    }
  }

  private static FieldProblem notGzip() {
    return new FieldProblem(
        "", "file.gzip", "un fichier gzip entier et intact", "a whole and sound gzip file");
  }

  /** Line that the next word stands in or would, from 1. */
  public int line() {
    return line;
  }

  /** Whether another word stands in this line; skips blanks. */
  public boolean moreInLine() throws IOException {
    int c = peek();
    while (c == ' ' || c == '\t' || c == '\r') {
      at++;
      c = peek();
    }
    return c != '\n' && c != END;
  }

  /** Whether another word stands anywhere; skips blanks and empty lines. */
  public boolean more() throws IOException {
    while (!moreInLine()) {
      if (peek() == END) {
        return false;
      }
      skipLine();
    }
    return true;
  }

  /** Whether the next word of this line begins like a number. */
  public boolean digitAhead() throws IOException {
    int c = moreInLine() ? peek() : END;
    return (c >= '0' && c <= '9') || c == '+' || c == '-';
  }

  /** Goes to the beginning of the next line, whatever is left of this one. */
  public void skipLine() throws IOException {
    int c = peek();
    while (c != '\n' && c != END) {
      at++;
      c = peek();
    }
    if (c == '\n') {
      at++;
      line = Math.addExact(line, 1);
    }
  }

  /** Goes to the beginning of the next line; nothing but blanks may be left of this one. */
  public void endLine() throws IOException {
    if (moreInLine()) {
      throw problem("", "line.end", "rien de plus dans cette ligne", "nothing more in this line");
    }
    skipLine();
  }

  /** The next word of this line. */
  public String word(String field) throws IOException {
    StringBuilder word = new StringBuilder();
    if (moreInLine()) {
      for (int c = peek(); c > ' ' && c < 0x7f; c = peek()) {
        word.append((char) c);
        at++;
        if (word.length() > LONGEST_WORD) {
          break;
        }
      }
    }
    if (word.isEmpty() || word.length() > LONGEST_WORD || peek() > ' ') {
      throw problem(field, "word.form", "un mot en ASCII", "a word in ASCII");
    }
    return word.toString();
  }

  /** The next whole number of this line, at least {@code least} and at most {@code most}. */
  public long number(String field, long least, long most) throws IOException {
    if (!moreInLine()) {
      throw outOf(field, "number.missing", least, most);
    }
    int c = peek();
    boolean negative = c == '-';
    if (negative || c == '+') {
      at++;
      c = peek();
    }
    if (c < '0' || c > '9') {
      throw outOf(field, "number.form", least, most);
    }
    long value = 0;
    while (c >= '0' && c <= '9') {
      if (value > (Long.MAX_VALUE - 9) / 10) {
        throw outOf(field, "number.range", least, most);
      }
      value = value * 10 + (c - '0');
      at++;
      c = peek();
    }
    if (c > ' ' || c == 0) {
      throw outOf(field, "number.form", least, most);
    }
    value = negative ? -value : value;
    if (value < least || value > most) {
      throw outOf(field, "number.range", least, most);
    }
    return value;
  }

  /** {@link #number} as an {@code int}. */
  public int count(String field, int least, int most) throws IOException {
    return (int) number(field, least, most);
  }

  private UnreadableFileException outOf(String field, String code, long least, long most) {
    return problem(
        field,
        code,
        "un nombre entier de " + least + " à " + most,
        "a whole number from " + least + " to " + most);
  }

  /** A problem in this line. */
  public UnreadableFileException problem(
      String field, String code, String expectedInFrench, String expectedInEnglish) {
    return new UnreadableFileException(
        name, line, new FieldProblem(field, code, expectedInFrench, expectedInEnglish));
  }

  private int peek() throws IOException {
    if (at == filled) {
      if (filled < 0) {
        return END;
      }
      fill();
      if (filled < 0) {
        at = filled;
        return END;
      }
    }
    return buffer[at] & 0xff;
  }

  private void fill() throws IOException {
    at = 0;
    try {
      filled = in.read(buffer);
    } catch (EOFException | ZipException e) {
      throw new UnreadableFileException(name, line, notGzip());
    }
    bytes += Math.max(0, filled);
    if (bytes > mostBytes) {
      throw problem(
          "", "file.bytes", "au plus " + mostBytes + " octets", "at most " + mostBytes + " bytes");
    }
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
