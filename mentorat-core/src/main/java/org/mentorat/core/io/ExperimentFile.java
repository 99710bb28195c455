package org.mentorat.core.io;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.mentorat.core.experiment.Bootstrap;
import org.mentorat.core.experiment.CohortSource;
import org.mentorat.core.experiment.Experiment;
import org.mentorat.core.experiment.NamedPolicy;
import org.mentorat.core.policy.Policy;
import org.mentorat.core.synthetic.SyntheticCohorts;
import org.mentorat.model.Gazetteer;
import org.mentorat.spi.ScoreTable;

/**
 * {@code experiment.json}: cohorts, policies and seeds to cross, and the manifest of an experiment, which is the same with everything written
 * out and a key {@code made}; its schema is {@code schema/experiment.schema.json}. Stateless, thread-safe.
 *
 * @since 0.1
 */
public final class ExperimentFile {
  private static final long MOST_NUMBERS = Experiment.MOST_CELLS;

  private ExperimentFile() {}

  /**
   * Reads an experiment, the policies and the folders of campaigns that it names.
   *
   * @param base where relative paths in the file begin
   * @param gazetteer where places of campaigns are looked up
   * @throws UnreadableFileException with every problem of the file at once, each with its JSON pointer and the nearest known name; or that
   *     of the first policy or campaign that cannot be used
   */
  public static ExperimentRead read(Path file, Path base, Gazetteer gazetteer) throws IOException {
    ReadLimits limits = ReadLimits.DEFAULT;
    return new Reading(base, gazetteer)
        .read(JsonFields.document(JsonFields.source(file, limits), limits));
  }

  /** Writes a manifest: reading it gives the same experiment, wherever its policies stood. All keys in ascending order. */
  public static void writeManifest(Experiment experiment, ExperimentMade made, Path file)
      throws IOException {
    CampaignWriter.json(file, CanonicalJson.sorted(document(experiment, made)));
  }

  private static Map<String, Object> document(Experiment experiment, ExperimentMade made) {
    Map<String, Object> out = new LinkedHashMap<>();
    out.put("schemaVersion", Json.SCHEMA_VERSION);
    out.put(
        "cohorts", experiment.cohorts().stream().map(ExperimentFile::document).toList());
    out.put(
        "policies",
        experiment.policies().stream()
            .map(p -> Map.of("name", p.name(), "policy", PolicyFile.document(p.policy())))
            .toList());
    out.put("seeds", experiment.seeds());
    out.put(
        "bootstrap",
        Map.of(
            "resamples", experiment.bootstrap().resamples(),
            "level", experiment.bootstrap().level(),
            "seed", experiment.bootstrap().seed()));
    out.put(
        "made",
        Map.of(
            "mentoratVersion", made.mentoratVersion(),
            "plugins", made.plugins(),
            "inputsSha256", made.inputsSha256(),
            "policiesSha256", made.policiesSha256(),
            "cells", experiment.cells().size()));
    return out;
  }

  private static Map<String, Object> document(CohortSource source) {
    Map<String, Object> out = new LinkedHashMap<>();
    out.put("name", source.name());
    if (source instanceof CohortSource.Drawn drawn) {
      out.put("youths", drawn.youths());
      out.put("mentors", drawn.mentors());
      out.put("date", drawn.date().toString());
      out.put("draws", drawn.draws());
      out.put("shape", ShapeFields.document(drawn.shape()));
    } else if (source instanceof CohortSource.Given given) {
      out.put("folder", given.origin());
      out.put("date", given.cohort().date().toString());
    }
    return out;
  }

  /** One file being read. */
  private static final class Reading {
    private final Path base;
    private final Gazetteer gazetteer;
    private final List<Supplier<Optional<CohortSource>>> cohorts = new ArrayList<>();
    private final SortedMap<String, CampaignRead> campaigns = new TreeMap<>();
    private @Nullable IOException failure;

    Reading(Path base, Gazetteer gazetteer) {
      this.base = base;
      this.gazetteer = gazetteer;
    }

    ExperimentRead read(JsonFields document) throws IOException {
      for (JsonFields cohort : document.objects("cohorts")) {
        cohort(cohort);
      }
      List<NamedPolicy> policies = new ArrayList<>();
      for (JsonFields policy : document.objects("policies")) {
        policies.add(policy(policy));
      }
      List<Long> seeds = numbers(document, "seeds");
      Bootstrap bootstrap = bootstrap(document);
      Optional<ExperimentMade> made = made(document);
      names(document, "cohorts");
      document.finishDocument();
      if (failure != null) {
        throw failure;
      }
      List<CohortSource> sources = new ArrayList<>();
      for (Supplier<Optional<CohortSource>> cohort : cohorts) {
        cohort.get().ifPresent(sources::add);
      }
      if (failure != null) {
        throw failure;
      }
      try {
        return new ExperimentRead(
            new Experiment(sources, policies, seeds, bootstrap), campaigns, made);
      } catch (IllegalArgumentException e) {
        document.problem(
            "", "experiment.form", String.valueOf(e.getMessage()), String.valueOf(e.getMessage()));
        document.finishDocument();
        throw e;
      }
    }

    /** A file without cohorts is most often another file than the one that was meant. */
    private static void names(JsonFields document, String key) {
      for (String needed : List.of(key, "policies", "seeds")) {
        if (!document.has(needed)) {
          document.problem(needed, "value.missing", "une liste", "a list");
        }
      }
    }

    private void cohort(JsonFields fields) {
      String name = fields.requiredText("name");
      LocalDate date = fields.day("date");
      if (date == null && !fields.has("date")) {
        fields.problem(
            "date", "value.missing", "une date comme 2026-09-07", "a day such as 2026-09-07");
      }
      LocalDate day = date == null ? LocalDate.EPOCH : date;
      String folder = fields.text("folder");
      if (folder != null) {
        fields.finish();
        cohorts.add(() -> given(name, folder, day));
        return;
      }
      int youths = people(fields, "youths");
      int mentors = people(fields, "mentors");
      if (date != null && (date.getYear() < 2000 || date.getYear() > 9000)) {
        fields.problem(
            "date", "date.range", "une année de 2000 à 9000", "a year from 2000 to 9000");
      }
      List<Long> draws = fields.has("draws") ? numbers(fields, "draws") : List.of(1L);
      JsonFields shape = fields.object("shape");
      var form = ShapeFields.read(shape);
      fields.finish();
      cohorts.add(
          () -> Optional.of(new CohortSource.Drawn(name, youths, mentors, day, form, draws)));
    }

    private static int people(JsonFields fields, String key) {
      Integer count = fields.number(key);
      if (count == null && !fields.has(key)) {
        fields.problem(
            key,
            "value.missing",
            "un nombre (ou folder : le dossier d'une campagne)",
            "a number (or folder: that of a campaign)");
      }
      if (count != null && (count < 0 || count > SyntheticCohorts.MOST)) {
        fields.problem(
            key,
            key + ".range",
            "un nombre de 0 à " + SyntheticCohorts.MOST,
            "a number from 0 to " + SyntheticCohorts.MOST);
        return 0;
      }
      return count == null ? 0 : count;
    }

    private Optional<CohortSource> given(String name, String folder, LocalDate day) {
      try {
        CampaignRead read =
            CampaignFiles.read(base.resolve(folder), ReadOptions.on(day).gazetteer(gazetteer));
        SortedMap<String, String> inputs = new TreeMap<>();
        read.report().files().forEach(f -> inputs.put(f.name(), f.sha256()));
        // The policies of an experiment are those that it lists.
        inputs.remove("policy.json");
        SortedMap<String, ScoreTable> scores = new TreeMap<>();
        read.scores().ifPresent(table -> scores.put("scores", table));
        campaigns.put(name, read);
        return Optional.of(new CohortSource.Given(name, folder, read.cohort(), inputs, scores));
      } catch (IOException e) {
        failure = failure == null ? e : failure;
        return Optional.empty();
      }
    }

    private NamedPolicy policy(JsonFields fields) {
      String name = fields.requiredText("name");
      String file = fields.text("file");
      JsonFields inline = fields.object("policy");
      if (file != null && inline != null) {
        fields.problem(
            "", "policy.twice", "file ou policy, pas les deux", "file or policy, not both");
      }
      Policy policy = Policy.defaults().build();
      try {
        if (inline != null) {
          policy = PolicyFile.parse("policy " + name, inline.source());
        } else if (file != null) {
          policy = PolicyFile.read(base.resolve(file));
        }
      } catch (UnreadableFileException e) {
        if (inline != null) {
          e.problems()
              .forEach(p -> fields.problem(
                  "",
                  p.code(),
                  p.field() + " : " + p.expectedInFrench(),
                  p.field() + ": " + p.expectedInEnglish()));
        } else {
          failure = failure == null ? e : failure;
        }
      } catch (IOException e) {
        failure = failure == null ? e : failure;
      }
      fields.finish();
      return new NamedPolicy(name, policy);
    }

    private static Bootstrap bootstrap(JsonFields document) {
      JsonFields fields = document.object("bootstrap");
      Bootstrap usual = Bootstrap.DEFAULT;
      if (fields == null) {
        return usual;
      }
      Integer resamples = fields.number("resamples");
      Double level = fields.decimal("level");
      Long seed = fields.longNumber("seed");
      fields.finish();
      try {
        return new Bootstrap(
            resamples == null ? usual.resamples() : resamples,
            level == null ? usual.level() : level,
            seed == null ? usual.seed() : seed);
      } catch (IllegalArgumentException e) {
        fields.problem(
            "", "bootstrap.range", String.valueOf(e.getMessage()), String.valueOf(e.getMessage()));
        return usual;
      }
    }

    private static Optional<ExperimentMade> made(JsonFields document) {
      JsonFields fields = document.object("made");
      if (fields == null) {
        return Optional.empty();
      }
      String version = fields.requiredText("mentoratVersion");
      List<String> plugins = fields.texts("plugins");
      fields.number("cells");
      SortedMap<String, SortedMap<String, String>> inputs = new TreeMap<>();
      fields
          .objectsByKey("inputsSha256")
          .forEach((cohort, files) -> inputs.put(cohort, texts(files)));
      JsonFields policies = fields.object("policiesSha256");
      SortedMap<String, String> sha256 = policies == null ? new TreeMap<>() : texts(policies);
      fields.finish();
      return Optional.of(
          new ExperimentMade(version, plugins == null ? List.of() : plugins, inputs, sha256));
    }

    private static SortedMap<String, String> texts(JsonFields map) {
      SortedMap<String, String> texts = new TreeMap<>();
      map.keys().forEach(key -> texts.put(key, map.requiredText(key)));
      return texts;
    }

    /** {@code [1, 2, 5]} or {@code {"from": 1, "to": 20}}. */
    private static List<Long> numbers(JsonFields fields, String key) {
      if (fields.isList(key)) {
        List<Long> numbers = fields.longNumbers(key);
        if (numbers.isEmpty() || numbers.stream().distinct().count() < numbers.size()) {
          fields.problem(
              key,
              "entries.repeated",
              "au moins un nombre, chacun une fois",
              "at least one number, each once");
        }
        return numbers;
      }
      JsonFields range = fields.object(key);
      if (range == null) {
        return List.of();
      }
      Long from = range.longNumber("from");
      Long to = range.longNumber("to");
      range.finish();
      if (from == null
          || to == null
          || to < from
          || Math.subtractExact(to / 2, from / 2) > MOST_NUMBERS / 2) {
        range.problem(
            "",
            "range.form",
            "from et to, avec from <= to et au plus " + MOST_NUMBERS + " nombres",
            "from and to, with from <= to and at most " + MOST_NUMBERS + " numbers");
        return List.of();
      }
      return LongStream.rangeClosed(from, to).boxed().toList();
    }
  }
}
