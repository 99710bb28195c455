package org.mentorat.core.io;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * Writes a file whole or not at all: into a neighbour {@code NAME.partial} first, which then takes the name. A reader never sees half a
 * file, and a failure leaves the former one. Stateless, thread-safe.
 *
 * @since 0.1
 */
public final class AtomicFile {
  private AtomicFile() {}

  /**
   * What a file holds.
   *
   * @since 0.1
   */
  public interface Content {
    /** Writes everything to {@code out}, which is closed afterwards. */
    void write(OutputStream out) throws IOException;
  }

  /** Writes a file; folders are made as needed. */
  public static void write(Path path, Content content) throws IOException {
    Path folder = path.toAbsolutePath().getParent();
    if (folder != null) {
      Files.createDirectories(folder);
    }
    Path partial = path.resolveSibling(path.getFileName() + ".partial");
    try {
      try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(partial), 1 << 16)) {
        content.write(out);
      }
      try {
        Files.move(partial, path, StandardCopyOption.ATOMIC_MOVE);
      } catch (AtomicMoveNotSupportedException e) {
        Files.move(partial, path, StandardCopyOption.REPLACE_EXISTING);
      }
    } finally {
      Files.deleteIfExists(partial);
    }
  }
}
