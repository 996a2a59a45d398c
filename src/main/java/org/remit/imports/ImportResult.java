package org.remit.imports;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.remit.domain.Problem;
import org.remit.store.bulk.Difference;

/** How an import ended, when nothing but its input could be at fault. */
public sealed interface ImportResult {
  /**
   * The input is wrong; nothing was imported.
   *
   * @param count how many problems there are, of which the first are listed
   */
  record Refused(List<Problem> problems, long count) implements ImportResult {
    public Refused {
      problems = List.copyOf(problems);
    }

    /** All problems are listed. */
    public Refused(List<Problem> problems) {
      this(problems, problems.size());
    }
  }

  /**
   * The input is right, or its good rows were asked for.
   *
   * @param difference what it adds and withdraws; null where the source was known to be unchanged
   *     without reading it
   * @param release the release it made; null where nothing differed or it was a dry run
   * @param skipped the first of the bad rows that were left out
   * @param skippedCount how many were left out
   */
  record Imported(
      @Nullable Difference difference,
      @Nullable Integer release,
      List<Problem> skipped,
      long skippedCount)
      implements ImportResult {
    public Imported {
      skipped = List.copyOf(skipped);
    }

    /** Nothing was left out. */
    public Imported(@Nullable Difference difference, @Nullable Integer release) {
      this(difference, release, List.of(), 0);
    }
  }
}
