package org.mentorat.examples.campaign;

import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;
import picocli.CommandLine.Help.Ansi;

/**
 * Where the program writes: a terminal that knows colours and can be redrawn, or plain lines for a file or another program.
 *
 * <p>Characters that the other end cannot show are replaced by plain ones, so that a console of another encoding prints {@code e} for
 * {@code é} and not a question mark.
 */
final class Terminal {
  private static final int WIDTH = 80;

  private final PrintWriter out;
  private final PrintWriter err;
  private final boolean interactive;
  private final Charset charset;

  private Terminal(PrintWriter out, PrintWriter err, boolean interactive, Charset charset) {
    this.out = out;
    this.err = err;
    this.interactive = interactive;
    this.charset = charset;
  }

  /** The terminal or pipe that this process was started with. */
  static Terminal ofProcess() {
    Charset charset = encodingOfStandardOutput();
    // Whether standard output is a console, which later JDKs no longer tell by System.console()
    // alone; NO_COLOR is heard too.
    boolean interactive = Ansi.AUTO.enabled();
    return new Terminal(
        writer(System.out, charset), writer(System.err, charset), interactive, charset);
  }

  /** Plain lines of any character. */
  static Terminal plain(Writer out, Writer err) {
    return plain(out, err, StandardCharsets.UTF_8);
  }

  /** Plain lines of the characters that {@code charset} has. */
  static Terminal plain(Writer out, Writer err, Charset charset) {
    return new Terminal(new PrintWriter(out, true), new PrintWriter(err, true), false, charset);
  }

  private static PrintWriter writer(OutputStream stream, Charset charset) {
    return new PrintWriter(stream, true, charset);
  }

  /** JDK 17 names the encoding of a console and of the platform, later ones that of the stream. */
  private static Charset encodingOfStandardOutput() {
    String platform = System.getProperty("native.encoding", "UTF-8");
    String name =
        System.getProperty("stdout.encoding", System.getProperty("sun.stdout.encoding", platform));
    return Charset.isSupported(name) ? Charset.forName(name) : StandardCharsets.UTF_8;
  }

  PrintWriter out() {
    return out;
  }

  PrintWriter err() {
    return err;
  }

  /** Whether lines can be redrawn and coloured. */
  boolean interactive() {
    return interactive;
  }

  int width() {
    return WIDTH;
  }

  /** Language of the person at the terminal unless an option says otherwise. */
  static Locale locale() {
    return Locale.getDefault(Locale.Category.DISPLAY);
  }

  void line(String line) {
    out.println(showable(line));
  }

  void line() {
    out.println();
  }

  void error(String line) {
    err.println(showable(line));
  }

  /** Writes over the current line; only where {@link #interactive}. */
  void redraw(String line) {
    out.print("\r\u001b[2K" + showable(line));
    out.flush();
  }

  String bold(String text) {
    return styled("1", text);
  }

  String faint(String text) {
    return styled("2", text);
  }

  String green(String text) {
    return styled("32", text);
  }

  String yellow(String text) {
    return styled("33", text);
  }

  String red(String text) {
    return styled("31", text);
  }

  private String styled(String code, String text) {
    return interactive ? "\u001b[" + code + "m" + text + "\u001b[0m" : text;
  }

  /** A bar of {@code width} cells, filled for {@code share} in [0, 1]. */
  String bar(double share, int width) {
    boolean blocks = charset.newEncoder().canEncode("█░");
    int filled = (int) StrictMath.round(Math.max(0, Math.min(1, share)) * width);
    return (blocks ? "█" : "#").repeat(filled) + (blocks ? "░" : ".").repeat(width - filled);
  }

  private String showable(String text) {
    CharsetEncoder encoder = charset.newEncoder();
    if (encoder.canEncode(text)) {
      return text;
    }
    StringBuilder plain = new StringBuilder();
    text.codePoints().forEach(c -> {
      String character = Character.toString(c);
      plain.append(encoder.canEncode(character) ? character : substitute(character, encoder));
    });
    return plain.toString();
  }

  private static String substitute(String character, CharsetEncoder encoder) {
    String bare = switch (character) {
      case "–", "—", "−" -> "-";
      case "→" -> "->";
      case "’" -> "'";
      case "…" -> "...";
      case "·" -> "-";
      case "×" -> "x";
      case "✓" -> "+";
      case "«", "»", "“", "”" -> "\"";
      case "œ" -> "oe";
      case "\u00a0", "\u202f" -> " ";
      default -> Normalizer.normalize(character, Normalizer.Form.NFD).replaceAll("\\p{M}+", "");
    };
    return encoder.canEncode(bare) ? bare : "?";
  }
}
