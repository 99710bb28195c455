package org.mentorat.core.plugin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.mentorat.spi.MentoratPlugin;
import org.mentorat.spi.Scorer;

class PluginRegistryTest {
  private record Plugin(String id, String version, List<Scorer> scorers)
      implements MentoratPlugin {}

  private static Plugin plugin(String id, String version, String... scorers) {
    return new Plugin(
        id,
        version,
        Stream.of(scorers).map(s -> Scorer.of(s, "1", (youth, mentor) -> 0)).toList());
  }

  @Test
  void of_ordersBuiltInsFirstThenById() {
    var registry = PluginRegistry.of(
        List.of(plugin("z", "1", "c"), plugin("a", "1", "b"), plugin("mentorat", "1", "d")));

    assertThat(registry.plugins())
        .extracting(MentoratPlugin::id)
        .containsExactly("mentorat", "a", "z");
    assertThat(registry.scorers().keySet()).containsExactly("d", "b", "c");
  }

  @Test
  void of_tellsAllDuplicatesAtOnce() {
    List<Plugin> plugins =
        List.of(plugin("a", "1", "s"), plugin("b", "2", "s", "bad id"), plugin("a", "3"));

    assertThatThrownBy(() -> PluginRegistry.of(plugins))
        .isInstanceOfSatisfying(
            InvalidPluginException.class,
            e -> assertThat(e.problems())
                .hasSize(3)
                .anyMatch(p -> p.contains("plug-in a is installed twice, in versions 1 and 3"))
                .anyMatch(p -> p.contains("scorer s stands in plug-ins a 1 and b 2"))
                .anyMatch(p -> p.contains("plug-in b 2 has an id that is not of the form")));
  }

  @Test
  void unknown_namesTheNearest() {
    assertThat(PluginRegistry.unknown("rule", "distanc", Set.of("distance")))
        .isEqualTo("unknown rule distanc. Maybe distance? Known are [distance]");
    assertThat(Names.nearest("zzz", Set.of("distance"))).isEmpty();
    assertThat(Names.nearest("LANGUAGE", List.of("language", "age"))).contains("language");
  }
}
