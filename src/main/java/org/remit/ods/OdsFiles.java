package org.remit.ods;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.remit.domain.Problem;
import org.remit.ods.file.EditionScanner;
import org.remit.ods.file.OdsFile;
import org.remit.ods.file.Sources;

/**
 * The files of the register among given paths, recognised by content. A folder stands for the files
 * below it, an archive for the files in it.
 */
public final class OdsFiles {
  private static final Comparator<OdsFile> ORDER =
      Comparator.comparing(OdsFile::set).thenComparing(OdsFile::asAt).thenComparing(OdsFile::name);

  private final List<OdsFile> files;
  private final List<Problem> problems;

  private OdsFiles(List<OdsFile> files, List<Problem> problems) {
    this.files = files.stream().sorted(ORDER).toList();
    this.problems = problems.stream().sorted().toList();
  }

  /**
   * Recognises each file by its beginning, and scans those that are recognised.
   *
   * @param asAt the day of the edition of every file; null where each shows its own
   */
  public static OdsFiles find(List<Path> paths, @Nullable LocalDate asAt) {
    return find(paths, asAt, LocalDate.now(ZoneId.of("Europe/London")));
  }

  /**
   * @param today the last day that is not in the future
   */
  static OdsFiles find(List<Path> paths, @Nullable LocalDate asAt, LocalDate today) {
    var problems = new ArrayList<Problem>();
    var scanner = new EditionScanner(asAt, today, problems::add);
    List<OdsFile> files =
        Sources.of(paths, problems::add).stream()
            .flatMap(source -> Recognition.of(source, scanner).stream())
            .toList();
    return new OdsFiles(files, problems);
  }

  /** The recognised files, by set, day and name. */
  public List<OdsFile> files() {
    return files;
  }

  /** The refused files, each with the reason and what is understood instead. */
  public List<Problem> problems() {
    return problems;
  }
}
