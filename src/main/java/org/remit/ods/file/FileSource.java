package org.remit.ods.file;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;

/** A file that is in no archive. */
record FileSource(Path file) implements Source {
  /** Up to this day a stamp is the beginning of a clock's time: no one set it. */
  static final LocalDate NOT_KNOWN = LocalDate.of(1980, 1, 1);

  private static final ZoneId LONDON = ZoneId.of("Europe/London");

  @Override
  public String name() {
    return file.toString();
  }

  @Override
  public String fileName() {
    return file.getFileName().toString();
  }

  @Override
  public Optional<LocalDate> written() throws IOException {
    var day = LocalDate.ofInstant(Files.getLastModifiedTime(file).toInstant(), LONDON);
    return Optional.of(day).filter(known -> known.isAfter(NOT_KNOWN));
  }

  @Override
  public InputStream open() throws IOException {
    return Files.newInputStream(file);
  }
}
