package org.mentorat.benchmarks.peers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mentorat.benchmarks.instances.Instance;
import org.mentorat.benchmarks.instances.Instances;

class ContendersTest {
  static Stream<Instance> instances() {
    Instance quotas = Instances.scaled(300, 1);
    int[] none = new int[quotas.mentors()];
    Arrays.fill(none, -1);
    Instance free = new Instance(
        "free",
        1,
        quotas.rowStart(),
        quotas.mentorOf(),
        quotas.score(),
        quotas.mentorCapacity(),
        none,
        new int[0]);
    return Stream.of(quotas, free, Instances.dense(25, 1), Instances.sparse(60, 1));
  }

  /** Six ways to the optimum, five of them not ours. */
  @ParameterizedTest
  @MethodSource("instances")
  void exactContenders_agreeOnTheValue(Instance instance) {
    Map<String, String> values = new LinkedHashMap<>();
    for (String name : Contenders.names()) {
      Contender contender = Contenders.named(name);
      if (contender.exact() && contender.takes(instance)) {
        int[] pairs = contender.solve(instance, new Laps());
        long score =
            Arrays.stream(pairs).mapToLong(pair -> instance.score()[pair]).sum();
        values.put(name, pairs.length + " served, score " + score);
      }
    }

    assertThat(values).containsKeys(Contenders.MENTORAT, "or-tools").hasSizeGreaterThan(4);
    assertThat(values.values()).containsOnly(values.get(Contenders.MENTORAT));
  }

  @Test
  void mentorat_provesItsAnswer() {
    Contender mentorat = Contenders.named(Contenders.MENTORAT);
    mentorat.solve(Instances.scaled(300, 2), new Laps());

    assertThat(mentorat.proof()).isEqualTo("optimal, verified");
  }

  @Test
  void unknownName_isRefusedWithTheKnownOnes() {
    assertThatThrownBy(() -> Contenders.named("ortools"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("or-tools-assignment");
  }

  @Test
  void names_areKnownWithoutAnyPeersLibrary() throws Exception {
    ClassLoader withoutPeers = new ClassLoader(ContendersTest.class.getClassLoader()) {
      @Override
      protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        if (name.startsWith("org.jgrapht.")
            || name.startsWith("com.google.ortools.")
            || name.startsWith("ai.timefold.")) {
          throw new ClassNotFoundException(name);
        }
        if (!name.startsWith(Contenders.class.getPackageName())) {
          return super.loadClass(name, resolve);
        }
        try (InputStream in = getResourceAsStream(name.replace('.', '/') + ".class")) {
          byte[] code = in.readAllBytes();
          return defineClass(name, code, 0, code.length);
        } catch (IOException e) {
          throw new ClassNotFoundException(name, e);
        }
      }
    };
    Object names =
        withoutPeers.loadClass(Contenders.class.getName()).getMethod("names").invoke(null);
    assertThat(names).isEqualTo(Contenders.names());
  }
}
