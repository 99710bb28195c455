package org.mentorat.core.io;

import java.io.IOException;
import java.io.OutputStream;
import java.io.Reader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.function.IntConsumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mentorat.core.result.Evidence;
import org.mentorat.model.MentorId;
import org.mentorat.model.YouthId;
import org.mentorat.problem.Certificate;
import org.mentorat.problem.Cut;
import org.mentorat.problem.Outcome;
import org.mentorat.problem.Prices;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonEncoding;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/**
 * {@code certificate.json}: what a run claims, with the dual prices of each phase or the cut that proves it, in columns beside the ids of
 * youths and mentors and the names of groups; its schema is {@code schema/certificate.schema.json}. {@code schemaVersion} stands first, all
 * other keys in ascending order. Written and read as a stream. Stateless, thread-safe.
 *
 * @since 0.1
 */
public final class CertificateFile {
  /** Ids and prices may be many: 2³¹ bytes are far more than a nation needs. */
  private static final long MOST_BYTES = 1L << 31;

  private CertificateFile() {}

  /** Writes what {@code evidence} claims. */
  public static void write(Evidence evidence, Path file) throws IOException {
    AtomicFile.write(file, out -> write(evidence, out));
  }

  private static void write(Evidence evidence, OutputStream out) throws IOException {
    Outcome outcome = evidence.outcome();
    Certificate certificate = outcome.certificate();
    try (JsonGenerator json =
        CanonicalJson.compactLists().createGenerator(out, JsonEncoding.UTF8)) {
      json.writeStartObject();
      json.writeNumberProperty("schemaVersion", Json.SCHEMA_VERSION);
      if (outcome instanceof Outcome.Stopped stopped) {
        json.writeStringProperty("cause", stopped.cause().name().toLowerCase(Locale.ROOT));
      }
      json.writeStringProperty("certificate", kind(certificate));
      Cut cut = cut(certificate);
      if (cut != null) {
        json.writeName("cut");
        json.writeStartObject();
        bits(json, "mentorGroups", cut.mentorGroups());
        bits(json, "mentors", cut.mentors());
        bits(json, "youthGroups", cut.youthGroups());
        bits(json, "youths", cut.youths());
        json.writeEndObject();
      }
      texts(json, "mentorGroups", evidence.mentorGroups().stream());
      texts(json, "mentors", evidence.mentors().stream().map(MentorId::value));
      json.writeName("phases");
      json.writeStartArray();
      for (Prices prices : phases(certificate)) {
        json.writeStartObject();
        longs(json, "mentor", prices.mentor());
        longs(json, "mentorGroup", prices.mentorGroup());
        longs(json, "youth", prices.youth());
        longs(json, "youthGroup", prices.youthGroup());
        json.writeEndObject();
      }
      json.writeEndArray();
      json.writeName("scope");
      json.writeStartObject();
      if (evidence.scope().priced()) {
        json.writeNumberProperty("evaluated", evidence.scope().evaluated());
        json.writeNumberProperty("onRoutes", evidence.scope().onRoutes());
      } else {
        json.writeNumberProperty("eligiblePairs", evidence.scope().eligiblePairs());
      }
      json.writeNumberProperty("pairs", evidence.scope().pairs());
      json.writeNumberProperty("perYouth", evidence.scope().perYouth());
      json.writeEndObject();
      if (certificate instanceof Certificate.FeasibleOnly only) {
        json.writeStringProperty("theorem", only.theorem());
      }
      texts(json, "youthGroups", evidence.youthGroups().stream());
      texts(json, "youths", evidence.youths().stream().map(YouthId::value));
      json.writeEndObject();
      json.writeRaw("\n");
    } catch (JacksonException e) {
      throw CanonicalJson.failed(e);
    }
  }

  /**
   * Reads a certificate. What it proves is for the {@link org.mentorat.problem.Verifier} to say; here only its form is checked.
   *
   * @throws UnreadableFileException where the file is no certificate of a known version, or its columns have different lengths
   */
  public static CertificateDocument read(Path file) throws IOException {
    SourceText source = SourceText.of(file, MOST_BYTES);
    try (Reader reader = source.reader();
        JsonParser parser = Json.strict(ReadLimits.DEFAULT).createParser(reader)) {
      return new Reading(source.name(), parser).document();
    } catch (JacksonException e) {
      throw Json.unreadable(source.name(), e);
    }
  }

  static String kind(Certificate certificate) {
    if (certificate instanceof Certificate.Optimal) {
      return "optimal";
    } else if (certificate instanceof Certificate.Bounded) {
      return "bounded";
    } else if (certificate instanceof Certificate.Coverage) {
      return "coverage";
    } else if (certificate instanceof Certificate.Stable) {
      return "stable";
    } else if (certificate instanceof Certificate.Infeasible) {
      return "infeasible";
    }
    return "feasible_only";
  }

  private static List<Prices> phases(Certificate certificate) {
    if (certificate instanceof Certificate.Optimal optimal) {
      return optimal.phases();
    }
    return certificate instanceof Certificate.Bounded bounded ? bounded.phases() : List.of();
  }

  private static @Nullable Cut cut(Certificate certificate) {
    if (certificate instanceof Certificate.Coverage coverage) {
      return coverage.cut();
    }
    return certificate instanceof Certificate.Infeasible infeasible ? infeasible.cut() : null;
  }

  private static void bits(JsonGenerator json, String name, BitSet bits) {
    longs(json, name, bits.stream().asLongStream().toArray());
  }

  private static void longs(JsonGenerator json, String name, long[] values) {
    json.writeName(name);
    json.writeArray(values, 0, values.length);
  }

  private static void texts(JsonGenerator json, String name, Stream<String> texts) {
    json.writeName(name);
    json.writeStartArray();
    texts.forEach(json::writeString);
    json.writeEndArray();
  }

  /** Reads one document from a stream; keys may stand in any order. */
  private static final class Reading {
    private final String file;
    private final JsonParser parser;
    private @Nullable String kind;
    private Outcome.@Nullable Cause cause;
    private @Nullable Cut cut;
    private String theorem = "";
    private Evidence.@Nullable Scope scope;
    private List<String> youths = List.of();
    private List<String> mentors = List.of();
    private List<String> youthGroups = List.of();
    private List<String> mentorGroups = List.of();
    private final List<Prices> phases = new ArrayList<>();

    Reading(String file, JsonParser parser) {
      this.file = file;
      this.parser = parser;
    }

    CertificateDocument document() throws UnreadableFileException {
      expect(parser.nextToken(), JsonToken.START_OBJECT, "");
      if (parser.nextToken() != JsonToken.PROPERTY_NAME
          || !parser.currentName().equals("schemaVersion")) {
        throw problem(
            "/schemaVersion", "schema.missing", "schemaVersion en premier", "schemaVersion first");
      }
      parser.nextToken();
      if (integer("/schemaVersion") != Json.SCHEMA_VERSION) {
        throw problem(
            "/schemaVersion",
            "schema.unknown",
            "la version " + Json.SCHEMA_VERSION,
            "version " + Json.SCHEMA_VERSION);
      }
      while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
        String key = parser.currentName();
        parser.nextToken();
        key(key);
      }
      return finish();
    }

    private void key(String key) throws UnreadableFileException {
      switch (key) {
        case "cause" -> cause = cause(text("/cause"));
        case "certificate" -> kind = text("/certificate");
        case "cut" -> cut = cut();
        case "mentorGroups" -> mentorGroups = texts("/mentorGroups");
        case "mentors" -> mentors = texts("/mentors");
        case "phases" -> {
          expect(parser.currentToken(), JsonToken.START_ARRAY, "/phases");
          while (parser.nextToken() != JsonToken.END_ARRAY) {
            phases.add(prices());
          }
        }
        case "scope" -> scope = scope();
        case "theorem" -> theorem = text("/theorem");
        case "youthGroups" -> youthGroups = texts("/youthGroups");
        case "youths" -> youths = texts("/youths");
        default -> throw unknownKey("/" + key);
      }
    }

    private CertificateDocument finish() throws UnreadableFileException {
      if (kind == null || scope == null) {
        throw problem(
            kind == null ? "/certificate" : "/scope", "value.missing", "une valeur", "a value");
      }
      for (int t = 0; t < phases.size(); t++) {
        Prices p = phases.get(t);
        if (p.youth().length != youths.size()
            || p.mentor().length != mentors.size()
            || p.youthGroup().length != youthGroups.size()
            || p.mentorGroup().length != mentorGroups.size()) {
          throw problem(
              "/phases/" + t,
              "columns.length",
              "autant de prix que de noms",
              "as many prices as names");
        }
      }
      Certificate certificate = certificate(kind);
      try {
        return new CertificateDocument(
            certificate,
            cause,
            youths.stream().map(YouthId::of).toList(),
            mentors.stream().map(MentorId::of).toList(),
            youthGroups,
            mentorGroups,
            scope);
      } catch (org.mentorat.model.InvalidRecordException e) {
        throw problem("/youths", "id.form", "des identifiants", "ids of youths and mentors");
      }
    }

    private Certificate certificate(String name) throws UnreadableFileException {
      return switch (name) {
        case "optimal" -> new Certificate.Optimal(phases);
        case "bounded" -> new Certificate.Bounded(phases);
        case "stable" -> new Certificate.Stable();
        case "feasible_only" -> new Certificate.FeasibleOnly(theorem);
        case "coverage" -> new Certificate.Coverage(requiredCut());
        case "infeasible" -> new Certificate.Infeasible(requiredCut());
        default ->
          throw problem(
              "/certificate",
              "code.unknown",
              "optimal, bounded, coverage, stable, infeasible ou feasible_only",
              "optimal, bounded, coverage, stable, infeasible or feasible_only");
      };
    }

    private Cut requiredCut() throws UnreadableFileException {
      if (cut == null) {
        throw problem("/cut", "value.missing", "une coupe", "a cut");
      }
      return cut;
    }

    private Outcome.Cause cause(String name) throws UnreadableFileException {
      for (Outcome.Cause value : Outcome.Cause.values()) {
        if (value.name().toLowerCase(Locale.ROOT).equals(name)) {
          return value;
        }
      }
      throw problem(
          "/cause", "code.unknown", "deadline, cancelled ou steps", "deadline, cancelled or steps");
    }

    private Prices prices() throws UnreadableFileException {
      TreeMap<String, long[]> columns = new TreeMap<>();
      expect(parser.currentToken(), JsonToken.START_OBJECT, "/phases");
      while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
        String key = parser.currentName();
        parser.nextToken();
        columns.put(key, longs("/phases/" + phases.size() + "/" + key));
      }
      if (!columns
          .keySet()
          .equals(java.util.Set.of("mentor", "mentorGroup", "youth", "youthGroup"))) {
        throw problem(
            "/phases/" + phases.size(),
            "key.unknown",
            "mentor, mentorGroup, youth, youthGroup",
            "mentor, mentorGroup, youth, youthGroup");
      }
      return new Prices(
          columns.getOrDefault("youth", new long[0]),
          columns.getOrDefault("mentor", new long[0]),
          columns.getOrDefault("youthGroup", new long[0]),
          columns.getOrDefault("mentorGroup", new long[0]));
    }

    private Cut cut() throws UnreadableFileException {
      Cut read = new Cut(new BitSet(), new BitSet(), new BitSet(), new BitSet());
      expect(parser.currentToken(), JsonToken.START_OBJECT, "/cut");
      while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
        String key = parser.currentName();
        BitSet side = switch (key) {
          case "youths" -> read.youths();
          case "mentors" -> read.mentors();
          case "youthGroups" -> read.youthGroups();
          case "mentorGroups" -> read.mentorGroups();
          default -> throw unknownKey("/cut/" + key);
        };
        parser.nextToken();
        set(longs("/cut/" + key), side::set, "/cut/" + key);
      }
      return read;
    }

    private void set(long[] indices, IntConsumer set, String pointer)
        throws UnreadableFileException {
      for (long index : indices) {
        if (index < 0 || index > 100_000_000) {
          throw problem(pointer, "number.range", "des positions à partir de 0", "positions from 0");
        }
        set.accept((int) index);
      }
    }

    private static final java.util.Set<String> SCOPE =
        java.util.Set.of("eligiblePairs", "pairs", "perYouth");
    private static final java.util.Set<String> PRICED_SCOPE =
        java.util.Set.of("evaluated", "onRoutes", "pairs", "perYouth");

    private Evidence.Scope scope() throws UnreadableFileException {
      TreeMap<String, Long> numbers = new TreeMap<>();
      expect(parser.currentToken(), JsonToken.START_OBJECT, "/scope");
      while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
        String key = parser.currentName();
        parser.nextToken();
        numbers.put(key, integer("/scope/" + key));
      }
      boolean priced = numbers.containsKey("evaluated");
      if (!numbers.keySet().equals(priced ? PRICED_SCOPE : SCOPE)) {
        throw problem(
            "/scope",
            "key.unknown",
            "eligiblePairs, pairs, perYouth",
            "eligiblePairs, pairs, perYouth");
      }
      long perYouth = numbers.getOrDefault("perYouth", 0L);
      if (perYouth < 0 || perYouth > Integer.MAX_VALUE) {
        throw problem(
            "/scope/perYouth",
            "number.range",
            "un nombre de 0 à 2147483647",
            "a number from 0 to 2147483647");
      }
      if (priced) {
        return Evidence.Scope.priced(
            numbers.getOrDefault("pairs", 0L),
            numbers.getOrDefault("evaluated", 0L),
            numbers.getOrDefault("onRoutes", 0L));
      }
      return new Evidence.Scope(
          numbers.getOrDefault("eligiblePairs", 0L), numbers.getOrDefault("pairs", 0L), (int)
              perYouth);
    }

    private String text(String pointer) throws UnreadableFileException {
      expect(parser.currentToken(), JsonToken.VALUE_STRING, pointer);
      return parser.getString();
    }

    private List<String> texts(String pointer) throws UnreadableFileException {
      expect(parser.currentToken(), JsonToken.START_ARRAY, pointer);
      List<String> texts = new ArrayList<>();
      while (parser.nextToken() != JsonToken.END_ARRAY) {
        texts.add(text(pointer));
      }
      return texts;
    }

    private long integer(String pointer) throws UnreadableFileException {
      expect(parser.currentToken(), JsonToken.VALUE_NUMBER_INT, pointer);
      return parser.getLongValue();
    }

    private long[] longs(String pointer) throws UnreadableFileException {
      expect(parser.currentToken(), JsonToken.START_ARRAY, pointer);
      long[] values = new long[16];
      int size = 0;
      while (parser.nextToken() != JsonToken.END_ARRAY) {
        if (size == values.length) {
          values = Arrays.copyOf(values, size * 2);
        }
        values[size++] = integer(pointer);
      }
      return Arrays.copyOf(values, size);
    }

    private void expect(@Nullable JsonToken found, JsonToken wanted, String pointer)
        throws UnreadableFileException {
      if (found != wanted) {
        throw problem(
            pointer, "json.type", "une valeur comme dans le schéma", "a value as in the schema");
      }
    }

    private UnreadableFileException unknownKey(String pointer) {
      return problem(pointer, "key.unknown", "une clé du schéma", "a key of the schema");
    }

    private UnreadableFileException problem(
        String pointer, String code, String french, String english) {
      return new UnreadableFileException(
          file,
          parser.currentTokenLocation().getLineNr(),
          Problems.of(pointer, code, french, english));
    }
  }
}
