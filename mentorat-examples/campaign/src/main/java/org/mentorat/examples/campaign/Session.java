package org.mentorat.examples.campaign;

import java.io.Writer;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The person at the other end of a command: where they read, and in which language. */
final class Session {
  /** The name under which commands mix it in. */
  static final String MIXIN = "session";

  private final Terminal terminal;

  @Option(
      names = "--language",
      paramLabel = "fr|en",
      description =
          "Language of what is printed and of the review sheets. Default: that of the system, French or English.")
  private @Nullable Language language;

  Session(Terminal terminal) {
    this.terminal = terminal;
  }

  /** The same person, whom nothing is told but errors: for output that a program reads. */
  Session silent() {
    Session silent = new Session(Terminal.plain(Writer.nullWriter(), terminal.err()));
    silent.language = language;
    return silent;
  }

  Terminal terminal() {
    return terminal;
  }

  Wording wording() {
    return Wording.in(language == null ? Terminal.locale() : language.locale);
  }

  /** Stages are timed for the person who waits; no result depends on it. */
  Progress progress() {
    return new Progress(terminal, wording(), System::nanoTime);
  }

  /** Languages that the program speaks. */
  enum Language {
    FR(Locale.FRENCH),
    EN(Locale.ENGLISH);

    private final Locale locale;

    Language(Locale locale) {
      this.locale = locale;
    }
  }
}
