package org.mentorat.examples.experiment;

import java.io.PrintWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.mentorat.model.Text;
import picocli.CommandLine.Help.Ansi;

/** Where the program writes: a terminal whose last line can be redrawn, or plain lines for a file or another program. */
final class Console {
  private final PrintWriter out;
  private final PrintWriter err;
  private final boolean interactive;
  private final Locale locale;

  private Console(PrintWriter out, PrintWriter err, boolean interactive, Locale locale) {
    this.out = out;
    this.err = err;
    this.interactive = interactive;
    this.locale = locale;
  }

  /** The terminal or pipe that this process was started with. */
  static Console ofProcess() {
    return new Console(
        new PrintWriter(System.out, true, StandardCharsets.UTF_8),
        new PrintWriter(System.err, true, StandardCharsets.UTF_8),
        Ansi.AUTO.enabled(),
        Locale.getDefault(Locale.Category.DISPLAY));
  }

  /** Plain lines. */
  static Console plain(Writer out, Writer err) {
    return new Console(
        new PrintWriter(out, true), new PrintWriter(err, true), false, Locale.ENGLISH);
  }

  /** The same in another language. */
  Console in(Locale other) {
    return new Console(out, err, interactive, other);
  }

  PrintWriter out() {
    return out;
  }

  PrintWriter err() {
    return err;
  }

  boolean interactive() {
    return interactive;
  }

  Locale locale() {
    return locale;
  }

  String of(String french, String english) {
    return new Text(french, english).in(locale);
  }

  void line(String line) {
    out.println(line);
  }

  void error(String line) {
    err.println(line);
  }

  /** Writes over the current line; only where {@link #interactive}. */
  void redraw(String line) {
    out.print("\r\u001b[2K" + line);
    out.flush();
  }
}
