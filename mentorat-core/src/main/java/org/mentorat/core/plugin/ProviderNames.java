package org.mentorat.core.plugin;

import java.io.IOException;
import java.io.InputStream;
import java.lang.module.InvalidModuleDescriptorException;
import java.lang.module.ModuleDescriptor;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.jar.JarFile;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import org.jspecify.annotations.Nullable;
import org.mentorat.spi.MentoratPlugin;

/**
 * The classes that a jar names as plug-ins, in its service file and in its module descriptor. No class is loaded.
 *
 * @param classes their names, each once, in order
 * @param problems what is wrong with the jar
 */
record ProviderNames(List<String> classes, List<String> problems) {
  private static final String SERVICE = "META-INF/services/" + MentoratPlugin.class.getName();
  private static final String MODULE = "module-info.class";
  private static final Pattern CLASS_NAME =
      Pattern.compile("[\\p{L}_$][\\p{L}\\p{N}_$]*(\\.[\\p{L}_$][\\p{L}\\p{N}_$]*)*");
  private static final int MOST_BYTES = 1 << 16;
  private static final int MOST_PROVIDERS = 100;

  /** Copies the lists. */
  ProviderNames {
    classes = List.copyOf(classes);
    problems = List.copyOf(problems);
  }

  static ProviderNames of(Path jar) {
    List<String> problems = new ArrayList<>();
    Set<String> names = new LinkedHashSet<>();
    try (JarFile file = new JarFile(jar.toFile(), false)) {
      byte @Nullable [] service = bytes(file, SERVICE, problems);
      byte @Nullable [] module = bytes(file, MODULE, problems);
      if (service == null && module == null && problems.isEmpty()) {
        problems.add(
            "it has no " + SERVICE
                + ". Maybe it is no plug-in, but a library that one needs? Those lie in the folder lib");
      }
      if (service != null) {
        lines(new String(service, StandardCharsets.UTF_8), names, problems);
      }
      if (module != null) {
        provided(module, names, problems);
      }
      if (names.isEmpty() && problems.isEmpty()) {
        problems.add("it names no plug-in");
      }
    } catch (IOException | SecurityException | IllegalArgumentException e) {
      problems.add("it cannot be read as a jar");
    }
    if (names.size() > MOST_PROVIDERS) {
      problems.add("it names more than " + MOST_PROVIDERS + " plug-ins");
      names.clear();
    }
    return new ProviderNames(new ArrayList<>(names), problems);
  }

  private static byte @Nullable [] bytes(JarFile file, String name, List<String> problems)
      throws IOException {
    ZipEntry entry = file.getEntry(name);
    if (entry == null || entry.isDirectory()) {
      return null;
    }
    try (InputStream in = file.getInputStream(entry)) {
      byte[] read = in.readNBytes(MOST_BYTES + 1);
      if (read.length > MOST_BYTES) {
        problems.add(name + " is larger than " + MOST_BYTES + " bytes");
        return null;
      }
      return read;
    }
  }

  /** As {@link java.util.ServiceLoader} reads them: a name a line, what follows # is a comment. */
  private static void lines(String text, Set<String> names, List<String> problems) {
    int number = 0;
    for (String line : text.split("\r\n|\r|\n", -1)) {
      number++;
      String name = line.replaceFirst("#.*", "").strip();
      if (name.isEmpty()) {
        continue;
      }
      if (CLASS_NAME.matcher(name).matches()) {
        names.add(name);
      } else {
        problems.add(SERVICE + ", line " + number + ": expected the name of a class");
      }
    }
  }

  private static void provided(byte[] module, Set<String> names, List<String> problems) {
    try {
      ModuleDescriptor.read(java.nio.ByteBuffer.wrap(module)).provides().stream()
          .filter(p -> p.service().equals(MentoratPlugin.class.getName()))
          .forEach(p -> names.addAll(p.providers()));
    } catch (InvalidModuleDescriptorException e) {
      problems.add("its " + MODULE + " cannot be read");
    }
  }
}
