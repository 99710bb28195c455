package org.mentorat.examples.customplugin;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.mentorat.spi.UnusableParameterException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads the coefficients of a {@link LogisticModel}. A file is not to be trusted: it is small, names each feature once, knows no others,
 * and holds numbers in a sensible range. Whatever is wrong is told at once, as a problem of the policy that names the file; what stands in
 * the file is never repeated.
 */
final class ModelFile {
  /** Most bytes of a file; one with every feature has about 500. */
  static final int MAX_BYTES = 64 * 1024;

  /** Beyond such log-odds every chance is 0 or 1 anyway. */
  private static final double MOST = 50;

  private static final String BUILT_IN = "model.json";

  private static final JsonMapper MAPPER = JsonMapper.builder()
      .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
      .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
      .build();

  private final String parameter;
  private final List<String> problems = new ArrayList<>();

  private ModelFile(String parameter) {
    this.parameter = parameter;
  }

  /**
   * The model in this file, or the one that comes with the plug-in where no file is named.
   *
   * @param parameter name of the parameter to blame
   * @param sha256 what the file must be, in hexadecimal; empty: anything
   * @throws UnusableParameterException tells what is wrong with the file
   */
  static LogisticModel read(String parameter, String file, String sha256) {
    ModelFile reading = new ModelFile(parameter);
    byte[] bytes = file.isEmpty() ? reading.builtIn() : reading.bytes(file);
    if (!sha256.isEmpty() && !sha256.equalsIgnoreCase(sha256(bytes))) {
      throw new UnusableParameterException(
          "sha256", "the SHA-256 of the model, which is " + sha256(bytes));
    }
    return reading.model(bytes);
  }

  private byte[] builtIn() {
    try (InputStream in = ModelFile.class.getResourceAsStream(BUILT_IN)) {
      if (in == null) {
        throw new IllegalStateException("the jar lacks " + BUILT_IN);
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new IllegalStateException("the jar's " + BUILT_IN + " cannot be read", e);
    }
  }

  private byte[] bytes(String file) {
    try (InputStream in = Files.newInputStream(Path.of(file))) {
      byte[] bytes = in.readNBytes(MAX_BYTES + 1);
      if (bytes.length > MAX_BYTES) {
        throw unusable("a file of at most " + MAX_BYTES + " bytes");
      }
      return bytes;
    } catch (IOException | InvalidPathException e) {
      throw unusable("the path of a file that can be read");
    }
  }

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK knows SHA-256", e);
    }
  }

  private LogisticModel model(byte[] bytes) {
    JsonNode root;
    try {
      root = MAPPER.readTree(bytes);
    } catch (JacksonException e) {
      TokenStreamLocation at = e.getLocation();
      throw unusable("a file of JSON, each name once"
          + (at == null ? "" : "; it breaks off at line " + at.getLineNr()));
    }
    if (!root.isObject()) {
      throw unusable("a file that holds a JSON object");
    }
    names("", root, Set.of("schemaVersion", "intercept", "features"));
    JsonNode version = root.path("schemaVersion");
    if (!version.isInt() || version.intValue() != 1) {
      problems.add("/schemaVersion: 1");
    }
    double intercept = number("/intercept", root.path("intercept"), -MOST, MOST);
    Map<Feature, LogisticModel.Coefficient> coefficients = new EnumMap<>(Feature.class);
    JsonNode features = root.path("features");
    if (!features.isObject() || features.isEmpty()) {
      problems.add("/features: an object with at least one of " + known());
    }
    for (Map.Entry<String, JsonNode> each : features.properties()) {
      Feature feature = Feature.of(each.getKey()).orElse(null);
      if (feature == null) {
        problems.add("/features: no other names than " + known());
        continue;
      }
      String at = "/features/" + feature.code();
      names(at, each.getValue(), Set.of("weight", "unknown"));
      coefficients.put(
          feature,
          new LogisticModel.Coefficient(
              number(at + "/weight", each.getValue().path("weight"), -MOST, MOST),
              number(at + "/unknown", each.getValue().path("unknown"), 0, 1)));
    }
    if (!problems.isEmpty()) {
      throw unusable(
          "a model with " + problems.stream().distinct().collect(Collectors.joining("; ")));
    }
    return new LogisticModel(intercept, coefficients);
  }

  private void names(String at, JsonNode object, Set<String> known) {
    if (!known.containsAll(object.propertyNames())) {
      problems.add((at.isEmpty() ? "/" : at) + ": no other names than " + new TreeSet<>(known));
    }
  }

  private double number(String at, JsonNode node, double least, double most) {
    double number = node.isNumber() ? node.doubleValue() : Double.NaN;
    if (!(number >= least && number <= most)) {
      problems.add(at + ": a number from " + least + " to " + most);
    }
    return number;
  }

  private static List<String> known() {
    return Arrays.stream(Feature.values()).map(Feature::code).toList();
  }

  private UnusableParameterException unusable(String expected) {
    return new UnusableParameterException(parameter, expected);
  }
}
