package org.remit.ods.file;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** A file that is in no archive. */
record FileSource(Path file) implements Source {
  @Override
  public String name() {
    return file.toString();
  }

  @Override
  public String fileName() {
    return file.getFileName().toString();
  }

  @Override
  public InputStream open() throws IOException {
    return Files.newInputStream(file);
  }
}
