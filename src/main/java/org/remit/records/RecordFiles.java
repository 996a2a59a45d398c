package org.remit.records;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.List;
import java.util.stream.Stream;
import org.remit.domain.Sha256;

/** The files below a folder of records, in the order of their relative paths. */
record RecordFiles(Path root) {
  /**
   * One file.
   *
   * @param name its path relative to the root, with slashes on every system
   */
  record Found(Path path, String name) {
    /** The folder right under the root it lies in; empty for a file in the root itself. */
    String folder() {
      int slash = name.indexOf('/');
      return slash < 0 ? "" : name.substring(0, slash);
    }

    byte[] bytes() {
      try {
        return Files.readAllBytes(path);
      } catch (IOException e) {
        throw new UncheckedIOException("%s cannot be read".formatted(path), e);
      }
    }
  }

  /**
   * Every regular file, those left out whose name or folder begins with a dot. Symbolic links are
   * followed, that of the root itself among them.
   *
   * @throws UncheckedIOException when the folder is not there or cannot be read
   */
  List<Found> list() {
    try (Stream<Path> all = Files.walk(root, FileVisitOption.FOLLOW_LINKS)) {
      return all.filter(Files::isRegularFile)
          .map(path -> new Found(path, name(path)))
          .filter(file -> !file.name().startsWith(".") && !file.name().contains("/."))
          .sorted((a, b) -> a.name().compareTo(b.name()))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException("%s cannot be read".formatted(root), e);
    }
  }

  /** SHA-256 over names, lengths and bytes. */
  String fingerprint() {
    MessageDigest digest = Sha256.newDigest();
    for (Found file : list()) {
      byte[] name = file.name().getBytes(UTF_8);
      byte[] bytes = file.bytes();
      digest.update(ByteBuffer.allocate(8).putInt(name.length).putInt(bytes.length).flip());
      digest.update(name);
      digest.update(bytes);
    }
    return Sha256.hex(digest);
  }

  private String name(Path path) {
    return root.relativize(path).toString().replace('\\', '/');
  }
}
