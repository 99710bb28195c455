package org.mentorat.spi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ParametersTest {
  private static final Parameter MAX_KM = Parameter.integer("maxKm", 30, 1, 200, "km");
  private static final Parameter FADE = Parameter.decimal("fade", 0.5, 0, 1, "share");
  private static final Parameter STRICT = Parameter.flag("strict", false, "yes or no");
  private static final Parameter SIDE = Parameter.text("side", "both", "side", "both", "youth");
  private static final Parameter CODES = Parameter.texts("codes", List.of("a"), "codes", "a", "b");
  private static final Parameter TABLE = Parameter.map("table", Map.of("x", 1), "by name");
  private static final List<Parameter> DECLARED = List.of(MAX_KM, FADE, STRICT, SIDE, CODES, TABLE);

  @Test
  void of_withoutSettings_takesTheDefaults() {
    Parameters parameters = Parameters.of(DECLARED, Map.of());

    assertThat(parameters.integer("maxKm")).isEqualTo(30);
    assertThat(parameters.decimal("fade")).isEqualTo(0.5);
    assertThat(parameters.flag("strict")).isFalse();
    assertThat(parameters.text("side")).isEqualTo("both");
    assertThat(parameters.texts("codes")).containsExactly("a");
    assertThat(parameters.map("table")).containsEntry("x", 1);
    assertThat(parameters.asMap().keySet())
        .containsExactly("codes", "fade", "maxKm", "side", "strict", "table");
  }

  @Test
  void of_withSettings_overlaysThem() {
    Parameters parameters = Parameters.of(
        DECLARED, Map.of("maxKm", 200L, "fade", 1, "strict", true, "codes", List.of("b", "a")));

    assertThat(parameters.integer("maxKm")).isEqualTo(200);
    assertThat(parameters.decimal("fade")).isEqualTo(1.0);
    assertThat(parameters.flag("strict")).isTrue();
    assertThat(parameters.texts("codes")).containsExactly("b", "a");
    assertThat(parameters.text("side")).isEqualTo("both");
  }

  static List<Arguments> badValues() {
    return List.of(
        Arguments.of(MAX_KM, 0, "expected a whole number from 1 to 200"),
        Arguments.of(MAX_KM, 201L, "expected a whole number from 1 to 200"),
        Arguments.of(MAX_KM, 30.0, "expected a whole number from 1 to 200"),
        Arguments.of(MAX_KM, "30", "expected a whole number from 1 to 200"),
        Arguments.of(FADE, 1.01, "expected a number from 0 to 1"),
        Arguments.of(FADE, Double.NaN, "expected a number from 0 to 1"),
        Arguments.of(STRICT, "true", "expected true or false"),
        Arguments.of(SIDE, "mentor", "expected a text out of [both, youth]"),
        Arguments.of(CODES, List.of("a", "c"), "expected a list of texts out of [a, b]"),
        Arguments.of(CODES, List.of(1), "expected a list of texts out of [a, b]"),
        Arguments.of(TABLE, List.of(), "expected an object"),
        Arguments.of(TABLE, Map.of(1, 1), "expected an object"));
  }

  @ParameterizedTest
  @MethodSource("badValues")
  void problemWith_aBadValue_saysWhatWasExpected(
      Parameter parameter, Object value, String problem) {
    assertThat(Parameters.problemWith(parameter, value)).isEqualTo(problem);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Parameters.of(DECLARED, Map.of(parameter.name(), value)))
        .withMessage(parameter.name() + ": " + problem);
  }

  @Test
  void problemWith_anUnboundedDecimal_refusesWhatIsNotFinite() {
    Parameter free =
        new Parameter("free", Parameter.Type.DECIMAL, 0.0, null, null, List.of(), "any number");

    assertThat(Parameters.problemWith(free, 1e300)).isEmpty();
    assertThat(Parameters.problemWith(free, Double.POSITIVE_INFINITY))
        .isEqualTo("expected a number");
    assertThat(Parameters.problemWith(free, Double.NaN)).isEqualTo("expected a number");
  }

  @Test
  void of_withManyFaults_namesAllInOrderOfName() {
    Map<String, Object> settings = new LinkedHashMap<>();
    settings.put("zzz", 1);
    settings.put("maxKm", 0);
    settings.put("fade", 2);

    assertThatIllegalArgumentException()
        .isThrownBy(() -> Parameters.of(List.of(MAX_KM, FADE), settings))
        .withMessage("fade: expected a number from 0 to 1; "
            + "maxKm: expected a whole number from 1 to 200; "
            + "zzz: unknown parameter; known are [maxKm, fade]");
  }

  @Test
  void of_copiesSettingsDeeply() {
    List<String> inner = new ArrayList<>(List.of("b"));
    Map<String, Object> table = new HashMap<>(Map.of("list", inner));
    List<String> codes = new ArrayList<>(List.of("a"));
    Parameters parameters = Parameters.of(DECLARED, Map.of("codes", codes, "table", table));
    codes.add("b");
    table.put("y", 2);
    inner.clear();

    assertThat(parameters.texts("codes")).containsExactly("a");
    assertThat(parameters.map("table")).containsOnlyKeys("list").containsValue(List.of("b"));
    assertThatThrownBy(() -> parameters.texts("codes").clear())
        .isInstanceOf(UnsupportedOperationException.class);
    assertThatThrownBy(() -> parameters.map("table").clear())
        .isInstanceOf(UnsupportedOperationException.class);
  }

  @Test
  void get_ofAnUndeclaredName_namesTheDeclaredOnes() {
    Parameters parameters = Parameters.of(List.of(MAX_KM, FADE), Map.of());

    assertThatIllegalArgumentException()
        .isThrownBy(() -> parameters.integer("maxkm"))
        .withMessage("no parameter maxkm; declared are [fade, maxKm]");
  }
}
