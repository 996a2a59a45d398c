package org.remit.ods.row;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.remit.domain.Problem;

/** Reports the bad rows of a file, and stops the reader where there are too many. */
public final class BadRows {
  /** A file with this many bad rows is not what its beginning promised; reading stops. */
  static final int MOST = 1_000;

  private final String file;
  private final Consumer<Problem> to;
  private int count;
  private boolean enough;

  public BadRows(String file, Consumer<Problem> to) {
    this.file = file;
    this.to = to;
  }

  public void add(int line, @Nullable String code, BadRowException bad) {
    to.accept(bad.in(file, line, code));
    count++;
    enough = bad.isLast() || count == MOST;
    if (count == MOST) {
      to.accept(
          new Problem(
              file,
              line,
              0,
              null,
              "reading stopped here",
              "%,d bad rows".formatted(MOST),
              "a file that goes on as it began"));
    }
  }

  /** Whether reading has to stop. */
  public boolean enough() {
    return enough;
  }
}
