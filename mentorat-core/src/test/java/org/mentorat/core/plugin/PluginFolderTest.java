package org.mentorat.core.plugin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.jar.JarOutputStream;
import java.util.spi.ToolProvider;
import java.util.zip.ZipEntry;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mentorat.core.Mentorat;
import org.mentorat.spi.MentoratPlugin;

/** Jars that were compiled and packed for the occasion: nothing of them is on the class path. */
class PluginFolderTest {
  private static final String SERVICE = "META-INF/services/org.mentorat.spi.MentoratPlugin";

  /** By class name, what was compiled. */
  private static final Map<String, byte[]> CLASSES = new TreeMap<>();

  @TempDir
  Path folder;

  @BeforeAll
  static void compile(@TempDir Path work) throws IOException {
    plugin(work, "One", "one", "");
    plugin(work, "Two", "two", "");
    plugin(work, "OneAgain", "one", "");
    plugin(work, "Throwing", "throwing", "if (true) throw new IllegalStateException(\"SECRET\");");
    Files.writeString(work.resolve("NoPlugin.java"), "package lab; public class NoPlugin {}");
    Files.writeString(
        work.resolve("module-info.java"),
        "module lab { requires org.mentorat.spi; provides org.mentorat.spi.MentoratPlugin with lab.Two; }");
    // What the SPI's module asks for at compile time only.
    Path annotations = Files.createDirectory(work.resolve("annotations"));
    Files.writeString(annotations.resolve("module-info.java"), "module org.jspecify {}");
    javac("-d", annotations.toString(), annotations.resolve("module-info.java").toString());
    String spi =
        MentoratPlugin.class.getProtectionDomain().getCodeSource().getLocation().getPath();
    List<String> arguments = new ArrayList<>(
        List.of("-proc:none", "-d", work.toString(), "-p", spi + File.pathSeparator + annotations));
    for (String name : List.of("One", "Two", "OneAgain", "Throwing", "NoPlugin", "module-info")) {
      arguments.add(work.resolve(name + ".java").toString());
    }
    javac(arguments.toArray(String[]::new));
    for (String name : List.of("One", "Two", "OneAgain", "Throwing", "NoPlugin")) {
      CLASSES.put("lab." + name, Files.readAllBytes(work.resolve("lab/" + name + ".class")));
    }
    CLASSES.put("module-info", Files.readAllBytes(work.resolve("module-info.class")));
  }

  private static void javac(String... arguments) {
    StringWriter said = new StringWriter();
    PrintWriter out = new PrintWriter(said);
    assertThat(ToolProvider.findFirst("javac").orElseThrow().run(out, out, arguments))
        .as(() -> said.toString())
        .isZero();
  }

  private static void plugin(Path work, String name, String id, String body) throws IOException {
    Files.writeString(work.resolve(name + ".java"), """
        package lab;
        public class %s implements org.mentorat.spi.MentoratPlugin {
          public %s() { %s }
          public String id() { return "%s"; }
          public String version() { return "1.0"; }
          public java.util.List<org.mentorat.spi.Scorer> scorers() {
            return java.util.List.of(
                org.mentorat.spi.Scorer.of("%s", "2", (youth, mentor) -> 1));
          }
        }
        """.formatted(name, name, body, id, id));
  }

  /** Packs a jar with a service file of these lines (null: none) and these classes. */
  private void jar(String name, @Nullable String service, String... classes) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    try (OutputStream out = Files.newOutputStream(file);
        JarOutputStream jar = new JarOutputStream(out)) {
      if (service != null) {
        jar.putNextEntry(new ZipEntry(SERVICE));
        jar.write(service.getBytes(StandardCharsets.UTF_8));
      }
      for (String type : classes) {
        jar.putNextEntry(new ZipEntry(type.replace('.', '/') + ".class"));
        jar.write(CLASSES.get(type));
      }
    }
  }

  private PluginRegistry registry() {
    return PluginRegistry.of(List.of(), List.of(PluginFolder.open(folder)));
  }

  private List<String> problems() {
    return catchThrowableOfType(InvalidPluginException.class, this::registry).problems();
  }

  @Test
  void open_findsWhatServiceFilesAndModulesName_withTheJarAsOrigin() throws IOException {
    jar("z one.jar", "# ours\n lab.One # the first\n\n", "lab.One");
    jar("a.jar", null, "lab.Two", "module-info");
    jar("lib/needed.jar", null, "lab.NoPlugin");
    Files.writeString(folder.resolve("README.txt"), "not a jar");

    PluginRegistry registry = registry();

    assertThat(registry.installed())
        .extracting(InstalledPlugin::toString)
        .containsExactly("one 1.0 (z one.jar)", "two 1.0 (a.jar)");
    assertThat(registry.scorers().keySet()).containsExactly("one", "two");
    assertThat(registry.name(PartName.Kind.SCORER, "one"))
        .isEqualTo(new PartName(PartName.Kind.SCORER, "one", "2", "one", "1.0", false));
    ClassLoader loader = registry.plugins().get(0).getClass().getClassLoader();
    assertThat(loader.getParent()).isSameAs(PluginFolder.class.getClassLoader());
  }

  @Test
  void open_tellsAllThatIsWrongAtOnce_byJar() throws IOException {
    jar("absent.jar", "lab.Absent");
    jar("again.jar", "lab.OneAgain", "lab.OneAgain");
    jar("no-plugin.jar", "lab.NoPlugin", "lab.NoPlugin");
    jar("no-service.jar", null, "lab.NoPlugin");
    jar("one.jar", "lab.One\nnot a name\n", "lab.One");
    jar("shadow.jar", "lab.One", "lab.One");
    jar("throwing.jar", "lab.Throwing", "lab.Throwing");
    Files.writeString(folder.resolve("unreadable.jar"), "no jar");

    assertThat(problems())
        .containsExactly(
            "no-service.jar: it has no " + SERVICE
                + ". Maybe it is no plug-in, but a library that one needs? Those lie in the folder lib",
            "one.jar: " + SERVICE + ", line 2: expected the name of a class",
            "unreadable.jar: it cannot be read as a jar",
            "absent.jar: provider lab.Absent is not in the jar",
            "no-plugin.jar: provider lab.NoPlugin is no org.mentorat.spi.MentoratPlugin",
            "shadow.jar: provider lab.One was found in one.jar before it was looked for here",
            "throwing.jar: provider lab.Throwing threw java.lang.IllegalStateException when it was made",
            "plug-in one is installed twice, in versions 1.0 (again.jar) and 1.0 (one.jar)");
  }

  @Test
  void open_withoutAnyJarOrFolder_saysSo() throws IOException {
    assertThat(problems()).singleElement().asString().endsWith("there is no jar in it");
    Files.delete(folder);
    assertThat(problems()).singleElement().asString().endsWith("there is no such folder");
    Files.createDirectory(folder);
  }

  @Test
  void plugins_ofTheThreadsLoader_areNeverSeen() throws IOException {
    jar("one.jar", "lab.One", "lab.One");
    ClassLoader planted = registry().plugins().get(0).getClass().getClassLoader();
    Thread thread = Thread.currentThread();
    ClassLoader before = thread.getContextClassLoader();
    thread.setContextClassLoader(planted);
    try {
      assertThat(Mentorat.create().plugins().scorers()).doesNotContainKey("one");
      assertThat(Mentorat.builder().classLoader(planted).build().plugins().installed())
          .extracting(InstalledPlugin::toString)
          .contains("one 1.0 (one.jar)");
    } finally {
      thread.setContextClassLoader(before);
    }
    assertThat(Mentorat.builder().plugins(folder).build().plugins().scorers()).containsKey("one");
  }
}
