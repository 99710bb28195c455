package org.mentorat.core.io;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Set;
import org.mentorat.model.Text;

/**
 * Names of files of associations, such as their review sheets: names that every file system takes, different for every id even where case
 * does not count. A file is called as the association's id where that is a plain name, else as its plain part and a fingerprint of the
 * id. Ask for ids in ascending order, each once. Not thread-safe.
 *
 * @since 0.1
 */
public final class AssociationFileNames {
  private static final Text UNAFFILIATED = new Text("sans association", "without association");
  private static final int LONGEST = 60;

  private final Locale locale;
  private final Set<String> taken = new HashSet<>();

  /** {@code locale}: French, or English, for those without association. */
  public AssociationFileNames(Locale locale) {
    this.locale = locale;
  }

  /** A name without extension for the association with this id; empty: without association. */
  public String of(String association) {
    String id = association.isEmpty() ? UNAFFILIATED.in(locale).replace(' ', '-') : association;
    String plain = id.replaceAll("[^A-Za-z0-9_-]+", "_");
    String name = plain.length() > LONGEST ? plain.substring(0, LONGEST) : plain;
    boolean asItIs = name.equals(id) && !name.matches("(?i)con|prn|aux|nul|com\\d|lpt\\d");
    if (!asItIs || !taken.add(name.toLowerCase(Locale.ROOT))) {
      byte[] digest = SourceText.newSha256().digest(association.getBytes(StandardCharsets.UTF_8));
      name = name + "-" + HexFormat.of().formatHex(digest, 0, 6);
      taken.add(name.toLowerCase(Locale.ROOT));
    }
    return name;
  }
}
