package org.mentorat.examples.experiment;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** The commands put together. */
@Command(
    name = "experiment",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "COMMAND",
    description = "Runs every policy on every cohort with every seed, and compares.")
final class ExperimentProgram implements Runnable {
  private final Console console;

  private ExperimentProgram(Console console) {
    this.console = console;
  }

  /** Runs one command and returns its exit code; never throws and never ends the process. */
  static int run(Console console, String... args) {
    return commandLine(console).execute(args);
  }

  private static CommandLine commandLine(Console console) {
    CommandLine commandLine = new CommandLine(new ExperimentProgram(console));
    commandLine.addSubcommand(new RunCommand(console));
    commandLine.addSubcommand(new RerunCommand(console));
    commandLine.setOut(console.out());
    commandLine.setErr(console.err());
    commandLine.setColorScheme(
        CommandLine.Help.defaultColorScheme(console.interactive() ? Ansi.ON : Ansi.OFF));
    commandLine.setCaseInsensitiveEnumValuesAllowed(true);
    commandLine.setUsageHelpWidth(90);
    commandLine.setExecutionExceptionHandler((failure, command, parsed) -> {
      Object user = command.getCommandSpec().userObject();
      Console own = user instanceof BenchRun.Command bench ? bench.run().console() : console;
      CommandException explained = Failures.explain(failure);
      explained.messages().forEach(message -> own.error("experiment: " + message.in(own.locale())));
      return explained.exitCode().code();
    });
    commandLine.setParameterExceptionHandler((failure, args) -> usage(failure, console));
    Map<String, String> codes = new LinkedHashMap<>();
    Arrays.stream(ExitCode.values())
        .forEach(c -> codes.put(Integer.toString(c.code()), c.meaning()));
    commandLine.getSubcommands().values().forEach(c -> {
      c.getCommandSpec().usageMessage().exitCodeListHeading("%nExit codes:%n");
      c.getCommandSpec().usageMessage().exitCodeList(codes);
    });
    return commandLine;
  }

  private static int usage(ParameterException failure, Console console) {
    CommandLine command = failure.getCommandLine();
    console.error("experiment: " + failure.getMessage());
    if (!UnmatchedArgumentException.printSuggestions(failure, console.err())) {
      command.usage(console.err(), command.getColorScheme());
    }
    return ExitCode.USAGE.code();
  }

  /** Without a command: how to use it. */
  @Override
  public void run() {
    commandLine(console).usage(console.out());
  }
}
