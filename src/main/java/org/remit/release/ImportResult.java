package org.remit.release;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.remit.domain.Problem;
import org.remit.store.Difference;

/** How an import ended, when nothing but its input could be at fault. */
public sealed interface ImportResult {
  /** The input is wrong; nothing was imported. */
  record Refused(List<Problem> problems) implements ImportResult {
    public Refused {
      problems = List.copyOf(problems);
    }
  }

  /**
   * The input is right.
   *
   * @param difference what it adds and withdraws; null where the source was known to be unchanged
   *     without reading it
   * @param release the release it made; null where nothing differed or it was a dry run
   */
  record Imported(@Nullable Difference difference, @Nullable Integer release)
      implements ImportResult {}
}
