package org.remit.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.NoSuchFileException;
import java.sql.SQLException;
import java.util.Objects;
import java.util.Optional;
import org.flywaydb.core.api.FlywayException;
import org.remit.store.StoreException;
import org.remit.store.bulk.ImportRunningException;

/** Says in a sentence what failed, for a user who can put it right. */
public final class FailureSentence {
  private FailureSentence() {}

  /** Empty for a fault of Remit itself, which no user can put right. */
  public static Optional<String> of(Throwable failure) {
    return switch (failure) {
      case CannotRunException expected -> Optional.of(expected.getMessage());
      case ImportRunningException running -> Optional.ofNullable(running.getMessage());
      case StoreException database -> Optional.of(ofDatabase(database));
      case FlywayException database -> Optional.of(ofDatabase(database));
      case SQLException database -> Optional.of(ofDatabase(database));
      case UncheckedIOException unchecked -> of(Objects.requireNonNull(unchecked.getCause()));
      case NoSuchFileException file -> Optional.of("There is no " + file.getFile() + ".");
      case FileAlreadyExistsException file ->
          Optional.of("%s is a file, and a folder is wanted.".formatted(file.getFile()));
      case AccessDeniedException file ->
          Optional.of("The permissions of %s do not allow it.".formatted(file.getFile()));
      case IOException io ->
          Optional.of(
              "Reading or writing failed: %s."
                  .formatted(Objects.requireNonNullElse(io.getMessage(), "no reason is known")));
      default -> Optional.empty();
    };
  }

  private static String ofDatabase(Throwable failure) {
    Throwable cause = failure;
    while (cause.getCause() != null) {
      cause = cause.getCause();
    }
    return "The database does not do what it should: " + cause.getMessage();
  }
}
