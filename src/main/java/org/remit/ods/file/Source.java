package org.remit.ods.file;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.NoSuchFileException;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.remit.domain.Problem;

/** Where the bytes of a file come from: a file, or an entry of an archive. */
public interface Source {
  /** The path as given; of an entry of an archive {@code archive.zip!etr.csv}. */
  String name();

  /** The last part of the name, without folders: {@code etr.csv}. */
  String fileName();

  /**
   * The day on which it was last written, by whoever keeps it: the file system or the archive;
   * empty where that is not known.
   */
  Optional<LocalDate> written() throws IOException;

  /** Opens its bytes from the beginning, on each call. */
  InputStream open() throws IOException;

  /** Reports why its bytes cannot be read. */
  default Problem unreadable(IOException why) {
    String found =
        switch (why) {
          case NoSuchFileException _ -> "nothing of that name";
          case AccessDeniedException _ -> "no permission to read it";
          case FileSystemLoopException _ -> "a link that leads back to itself";
          case FileSystemException other when other.getReason() != null -> other.getReason();
          default -> Objects.requireNonNullElse(why.getMessage(), "a failure without a reason");
        };
    String wanted =
        why instanceof DamagedException
            ? "the archive as it was packed; fetch or pack it again"
            : "a file or folder that is there and readable";
    return problem("cannot be read", found, wanted);
  }

  /** A problem of the file as a whole. */
  default Problem problem(String what, String found, String wanted) {
    return new Problem(name(), 0, 0, null, what, found, wanted);
  }
}
