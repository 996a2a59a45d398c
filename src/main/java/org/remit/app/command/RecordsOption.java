package org.remit.app.command;

import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.remit.app.CannotRunException;
import picocli.CommandLine.Option;

/** {@code --records}. */
final class RecordsOption {
  @Option(
      names = "--records",
      paramLabel = "DIR",
      defaultValue = "${sys:remit.home:-.}/data-import/records",
      description = "The records (default: data-import/records beside remit).")
  private Path folder;

  /**
   * The folder, relative where possible, since problems name their files by it.
   *
   * @param instead the folder named without the option; null where none is
   * @throws CannotRunException when it is not a folder
   */
  Path folder(@Nullable Path instead) {
    Path chosen = instead == null ? folder : instead;
    if (!Files.isDirectory(chosen)) {
      throw new CannotRunException(
          "There is no folder %s to read records from; name one.".formatted(chosen));
    }
    Path here = Path.of("").toAbsolutePath();
    Path absolute = chosen.toAbsolutePath().normalize();
    return absolute.startsWith(here) && !absolute.equals(here)
        ? here.relativize(absolute)
        : absolute;
  }
}
