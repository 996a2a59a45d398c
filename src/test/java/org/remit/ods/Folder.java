package org.remit.ods;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.remit.domain.Problem;
import org.remit.ods.file.OdsFile;

/**
 * Files written for a test, and what is found in them on 1 June 2024. They have no time stamp that
 * would say when they were written.
 */
public record Folder(Path path) {
  private static final LocalDate TODAY = LocalDate.of(2024, 6, 1);
  private static final FileTime NO_STAMP = FileTime.fromMillis(0);

  public Path write(String name, String... lines) {
    return write(name, (String.join("\r\n", lines) + "\r\n").getBytes(UTF_8));
  }

  /** Gives a file of the folder the day on which it was written. */
  public void written(String name, LocalDate day) {
    try {
      Files.setLastModifiedTime(
          path.resolve(name), FileTime.from(day.atTime(12, 0).toInstant(ZoneOffset.UTC)));
    } catch (IOException cannotWrite) {
      throw new UncheckedIOException(cannotWrite);
    }
  }

  public Path write(String name, byte[] bytes) {
    try {
      Path file = path.resolve(name);
      Files.createDirectories(file.getParent());
      Files.write(file, bytes);
      return Files.setLastModifiedTime(file, NO_STAMP);
    } catch (IOException cannotWrite) {
      throw new UncheckedIOException(cannotWrite);
    }
  }

  public OdsFiles find(@Nullable LocalDate asAt) {
    return OdsFiles.find(List.of(path), asAt, TODAY);
  }

  /** The one file that is recognised among them. */
  public OdsFile file() {
    OdsFiles found = find(null);
    if (found.files().size() != 1) {
      throw new AssertionError(found.files() + " " + found.problems());
    }
    return found.files().getFirst();
  }

  /** Why the files are refused, without the name of the folder. */
  public List<String> refused() {
    return find(null).problems().stream().map(this::text).toList();
  }

  public String text(Problem problem) {
    return problem.toString().replace(path + "/", "");
  }

  /** What the one file hands over. */
  public CollectedFacts read() {
    return CollectedFacts.of(file());
  }

  /** The bad rows of the one file, without the name of the folder. */
  public List<String> badRows() {
    return read().problems.stream().map(problem -> problem.replace(path + "/", "")).toList();
  }
}
