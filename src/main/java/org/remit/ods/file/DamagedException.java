package org.remit.ods.file;

import java.io.IOException;

/** Packed bytes that cannot be unpacked, or differ from what the archive declares. */
final class DamagedException extends IOException {
  DamagedException(String message) {
    super(message);
  }

  DamagedException(String message, IOException cause) {
    super(message, cause);
  }
}
