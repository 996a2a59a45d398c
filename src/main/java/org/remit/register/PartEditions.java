package org.remit.register;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.remit.domain.Problem;
import org.remit.ods.file.OdsFile;
import org.remit.register.set.Omission;
import org.remit.register.set.RegisterSet;
import org.remit.store.bulk.ImportedEdition;

/**
 * Knows an edition that is only a part of its set by how much it leaves out that was open in an
 * older one. A register goes on listing for years what has closed; in the editions of 2018, 2025
 * and 2026 that the tests read, not one that was open is left out of the next.
 */
final class PartEditions {
  /** Of what was open, one in so many may be left out. */
  static final int ONE_IN = 20;

  /** Fewer than this may be left out of the smallest set. */
  static final int FEWEST = 3;

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

  private PartEditions() {}

  /**
   * What is wrong with the files of a set; none where each may be whole.
   *
   * @param files of the set, the newest edition first
   * @param before the editions of the set that were imported before
   */
  static List<Problem> among(List<OdsFile> files, RegisterSet set, List<ImportedEdition> before) {
    return set.omissions().stream()
        .filter(PartEditions::isMuch)
        .map(leftOut -> problem(files, leftOut, before))
        .toList();
  }

  private static boolean isMuch(Omission leftOut) {
    return leftOut.left() >= FEWEST && leftOut.left() * ONE_IN > leftOut.of();
  }

  private static Problem problem(
      List<OdsFile> files, Omission leftOut, List<ImportedEdition> before) {
    Optional<ImportedEdition> newest =
        before.stream().max(Comparator.comparing(ImportedEdition::asAt));
    LocalDate newestGiven = files.getFirst().asAt();
    return newest
        .filter(edition -> edition.asAt().isAfter(newestGiven))
        .map(edition -> tooOld(files, leftOut, edition))
        .orElseGet(() -> part(files.getFirst(), leftOut, rows(files, before, leftOut.edition())));
  }

  private static long rows(List<OdsFile> files, List<ImportedEdition> before, LocalDate day) {
    long given =
        files.stream().filter(file -> file.asAt().equals(day)).mapToLong(OdsFile::rows).sum();
    return given > 0
        ? given
        : before.stream()
            .filter(edition -> edition.asAt().equals(day))
            .mapToLong(ImportedEdition::rows)
            .max()
            .orElse(0);
  }

  private static Problem part(OdsFile file, Omission leftOut, long rowsBefore) {
    return problem(
        file,
        "a part of a set",
        String.format(
            Locale.UK,
            "%,d rows where the edition of %s has %,d; %,d of the %,d %s open in that are left out,"
                + " and would be known only up to that day",
            file.rows(),
            DAY.format(leftOut.edition()),
            rowsBefore,
            leftOut.left(),
            leftOut.of(),
            counted(file)),
        "the whole file, or --shrunk where the register does leave them out");
  }

  private static Problem tooOld(List<OdsFile> files, Omission leftOut, ImportedEdition newest) {
    OdsFile file =
        files.stream()
            .filter(one -> one.asAt().equals(leftOut.edition()))
            .findFirst()
            .orElse(files.getFirst());
    return problem(
        file,
        "more than in the newest edition",
        String.format(
            Locale.UK,
            "%,d of the %,d %s open in it, of %s, are left out of the newest edition, %s of %s with"
                + " %,d rows, and would be known only up to that day",
            leftOut.left(),
            leftOut.of(),
            counted(file),
            DAY.format(leftOut.edition()),
            newest.name(),
            DAY.format(newest.asAt()),
            newest.rows()),
        "the whole file of %s first, or --shrunk where the register does leave them out"
            .formatted(DAY.format(newest.asAt())));
  }

  private static String counted(OdsFile file) {
    return file.set().equals("epcmem") ? "memberships" : "organisations";
  }

  private static Problem problem(OdsFile file, String what, String found, String wanted) {
    return new Problem(file.name(), 0, 0, null, what, found, wanted);
  }
}
