package org.mentorat.examples.campaign;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.mentorat.core.Mentorat;
import org.mentorat.core.flow.RunOptions;
import org.mentorat.core.io.CampaignFiles;
import org.mentorat.core.io.CampaignRead;
import org.mentorat.core.io.PolicyFile;
import org.mentorat.core.io.ReadOptions;
import org.mentorat.core.io.RejectedRow;
import org.mentorat.core.io.UnreadableFileException;
import org.mentorat.core.policy.InvalidPolicyException;
import org.mentorat.core.policy.Policy;
import org.mentorat.model.Cohort;
import org.mentorat.model.MentorId;
import org.mentorat.model.Text;
import org.mentorat.model.YouthId;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The folder of a campaign and the policy: what most commands read. */
final class CampaignInput {
  @Parameters(
      index = "0",
      paramLabel = "DIR",
      description = "Folder of the campaign: youths.csv, mentors.csv, and more where there is.")
  private @Nullable Path folder;

  @Option(
      names = "--policy",
      paramLabel = "FILE",
      description = "Policy (JSON). Default: policy.json of DIR, else the defaults.")
  private @Nullable Path policyFile;

  @Option(
      names = "--date",
      paramLabel = "DATE",
      converter = Days.class,
      description =
          "Day of the campaign, such as 2026-09-07: ages and waiting are counted on it. Default: that of campaign.json"
              + " in DIR, else today.")
  private @Nullable LocalDate date;

  @Mixin
  private final Plugins plugins = new Plugins();

  /** For a folder that another command wrote, with its own policy and date. */
  static CampaignInput of(Path folder) {
    CampaignInput input = new CampaignInput();
    input.folder = folder;
    return input;
  }

  /** Mentorat with the plug-ins that were asked for. */
  Mentorat mentorat() {
    return plugins.mentorat();
  }

  /** The policy that was named; null: none was. */
  @Nullable
  Path policyFile() {
    return policyFile;
  }

  /** Whether a folder was named. */
  boolean hasFolder() {
    return folder != null;
  }

  Path folder() {
    return folder == null ? Path.of("") : folder;
  }

  /** What the option, the folder or the calendar says, in this order. */
  private LocalDate date() throws IOException {
    if (date != null) {
      return date;
    }
    Optional<LocalDate> stated = CampaignDate.read(folder());
    return stated.isPresent() ? stated.get() : LocalDate.now(ZoneId.systemDefault());
  }

  Loaded load(Session session, Mentorat mentorat) throws IOException {
    return load(session, mentorat, null);
  }

  /**
   * Reads everything; {@code stated} outweighs the date of the folder. A bad policy and bad files are told together.
   */
  Loaded load(Session session, Mentorat mentorat, @Nullable LocalDate stated) throws IOException {
    requireFolder(folder());
    LocalDate day = stated != null && date == null ? stated : date();
    List<CommandException> failures = new ArrayList<>();
    Optional<Policy> said = attempt(failures, () -> policyFile == null ? null : policy(policyFile));
    ReadOptions options = ReadOptions.on(day).gazetteer(mentorat.gazetteer());
    Optional<CampaignRead> read = attempt(
        failures,
        () -> session
            .progress()
            .during(new Text("Lecture des fichiers", "Reading the files"), () -> read(options)));
    Policy policy = said.or(() -> read.flatMap(CampaignRead::policy))
        .orElse(Policy.defaults().build());
    Path source = policyFile != null ? policyFile : folder().resolve("policy.json");
    attempt(failures, () -> {
      try {
        return mentorat.resolve(policy);
      } catch (InvalidPolicyException e) {
        throw Failures.policy(e, source.toString());
      }
    });
    if (!failures.isEmpty() || read.isEmpty()) {
      throw together(failures);
    }
    return new Loaded(read.get(), read.get().cohort(), policy, inputs(read.get()), Decisions.NONE);
  }

  private CampaignRead read(ReadOptions options) throws IOException {
    try (Threads pool = Threads.ofMachine()) {
      return CampaignFiles.read(folder(), pool.joining(options));
    }
  }

  /** A policy that cannot be read is no bad input file, whatever its name. */
  private static Policy policy(Path file) throws IOException {
    try {
      return PolicyFile.read(file);
    } catch (UnreadableFileException e) {
      throw new CommandException(ExitCode.POLICY, Failures.explain(e).messages());
    }
  }

  private Map<String, String> inputs(CampaignRead read) throws IOException {
    Map<String, String> sha256ByName = new TreeMap<>();
    read.report().files().forEach(f -> sha256ByName.put(f.name(), f.sha256()));
    if (policyFile != null) {
      sha256ByName.put("policy.json", Fingerprint.of(policyFile));
    }
    return sha256ByName;
  }

  private static void requireFolder(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      throw new NoSuchFileException(folder.toString());
    }
    if (!Files.isDirectory(folder)) {
      throw new NotDirectoryException(folder.toString());
    }
  }

  /** Something that may fail. */
  @FunctionalInterface
  private interface Attempt<T> {
    @Nullable
    T run() throws IOException;
  }

  private static <T> Optional<T> attempt(List<CommandException> failures, Attempt<T> attempt) {
    try {
      return Optional.ofNullable(attempt.run());
    } catch (IOException | InvalidPolicyException | CommandException e) {
      failures.add(Failures.explain(e));
      return Optional.empty();
    }
  }

  /** All messages at once; the exit code is that of the first. */
  private static CommandException together(List<CommandException> failures) {
    return new CommandException(
        failures.get(0).exitCode(),
        failures.stream().flatMap(f -> f.messages().stream()).distinct().toList());
  }

  /**
   * What was read.
   *
   * @param read the folder
   * @param cohort the people, with the decisions of sheets that came back
   * @param policy the policy, which names only what is installed
   * @param inputs fingerprints of the files, by name
   * @param decisions the sheets that came back
   */
  record Loaded(
      CampaignRead read,
      Cohort cohort,
      Policy policy,
      Map<String, String> inputs,
      Decisions decisions) {
    /** With the decisions of review sheets that came back; null: none did. */
    Loaded with(Session session, @Nullable Path sheets) throws IOException {
      if (sheets == null) {
        return this;
      }
      Decisions said = session
          .progress()
          .during(
              new Text("Lecture des décisions", "Reading the decisions"),
              () -> Decisions.read(sheets, cohort, ReadOptions.on(cohort.date())));
      Map<String, String> all = new TreeMap<>(inputs);
      all.putAll(said.inputs());
      return new Loaded(read, cohort.with(said.decisions()), policy, all, said);
    }

    /** Rows that were set aside, in the folder and in the sheets. */
    List<RejectedRow> rejected() {
      List<RejectedRow> all = new ArrayList<>(read.rejected());
      all.addAll(decisions.rejected());
      return all;
    }

    /** The options of a run over these files. */
    RunOptions options() {
      RunOptions options = RunOptions.defaults().withInputs(inputs);
      return read.scores().map(table -> options.withScoreTable("scores", table)).orElse(options);
    }

    /** The id of a youth of the cohort; somebody who is not in it ends the command. */
    YouthId youth(String id) {
      return cohort.youths().stream()
          .map(y -> y.id())
          .filter(known -> known.value().equals(id))
          .findFirst()
          .orElseThrow(() -> new CommandException(
              ExitCode.USAGE,
              "--youth " + id
                  + " : pas de jeune avec cet identifiant dans la campagne. Peut-être une ligne écartée ?"
                  + " Voyez mentorat validate.",
              "--youth " + id
                  + ": no youth of the campaign has this id. Maybe its row was set aside? See mentorat"
                  + " validate."));
    }

    /** The id of a mentor of the cohort; somebody who is not in it ends the command. */
    MentorId mentor(String id) {
      return cohort.mentors().stream()
          .map(m -> m.id())
          .filter(known -> known.value().equals(id))
          .findFirst()
          .orElseThrow(() -> new CommandException(
              ExitCode.USAGE,
              "--mentor " + id
                  + " : pas de mentor avec cet identifiant dans la campagne. Peut-être une ligne écartée ?"
                  + " Voyez mentorat validate.",
              "--mentor " + id
                  + ": no mentor of the campaign has this id. Maybe its row was set aside? See mentorat"
                  + " validate."));
    }
  }
}
