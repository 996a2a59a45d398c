package org.remit.bench;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.stream.Stream;

/** Files with the same rows in another order: the second half first. */
final class Halves {
  private Halves() {}

  /** Writes every file of a folder so into another folder, and returns that. */
  static Path swapped(Path from, Path to) throws IOException {
    Files.createDirectories(to);
    try (Stream<Path> files = Files.list(from)) {
      for (Path file : files.toList()) {
        swap(file, to.resolve(file.getFileName()));
      }
    }
    return to;
  }

  private static void swap(Path from, Path to) throws IOException {
    long middle = endOfLineBehind(from, Files.size(from) / 2);
    try (var in = FileChannel.open(from);
        var out = FileChannel.open(to, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
      transfer(in, middle, in.size(), out);
      transfer(in, 0, middle, out);
    }
  }

  private static long endOfLineBehind(Path file, long position) throws IOException {
    try (var in = Files.newInputStream(file)) {
      in.skipNBytes(position);
      long end = position;
      int next = 0;
      while (next >= 0 && next != '\n') {
        next = in.read();
        end++;
      }
      return end;
    }
  }

  private static void transfer(FileChannel in, long from, long to, FileChannel out)
      throws IOException {
    long position = from;
    while (position < to) {
      position += in.transferTo(position, to - position, out);
    }
  }
}
