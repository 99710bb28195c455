package org.mentorat.core.io;

import java.io.Closeable;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Cuts a sheet into rows and cells. RFC 4180 with any line ends, in one pass and bounded memory.
 *
 * <p>This is not Jackson's CSV reader because a quote that is never closed must cost one row and not the rest of the file, a cell that is
 * too long must cost its row and not the memory, and every row must know its line and its raw text. On a row that cannot be cut the
 * tokenizer goes back to where the row began, gives its first line as a row with a problem, and resumes with the next line.
 *
 * <p>That stays linear: a cell that opens with a quote ends at the next run of an odd number of quotes, and between such runs no line
 * opens one, so every character is scanned at most twice.
 */
final class CsvTokenizer implements Closeable {
  private static final int END = -1;

  private final Reader reader;
  private final char separator;
  private final ReadLimits limits;
  private final StringBuilder cell = new StringBuilder();
  /** The cell that was cut last. */
  private String text = "";

  private char[] buffer = new char[1 << 15];
  /** Next character; the row began at {@link #rowStart}; the buffer is filled up to {@link #end}. */
  private int next;

  private int rowStart;
  private int end;
  /** Where the text of the current row ends, without its line end. */
  private int rowEnd;

  private int line = 1;
  private @Nullable String skippedRaw;

  /** A row: its cells, or why it has none. */
  record Row(int line, List<String> cells, @Nullable FieldProblem problem) {}

  CsvTokenizer(Reader reader, char separator, ReadLimits limits) {
    this.reader = reader;
    this.separator = separator;
    this.limits = limits;
  }

  /** The next row; null at the end. An empty line is a row of one empty cell. */
  @Nullable
  Row next() throws IOException {
    rowStart = next;
    skippedRaw = null;
    if (peek() == END) {
      return null;
    }
    int firstLine = line;
    List<String> cells = new ArrayList<>();
    while (true) {
      FieldProblem problem = peek() == '"' ? quotedCell() : plainCell();
      if (problem != null) {
        return recover(firstLine, problem);
      }
      cells.add(text);
      if (next - rowStart > limits.rowCharacters()) {
        return recover(firstLine, Problems.rowTooLong(limits.rowCharacters()));
      }
      if (peek() != separator) {
        break;
      }
      if (cells.size() == limits.columns()) {
        return recover(firstLine, Problems.tooManyColumns(limits.columns()));
      }
      next++;
    }
    rowEnd = next;
    endLine();
    return new Row(firstLine, cells, null);
  }

  /** The text of the row that {@link #next} gave last, cut to {@link RejectedRow#MOST_RAW} characters. */
  String raw() {
    return skippedRaw != null
        ? skippedRaw
        : new String(buffer, rowStart, Math.min(rowEnd - rowStart, RejectedRow.MOST_RAW));
  }

  @Override
  public void close() throws IOException {
    reader.close();
  }

  private @Nullable FieldProblem plainCell() throws IOException {
    int length = 0;
    // The buffer may move while it is filled, but a row stays in it whole.
    while (next + length < end || fill()) {
      char c = buffer[next + length];
      if (c == separator || c == '\n' || c == '\r') {
        break;
      }
      if (length == limits.fieldCharacters()) {
        return Problems.fieldTooLong(limits.fieldCharacters());
      }
      length++;
    }
    text = length == 0 ? "" : new String(buffer, next, length);
    next += length;
    return null;
  }

  private @Nullable FieldProblem quotedCell() throws IOException {
    cell.setLength(0);
    next++;
    while (true) {
      int c = peek();
      if (c == END) {
        return Problems.unclosedQuote();
      }
      next++;
      if (c == '"') {
        if (peek() != '"') {
          break;
        }
        next++;
      } else if (c == '\n' || (c == '\r' && peek() != '\n')) {
        line++;
      }
      if (cell.length() == limits.fieldCharacters()) {
        return Problems.fieldTooLong(limits.fieldCharacters());
      }
      cell.append((char) c);
    }
    while (peek() == ' ') {
      next++;
    }
    text = cell.toString();
    int after = peek();
    return after == END || after == separator || after == '\n' || after == '\r'
        ? null
        : Problems.textAfterQuote();
  }

  /** Gives the first line of the failed row, and goes on behind it; what lies behind was not consumed. */
  private Row recover(int firstLine, FieldProblem problem) throws IOException {
    next = rowStart;
    line = firstLine;
    StringBuilder raw = new StringBuilder();
    for (int c = peek(); c != END && c != '\n' && c != '\r'; c = peek()) {
      if (raw.length() < RejectedRow.MOST_RAW) {
        raw.append((char) c);
      }
      next++;
      // Nothing before this character is needed again, so the buffer need not grow.
      rowStart = next;
    }
    endLine();
    skippedRaw = raw.toString();
    return new Row(firstLine, List.of(), problem);
  }

  private void endLine() throws IOException {
    int c = peek();
    if (c == '\r') {
      next++;
      if (peek() == '\n') {
        next++;
      }
      line++;
    } else if (c == '\n') {
      next++;
      line++;
    }
  }

  private int peek() throws IOException {
    return next < end || fill() ? buffer[next] : END;
  }

  private boolean fill() throws IOException {
    if (rowStart > 0) {
      System.arraycopy(buffer, rowStart, buffer, 0, end - rowStart);
      next -= rowStart;
      end -= rowStart;
      rowEnd -= rowStart;
      rowStart = 0;
    }
    if (end == buffer.length) {
      buffer = java.util.Arrays.copyOf(buffer, buffer.length * 2);
    }
    int read = reader.read(buffer, end, buffer.length - end);
    if (read <= 0) {
      return false;
    }
    end += read;
    return true;
  }
}
