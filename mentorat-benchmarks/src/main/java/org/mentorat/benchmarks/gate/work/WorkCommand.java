package org.mentorat.benchmarks.gate.work;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * {@code work [--check|--write] FILE}: compares the solver's work with the committed counts, or commits to today's.
 *
 * <p>Exit codes: 0, equal; 1, some count is higher or a value is another; 3, nothing is worse but the file is out of date, so that the
 * better figures have to be committed, which fails a build as well: a figure that is not committed is not guarded.
 */
@Command(
    name = "work",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    header = "Compares the solver's deterministic work with a committed file.",
    exitCodeListHeading = "Exit codes:%n",
    exitCodeList = {
      "0:equal counts, or the file is written",
      "1:more work of some kind, or another value",
      "2:the command line is wrong",
      "3:nothing is worse, but the file is out of date: write and commit it"
    })
public final class WorkCommand implements Callable<Integer> {
  private static final int WORSE = 1;
  private static final int OUT_OF_DATE = 3;

  @Option(names = "--check", description = "Compares with FILE; this is what happens by default.")
  private boolean check;

  @Option(names = "--write", description = "Writes today's counts to FILE.")
  private boolean write;

  @Parameters(paramLabel = "FILE", description = "The committed counts.")
  private Path file = Path.of("");

  @Spec
  private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws Exception {
    if (check && write) {
      throw new ParameterException(spec.commandLine(), "expected one of --check and --write");
    }
    if (!write && !Files.isRegularFile(file)) {
      throw new ParameterException(
          spec.commandLine(), file + " is no file. Maybe make it with --write?");
    }
    PrintWriter out = spec.commandLine().getOut();
    List<WorkEntry> committed = write ? List.of() : WorkFile.read(file);
    List<WorkEntry> today = new ArrayList<>();
    for (WorkInstance instance : WorkInstances.all()) {
      today.add(WorkEntry.of(instance));
    }
    if (write) {
      WorkFile.write(today, file);
      out.println("work: " + today.size() + " instances written to " + file);
      return 0;
    }
    WorkComparison comparison = WorkComparison.of(committed, today);
    out.print(comparison.table());
    out.println("work: " + conclusion(comparison.verdict(), today.size()));
    out.flush();
    return switch (comparison.verdict()) {
      case EQUAL -> 0;
      case OUT_OF_DATE -> OUT_OF_DATE;
      case WORSE -> WORSE;
    };
  }

  private String conclusion(WorkComparison.Verdict verdict, int instances) {
    String write = "java -jar mentorat-benchmarks/target/benchmarks.jar work --write " + file;
    return switch (verdict) {
      case EQUAL -> instances + " instances, all counts as committed";
      case OUT_OF_DATE ->
        "nothing is worse, but " + file + " is out of date. Commit the figures: " + write;
      case WORSE ->
        "the solver works more than " + file
            + " says, or finds another value. If that is meant, say why in the commit: " + write;
    };
  }
}
