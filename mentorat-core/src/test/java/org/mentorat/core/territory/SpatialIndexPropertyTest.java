package org.mentorat.core.territory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.jspecify.annotations.Nullable;
import org.mentorat.model.Place;
import org.mentorat.model.Position;

/** The index answers as the loop over all points does, to the last bit. */
class SpatialIndexPropertyTest {
  @Property(tries = 500, edgeCases = EdgeCasesMode.NONE)
  void within_isTheDoubleLoop(
      @ForAll("points") List<@Nullable Position> points,
      @ForAll("positions") Position centre,
      @ForAll("kilometres") double km) {
    assertThat(SpatialIndex.of(points).within(centre, km))
        .isEqualTo(loop(points, centre, km, point -> Double.POSITIVE_INFINITY));
  }

  /** Radii that are exact distances to points are where rounding could tell the index from the loop. */
  @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
  void within_radiusOfOnePoint_isTheDoubleLoop(
      @ForAll("points") List<@Nullable Position> points, @ForAll("positions") Position centre) {
    SpatialIndex index = SpatialIndex.of(points);
    for (Position point : points) {
      if (point != null) {
        double km = centre.kilometresTo(point);
        for (double near : new double[] {Math.nextDown(km), km, Math.nextUp(km)}) {
          if (near >= 0) {
            assertThat(index.within(centre, near))
                .isEqualTo(loop(points, centre, near, each -> Double.POSITIVE_INFINITY));
          }
        }
      }
    }
  }

  @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
  void reaching_isTheDoubleLoop(
      @ForAll("points") List<@Nullable Position> points,
      @ForAll("positions") Position centre,
      @ForAll("kilometres") double step) {
    IntToDoubleFunction radius = point -> (point % 5 + 1) * step;
    assertThat(reaching(points, centre, radius))
        .isEqualTo(loop(points, centre, Double.POSITIVE_INFINITY, radius));
  }

  /** Reaches that are exact distances, and those a hair beside them. */
  @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
  void reaching_upToTheVeryPlace_isTheDoubleLoop(
      @ForAll("points") List<@Nullable Position> points, @ForAll("positions") Position centre) {
    IntToDoubleFunction radius = point -> {
      Position position = points.get(point);
      double km = position == null ? 0 : centre.kilometresTo(position);
      return point % 3 == 0
          ? km
          : point % 3 == 1 ? Math.nextUp(km) : Math.max(0, Math.nextDown(km));
    };
    assertThat(reaching(points, centre, radius))
        .isEqualTo(loop(points, centre, Double.POSITIVE_INFINITY, radius));
  }

  /** In blocks, asked about any stretch of words: what is there is what the whole index has there, and what was there before stays. */
  @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
  void reaching_inBlocks_isThatOfTheWhole(
      @ForAll("points") List<@Nullable Position> points,
      @ForAll("positions") Position centre,
      @ForAll("kilometres") double step,
      @ForAll @IntRange(min = 1, max = 9) int times,
      @ForAll @IntRange(min = 1, max = 3) int blockWords) {
    List<@Nullable Position> many = new ArrayList<>();
    for (int k = 0; k < 8 * times; k++) {
      many.addAll(points);
    }
    IntToDoubleFunction radius = point -> (point % 5 + 1) * step;
    long[] whole = new long[(many.size() + 63) / 64];
    SpatialIndex.of(many, radius).reaching(centre, whole);
    ReachIndex blocks = ReachIndex.of(many, radius, blockWords);
    for (int from = 0; from <= whole.length; from++) {
      for (int to = from; to <= whole.length; to += 1 + (to - from) / 2) {
        long[] bits = new long[to - from];
        Arrays.fill(bits, 2);
        blocks.reaching(centre, from, bits);
        for (int w = from; w < to; w++) {
          assertThat(bits[w - from]).isEqualTo(whole[w] | 2);
        }
      }
    }
  }

  @Example
  void reaching_inBlocksOfNothing_isRefused() {
    assertThatThrownBy(() -> ReachIndex.of(List.of(), point -> 1, 0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("blockWords is 0");
  }

  private static int[] reaching(
      List<@Nullable Position> points, Position centre, IntToDoubleFunction radius) {
    long[] bits = new long[points.size() / 64 + 1];
    SpatialIndex.of(points, radius).reaching(centre, bits);
    return BitSet.valueOf(bits).stream().toArray();
  }

  @Property(tries = 100, edgeCases = EdgeCasesMode.NONE)
  void distanceKm_isThatOfPosition(
      @ForAll("points") List<@Nullable Position> points, @ForAll("positions") Position from) {
    SpatialIndex index = SpatialIndex.of(points);
    assertThat(index.size()).isEqualTo(points.size());
    for (int i = 0; i < points.size(); i++) {
      Position point = points.get(i);
      assertThat(index.distanceKm(i, from))
          .isEqualTo(point == null ? (Double) Double.NaN : (Double) from.kilometresTo(point));
    }
  }

  @Example
  void within_onTheCommunesOfFrance_isTheDoubleLoop() {
    List<Position> centres =
        FrenchGazetteer.load().places().stream().map(Place::centre).toList();
    SpatialIndex index = SpatialIndex.of(centres);
    for (int i = 0; i < centres.size(); i += 1171) {
      for (double km : new double[] {0, 10, 30, 300, 9000}) {
        assertThat(index.within(centres.get(i), km))
            .isEqualTo(loop(centres, centres.get(i), km, point -> Double.POSITIVE_INFINITY));
      }
    }
  }

  @Example
  void within_ofNonsense_isRefused() {
    SpatialIndex index = SpatialIndex.of(List.of());
    Position centre = new Position(0, 0);
    assertThat(index.within(centre, Double.POSITIVE_INFINITY)).isEmpty();
    assertThatThrownBy(() -> index.within(centre, Double.NaN))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> index.within(centre, -1)).isInstanceOf(IllegalArgumentException.class);
  }

  private static int[] loop(
      List<? extends @Nullable Position> points,
      Position centre,
      double km,
      IntToDoubleFunction radius) {
    return IntStream.range(0, points.size())
        .filter(i -> {
          Position point = points.get(i);
          return point != null
              && centre.kilometresTo(point) <= Math.min(km, radius.applyAsDouble(i));
        })
        .toArray();
  }

  @Provide
  Arbitrary<List<@Nullable Position>> points() {
    // Few values a list, so that positions repeat as people of one commune do.
    return Arbitraries.integers()
        .between(1, 40)
        .flatMap(variety -> positions()
            .list()
            .ofSize(variety)
            .flatMap(pool -> Arbitraries.integers()
                .between(-1, variety - 1)
                .list()
                .ofMaxSize(120)
                .map(choices -> {
                  List<@Nullable Position> points = new ArrayList<>();
                  choices.forEach(choice -> points.add(choice < 0 ? null : pool.get(choice)));
                  return points;
                })));
  }

  @Provide
  Arbitrary<Position> positions() {
    Arbitrary<Double> latitude = Arbitraries.oneOf(
        Arbitraries.doubles().between(-90, 90),
        Arbitraries.doubles().between(48.8, 48.9),
        Arbitraries.of(-90.0, 90.0, 0.0, -0.0, 89.99999, 1e-9));
    Arbitrary<Double> longitude = Arbitraries.oneOf(
        Arbitraries.doubles().between(-180, 180),
        Arbitraries.doubles().between(2.3, 2.4),
        Arbitraries.of(-180.0, 180.0, 0.0, 179.99999, -179.99999, 1e-9));
    return Combinators.combine(latitude, longitude).as(Position::new);
  }

  @Provide
  Arbitrary<Double> kilometres() {
    return Arbitraries.oneOf(
        Arbitraries.doubles().between(0, 50),
        Arbitraries.doubles().between(0, 20_100),
        Arbitraries.of(0.0, 1e-6, 10_007.5, 20_015.1, 1e300, Double.POSITIVE_INFINITY));
  }
}
