package org.remit.ods.file;

import java.io.IOException;

/** Packed bytes that cannot be unpacked, or are not what their archive says; the message tells. */
final class DamagedException extends IOException {
  DamagedException(String message) {
    super(message);
  }

  DamagedException(String message, IOException cause) {
    super(message, cause);
  }
}
