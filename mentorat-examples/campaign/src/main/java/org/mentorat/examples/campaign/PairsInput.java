package org.mentorat.examples.campaign;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mentorat.core.Mentorat;
import org.mentorat.core.flow.RunOptions;
import org.mentorat.core.io.PolicyFile;
import org.mentorat.core.io.ReadLimits;
import org.mentorat.core.io.ScoredPairsFiles;
import org.mentorat.core.io.ScoredPairsRead;
import org.mentorat.core.io.UnreadableFileException;
import org.mentorat.core.policy.InvalidPolicyException;
import org.mentorat.core.policy.Policy;
import org.mentorat.model.Text;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/**
 * A run on ids, scores and capacities alone, in place of the folder of a campaign. Every file has an option of its own, since
 * {@code pairs.csv}, {@code youths.csv} and {@code mentors.csv} mean something else in a campaign.
 */
final class PairsInput {
  private static final Set<String> GO_TOGETHER = Set.of(
      "--pairs",
      "--youth-places",
      "--mentor-places",
      "--groups",
      "--policy",
      "--out",
      "--deadline",
      "--patience",
      "--threads",
      "--export-problem",
      "--plugins",
      "--language");

  @Option(
      names = "--pairs",
      paramLabel = "FILE",
      description =
          "In place of DIR: scored pairs (CSV: youth, mentor, score), or a problem as --export-problem writes it. No attribute is"
              + " read, no rule asked; of the policy only the strategy and the seed count. Not the pairs.csv of a campaign, which holds"
              + " pairs known beforehand.")
  private @Nullable Path pairs;

  @Option(
      names = "--youth-places",
      paramLabel = "FILE",
      description =
          "With --pairs: id, places, tier (0 goes first). Default: one place, one tier for all.")
  private @Nullable Path youthPlaces;

  @Option(
      names = "--mentor-places",
      paramLabel = "FILE",
      description = "With --pairs: id, places, group. Default: one place, no group for all.")
  private @Nullable Path mentorPlaces;

  @Option(
      names = "--groups",
      paramLabel = "FILE",
      description =
          "With --pairs: group, parent, lower, upper: bounds on the pairs of mentors in a group, such as an association.")
  private @Nullable Path groups;

  /** Lets a command that always needed the folder of a campaign do with pairs in its place. */
  static void makeFoldersOptional(CommandSpec command) {
    for (PositionalParamSpec parameter : List.copyOf(command.positionalParameters())) {
      command.remove(parameter);
      command.addPositional(
          PositionalParamSpec.builder(parameter).arity("0..1").required(false).build());
    }
  }

  /**
   * Whether pairs stand in place of a campaign; refuses options that do not go together.
   *
   * @param needed parameters of the command line that are missing where a campaign is wanted
   */
  boolean given(CommandSpec spec, List<String> needed) {
    if (pairs == null) {
      for (String alone : List.of("--youth-places", "--mentor-places", "--groups")) {
        if (spec.commandLine().getParseResult().hasMatchedOption(alone)) {
          throw new ParameterException(
              spec.commandLine(), alone + ": expected together with --pairs");
        }
      }
      if (!needed.isEmpty()) {
        throw new ParameterException(
            spec.commandLine(),
            "Missing required parameter: '" + String.join("', '", needed) + "'");
      }
      return false;
    }
    for (OptionSpec option : spec.commandLine().getParseResult().matchedOptions()) {
      if (!GO_TOGETHER.contains(option.longestName())) {
        throw new ParameterException(
            spec.commandLine(),
            option.longestName() + ": does not go with --pairs, where nothing but pairs is known");
      }
    }
    return true;
  }

  /** Reads everything; a bad policy and bad files are told together by their own messages. */
  Loaded load(Session session, Mentorat mentorat, @Nullable Path policyFile) throws IOException {
    Policy policy = policy(policyFile);
    try {
      mentorat.resolve(policy);
    } catch (InvalidPolicyException e) {
      throw Failures.policy(e, policyFile == null ? "" : policyFile.toString());
    }
    ScoredPairsRead read = session
        .progress()
        .during(
            new Text("Lecture des fichiers", "Reading the files"),
            () -> new ScoredPairsFiles(files(), youthPlaces, mentorPlaces, groups)
                .read(policy.seed(), ReadLimits.DEFAULT));
    return new Loaded(read, policy);
  }

  private Path files() {
    return pairs == null ? Path.of("") : pairs;
  }

  private static Policy policy(@Nullable Path file) throws IOException {
    if (file == null) {
      return Policy.defaults().build();
    }
    try {
      return PolicyFile.read(file);
    } catch (UnreadableFileException e) {
      throw new CommandException(ExitCode.POLICY, Failures.explain(e).messages());
    }
  }

  /** What was read. */
  record Loaded(ScoredPairsRead read, Policy policy) {
    RunOptions options() {
      return RunOptions.defaults().withInputs(read.inputsSha256());
    }
  }
}
