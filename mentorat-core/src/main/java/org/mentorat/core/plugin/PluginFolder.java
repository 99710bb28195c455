package org.mentorat.core.plugin;

import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mentorat.spi.MentoratPlugin;

/**
 * The plug-ins of a folder: one class loader over all its jars, whose parent is Mentorat's own, so that a plug-in sees Mentorat and the
 * platform, and never what the thread or another folder brings.
 *
 * <p>Each jar of the folder names its plug-ins in {@code META-INF/services/org.mentorat.spi.MentoratPlugin}, in a {@code provides} of its
 * module, or both. Jars that plug-ins need but that are none themselves lie in the folder {@code lib} within. Other files are left alone.
 * Jars are read in ascending order of file name, whatever the file system says. The class loader stays open as long as the plug-ins are in use.
 *
 * @since 0.1
 */
public final class PluginFolder {
  /** Most jars in a folder, and as many in its {@code lib}. */
  public static final int MAX_JARS = 256;

  /** Greatest size of a jar in bytes. */
  public static final long MAX_JAR_BYTES = 512L << 20;

  private static final String LIBRARIES = "lib";

  private final List<FoundPlugin> found;
  private final List<String> problems;

  private PluginFolder(List<FoundPlugin> found, List<String> problems) {
    this.found = List.copyOf(found);
    this.problems = List.copyOf(problems);
  }

  /**
   * Opens a folder and makes its plug-ins. Whatever is wrong with it is told, all at once, by {@link PluginRegistry}, which every folder
   * ends up in.
   */
  public static PluginFolder open(Path folder) {
    Reading reading = new Reading();
    reading.read(folder);
    return new PluginFolder(reading.found, reading.problems);
  }

  List<FoundPlugin> found() {
    return found;
  }

  /** What is wrong with the folder, its jars and their providers, in order; empty: nothing. */
  public List<String> problems() {
    return problems;
  }

  /** Collects plug-ins and problems. */
  private static final class Reading {
    private final List<FoundPlugin> found = new ArrayList<>();
    private final List<String> problems = new ArrayList<>();

    void read(Path folder) {
      if (!Files.isDirectory(folder)) {
        problems.add("folder of plug-ins " + folder.getFileName() + ": there is no such folder");
        return;
      }
      List<Path> jars = jars(folder);
      List<Path> all = new ArrayList<>(jars);
      if (Files.isDirectory(folder.resolve(LIBRARIES))) {
        all.addAll(jars(folder.resolve(LIBRARIES)));
      }
      if (jars.isEmpty() && problems.isEmpty()) {
        problems.add("folder of plug-ins " + folder.getFileName() + ": there is no jar in it");
      }
      Map<Path, List<String>> providers = new LinkedHashMap<>();
      for (Path jar : jars) {
        ProviderNames names = ProviderNames.of(jar);
        names.problems().forEach(problem -> problems.add(jar.getFileName() + ": " + problem));
        providers.put(jar, names.classes());
      }
      ClassLoader loader = loader(all);
      providers.forEach((jar, names) -> names.forEach(name -> make(loader, jar, name)));
    }

    private List<Path> jars(Path folder) {
      List<Path> jars;
      try (Stream<Path> files = Files.list(folder)) {
        jars = files
            .filter(
                file -> file.getFileName().toString().toLowerCase(Locale.ROOT).endsWith(".jar"))
            .filter(Files::isRegularFile)
            .sorted(Comparator.comparing(file -> file.getFileName().toString()))
            .limit(MAX_JARS + 1L)
            .toList();
      } catch (IOException | java.io.UncheckedIOException e) {
        problems.add("folder of plug-ins " + folder.getFileName() + ": it cannot be read");
        return List.of();
      }
      if (jars.size() > MAX_JARS) {
        problems.add("folder of plug-ins " + folder.getFileName() + ": it holds more than "
            + MAX_JARS + " jars");
        return List.of();
      }
      List<Path> usable = new ArrayList<>();
      for (Path jar : jars) {
        if (isSmallEnough(jar)) {
          usable.add(jar);
        } else {
          problems.add(
              jar.getFileName() + ": larger than " + (MAX_JAR_BYTES >> 20) + " MB, not read");
        }
      }
      return usable;
    }

    private static boolean isSmallEnough(Path jar) {
      try {
        return Files.size(jar) <= MAX_JAR_BYTES;
      } catch (IOException e) {
        return true; // whoever opens it says what is wrong
      }
    }

    private static ClassLoader loader(List<Path> jars) {
      URL[] urls = jars.stream().map(Reading::url).toArray(URL[]::new);
      return new URLClassLoader("mentorat-plugins", urls, PluginFolder.class.getClassLoader());
    }

    private static URL url(Path jar) {
      try {
        return jar.toUri().toURL();
      } catch (MalformedURLException e) {
        throw new IllegalArgumentException("no address of a file: " + jar.getFileName(), e);
      }
    }

    private void make(ClassLoader loader, Path jar, String name) {
      String who = jar.getFileName() + ": provider " + name;
      try {
        Class<?> type = Class.forName(name, false, loader);
        String elsewhere = otherJar(type, jar);
        if (!elsewhere.isEmpty()) {
          problems.add(who + " was found in " + elsewhere + " before it was looked for here");
        } else if (!MentoratPlugin.class.isAssignableFrom(type)) {
          problems.add(who + " is no " + MentoratPlugin.class.getName());
        } else {
          Object made = type.getConstructor().newInstance();
          found.add(new FoundPlugin(
              (MentoratPlugin) made, Origin.jar(jar.getFileName().toString())));
        }
      } catch (ClassNotFoundException e) {
        problems.add(who + " is not in the jar");
      } catch (NoSuchMethodException | IllegalAccessException | InstantiationException e) {
        problems.add(who + " is no public class with a public constructor without parameters");
      } catch (java.lang.reflect.InvocationTargetException e) {
        Throwable thrown = e.getCause() == null ? e : e.getCause();
        if (thrown instanceof VirtualMachineError fatal
            && !(thrown instanceof StackOverflowError)) {
          throw fatal;
        }
        problems.add(who + " threw " + thrown.getClass().getName() + " when it was made");
      } catch (LinkageError e) {
        problems.add(who + " does not fit what it was compiled against, or lacks a jar in "
            + LIBRARIES + " (" + e.getClass().getSimpleName() + ")");
      }
    }

    /** The file that a class really came from, where it is another one; a class that Mentorat itself has would be its own. */
    private static String otherJar(Class<?> type, Path jar) {
      @Nullable CodeSource source = type.getProtectionDomain().getCodeSource();
      if (source == null || source.getLocation() == null) {
        return "the platform";
      }
      if (source.getLocation().equals(url(jar))) {
        return "";
      }
      String path = source.getLocation().getPath();
      String file = path.substring(path.lastIndexOf('/', path.length() - 2) + 1);
      return file.isEmpty() ? "another place" : file;
    }
  }
}
