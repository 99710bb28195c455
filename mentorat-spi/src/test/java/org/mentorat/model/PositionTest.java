package org.mentorat.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.withinPercentage;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PositionTest {
  /** Distances as the crow flies, as commonly given. */
  @ParameterizedTest
  @CsvSource({
    "Paris–Marseille,   48.8566,  2.3522,  43.2965,   5.3698,  661",
    "Paris–Lyon,        48.8566,  2.3522,  45.7640,   4.8357,  392",
    "Lille–Toulouse,    50.6292,  3.0573,  43.6047,   1.4442,  790",
    "Paris–Saint-Denis, 48.8566,  2.3522, -20.8789,  55.4481, 9373",
    "Paris–New York,    48.8566,  2.3522,  40.7128, -74.0060, 5837",
  })
  void kilometresTo_ofKnownPairs_isWithinOnePercent(
      String pair, double lat1, double lon1, double lat2, double lon2, double kilometres) {
    Position one = new Position(lat1, lon1);
    Position other = new Position(lat2, lon2);

    assertThat(one.kilometresTo(other)).as(pair).isCloseTo(kilometres, withinPercentage(1));
    assertThat(other.kilometresTo(one)).isEqualTo(one.kilometresTo(other));
  }

  @Test
  void kilometresTo_atTheExtremes_isFinite() {
    Position pole = new Position(90, 0);

    assertThat(pole.kilometresTo(pole)).isZero();
    assertThat(pole.kilometresTo(new Position(-90, 180))).isCloseTo(20_015, withinPercentage(0.1));
    assertThat(new Position(0, 180).kilometresTo(new Position(0, -180))).isLessThan(0.001);
  }

  @ParameterizedTest
  @CsvSource({"90.1, 0", "-90.1, 0", "0, 180.1", "0, -180.1", "NaN, 0", "0, NaN", "Infinity, 0"})
  void constructor_outOfRange_isRefused(double latitude, double longitude) {
    assertThatExceptionOfType(InvalidRecordException.class)
        .isThrownBy(() -> new Position(latitude, longitude))
        .withMessage("Position: position [position.range]: "
            + "expected latitude in [-90, 90], longitude in [-180, 180]");
  }
}
