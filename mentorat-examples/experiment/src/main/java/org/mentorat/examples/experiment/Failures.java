package org.mentorat.examples.experiment;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.mentorat.core.flow.BrokenOutcomeException;
import org.mentorat.core.io.UnreadableFileException;
import org.mentorat.core.plugin.InvalidPluginException;
import org.mentorat.core.plugin.PluginFaultException;
import org.mentorat.core.policy.InvalidPolicyException;
import org.mentorat.model.Text;

/**
 * Turns whatever ended a command into messages and an exit code. Stack traces are for programmers; what an unexpected exception says may hold
 * a personal value, so only its class and place are shown.
 */
final class Failures {
  private Failures() {}

  static CommandException explain(Exception failure) {
    if (failure instanceof CommandException explained) {
      return explained;
    }
    if (failure instanceof UncheckedIOException wrapped) {
      return writing(Objects.requireNonNull(wrapped.getCause()));
    }
    if (failure instanceof UnreadableFileException file) {
      String where = file.file() + (file.line() > 0 ? ":" + file.line() : "");
      return new CommandException(
          ExitCode.INPUT,
          file.problems().stream()
              .map(p -> new Text(
                  where + " : " + p.text(Locale.FRENCH), where + ": " + p.text(Locale.ENGLISH)))
              .toList());
    }
    if (failure instanceof InvalidPolicyException policy) {
      return new CommandException(
          ExitCode.POLICY,
          policy.problems().stream()
              .map(p -> p.pointer() + ": " + p.message())
              .map(line -> new Text(line, line))
              .toList());
    }
    if (failure instanceof InvalidPluginException plugins) {
      return new CommandException(
          ExitCode.PLUGIN, plugins.problems().stream().map(p -> new Text(p, p)).toList());
    }
    if (failure instanceof PluginFaultException || failure instanceof BrokenOutcomeException) {
      String said = Objects.requireNonNullElse(failure.getMessage(), "");
      return new CommandException(
          ExitCode.PLUGIN,
          List.of(new Text("une extension a échoué : " + said, "a plug-in failed: " + said)));
    }
    if (failure instanceof IOException io) {
      return new CommandException(ExitCode.INPUT, List.of(message(io)));
    }
    StackTraceElement[] stack = failure.getStackTrace();
    String what = failure.getClass().getName() + (stack.length == 0 ? "" : " at " + stack[0]);
    return new CommandException(
        ExitCode.INTERNAL,
        List.of(new Text(
            "erreur inattendue du programme, à signaler : " + what,
            "unexpected error of this program, please report: " + what)));
  }

  static CommandException writing(IOException failure) {
    return new CommandException(ExitCode.OUTPUT, List.of(message(failure)));
  }

  private static Text message(IOException failure) {
    String file =
        failure instanceof FileSystemException f && f.getFile() != null ? f.getFile() + " " : "";
    String kind = failure.getClass().getSimpleName();
    return new Text(
        file + ": erreur d'entrée-sortie (" + kind + ")",
        file + ": input or output failed (" + kind + ")");
  }
}
