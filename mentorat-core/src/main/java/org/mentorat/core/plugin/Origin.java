package org.mentorat.core.plugin;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.security.CodeSource;
import org.jspecify.annotations.Nullable;
import org.mentorat.spi.MentoratPlugin;

/**
 * Where a plug-in came from. Names no folder, so that it is the same on every machine.
 *
 * @param kind how it came
 * @param name the file name of the jar, the name of the module, or empty
 * @since 0.1
 */
public record Origin(Kind kind, String name) {
  /** A plug-in that the application handed over. */
  public static final Origin IN_CODE = new Origin(Kind.CODE, "");

  /**
   * How a plug-in came.
   *
   * @since 0.1
   */
  public enum Kind {
    /** In a jar: of a folder of plug-ins, of the class path, or within an executable jar. */
    JAR,
    /** As a named module. */
    MODULE,
    /** From a folder of classes. */
    CLASSES,
    /** Handed over by the application. */
    CODE
  }

  /** A jar, by its file name. */
  public static Origin jar(String fileName) {
    return new Origin(Kind.JAR, fileName);
  }

  /** Where the class of a plug-in that a class loader found was loaded from. */
  static Origin of(Class<? extends MentoratPlugin> plugin) {
    if (plugin.getModule().isNamed()) {
      return new Origin(Kind.MODULE, plugin.getModule().getName());
    }
    @Nullable CodeSource source = plugin.getProtectionDomain().getCodeSource();
    @Nullable URL location = source == null ? null : source.getLocation();
    String jar = location == null ? "" : jarIn(location);
    return jar.isEmpty() ? new Origin(Kind.CLASSES, "") : jar(jar);
  }

  /** The last jar that an address names: executable jars hold others. */
  private static String jarIn(URL location) {
    String path = location.toString();
    int end = path.lastIndexOf(".jar");
    if (end < 0) {
      return "";
    }
    String name = path.substring(0, end + ".jar".length());
    name = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('!')) + 1);
    try {
      @Nullable String decoded = new URI("file:/" + name).getPath();
      return decoded == null ? name : decoded.substring(1);
    } catch (URISyntaxException e) {
      return name;
    }
  }

  /** Such as {@code lab.jar}, {@code module org.example}, {@code class path} or {@code in code}. */
  @Override
  public String toString() {
    return switch (kind) {
      case JAR -> name;
      case MODULE -> "module " + name;
      case CLASSES -> "class path";
      case CODE -> "in code";
    };
  }
}
