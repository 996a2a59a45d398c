package org.remit.app;

import java.nio.file.Path;

/** Where things lie in a data folder. */
public final class DataFolder {
  private DataFolder() {}

  /** The files of PostgreSQL. */
  public static Path postgres(Path data) {
    return data.resolve("postgres");
  }

  /** What PostgreSQL logs is appended to it. */
  public static Path postgresLog(Path data) {
    return data.resolve("postgres.log");
  }

  /** The search indexes, which can always be built again. */
  public static Path indexes(Path data) {
    return data.resolve("index");
  }
}
