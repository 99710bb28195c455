package org.mentorat.examples.campaign;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.mentorat.core.Mentorat;
import picocli.CommandLine.Option;

/** Where plug-ins come from, beside those that are on the class path. */
final class Plugins {
  @Option(
      names = "--plugins",
      paramLabel = "DIR",
      description =
          "Folder with the jars of plug-ins; what they need lies in the folder lib within. They run with all rights of this program:"
              + " take none that you do not trust.")
  private @Nullable Path folder;

  /** With all that is installed. */
  Mentorat mentorat() {
    return folder == null
        ? Mentorat.create()
        : Mentorat.builder().plugins(folder).build();
  }
}
