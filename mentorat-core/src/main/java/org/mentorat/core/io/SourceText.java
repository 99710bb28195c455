package org.mentorat.core.io;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * A file whose size, fingerprint and encoding are known. A byte order mark decides; without one bytes that are valid UTF-8 are UTF-8, and
 * anything else is Windows-1252, which is what Excel writes in France. Text in Windows-1252 with any accent is practically never valid
 * UTF-8, since an accented letter would have to be followed by a byte of 0x80 to 0xBF.
 */
record SourceText(Path path, String name, long bytes, String sha256, Encoding encoding) {
  /** Encodings that are read. */
  enum Encoding {
    UTF_8("UTF-8", StandardCharsets.UTF_8, 0),
    UTF_8_BOM("UTF-8 with BOM", StandardCharsets.UTF_8, 3),
    UTF_16LE("UTF-16LE", StandardCharsets.UTF_16LE, 2),
    UTF_16BE("UTF-16BE", StandardCharsets.UTF_16BE, 2),
    WINDOWS_1252("Windows-1252", Charset.forName("windows-1252"), 0);

    final String label;
    final Charset charset;
    final int mark;

    Encoding(String label, Charset charset, int mark) {
      this.label = label;
      this.charset = charset;
      this.mark = mark;
    }
  }

  /** Reads the whole file once; one that is missing, not a plain file or larger than {@code mostBytes} is refused. */
  static SourceText of(Path path, long mostBytes) throws IOException {
    String name = String.valueOf(path.getFileName());
    if (!Files.isRegularFile(path)) {
      throw new UnreadableFileException(name, 0, Problems.missingFile());
    }
    MessageDigest digest = newSha256();
    Utf8Check utf8 = new Utf8Check();
    Encoding marked = Encoding.UTF_8;
    long bytes = 0;
    try (InputStream in = Files.newInputStream(path)) {
      byte[] chunk = new byte[1 << 16];
      for (int read = in.readNBytes(chunk, 0, chunk.length);
          read > 0;
          read = in.readNBytes(chunk, 0, chunk.length)) {
        if (bytes == 0) {
          marked = byMark(chunk, read);
        }
        bytes += read;
        if (bytes > mostBytes) {
          throw new UnreadableFileException(name, 0, Problems.fileTooLarge(mostBytes));
        }
        digest.update(chunk, 0, read);
        if (marked == Encoding.UTF_8 || marked == Encoding.UTF_8_BOM) {
          utf8.add(chunk, read);
        }
      }
    }
    boolean mayBeUtf8 = marked == Encoding.UTF_8 || marked == Encoding.UTF_8_BOM;
    Encoding encoding = mayBeUtf8 && !utf8.finish() ? Encoding.WINDOWS_1252 : marked;
    return new SourceText(path, name, bytes, HexFormat.of().formatHex(digest.digest()), encoding);
  }

  /** The text from its beginning, without the byte order mark; bytes without meaning read as U+FFFD. */
  Reader reader() throws IOException {
    InputStream in = Files.newInputStream(path);
    in.skipNBytes(encoding.mark);
    return new BufferedReader(new InputStreamReader(in, encoding.charset), 1 << 16);
  }

  static MessageDigest newSha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  private static Encoding byMark(byte[] head, int length) {
    int first = length > 0 ? head[0] & 0xff : -1;
    int second = length > 1 ? head[1] & 0xff : -1;
    int third = length > 2 ? head[2] & 0xff : -1;
    if (first == 0xef && second == 0xbb && third == 0xbf) {
      return Encoding.UTF_8_BOM;
    }
    if (first == 0xff && second == 0xfe) {
      return Encoding.UTF_16LE;
    }
    return first == 0xfe && second == 0xff ? Encoding.UTF_16BE : Encoding.UTF_8;
  }

  /** Whether a stream of bytes is UTF-8. */
  private static final class Utf8Check {
    private final CharsetDecoder decoder = StandardCharsets.UTF_8
        .newDecoder()
        .onMalformedInput(CodingErrorAction.REPORT)
        .onUnmappableCharacter(CodingErrorAction.REPORT);
    private final CharBuffer out = CharBuffer.allocate(1 << 16);
    private final ByteBuffer pending = ByteBuffer.allocate((1 << 16) + 8);
    private boolean valid = true;

    void add(byte[] bytes, int length) {
      if (valid) {
        pending.put(bytes, 0, length);
        decode(false);
      }
    }

    boolean finish() {
      if (valid) {
        decode(true);
      }
      return valid;
    }

    private void decode(boolean end) {
      pending.flip();
      CoderResult result;
      do {
        out.clear();
        result = decoder.decode(pending, out, end);
      } while (result.isOverflow());
      valid = !result.isError();
      pending.compact();
    }
  }
}
