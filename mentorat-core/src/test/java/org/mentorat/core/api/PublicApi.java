package org.mentorat.core.api;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.module.ModuleDescriptor;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The types of a module that its users can see: those of the packages that its descriptor exports.
 *
 * @param module its folder
 */
record PublicApi(Path module) {
  /** Everything on the class path, whatever this test runs on: a module that is only read at compile time hides its annotations. */
  private static final ClassLoader LOADER = new URLClassLoader(
      Stream.of(
              Stream.of("target/classes", "../mentorat-spi/target/classes"),
              entries("jdk.module.path"),
              entries("java.class.path"))
          .flatMap(each -> each)
          .map(PublicApi::url)
          .toArray(URL[]::new),
      ClassLoader.getPlatformClassLoader());

  private static Stream<String> entries(String property) {
    return Arrays.stream(System.getProperty(property, "").split(File.pathSeparator, -1))
        .filter(entry -> !entry.isEmpty());
  }

  private static URL url(String entry) {
    try {
      return Path.of(entry).toUri().toURL();
    } catch (MalformedURLException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** All of them, nested ones included. */
  List<Class<?>> types() {
    Path classes = module.resolve("target").resolve("classes");
    Set<String> exported = exported(classes);
    try (Stream<Path> files = Files.walk(classes)) {
      return files
          .map(file -> classes.relativize(file).toString())
          .filter(file -> file.endsWith(".class") && !file.endsWith("-info.class"))
          .map(file ->
              file.substring(0, file.length() - ".class".length()).replace(File.separatorChar, '.'))
          .filter(name -> exported.contains(packageOf(name)))
          .sorted()
          .<Class<?>>map(PublicApi::load)
          .filter(ApiDump::isVisible)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Where the source of a type is. */
  Path source(Class<?> type) {
    Class<?> outermost = type;
    while (outermost.getDeclaringClass() != null) {
      outermost = outermost.getDeclaringClass();
    }
    return module.resolve("src/main/java").resolve(outermost.getName().replace('.', '/') + ".java");
  }

  private static Class<?> load(String name) {
    try {
      return Class.forName(name, false, LOADER);
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String packageOf(String name) {
    return name.substring(0, name.lastIndexOf('.'));
  }

  private static Set<String> exported(Path classes) {
    try (InputStream in = Files.newInputStream(classes.resolve("module-info.class"))) {
      return ModuleDescriptor.read(in).exports().stream()
          .filter(exports -> !exports.isQualified())
          .map(ModuleDescriptor.Exports::source)
          .collect(Collectors.toSet());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
