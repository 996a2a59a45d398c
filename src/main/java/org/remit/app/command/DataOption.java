package org.remit.app.command;

import java.nio.file.Path;
import picocli.CommandLine.Option;

/** {@code --data}. */
final class DataOption {
  @Option(
      names = "--data",
      paramLabel = "DIR",
      defaultValue = "${sys:remit.home:-.}/data",
      description = "Where the database and the indexes are kept (default: data beside remit).")
  private Path folder;

  Path folder() {
    return folder;
  }
}
