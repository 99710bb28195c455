package org.mentorat.core.plugin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.mentorat.model.Mentor;
import org.mentorat.model.Text;
import org.mentorat.spi.BindingContext;
import org.mentorat.spi.EligibilityRule;
import org.mentorat.spi.MentoratPlugin;
import org.mentorat.spi.Parameter;
import org.mentorat.spi.Scorer;
import org.mentorat.spi.ScorerInfo;
import org.mentorat.spi.Side;

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
                .anyMatch(p -> p.contains(
                    "plug-in a is installed twice, in versions 1 (in code) and 3 (in code)"))
                .anyMatch(
                    p -> p.contains("scorer s stands in plug-ins a 1 (in code) and b 2 (in code)"))
                .anyMatch(
                    p -> p.contains("scorer of plug-in b 2 has an id that is not of the form")));
  }

  @Test
  void unknown_namesTheNearest() {
    assertThat(PluginRegistry.unknown("rule", "distanc", Set.of("distance")))
        .isEqualTo("unknown rule distanc. Maybe distance? Known are [distance]");
    assertThat(Names.nearest("zzz", Set.of("distance"))).isEmpty();
    assertThat(Names.nearest("LANGUAGE", List.of("language", "age"))).contains("language");
  }

  /** Says of itself what no plug-in should. */
  private static final class Hostile implements MentoratPlugin {
    private int asked;

    @Override
    public String id() {
      return asked++ == 0 ? "hostile" : "another";
    }

    @Override
    @SuppressWarnings("NullAway") // what a plug-in in another language may return
    public String version() {
      return null;
    }

    @Override
    public String purpose() {
      throw new IllegalStateException("SECRET");
    }

    @Override
    public List<EligibilityRule> eligibilityRules() {
      throw new NoClassDefFoundError("SECRET");
    }

    @Override
    public List<Scorer> scorers() {
      List<Scorer> scorers = new ArrayList<>();
      scorers.add(null);
      scorers.add(new Declared(new ScorerInfo(
          "s",
          "1 0",
          new Text("s", "s"),
          Double.NaN,
          Side.PAIR,
          List.of(
              Parameter.integer("most", 9, 0, 5, "m"),
              Parameter.integer("a b", 1, 0, 5, "m"),
              Parameter.flag("twice", true, "m"),
              Parameter.flag("twice", true, "m")),
          Set.of())));
      return scorers;
    }
  }

  private record Declared(ScorerInfo info) implements Scorer {
    @Override
    public Bound bind(BindingContext context, List<Mentor> mentors) {
      return youth -> mentor -> 0;
    }
  }

  @Test
  void of_tellsAllThatAPluginSaysWronglyOfItself() {
    assertThatThrownBy(() -> PluginRegistry.of(List.of(new Hostile())))
        .isInstanceOfSatisfying(
            InvalidPluginException.class,
            e -> assertThat(e.problems())
                .containsExactly(
                    "plug-in hostile (in code) does not say its version",
                    "plug-in hostile (in code) threw java.lang.IllegalStateException when asked for its purpose",
                    "plug-in hostile ? threw java.lang.NoClassDefFoundError when asked for its parts (eligibility rule)",
                    "scorer of plug-in hostile ? is missing: there is null in its place",
                    "scorer s of plug-in hostile ? has a version that is not of the form [A-Za-z0-9._+-]{1,64}",
                    "scorer s of plug-in hostile ? has a weight that is not from 0 to 10000 points",
                    "scorer s of plug-in hostile ? has a parameter most whose default is not allowed: expected a whole number from 0 to 5",
                    "scorer s of plug-in hostile ? has a parameter whose name is not of the form [A-Za-z][A-Za-z0-9_]{0,63}",
                    "scorer s of plug-in hostile ? has two parameters twice"))
        .hasMessageNotContaining("SECRET");
  }

  /** Calls itself differently each time. */
  private static final class Fickle implements Scorer {
    private final AtomicInteger asked = new AtomicInteger();

    @Override
    public ScorerInfo info() {
      return Scorer.of("s" + asked.getAndIncrement(), "1", (youth, mentor) -> 0).info();
    }

    @Override
    public Bound bind(BindingContext context, List<Mentor> mentors) {
      return youth -> mentor -> 0;
    }

    @Override
    public boolean expensive() {
      return true;
    }
  }

  @Test
  void info_isAskedOnce() {
    PluginRegistry registry =
        PluginRegistry.of(List.of(new Plugin("fickle", "1", List.of(new Fickle()))));

    assertThat(registry.scorers().keySet()).containsExactly("s0");
    for (Scorer scorer : registry.scorers().values()) {
      assertThat(scorer.info().id()).isEqualTo("s0");
      assertThat(scorer.info().id()).isEqualTo("s0");
      assertThat(scorer.expensive()).isTrue();
    }
  }
}
