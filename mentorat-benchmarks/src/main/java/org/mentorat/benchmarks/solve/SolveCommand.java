package org.mentorat.benchmarks.solve;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.mentorat.core.io.UnreadableFileException;
import org.mentorat.core.solve.ExactSolver;
import org.mentorat.problem.AssignmentProblem;
import org.mentorat.problem.Matching;
import org.mentorat.problem.Objective;
import org.mentorat.problem.Outcome;
import org.mentorat.problem.StopSignal;
import org.mentorat.problem.Verification;
import org.mentorat.problem.Verifier;
import org.mentorat.problem.Workers;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code solve FILE…}: one line a file on standard output, what is wrong with a file on standard error. */
@Command(
    name = "solve",
    mixinStandardHelpOptions = true,
    header = "Solves instances from files and checks the certificates.",
    description = {
      "Reads assignment files of the OR-Library (dense and sparse) and DIMACS .asn, where a perfect matching of least cost is asked for,"
          + " and b-matchings with groups (p bmatch), plain or gzip.",
      "One line a file: FILE served=N score=S certificate=ok|none ms=T; cost=S in place of both for assignment files;"
          + " infeasible in place of the value where there is no answer. T: from the file's numbers to the matching.",
      "Exit code 0: every file has its answer. 1: a certificate does not hold. 2: a file cannot be read or solved, or the"
          + " command line is wrong; the other files are answered all the same."
    })
public final class SolveCommand implements Callable<Integer> {
  private static final int ANSWERED = 0;
  private static final int BROKEN = 1;
  private static final int UNREADABLE = 2;

  @Spec
  private @Nullable CommandSpec spec;

  @Parameters(arity = "1..*", paramLabel = "FILE", description = "Files to solve.")
  private List<Path> files = List.of();

  @Option(
      names = "--pairs",
      paramLabel = "OUT",
      description =
          "Writes the matching of the one FILE: a line a pair, the ids of youth and mentor.")
  private @Nullable Path pairs;

  @Option(
      names = "--deadline",
      paramLabel = "SECONDS",
      description =
          "Stops each file after so long; the answer is then feasible, and its certificate none.")
  private @Nullable Integer deadline;

  /** For picocli. */
  public SolveCommand() {}

  @Override
  public Integer call() {
    CommandSpec command = Objects.requireNonNull(spec);
    if (pairs != null && files.size() > 1) {
      throw new ParameterException(
          command.commandLine(), "--pairs: " + files.size() + " files, expected one");
    }
    PrintWriter out = command.commandLine().getOut();
    PrintWriter err = command.commandLine().getErr();
    int threads = Runtime.getRuntime().availableProcessors();
    ExecutorService executor = Executors.newFixedThreadPool(threads);
    int code = ANSWERED;
    try {
      for (Path file : files) {
        code = Math.max(code, answer(file, new Workers(executor, threads), out, err));
        out.flush();
        err.flush();
      }
    } finally {
      executor.shutdownNow();
    }
    return code;
  }

  private int answer(Path file, Workers workers, PrintWriter out, PrintWriter err) {
    try {
      return answer(file, PosedFile.read(file), workers, out, err);
    } catch (UnreadableFileException e) {
      err.println(e.getMessage());
    } catch (IOException e) {
      err.println(file + ": " + e.getClass().getSimpleName() + ": " + e.getMessage());
    } catch (IllegalArgumentException e) {
      err.println(file + ": refused: " + e.getMessage());
    } catch (OutOfMemoryError e) {
      err.println(file + ": does not fit into " + (Runtime.getRuntime().maxMemory() >> 20)
          + " MiB. Maybe java -Xmx with more?");
    }
    return UNREADABLE;
  }

  private int answer(Path file, PosedFile posed, Workers workers, PrintWriter out, PrintWriter err)
      throws IOException {
    long start = System.nanoTime();
    AssignmentProblem problem = posed.problem().get();
    Outcome outcome = ExactSolver.solve(problem, stop(), workers);
    long ms = (System.nanoTime() - start) / 1_000_000;
    Verification verification = Verifier.verify(problem, outcome);
    if (verification instanceof Verification.Broken broken) {
      err.println(file + ": the certificate does not hold: " + broken.findings());
      return BROKEN;
    }
    Answer answer = Answer.of(posed, problem, outcome);
    boolean proven = !(outcome instanceof Outcome.Stopped);
    out.println(
        file + " " + answer.text() + " certificate=" + (proven ? "ok" : "none") + " ms=" + ms);
    if (pairs != null && answer.matching() != null) {
      Files.writeString(pairs, posed.lines(problem, answer.matching()));
    }
    return ANSWERED;
  }

  private StopSignal stop() {
    return deadline == null
        ? StopSignal.NEVER
        : StopSignal.NEVER.after(Duration.ofSeconds(deadline), System::nanoTime);
  }

  /** What is said of a file, and the matching if there is one. */
  private record Answer(String text, @Nullable Matching matching) {
    private static final Answer INFEASIBLE = new Answer("infeasible", null);

    static Answer of(PosedFile posed, AssignmentProblem problem, Outcome outcome) {
      if (outcome instanceof Outcome.Infeasible) {
        return INFEASIBLE;
      }
      Matching matching = outcome instanceof Outcome.Solved solved
          ? solved.matching()
          : ((Outcome.Stopped) outcome).matching();
      Objective objective = Objective.of(problem, matching);
      if (posed.perfect() == PosedFile.BEST) {
        return new Answer(
            "served=" + objective.coverage() + " score=" + objective.score(), matching);
      }
      if (matching.size() == posed.perfect()) {
        return new Answer("cost=" + -objective.score(), matching);
      }
      // Proven: no matching has more pairs. Stopped: perhaps one would.
      return outcome instanceof Outcome.Solved ? INFEASIBLE : new Answer("unknown", null);
    }
  }
}
