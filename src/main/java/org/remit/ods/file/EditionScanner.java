package org.remit.ods.file;

import java.io.IOException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.remit.domain.Problem;
import org.remit.ods.row.BadRowException;
import org.remit.ods.row.DayBasis;
import org.remit.ods.row.Edition;

/**
 * Scans sources and dates their editions, or refuses them and says why.
 *
 * @param asAt the day of the edition of every file; null where each is of the day that it states,
 *     or else of the latest in it where nothing speaks against that
 * @param today the last day that is not in the future
 */
public record EditionScanner(
    @Nullable LocalDate asAt, LocalDate today, Consumer<Problem> problems) {
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

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
    if (asAt != null) {
      return Optional.of(Edition.of(set, contents, asAt, DayBasis.GIVEN, inferred));
    }
    LocalDate stated = scan.dating().stated();
    if (stated != null) {
      return Optional.of(Edition.of(set, contents, stated, DayBasis.STATED, inferred));
    }
    LocalDate latest = scan.dating().latest();
    if (latest == null) {
      return none(source, "no day in the file");
    }
    String doubt = doubt(scan.dating(), latest);
    return doubt == null
        ? Optional.of(Edition.of(set, contents, latest, DayBasis.INFERRED, inferred))
        : none(source, DAY.format(latest) + " as the latest day in it, " + doubt);
  }

  private Optional<Edition> none(Source source, String found) {
    problems.accept(
        source.problem(
            "no day of the edition", found, "--as-at with the day that the file tells of"));
    return Optional.empty();
  }

  /** Why the latest day in a file is not that of its edition; null where nothing shows that. */
  private static @Nullable String doubt(Dating dating, LocalDate latest) {
    Optional<DatedName> later = dating.nameAfter(latest);
    if (later.isPresent()) {
      return "but %s, a name of a kind that began on %s"
          .formatted(BadRowException.shown(later.get().name()), DAY.format(later.get().first()));
    }
    LocalDate written = dating.written();
    if (written == null) {
      return null;
    }
    if (written.isBefore(latest)) {
      return "after %s, on which it was written: it tells of days to come"
          .formatted(DAY.format(written));
    }
    return Dating.isFarBehind(latest, written)
        ? "long before %s, on which it was written: it may be of any day between"
            .formatted(DAY.format(written))
        : null;
  }

  /** Reports that a source is not read; no files. */
  public List<OdsFile> refuse(Source source, UnsupportedFormat format) {
    problems.accept(source.problem(format.what(), format.found(), format.wanted()));
    return List.of();
  }
}
