package org.remit.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The most memory that this process has used since this was made. */
final class MemoryPeak {
  private static final Path STATUS = Path.of("/proc/self/status");
  private static final String HIGH_WATER = "VmHWM:";

  private final List<MemoryPoolMXBean> heap =
      ManagementFactory.getMemoryPoolMXBeans().stream()
          .filter(pool -> pool.getType() == MemoryType.HEAP)
          .toList();

  MemoryPeak() {
    heap.forEach(MemoryPoolMXBean::resetPeakUsage);
  }

  /** At most this: the peaks of the heap's parts need not have come together. */
  private long heapBytes() {
    return heap.stream().mapToLong(pool -> pool.getPeakUsage().getUsed()).sum();
  }

  /** Of the whole process, since it began; Linux tells. */
  private static String resident() {
    if (!Files.exists(STATUS)) {
      return "unknown";
    }
    try {
      return Files.readAllLines(STATUS).stream()
          .filter(line -> line.startsWith(HIGH_WATER))
          .map(line -> line.substring(HIGH_WATER.length()).strip())
          .findFirst()
          .orElse("unknown");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public String toString() {
    return "%,d MiB of %,d, resident %s"
        .formatted(heapBytes() >> 20, Runtime.getRuntime().maxMemory() >> 20, resident());
  }
}
