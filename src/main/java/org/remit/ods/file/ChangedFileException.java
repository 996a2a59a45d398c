package org.remit.ods.file;

import java.io.IOException;

/** A file changed after it was recognised. */
final class ChangedFileException extends IOException {
  private static final long serialVersionUID = 1;

  ChangedFileException(String file) {
    super(file + " changed while it was read, and nothing is imported; run it again");
  }
}
