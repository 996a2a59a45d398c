package org.remit.ods;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.remit.domain.Problem;

/**
 * The files in a zip archive, within bounds that no archive of the register comes near to; an
 * archive beyond them is refused as a whole, before any of it is unpacked.
 */
final class Archive {
  /** The most files that one may have. */
  static final int MOST_ENTRIES = 1_000;

  /** The largest file in one, in bytes when unpacked. */
  static final long LARGEST_ENTRY = 4L << 30;

  /** The most that all files in one may have together, in bytes when unpacked. */
  static final long LARGEST_WHOLE = 16L << 30;

  /** How many times larger a file may be than it is packed; tables of codes have 10 to 50. */
  static final long LARGEST_RATIO = 200;

  private static final byte[] BEGINNING = {'P', 'K', 3, 4};
  private static final byte[] BEGINNING_OF_AN_EMPTY_ONE = {'P', 'K', 5, 6};

  private Archive() {}

  /** Whether a file that begins so is an archive. */
  static boolean isOne(byte[] beginning) {
    return startsWith(beginning, BEGINNING) || startsWith(beginning, BEGINNING_OF_AN_EMPTY_ONE);
  }

  static boolean isOne(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return isOne(in.readNBytes(BEGINNING.length));
    }
  }

  /** Its files in the order of their names, hidden ones left out; empty where it is refused. */
  static List<Source> entries(Path file, Consumer<Problem> problems) {
    Source whole = new FileSource(file);
    try (var zip = new ZipFile(file.toFile())) {
      if (zip.size() > MOST_ENTRIES) {
        problems.accept(
            whole.problem(
                "too many files in an archive",
                "%,d".formatted(zip.size()),
                "at most %,d".formatted(MOST_ENTRIES)));
        return List.of();
      }
      return sources(file, Collections.list(zip.entries()), problems, whole);
    } catch (IOException | IllegalArgumentException damaged) {
      problems.accept(
          whole.problem("a damaged archive", String.valueOf(damaged.getMessage()), "a whole zip"));
      return List.of();
    }
  }

  private static List<Source> sources(
      Path file, List<? extends ZipEntry> entries, Consumer<Problem> problems, Source whole) {
    var found = new ArrayList<Source>();
    Set<String> names = new HashSet<>();
    long size = 0;
    for (ZipEntry entry : entries) {
      if (!names.add(entry.getName())) {
        problems.accept(
            whole.problem("two files of one name in an archive", entry.getName(), "one"));
        return List.of();
      }
      var source = new ArchiveEntry(file, entry.getName());
      if (entry.isDirectory() || hidden(entry.getName())) {
        continue;
      }
      size += Math.max(0, entry.getSize());
      if (entry.getSize() > LARGEST_ENTRY || size > LARGEST_WHOLE) {
        problems.accept(
            whole.problem(
                "too large an archive",
                "%,d bytes up to %s".formatted(size, entry.getName()),
                "at most %,d bytes, and %,d a file".formatted(LARGEST_WHOLE, LARGEST_ENTRY)));
        return List.of();
      }
      if (entry.getSize() / LARGEST_RATIO > Math.max(1, entry.getCompressedSize())) {
        problems.accept(
            whole.problem(
                "an archive packed too densely",
                "%,d bytes packed into %,d in %s"
                    .formatted(entry.getSize(), entry.getCompressedSize(), entry.getName()),
                "at most %d times its size".formatted(LARGEST_RATIO)));
        return List.of();
      }
      found.add(source);
    }
    if (found.isEmpty()) {
      problems.accept(whole.problem("an empty archive", "no file", Recognition.UNDERSTOOD));
    }
    found.sort(Comparator.comparing(Source::name));
    return found;
  }

  private static boolean hidden(String name) {
    return Path.of("/", name).normalize().toString().contains("/.") || name.contains("__MACOSX/");
  }

  private static boolean startsWith(byte[] bytes, byte[] beginning) {
    return bytes.length >= beginning.length
        && Arrays.equals(bytes, 0, beginning.length, beginning, 0, beginning.length);
  }
}
