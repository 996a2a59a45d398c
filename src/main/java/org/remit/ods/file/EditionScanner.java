package org.remit.ods.file;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.remit.domain.Problem;
import org.remit.ods.row.Edition;

/**
 * Scans sources and dates their editions, or refuses them and says why.
 *
 * @param asAt the day of the edition of every file; null to take the latest day in each
 * @param today the last day that is not in the future
 */
public record EditionScanner(
    @Nullable LocalDate asAt, LocalDate today, Consumer<Problem> problems) {

  /** Empty where reading had to stop, so that the file as a whole is refused. */
  public Optional<Scan> scan(Source source, Scan.Walk walk) throws IOException {
    return Optional.ofNullable(Scan.of(source, today, walk, problems));
  }

  /**
   * The edition of a set in a source; empty, and a problem, where no day of it is known.
   *
   * @param contents what the set holds, in words
   * @param inferred what in it is inferred, in a sentence; null where nothing is
   */
  public Optional<Edition> edition(
      Source source, Scan scan, String set, String contents, @Nullable String inferred) {
    LocalDate day = asAt == null ? scan.latest() : asAt;
    if (day == null) {
      problems.accept(
          source.problem("no day of the edition", "no day in the file", "--as-at with the day"));
      return Optional.empty();
    }
    return Optional.of(Edition.of(set, contents, day, asAt != null, inferred));
  }

  /** Reports that a source is not read; no files. */
  public List<OdsFile> refuse(Source source, UnsupportedFormat format) {
    problems.accept(source.problem(format.what(), format.found(), format.wanted()));
    return List.of();
  }
}
