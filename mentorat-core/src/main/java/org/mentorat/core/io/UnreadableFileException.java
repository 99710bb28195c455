package org.mentorat.core.io;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * A file that cannot be used as a whole. Names the file, the line where known, and every problem with code and expectation; never a value
 * and, since parsers quote their input, never a cause.
 *
 * @since 0.1
 */
public final class UnreadableFileException extends IOException {
  private static final long serialVersionUID = 1L;

  private final String file;
  private final int line;

  @SuppressWarnings("serial") // what List.copyOf returns is serializable
  private final List<FieldProblem> problems;

  /** All the problems of one file; {@code line} counts from 1, 0: not known. */
  public UnreadableFileException(String file, int line, List<FieldProblem> problems) {
    super(file + (line > 0 ? ", line " + line : "") + ": "
        + problems.stream().map(p -> p.text(Locale.ENGLISH)).collect(Collectors.joining("; ")));
    this.file = file;
    this.line = line;
    this.problems = List.copyOf(problems);
  }

  UnreadableFileException(String file, int line, FieldProblem problem) {
    this(file, line, List.of(problem));
  }

  /** Name of the file, without its folder; where the file of a table is missing, the folder. */
  public String file() {
    return file;
  }

  /** Line, from 1; 0: not known. */
  public int line() {
    return line;
  }

  /** Every problem found, at least one. */
  public List<FieldProblem> problems() {
    return problems;
  }

  /** The whole message for people. */
  public String text(Locale locale) {
    boolean french = locale.getLanguage().equals("fr");
    return file
        + (line > 0 ? (french ? ", ligne " : ", line ") + line : "")
        + (french ? " : " : ": ")
        + problems.stream().map(p -> p.text(locale)).collect(Collectors.joining(" ; "));
  }
}
