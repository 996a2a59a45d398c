package org.remit.ods.file;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
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
 * The files in a zip archive. The limits are far above any archive of the register; an archive over
 * one of them is refused as a whole, before any of it is unpacked.
 */
public final class Archive {
  /** The most files that one may have. */
  static final int MOST_ENTRIES = 1_000;

  /** The largest file in one, in bytes when unpacked. */
  static final long LARGEST_ENTRY = 4L << 30;

  /** The most that all files in one may have together, in bytes when unpacked. */
  static final long LARGEST_WHOLE = 16L << 30;

  /** The highest ratio of unpacked to packed size; tables of codes have 10 to 50. */
  static final long LARGEST_RATIO = 200;

  private static final byte[] BEGINNING = {'P', 'K', 3, 4};
  private static final byte[] EMPTY_ARCHIVE = {'P', 'K', 5, 6};

  /** The position of the first entry's flags; the lowest bit means that it is encrypted. */
  private static final int FLAGS = 6;

  private static final int FLAGS_END = FLAGS + 1;

  /** A zip ends with a record of 22 bytes and a comment of at most 65,535. */
  private static final long MOST_END_BYTES = 22 + 65_535;

  /** Names of files in the archives that office programs write. */
  private static final Set<String> OFFICE_ENTRIES =
      Set.of("[Content_Types].xml", "META-INF/manifest.xml");

  private Archive() {}

  /** Whether a file that begins with these bytes is an archive. */
  public static boolean isOne(byte[] beginning) {
    return startsWith(beginning, BEGINNING) || startsWith(beginning, EMPTY_ARCHIVE);
  }

  static boolean isOne(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return isOne(in.readNBytes(BEGINNING.length));
    }
  }

  /** The files by name, without hidden ones; empty where the archive is refused. */
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
      problems.accept(damaged(file, whole));
      return List.of();
    }
  }

  private static Problem damaged(Path file, Source whole) {
    try (var bytes = new RandomAccessFile(file.toFile(), "r")) {
      byte[] beginning = new byte[(int) Math.min(FLAGS_END, bytes.length())];
      bytes.readFully(beginning);
      if (isLocked(beginning)) {
        return whole.problem("a locked archive", "files that need a password", "a zip without one");
      }
      byte[] end = new byte[(int) Math.min(MOST_END_BYTES, bytes.length())];
      bytes.seek(bytes.length() - end.length);
      bytes.readFully(end);
      String found =
          new String(end, ISO_8859_1).contains(new String(EMPTY_ARCHIVE, ISO_8859_1))
              ? "a list of its files that cannot be read"
              : "no list of its files at its end: it is cut off";
      return whole.problem("a damaged archive", found, "the whole zip; fetch or pack it again");
    } catch (IOException unreadable) {
      return whole.unreadable(unreadable);
    }
  }

  private static boolean isLocked(byte[] beginning) {
    return beginning.length > FLAGS && (beginning[FLAGS] & 1) != 0;
  }

  private static List<Source> sources(
      Path file, List<? extends ZipEntry> entries, Consumer<Problem> problems, Source whole) {
    var found = new ArrayList<Source>();
    Set<String> names = new HashSet<>();
    long size = 0;
    for (ZipEntry entry : entries) {
      if (OFFICE_ENTRIES.contains(entry.getName())) {
        problems.accept(
            whole.problem(
                "a workbook or document of an office program",
                entry.getName() + " in it",
                "its table; save it as CSV UTF-8"));
        return List.of();
      }
      if (!names.add(entry.getName())) {
        problems.accept(
            whole.problem("two files of one name in an archive", entry.getName(), "one"));
        return List.of();
      }
      var source = new ArchiveEntry(file, entry.getName(), stamp(entry));
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
      problems.accept(whole.problem("an empty archive", "no file", OdsFile.UNDERSTOOD));
    }
    found.sort(Comparator.comparing(Source::name));
    return found;
  }

  private static LocalDate stamp(ZipEntry entry) {
    LocalDateTime time = entry.getTimeLocal();
    return time == null ? FileSource.NOT_KNOWN : time.toLocalDate();
  }

  private static boolean hidden(String name) {
    return Path.of("/", name).normalize().toString().contains("/.") || name.contains("__MACOSX/");
  }

  private static boolean startsWith(byte[] bytes, byte[] beginning) {
    return bytes.length >= beginning.length
        && Arrays.equals(bytes, 0, beginning.length, beginning, 0, beginning.length);
  }
}
