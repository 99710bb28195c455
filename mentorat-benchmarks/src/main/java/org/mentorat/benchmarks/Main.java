package org.mentorat.benchmarks;

import java.util.Arrays;
import java.util.Map;
import org.mentorat.benchmarks.compare.CompareCommand;
import org.mentorat.benchmarks.compare.ReportCommand;
import org.mentorat.benchmarks.gate.GateCommand;
import org.mentorat.benchmarks.gate.work.WorkCommand;
import org.mentorat.benchmarks.scaling.ScalingCommand;
import org.mentorat.benchmarks.solve.SolveCommand;
import picocli.CommandLine;

/** The program of {@code benchmarks.jar}: one of its own commands where the first word names one, else JMH. */
public final class Main {
  /** A command: what follows its name in, the exit code out. */
  private interface Command {
    int run(String[] args) throws Exception;
  }

  private static final Map<String, Command> COMMANDS = Map.of(
      "compare", args -> execute(new CommandLine(new CompareCommand()), args),
      "gate",
          args -> new CommandLine(new GateCommand())
              .setCaseInsensitiveEnumValuesAllowed(true)
              .execute(args),
      "report", args -> execute(new CommandLine(new ReportCommand()), args),
      "scaling", args -> execute(new CommandLine(new ScalingCommand()), args),
      "solve", args -> execute(new CommandLine(new SolveCommand()), args),
      "work", args -> new CommandLine(new WorkCommand()).execute(args));

  private Main() {}

  /** A command that fails says why in one line and ends with 1; a stack trace tells a user nothing. */
  private static int execute(CommandLine command, String[] args) {
    return command
        .setExecutionExceptionHandler((e, line, parsed) -> {
          line.getErr().println(line.getCommandName() + ": " + e.getMessage());
          return 1;
        })
        .execute(args);
  }

  /**
   * Runs one command, or JMH with all arguments.
   *
   * @param args a command and its options, or options of JMH
   */
  public static void main(String[] args) throws Exception {
    Command command = args.length == 0 ? null : COMMANDS.get(args[0]);
    if (command == null) {
      org.openjdk.jmh.Main.main(args);
    } else {
      int code = command.run(Arrays.copyOfRange(args, 1, args.length));
      if (code != 0) {
        System.exit(code);
      }
    }
  }
}
