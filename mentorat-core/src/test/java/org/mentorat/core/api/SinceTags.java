package org.mentorat.core.api;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds and adds the tag {@code @since} in the Javadoc of types. */
final class SinceTags {
  private SinceTags() {}

  /** Whether the type of this simple name says since when it is there; false too where it has no Javadoc. */
  static boolean has(String source, String type) {
    int[] comment = comment(source, type);
    return comment != null && source.substring(comment[0], comment[1]).contains("@since ");
  }

  /** The source with the tag at the end of the type's Javadoc; as it is where there is no Javadoc. */
  static String added(String source, String type, String version) {
    int[] comment = comment(source, type);
    if (comment == null) {
      return source;
    }
    String text = source.substring(comment[0], comment[1]);
    int lineStart = source.lastIndexOf('\n', comment[0]) + 1;
    String indent = source.substring(lineStart, comment[0]);
    List<String> lines = new ArrayList<>();
    if (text.contains("\n")) {
      lines.addAll(text.lines().toList());
      String last = lines.remove(lines.size() - 1).strip();
      if (!last.equals("*/")) {
        lines.add(indent + " " + last.substring(0, last.length() - 2).stripTrailing());
      }
    } else {
      lines.add("/**");
      lines.add(indent + " * " + text.substring(3, text.length() - 2).strip());
    }
    boolean tags = lines.stream().anyMatch(line -> line.strip().startsWith("* @"));
    if (!tags) {
      lines.add(indent + " *");
    }
    lines.add(indent + " * @since " + version);
    lines.add(indent + " */");
    return source.substring(0, comment[0])
        + String.join("\n", lines)
        + source.substring(comment[1]);
  }

  /** From where to where the Javadoc right before the declaration reaches; null: there is none. */
  private static int[] comment(String source, String type) {
    Matcher declaration = Pattern.compile(
            "(?m)^[ \\w@()\"-]*\\b(?:class|interface|record|enum|@interface) " + type + "\\b")
        .matcher(source);
    while (declaration.find()) {
      int end = source.lastIndexOf("*/", declaration.start());
      int start = end < 0 ? -1 : source.lastIndexOf("/**", end);
      boolean adjacent = start >= 0
          && source
              .substring(end + 2, declaration.start())
              .lines()
              .map(String::strip)
              .allMatch(line -> line.isEmpty()
                  || line.startsWith("@")
                  || line.startsWith(")")
                  || line.startsWith("//")
                  || line.startsWith("\""));
      if (adjacent) {
        return new int[] {start, end + 2};
      }
    }
    return null;
  }
}
