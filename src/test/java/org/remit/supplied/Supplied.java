package org.remit.supplied;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.opentest4j.TestAbortedException;
import org.remit.ods.OdsFiles;
import org.remit.ods.file.OdsFile;

/** The texts and files that the repository may not contain, supplied beside it. */
final class Supplied {
  private static final Set<Path> REPORTED = ConcurrentHashMap.newKeySet();

  /** The days that the CSV files are given with: the latest in each that was not to come. */
  private static final Map<String, LocalDate> DAYS =
      Map.of(
          "ods-2018/ebranchs.csv", LocalDate.of(2018, 4, 30),
          "ods-2018/eccg.csv", LocalDate.of(2018, 4, 1),
          "ods-2018/epraccur.csv", LocalDate.of(2018, 6, 1),
          "ods-2018/etr.csv", LocalDate.of(2017, 10, 1),
          "ods-2018/ets.csv", LocalDate.of(2018, 4, 30),
          "ods-2025/eccg.csv", LocalDate.of(2024, 7, 24),
          "ods-2025/edispensary.csv", LocalDate.of(2025, 5, 1),
          "ods-2025/etr.csv", LocalDate.of(2024, 12, 31),
          "ods-2026/epraccur.csv", LocalDate.of(2026, 2, 3),
          "ods-history/epcmem.csv", LocalDate.of(2019, 10, 1));

  private Supplied() {}

  /** The files of the register below these paths, each with the day that it is of. */
  static List<OdsFile> odsFiles(Path... paths) throws IOException {
    var files = new ArrayList<OdsFile>();
    for (Path path : paths) {
      try (Stream<Path> below = Files.walk(path)) {
        below
            .filter(Files::isRegularFile)
            .forEach(file -> files.addAll(OdsFiles.find(List.of(file), day(file)).files()));
      }
    }
    return files;
  }

  /** The day that a file is given with; null where it states its own. */
  static @Nullable LocalDate day(Path file) {
    return DAYS.entrySet().stream()
        .filter(known -> file.endsWith(known.getKey()))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElse(null);
  }

  /**
   * A folder of them.
   *
   * @throws TestAbortedException where it is missing, which is reported once
   * @throws AssertionError where it is missing and {@code REMIT_SUPPLIED} is {@code required}
   */
  static Path folder(String name) {
    Path folder =
        Path.of(Objects.requireNonNullElse(System.getenv("REMIT_SHARED"), "../shared"), name)
            .toAbsolutePath()
            .normalize();
    if (Files.isDirectory(folder)) {
      return folder;
    }
    String missing =
        "there is no folder %s; CONTRIBUTING.md lists what it holds and where that is published"
            .formatted(folder);
    if ("required".equals(System.getenv("REMIT_SUPPLIED"))) {
      throw new AssertionError("REMIT_SUPPLIED=required, but " + missing);
    }
    if (REPORTED.add(folder)) {
      System.err.println(
          "Skipped: the tests *SuppliedTest on supplied " + name + ", as " + missing);
    }
    throw new TestAbortedException(missing);
  }
}
