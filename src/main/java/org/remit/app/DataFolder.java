package org.remit.app;

import java.nio.file.Path;

/** Where things lie in the data folder, beside those of {@link EmbeddedDatabase}. */
final class DataFolder {
  private DataFolder() {}

  /** The search indexes, which can always be built again. */
  static Path indexes(Path data) {
    return data.resolve("index");
  }
}
