package org.remit.bench;

import java.io.IOException;
import java.nio.file.Path;
import picocli.CommandLine.Option;

/** Which files are made up. */
final class FilesOptions {
  @Option(
      names = "--seed",
      paramLabel = "N",
      defaultValue = "1",
      description = "Another number gives other files of the same size (default: 1).")
  private long seed;

  @Option(
      names = "--divide-by",
      paramLabel = "N",
      defaultValue = "1",
      description = "Writes that part of the national size, 1 to 100 (default: 1).")
  private int part;

  /** Writes them into the folder. */
  NationalFiles.Written write(Path folder) throws IOException {
    return NationalFiles.write(folder, seed, Sizes.dividedBy(part));
  }
}
