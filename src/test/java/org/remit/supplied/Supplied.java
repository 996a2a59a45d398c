package org.remit.supplied;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.opentest4j.TestAbortedException;

/** The texts and files that the repository may not contain, supplied beside it. */
final class Supplied {
  private static final Set<Path> REPORTED = ConcurrentHashMap.newKeySet();

  private Supplied() {}

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
