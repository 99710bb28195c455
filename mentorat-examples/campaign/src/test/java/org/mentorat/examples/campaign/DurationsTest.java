package org.mentorat.examples.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine.TypeConversionException;

class DurationsTest {
  @ParameterizedTest
  @CsvSource({
    "10s, PT10S",
    "2m, PT2M",
    "2 min, PT2M",
    "500ms, PT0.5S",
    "1H, PT1H",
    "PT1M30S, PT1M30S",
    "pt5s, PT5S"
  })
  void convert_readsShortAndIsoForms(String text, Duration expected) {
    assertThat(new Durations().convert(text)).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "10", "s", "-5s", "0s", "PT-1S", "ten seconds", "1.5s", "99999999999s"})
  void convert_refusesOtherText_withTheFormsItKnows(String text) {
    assertThatThrownBy(() -> new Durations().convert(text))
        .isInstanceOf(TypeConversionException.class)
        .hasMessageContaining("10s, 2m, 500ms or PT1M30S");
  }
}
