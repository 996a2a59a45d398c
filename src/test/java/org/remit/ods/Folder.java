package org.remit.ods;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.remit.domain.Problem;
import org.remit.ods.file.OdsFile;

/** Files written for a test, and what is found in them on 1 June 2024. */
public record Folder(Path path) {
  private static final LocalDate TODAY = LocalDate.of(2024, 6, 1);

  public Path write(String name, String... lines) {
    return write(name, (String.join("\r\n", lines) + "\r\n").getBytes(UTF_8));
  }

  public Path write(String name, byte[] bytes) {
    try {
      Path file = path.resolve(name);
      Files.createDirectories(file.getParent());
      return Files.write(file, bytes);
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
