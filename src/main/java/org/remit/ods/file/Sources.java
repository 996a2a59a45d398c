package org.remit.ods.file;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.remit.domain.Problem;

/** Lists the files that paths stand for, those in folders and archives too, without hidden ones. */
public final class Sources {
  private Sources() {}

  public static List<Source> of(List<Path> paths, Consumer<Problem> problems) {
    return paths.stream()
        .flatMap(path -> below(path, problems).stream())
        .distinct()
        .flatMap(file -> unpacked(file, problems).stream())
        .toList();
  }

  private static List<Path> below(Path path, Consumer<Problem> problems) {
    if (!Files.isDirectory(path)) {
      return List.of(path);
    }
    try (Stream<Path> all = Files.walk(path, FileVisitOption.FOLLOW_LINKS)) {
      List<Path> files =
          all.filter(Files::isRegularFile).filter(file -> !hidden(path, file)).sorted().toList();
      if (files.isEmpty()) {
        problems.accept(
            new FileSource(path)
                .problem("a folder without files", "nothing", "files of the register below it"));
      }
      return files;
    } catch (IOException unreadable) {
      problems.accept(new FileSource(path).unreadable(unreadable));
      return List.of();
    } catch (UncheckedIOException unreadable) {
      problems.accept(
          new FileSource(path).unreadable(Objects.requireNonNull(unreadable.getCause())));
      return List.of();
    }
  }

  private static boolean hidden(Path folder, Path file) {
    for (Path part : folder.relativize(file)) {
      if (part.toString().startsWith(".")) {
        return true;
      }
    }
    return false;
  }

  private static List<Source> unpacked(Path file, Consumer<Problem> problems) {
    try {
      return Archive.isOne(file) ? Archive.entries(file, problems) : List.of(new FileSource(file));
    } catch (IOException unreadable) {
      problems.accept(new FileSource(file).unreadable(unreadable));
      return List.of();
    }
  }
}
