package org.remit.supplied;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.opentest4j.TestAbortedException;

/** The texts and files that the repository may not contain, supplied beside it. */
final class Supplied {
  private Supplied() {}

  /**
   * A folder of them.
   *
   * @throws TestAbortedException where it is not there, which under CI is a failure instead
   */
  static Path folder(String name) {
    Path folder =
        Path.of(Objects.requireNonNullElse(System.getenv("REMIT_SHARED"), "../shared"), name);
    if (Files.isDirectory(folder)) {
      return folder;
    }
    String missing =
        "There is no folder %s. Put it there, or name the folder above it by REMIT_SHARED."
            .formatted(folder.toAbsolutePath().normalize());
    if ("true".equals(System.getenv("CI"))) {
      throw new AssertionError(missing);
    }
    throw new TestAbortedException("Skipped: " + missing);
  }
}
