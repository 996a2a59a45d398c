package org.remit.ods.file;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.remit.domain.Problem;
import org.remit.domain.Sha256;
import org.remit.ods.row.BadRows;

/**
 * The result of reading a file once, before its facts are read.
 *
 * @param rows how many there are, bad ones included
 * @param dating what in it tells of which day it is
 * @param sha256 of its bytes
 */
public record Scan(int rows, Dating dating, String sha256) {

  /** Reads a file to its end. */
  public interface Walk {
    /** Returns how many rows there are; stops where there are too many bad ones. */
    int through(InputStream in, Dating dating, BadRows bad) throws IOException;
  }

  /**
   * Scans a file. Null where reading had to stop, so that the file is refused; the problems are
   * then its first bad row, and where it stopped.
   */
  static @Nullable Scan of(Source source, LocalDate today, Walk walk, Consumer<Problem> problems)
      throws IOException {
    var dating = new Dating(today, source.written().orElse(null));
    var first = new FirstAndLast();
    var bad = new BadRows(source.name(), first);
    MessageDigest digest = Sha256.newDigest();
    try (InputStream in = new DigestInputStream(source.open(), digest)) {
      int rows = walk.through(in, dating, bad);
      if (bad.enough()) {
        first.tell(problems);
        return null;
      }
      in.transferTo(OutputStream.nullOutputStream());
      return new Scan(rows, dating, Sha256.hex(digest));
    }
  }

  /** Keeps the first and the last problem. */
  private static final class FirstAndLast implements Consumer<Problem> {
    private final List<Problem> kept = new ArrayList<>(2);

    @Override
    public void accept(Problem problem) {
      if (kept.size() == 2) {
        kept.removeLast();
      }
      kept.add(problem);
    }

    void tell(Consumer<Problem> problems) {
      kept.forEach(problems);
    }
  }
}
