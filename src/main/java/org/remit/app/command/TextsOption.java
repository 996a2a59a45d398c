package org.remit.app.command;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.remit.texts.Texts;
import picocli.CommandLine.Option;

/** {@code --texts}. */
final class TextsOption {
  @Option(
      names = "--texts",
      paramLabel = "DIR",
      description = "Texts of documents, in which the phrases cited are looked up (default: none).")
  private @Nullable Path folder;

  /** The folder; null where none is named. */
  @Nullable Path folder() {
    return folder;
  }

  Texts read() {
    return folder == null ? Texts.NONE : Texts.read(folder);
  }
}
