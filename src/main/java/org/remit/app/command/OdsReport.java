package org.remit.app.command;

import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.remit.domain.Problem;
import org.remit.ods.file.OdsFile;

/** Reports which files of a register are imported, and which are not. */
final class OdsReport {
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

  private OdsReport() {}

  /** What a file was recognised as. */
  static String taken(OdsFile file) {
    return "%s: %s, as at %s, %s"
        .formatted(file.name(), file.title(), DAY.format(file.asAt()), file.basisInWords());
  }

  /** How many files were left out; empty where none were. */
  static Optional<String> leftOut(List<Problem> problems) {
    long files = problems.stream().map(Problem::file).distinct().count();
    return files == 0
        ? Optional.empty()
        : Optional.of(
            "%s left out, as told above; the others went ahead. Mend and import what should not be left out."
                .formatted(files == 1 ? "1 file is" : files + " files are"));
  }
}
