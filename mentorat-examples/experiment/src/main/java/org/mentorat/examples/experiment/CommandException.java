package org.mentorat.examples.experiment;

import java.util.List;
import org.mentorat.model.Text;

/** Ends a command with messages for people. */
final class CommandException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final ExitCode exitCode;

  @SuppressWarnings("serial") // what List.copyOf returns is serializable
  private final List<Text> messages;

  CommandException(ExitCode exitCode, List<Text> messages) {
    super(messages.isEmpty() ? "" : messages.get(0).english());
    this.exitCode = exitCode;
    this.messages = List.copyOf(messages);
  }

  ExitCode exitCode() {
    return exitCode;
  }

  List<Text> messages() {
    return messages;
  }
}
