package org.mentorat.examples.campaign;

import java.util.List;
import org.mentorat.model.Text;

/** Ends a command with an exit code and messages for the person who typed it. */
final class CommandException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final ExitCode exitCode;

  @SuppressWarnings("serial") // never serialized: it does not leave this program
  private final transient List<Text> messages;

  CommandException(ExitCode exitCode, List<Text> messages) {
    super(String.join("; ", messages.stream().map(Text::english).toList()));
    this.exitCode = exitCode;
    this.messages = List.copyOf(messages);
  }

  CommandException(ExitCode exitCode, String french, String english) {
    this(exitCode, List.of(new Text(french, english)));
  }

  ExitCode exitCode() {
    return exitCode;
  }

  List<Text> messages() {
    return messages;
  }
}
