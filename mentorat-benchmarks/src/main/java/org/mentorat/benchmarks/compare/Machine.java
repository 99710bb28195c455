package org.mentorat.benchmarks.compare;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** What a measurement was taken on, and how much memory this process has used. */
final class Machine {
  private static final long MIB = 1L << 20;

  private Machine() {}

  /** Processor and cores, such as {@code Intel(R) Xeon(R) Processor, 2 cores}. */
  static String description() {
    int cores = Runtime.getRuntime().availableProcessors();
    return firstField("/proc/cpuinfo", "model name", System.getProperty("os.arch")) + ", " + cores
        + (cores == 1 ? " core" : " cores");
  }

  /** Vendor and version of this Java. */
  static String jdk() {
    return System.getProperty("java.vendor") + " " + Runtime.version();
  }

  /** Peak of the heap's pools, garbage that was not collected yet included. */
  static long heapPeakMiB() {
    long bytes = ManagementFactory.getMemoryPoolMXBeans().stream()
        .filter(pool -> pool.getType() == MemoryType.HEAP)
        .map(MemoryPoolMXBean::getPeakUsage)
        .mapToLong(usage -> usage.getUsed())
        .sum();
    return bytes / MIB;
  }

  /** Peak of resident memory, as Linux tells it; 0 elsewhere. */
  static long residentPeakMiB() {
    String text = firstField("/proc/self/status", "VmHWM", "0 kB");
    return Long.parseLong(text.substring(0, text.indexOf(' '))) >> 10;
  }

  private static String firstField(String file, String name, String otherwise) {
    try (Stream<String> lines = Files.lines(Path.of(file))) {
      return lines
          .filter(line -> line.startsWith(name))
          .map(line -> line.substring(line.indexOf(':') + 1).strip())
          .findFirst()
          .orElse(otherwise);
    } catch (IOException e) {
      return otherwise;
    }
  }
}
