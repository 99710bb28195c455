package org.mentorat.examples.experiment;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.mentorat.core.Mentorat;
import org.mentorat.core.experiment.BenchOptions;
import org.mentorat.core.experiment.ExperimentResult;
import org.mentorat.core.io.ExperimentFile;
import org.mentorat.core.io.ExperimentFolder;
import org.mentorat.core.io.ExperimentMade;
import org.mentorat.core.io.ExperimentRead;
import org.mentorat.model.Text;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** What {@code run} and {@code rerun} share: options, threads, the run itself, and what is told of it. */
final class BenchRun {
  private static final int MOST_THREADS = 1024;

  private final Console terminal;

  @Option(
      names = "--out",
      required = true,
      paramLabel = "DIR",
      description =
          "Folder of the results; made where it does not exist. Finished cells that are there already are not run again.")
  private Path out = Path.of("");

  @Option(
      names = "--threads",
      paramLabel = "N",
      description = "Threads, 1 to " + MOST_THREADS
          + "; they change no result. Default: as many as processors.")
  private @Nullable Integer threads;

  @Option(
      names = "--plugins",
      paramLabel = "DIR",
      description =
          "Folder with the jars of plug-ins; what they need lies in the folder lib within. They run with all rights of this program:"
              + " take none that you do not trust.")
  private @Nullable Path plugins;

  @Option(
      names = "--language",
      paramLabel = "fr|en",
      description = "Language of what is printed. Default: that of the system.")
  private @Nullable Language language;

  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec = CommandSpec.create();

  BenchRun(Console terminal) {
    this.terminal = terminal;
  }

  /** A command that runs an experiment. */
  interface Command {
    BenchRun run();
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

  Console console() {
    return language == null ? terminal : terminal.in(language.locale);
  }

  /** Reads the experiment and runs it; {@code again}: the file is a manifest, and everything must be as it says. */
  int run(Path file, Path base, boolean again) throws IOException {
    int count = threads == null ? Runtime.getRuntime().availableProcessors() : threads;
    if (count < 1 || count > MOST_THREADS) {
      throw new ParameterException(spec.commandLine(), "--threads: expected 1 to " + MOST_THREADS);
    }
    Console console = console();
    Mentorat mentorat = plugins == null
        ? Mentorat.create()
        : Mentorat.builder().plugins(plugins).build();
    ExperimentRead read = ExperimentFile.read(file, base, mentorat.gazetteer());
    ExperimentMade made = ExperimentMade.of(read.experiment(), mentorat.plugins());
    if (again) {
      refuseOtherInputs(file, read, made);
    }
    if (read.rejected() > 0) {
      console.line(console.of(
          "lignes de campagnes écartées : " + read.rejected() + " (voyez mentorat validate)",
          "rows of campaigns set aside: " + read.rejected() + " (see mentorat validate)"));
    }
    createFolder();
    ExperimentFolder folder = ExperimentFolder.at(out);
    CellBar bar = new CellBar(console, System::nanoTime);
    ExecutorService executor = Executors.newFixedThreadPool(Math.max(1, count - 1), task -> {
      Thread thread = new Thread(task, "mentorat-cell");
      thread.setDaemon(true);
      return thread;
    });
    try {
      ExperimentResult result = mentorat.run(
          read.experiment(),
          folder,
          BenchOptions.defaults().withThreads(executor, count).withListener(bar));
      folder.write(result);
      folder.writeManifest(read.experiment(), made);
      new Summary(console, result).print();
      console.line("");
      console.line(bar.summary() + console.of(" ; dans ", "; in ") + out);
      List<String> foreign = folder.foreignCells(read.experiment());
      if (!foreign.isEmpty()) {
        console.line(console.of(
            "cells/ contient aussi " + foreign.size() + " cellules d'une autre expérience",
            "cells/ also holds " + foreign.size() + " cells of another experiment"));
      }
    } finally {
      executor.shutdownNow();
    }
    return ExitCode.OK.code();
  }

  private void createFolder() {
    try {
      Files.createDirectories(out);
    } catch (IOException e) {
      throw Failures.writing(e);
    }
  }

  private static void refuseOtherInputs(Path file, ExperimentRead read, ExperimentMade made) {
    if (read.made().isEmpty()) {
      throw new CommandException(
          ExitCode.INPUT,
          List.of(new Text(
              file + " : attendu le manifeste d'une expérience. Peut-être experiment run ?",
              file + ": expected the manifest of an experiment. Maybe experiment run?")));
    }
    List<Text> messages = read.made().get().differences(made).stream()
        .map(what -> new Text(
            "/made/" + what + " : ce n'est plus ce que dit le manifeste, les octets différeraient",
            "/made/" + what
                + ": is not what the manifest says any more, so the bytes would differ"))
        .toList();
    if (!messages.isEmpty()) {
      throw new CommandException(ExitCode.INPUT, messages);
    }
  }
}
