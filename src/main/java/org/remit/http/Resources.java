package org.remit.http;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Files that are part of the program. */
public final class Resources {
  private Resources() {}

  /** The text of one that there must be, by its path from the root. */
  public static String text(String path) {
    return find(path).orElseThrow(() -> new IllegalStateException("there is no " + path));
  }

  public static Optional<String> find(String path) {
    try (InputStream in = Resources.class.getClassLoader().getResourceAsStream(path)) {
      return in == null
          ? Optional.empty()
          : Optional.of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
