package org.mentorat.core.io;

import java.io.IOException;
import java.io.Reader;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Rows of a sheet with a row of headers. The separator is the one of semicolon, comma and tab that stands most often in the first line
 * outside of quotes (semicolon first where equal); a first line {@code sep=;}, as Excel writes it, decides.
 */
final class CsvRows implements RowSource {
  private static final char[] SEPARATORS = {';', ',', '\t'};
  private static final int HEAD = 1 << 16;

  private final CsvTokenizer tokens;
  private final char separator;
  private final List<String> headers;

  private CsvRows(CsvTokenizer tokens, char separator, List<String> headers) {
    this.tokens = tokens;
    this.separator = separator;
    this.headers = headers;
  }

  static CsvRows open(SourceText source, ReadLimits limits) throws IOException {
    char separator = separator(source);
    CsvTokenizer tokens = new CsvTokenizer(source.reader(), separator, limits);
    try {
      for (CsvTokenizer.Row row = tokens.next(); row != null; row = tokens.next()) {
        if (row.problem() != null) {
          throw new UnreadableFileException(source.name(), row.line(), row.problem());
        }
        if (!isBlank(row.cells()) && !tokens.raw().toLowerCase(Locale.ROOT).matches("sep=.?")) {
          return new CsvRows(
              tokens, separator, row.cells().stream().map(Words::trim).toList());
        }
      }
      throw new UnreadableFileException(source.name(), 0, Problems.emptyFile());
    } catch (IOException e) {
      tokens.close();
      throw e;
    }
  }

  @Override
  public List<String> headers() {
    return headers;
  }

  @Override
  public @Nullable Character separator() {
    return separator;
  }

  @Override
  public @Nullable Row next() throws IOException {
    for (CsvTokenizer.Row row = tokens.next(); row != null; row = tokens.next()) {
      List<String> cells = row.cells();
      if (row.problem() != null) {
        return new Row(row.line(), List.of(), row.problem());
      }
      if (isBlank(cells)) {
        continue;
      }
      boolean fits = cells.size() == headers.size()
          || (cells.size() > headers.size()
              && isBlank(cells.subList(headers.size(), cells.size())));
      return new Row(row.line(), cells, fits ? null : Problems.wrongCellCount(headers.size()));
    }
    return null;
  }

  @Override
  public String raw() {
    return tokens.raw();
  }

  @Override
  public void close() throws IOException {
    tokens.close();
  }

  private static boolean isBlank(List<String> cells) {
    for (String cell : cells) {
      if (!Words.trim(cell).isEmpty()) {
        return false;
      }
    }
    return true;
  }

  private static char separator(SourceText source) throws IOException {
    char[] head = new char[HEAD];
    int length = 0;
    try (Reader reader = source.reader()) {
      for (int read = 0;
          read >= 0 && length < HEAD;
          read = reader.read(head, length, HEAD - length)) {
        length += read;
      }
    }
    String text = new String(head, 0, length).stripLeading();
    if (text.toLowerCase(Locale.ROOT).startsWith("sep=") && text.length() > 4) {
      for (char separator : SEPARATORS) {
        if (text.charAt(4) == separator) {
          return separator;
        }
      }
    }
    int[] counts = new int[SEPARATORS.length];
    boolean quoted = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"') {
        quoted = !quoted;
      } else if (!quoted && (c == '\n' || c == '\r')) {
        break;
      }
      for (int s = 0; s < SEPARATORS.length; s++) {
        if (!quoted && c == SEPARATORS[s]) {
          counts[s]++;
        }
      }
    }
    int best = 0;
    for (int s = 1; s < SEPARATORS.length; s++) {
      best = counts[s] > counts[best] ? s : best;
    }
    return SEPARATORS[best];
  }
}
