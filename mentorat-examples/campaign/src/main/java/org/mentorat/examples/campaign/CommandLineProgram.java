package org.mentorat.examples.campaign;

import java.io.PrintWriter;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.UsageMessageSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** The commands put together. */
@Command(
    name = "mentorat",
    mixinStandardHelpOptions = true,
    versionProvider = CommandLineProgram.Version.class,
    synopsisSubcommandLabel = "COMMAND",
    description =
        "Decides who could mentor whom: from the files of a campaign to proposals with reasons and a proof."
            + " Mentorat proposes; a person decides.")
final class CommandLineProgram implements Runnable {
  private final Terminal terminal;

  private CommandLineProgram(Terminal terminal) {
    this.terminal = terminal;
  }

  /** Runs one command and returns its exit code; never throws and never ends the process. */
  static int run(Terminal terminal, String... args) {
    try {
      return commandLine(terminal).execute(args);
    } catch (OutOfMemoryError e) {
      terminal.error(
          Wording.in(Terminal.locale())
              .of(
                  "mentorat: la mémoire ne suffit pas. Peut-être java -Xmx6g, ou candidatesPerYouth dans la politique ?",
                  "mentorat: memory does not suffice. Maybe java -Xmx6g, or candidatesPerYouth in the policy?"));
      return ExitCode.INTERNAL.code();
    }
  }

  static CommandLine commandLine(Terminal terminal) {
    CommandLine commandLine = new CommandLine(new CommandLineProgram(terminal));
    commandLine.addSubcommand(new DemoCommand(terminal));
    commandLine.addSubcommand(new GenerateCommand(terminal));
    commandLine.addSubcommand(new ValidateCommand(terminal));
    commandLine.addSubcommand(new MatchCommand(terminal));
    commandLine.addSubcommand(new RouteCommand(terminal));
    commandLine.addSubcommand(new SuggestCommand(terminal));
    commandLine.addSubcommand(new VerifyCommand(terminal));
    commandLine.addSubcommand(new PluginsCommand(terminal));
    commandLine.addSubcommand(new ExplainCommand(terminal));
    commandLine.addSubcommand(new RecruitCommand(terminal));
    commandLine.addSubcommand(new DiffCommand(terminal));
    commandLine.getSubcommands().forEach((name, command) -> {
      if (List.of("match", "verify").contains(name)) {
        PairsInput.makeFoldersOptional(command.getCommandSpec());
      }
    });
    commandLine.setOut(terminal.out());
    commandLine.setErr(terminal.err());
    commandLine.setColorScheme(
        CommandLine.Help.defaultColorScheme(terminal.interactive() ? Ansi.ON : Ansi.OFF));
    commandLine.setCaseInsensitiveEnumValuesAllowed(true);
    commandLine.setAbbreviatedOptionsAllowed(true);
    commandLine.setUsageHelpWidth(90);
    commandLine.setExecutionExceptionHandler(new Failures(terminal));
    commandLine.setParameterExceptionHandler(
        (failure, args) -> explainUsage(failure, terminal.err()));
    describeExitCodes(commandLine);
    return commandLine;
  }

  /** The table of exit codes stands on every help page. */
  private static void describeExitCodes(CommandLine commandLine) {
    Map<String, String> codes = new LinkedHashMap<>();
    Arrays.stream(ExitCode.values())
        .forEach(c -> codes.put(Integer.toString(c.code()), c.meaning()));
    List.of(commandLine).forEach(c -> describeExitCodes(c, codes));
    commandLine.getSubcommands().values().forEach(c -> describeExitCodes(c, codes));
  }

  private static void describeExitCodes(CommandLine commandLine, Map<String, String> codes) {
    UsageMessageSpec usage = commandLine.getCommandSpec().usageMessage();
    usage.exitCodeListHeading("%nExit codes:%n");
    usage.exitCodeList(codes);
    usage.descriptionHeading("%n");
    usage.optionListHeading("%nOptions:%n");
    usage.commandListHeading("%nCommands:%n");
    usage.parameterListHeading("%nParameters:%n");
    usage.sortOptions(false);
  }

  private static int explainUsage(ParameterException failure, PrintWriter err) {
    CommandLine command = failure.getCommandLine();
    err.println("mentorat: " + failure.getMessage());
    if (!UnmatchedArgumentException.printSuggestions(failure, err)) {
      command.usage(err, command.getColorScheme());
    } else {
      err.println("Maybe see: " + command.getCommandSpec().qualifiedName() + " --help");
    }
    return ExitCode.USAGE.code();
  }

  /** Without a command: how to use it. */
  @Override
  public void run() {
    commandLine(terminal).usage(terminal.out());
  }

  /** The version of this program and of the Java that runs it. */
  static final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
      String version = CommandLineProgram.class.getPackage().getImplementationVersion();
      return new String[] {
        "Mentorat " + (version == null ? "(not packaged)" : version), "Java " + Runtime.version()
      };
    }
  }
}
