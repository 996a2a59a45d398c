package org.remit.ods;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.remit.domain.Problem;

/**
 * Files of the register among those that were given, each known by its content. Folders stand for
 * the files below them.
 */
public final class OdsFiles {
  private static final Comparator<OdsFile> ORDER =
      Comparator.comparing(OdsFile::set).thenComparing(OdsFile::asAt).thenComparing(OdsFile::name);

  private final List<OdsFile> files;
  private final List<Problem> problems;

  private OdsFiles(List<OdsFile> files, List<Problem> problems) {
    this.files = files.stream().sorted(ORDER).toList();
    this.problems = problems.stream().sorted().toList();
  }

  /**
   * Looks into each file far enough to know it.
   *
   * @param asAt the day of the edition of every file; null to take each file's own
   */
  public static OdsFiles find(List<Path> paths, @Nullable LocalDate asAt) {
    var problems = new ArrayList<Problem>();
    for (Path path : paths) {
      for (Path file : below(path, problems)) {
        problems.add(
            new Problem(
                file.toString(),
                0,
                0,
                null,
                "not recognised",
                "a file of another form",
                "a file of the NHS Organisation Data Service"));
      }
    }
    return new OdsFiles(List.of(), problems);
  }

  /** Those recognised, in the order of their sets, days and names. */
  public List<OdsFile> files() {
    return files;
  }

  /** Those refused, each with the reason and what is understood instead. */
  public List<Problem> problems() {
    return problems;
  }

  private static List<Path> below(Path path, List<Problem> problems) {
    try (Stream<Path> all = Files.walk(path, FileVisitOption.FOLLOW_LINKS)) {
      return all.filter(Files::isRegularFile)
          .filter(file -> !file.getFileName().toString().startsWith("."))
          .sorted()
          .toList();
    } catch (IOException | UncheckedIOException unreadable) {
      problems.add(
          new Problem(
              path.toString(),
              0,
              0,
              null,
              "cannot be read",
              unreadable.toString(),
              "a file or folder that is there and readable"));
      return List.of();
    }
  }
}
