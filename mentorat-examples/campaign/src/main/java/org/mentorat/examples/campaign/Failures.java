package org.mentorat.examples.campaign;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mentorat.core.flow.BrokenOutcomeException;
import org.mentorat.core.io.UnreadableFileException;
import org.mentorat.core.plugin.InvalidPluginException;
import org.mentorat.core.plugin.PluginFaultException;
import org.mentorat.core.policy.InvalidPolicyException;
import org.mentorat.model.InvalidRecordException;
import org.mentorat.model.Text;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/**
 * Turns whatever ended a command into messages on standard error and an exit code. Stack traces are for programmers; what an unexpected
 * exception says may hold a personal value, so only its class and place are shown.
 */
final class Failures implements IExecutionExceptionHandler {
  private static final Pattern UNKNOWN_NAME =
      Pattern.compile("unknown (?:rule|scorer|routing strategy|matching strategy) (?<name>\\S+?)"
          + "(?:\\. Maybe (?<nearest>\\S+)\\?)? Known are (?<known>.*)");

  private final Terminal terminal;

  Failures(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public int handleExecutionException(Exception failure, CommandLine command, ParseResult parsed) {
    Wording wording = wording(command);
    CommandException explained = explain(failure);
    explained
        .messages()
        .forEach(message -> terminal.error(terminal.red("mentorat: ") + wording.of(message)));
    return explained.exitCode().code();
  }

  private static Wording wording(CommandLine command) {
    CommandSpec mixin = command.getCommandSpec().mixins().get(Session.MIXIN);
    Object session = mixin == null ? null : mixin.userObject();
    return session instanceof Session s ? s.wording() : Wording.in(Terminal.locale());
  }

  /** What to tell of a failure. */
  static CommandException explain(Exception failure) {
    if (failure instanceof CommandException explained) {
      return explained;
    }
    if (failure instanceof UncheckedIOException wrapped) {
      return explain(Objects.requireNonNull(wrapped.getCause()));
    }
    if (failure instanceof UnreadableFileException file) {
      return new CommandException(
          file.file().equals("policy.json") ? ExitCode.POLICY : ExitCode.INPUT, messages(file));
    }
    if (failure instanceof InvalidRecordException record) {
      return new CommandException(
          ExitCode.INPUT,
          record.problems().stream()
              .map(p -> p.field() + " [" + p.code() + "]: " + p.expected())
              .map(line -> new Text(line, line))
              .toList());
    }
    if (failure instanceof InvalidPolicyException policy) {
      return policy(policy, "");
    }
    if (failure instanceof InvalidPluginException plugins) {
      return new CommandException(
          ExitCode.PLUGIN, plugins.problems().stream().map(p -> new Text(p, p)).toList());
    }
    if (failure instanceof PluginFaultException || failure instanceof BrokenOutcomeException) {
      String said = Optional.ofNullable(failure.getMessage()).orElse("");
      return new CommandException(
          ExitCode.PLUGIN, "une extension a échoué : " + said, "a plug-in failed: " + said);
    }
    if (failure instanceof IOException io) {
      return new CommandException(ExitCode.INPUT, List.of(message(io)));
    }
    return unexpected(failure);
  }

  private static List<Text> messages(UnreadableFileException file) {
    String where = file.file() + (file.line() > 0 ? ":" + file.line() : "");
    return file.problems().stream()
        .map(p -> new Text(
            where + " : " + p.text(java.util.Locale.FRENCH),
            where + ": " + p.text(java.util.Locale.ENGLISH)))
        .toList();
  }

  /** Of a policy that names what is not installed or asks for what cannot be; {@code file} is empty where there is none. */
  static CommandException policy(InvalidPolicyException policy, String file) {
    String name = file.isEmpty() ? "" : " " + file;
    return new CommandException(
        ExitCode.POLICY,
        policy.problems().stream()
            .map(p -> new Text(
                "politique" + name + ", " + p.pointer() + " : " + french(p.message()),
                "policy" + name + ", " + p.pointer() + ": " + p.message()))
            .toList());
  }

  /** The commonest mistake, a name that is not installed, in French; anything else as the library says it. */
  private static String french(String message) {
    Matcher matcher = UNKNOWN_NAME.matcher(message);
    if (!matcher.matches()) {
      return message;
    }
    String nearest = matcher.group("nearest");
    return "nom inconnu : " + matcher.group("name") + "."
        + (nearest == null ? "" : " Peut-être " + nearest + " ?") + " Connus : "
        + matcher.group("known");
  }

  /** Of a failure to write; the file is named where known. */
  static CommandException writing(IOException failure) {
    return new CommandException(ExitCode.OUTPUT, List.of(message(failure)));
  }

  /**
   * Makes a folder to write to, with those above it.
   *
   * @throws CommandException which says where it cannot be made
   */
  static void createFolder(Path folder) {
    if (Files.exists(folder) && !Files.isDirectory(folder)) {
      throw writing(new NotDirectoryException(folder.toString()));
    }
    try {
      Files.createDirectories(folder);
    } catch (IOException e) {
      // What the system says of it differs from one to the next, down to "does not exist".
      Path above = existingAbove(folder);
      boolean plain = !Files.isDirectory(above);
      throw new CommandException(
          ExitCode.OUTPUT,
          folder + " : ce dossier ne peut pas être créé"
              + (plain ? ", car " + above + " n'est pas un dossier" : " dans " + above),
          folder + ": this folder cannot be created"
              + (plain ? ", since " + above + " is not a folder" : " in " + above));
    }
  }

  private static Path existingAbove(Path folder) {
    Path above = folder.toAbsolutePath().getParent();
    while (above != null && !Files.exists(above)) {
      above = above.getParent();
    }
    return above == null ? folder.toAbsolutePath() : above;
  }

  private static Text message(IOException failure) {
    String file =
        failure instanceof FileSystemException f && f.getFile() != null ? f.getFile() : "";
    if (failure instanceof NoSuchFileException) {
      return new Text(file + " : n'existe pas", file + ": does not exist");
    }
    if (failure instanceof NotDirectoryException || failure instanceof FileAlreadyExistsException) {
      return new Text(file + " : ce n'est pas un dossier", file + ": is not a folder");
    }
    if (failure instanceof AccessDeniedException) {
      return new Text(file + " : accès refusé", file + ": access denied");
    }
    String kind = failure.getClass().getSimpleName();
    return new Text(
        (file.isEmpty() ? "fichier" : file) + " : erreur d'entrée-sortie (" + kind + ")",
        (file.isEmpty() ? "file" : file) + ": input or output failed (" + kind + ")");
  }

  private static CommandException unexpected(Exception failure) {
    StackTraceElement[] stack = failure.getStackTrace();
    String what = failure.getClass().getName() + (stack.length == 0 ? "" : " at " + stack[0]);
    return new CommandException(
        ExitCode.INTERNAL,
        "erreur inattendue du programme, à signaler : " + what,
        "unexpected error of this program, please report: " + what);
  }
}
