package org.remit.ods.row;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.remit.domain.Problem;

/** Tells the bad rows of one reading of a file, and when there were too many to go on. */
public final class BadRows {
  /** After so many bad rows a file is no longer read: it is not what its beginning promised. */
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
