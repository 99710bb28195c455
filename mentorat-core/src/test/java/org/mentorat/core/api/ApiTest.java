package org.mentorat.core.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What users can see of the SPI and of the core stands in {@code api.txt} of each, so that every change of it is seen in review, and says
 * since when it is there. After a change that is meant:
 *
 * <pre>mvn -q -o -P-lint -pl mentorat-core -am test -Dtest=ApiTest -Dsurefire.failIfNoSpecifiedTests=false -Dapi.write</pre>
 */
class ApiTest {
  private static final String VERSION = "0.1";
  private static final String COMMAND =
      "mvn -q -o -P-lint -pl mentorat-core -am test -Dtest=ApiTest"
          + " -Dsurefire.failIfNoSpecifiedTests=false -Dapi.write";
  private static final boolean WRITE = System.getProperty("api.write") != null;

  private static final Map<String, PublicApi> MODULES = Map.of(
      "mentorat-spi", new PublicApi(Path.of("..", "mentorat-spi")),
      "mentorat-core", new PublicApi(Path.of("")));

  private static PublicApi module(String name) {
    PublicApi module = MODULES.get(name);
    assertThat(module).isNotNull();
    return module;
  }

  @ParameterizedTest
  @ValueSource(strings = {"mentorat-spi", "mentorat-core"})
  void api_isWhatIsWrittenDown(String name) throws IOException {
    PublicApi module = module(name);
    Path file = module.module().resolve("api.txt");
    String found = ApiDump.of(module.types());
    assertThat(found).contains("@NullMarked package org.mentorat.", "@Nullable ");
    if (WRITE) {
      Files.writeString(file, found);
      return;
    }
    String written = Files.exists(file) ? Files.readString(file).replace("\r\n", "\n") : "";
    if (!found.equals(written)) {
      fail("What users can see of " + name + " has changed:\n\n"
          + String.join("\n", differences(written, found))
          + "\n\nIf that is meant, write it down with\n  " + COMMAND);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"mentorat-spi", "mentorat-core"})
  void publicTypes_saySinceWhenTheyAreThere(String name) throws IOException {
    PublicApi module = module(name);
    assertThat(module.types()).isNotEmpty();
    List<String> missing = new ArrayList<>();
    for (Class<?> type : module.types()) {
      Path file = module.source(type);
      String source = Files.readString(file);
      if (!SinceTags.has(source, type.getSimpleName())) {
        if (WRITE) {
          Files.writeString(file, SinceTags.added(source, type.getSimpleName(), VERSION));
        } else {
          missing.add(type.getCanonicalName());
        }
      }
    }
    assertThat(missing)
        .as("types of %s without @since in their Javadoc; this adds it:%n  %s%n", name, COMMAND)
        .isEmpty();
  }

  /** Lines that are gone, with −, and that are new, with +, below the type that they belong to. */
  private static List<String> differences(String written, String found) {
    List<String> before = underTypes(written);
    List<String> after = underTypes(found);
    List<String> differences = new ArrayList<>();
    before.stream().filter(line -> !after.contains(line)).forEach(l -> differences.add("- " + l));
    after.stream().filter(line -> !before.contains(line)).forEach(l -> differences.add("+ " + l));
    return differences;
  }

  private static List<String> underTypes(String dump) {
    List<String> lines = new ArrayList<>();
    String type = "";
    for (String line : dump.lines().toList()) {
      if (line.startsWith("  ")) {
        lines.add(type + " : " + line.strip());
      } else if (!line.isEmpty()) {
        type = line.replaceFirst("[(<].*", "").replaceFirst(" (extends|implements|permits) .*", "");
        lines.add(line);
      }
    }
    return lines;
  }

  @Test
  void differences_nameTypeAndMember() {
    String before = "package p\n\npublic final class p.A\n  method int a()\n  method int b()\n";
    String after = "package p\n\npublic final class p.A\n  method int a(int)\n  method int b()\n";

    assertThat(differences(before, after))
        .containsExactly(
            "- public final class p.A : method int a()",
            "+ public final class p.A : method int a(int)");
  }

  @Test
  void since_isAddedOnceAtTheEndOfTheJavadoc() {
    String source = """
        /** Holds things. */
        public final class Box {
          /**
           * A lid.
           *
           * @param wide how wide
           */
          public record Lid(int wide) {}

          /**
           * A colour.
           */
          @Deprecated
          public enum Colour {}
        }
        """;
    String tagged = source;
    for (String type : List.of("Box", "Lid", "Colour")) {
      assertThat(SinceTags.has(tagged, type)).isFalse();
      tagged = SinceTags.added(tagged, type, "0.1");
      assertThat(SinceTags.has(tagged, type)).isTrue();
    }

    assertThat(tagged).isEqualTo("""
        /**
         * Holds things.
         *
         * @since 0.1
         */
        public final class Box {
          /**
           * A lid.
           *
           * @param wide how wide
           * @since 0.1
           */
          public record Lid(int wide) {}

          /**
           * A colour.
           *
           * @since 0.1
           */
          @Deprecated
          public enum Colour {}
        }
        """);
  }
}
