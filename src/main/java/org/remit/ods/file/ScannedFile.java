package org.remit.ods.file;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.time.LocalDate;
import org.remit.domain.Sha256;
import org.remit.ods.row.DayBasis;
import org.remit.ods.row.Edition;

/** A file after its scan: everything is known except what its rows say. */
public interface ScannedFile extends OdsFile {
  Source source();

  Scan scan();

  Edition edition();

  /** Reads the bytes. */
  interface Work {
    void with(InputStream bytes) throws IOException;
  }

  /**
   * Opens the file again.
   *
   * @throws ChangedFileException when it is no longer what was scanned
   */
  default void reopen(Work work) throws IOException {
    MessageDigest digest = Sha256.newDigest();
    try (InputStream bytes = new DigestInputStream(source().open(), digest)) {
      work.with(bytes);
      bytes.transferTo(OutputStream.nullOutputStream());
    }
    if (!Sha256.hex(digest).equals(sha256())) {
      throw new ChangedFileException(name());
    }
  }

  /** The word for one row. */
  default String counted() {
    return "row";
  }

  @Override
  default String name() {
    return source().name();
  }

  @Override
  default String set() {
    return edition().set();
  }

  @Override
  default String title() {
    String contents = edition().contents();
    return "%s%s (%s), %,d %s%s"
        .formatted(
            Character.toUpperCase(contents.charAt(0)),
            contents.substring(1),
            set(),
            rows(),
            counted(),
            rows() == 1 ? "" : "s");
  }

  @Override
  default long rows() {
    return scan().rows();
  }

  @Override
  default LocalDate asAt() {
    return edition().asAt();
  }

  @Override
  default DayBasis basis() {
    return edition().basis();
  }

  @Override
  default String sha256() {
    return scan().sha256();
  }
}
