package org.remit.register;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.remit.domain.Fact;
import org.remit.domain.Problem;
import org.remit.domain.term.RelationKind;
import org.remit.ods.file.Dating;
import org.remit.ods.file.OdsFile;
import org.remit.ods.row.DayBasis;
import org.remit.ods.row.RegisterRow;
import org.remit.store.bulk.CodeAssignment;
import org.remit.store.bulk.DatedName;
import org.remit.store.bulk.ImportedEdition;

/**
 * Finds where the inferred day of a file cannot be that of its edition, by what is held: a newer
 * edition of its set, or what the file names and by the records or registers began only long after
 * that day. A day that was given, or that the file states, is not doubted.
 */
final class DoubtfulDays {
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

  private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}\\p{N}]+");

  /** Areas have codes that were those of other bodies before. */
  private static final Set<RelationKind> TO_ONE_BODY =
      EnumSet.complementOf(EnumSet.of(RelationKind.IN_THE_AREA_OF, RelationKind.SUCCEEDED_BY));

  private final Map<String, LocalDate> codes = new HashMap<>();
  private final Map<String, LocalDate> names = new HashMap<>();
  private @Nullable Later later;

  /** What began after the day of a file that names it. */
  private record Later(String what, LocalDate first) {}

  /**
   * @param codes when the organisations of codes began, by the records and by registers
   * @param names when organisations began to have their names, by the records
   */
  DoubtfulDays(Collection<CodeAssignment> codes, Collection<DatedName> names) {
    codes.forEach(code -> this.codes.merge(code.code(), code.first(), DoubtfulDays::earlier));
    names.forEach(name -> this.names.merge(fold(name.name()), name.first(), DoubtfulDays::earlier));
  }

  static boolean isInferred(OdsFile file) {
    return file.basis() == DayBasis.INFERRED;
  }

  /** The problem of a file that would be far older than the newest edition of its set. */
  static Optional<Problem> beside(OdsFile file, List<ImportedEdition> before) {
    return before.stream()
        .max(Comparator.comparing(ImportedEdition::asAt))
        .filter(newest -> isInferred(file) && Dating.isFarBehind(file.asAt(), newest.asAt()))
        .map(newest ->
            problem(
                file,
                "an edition of %s is held, %s"
                    .formatted(DAY.format(newest.asAt()), newest.name())));
  }

  /** Takes a row of a file whose day is inferred. */
  void row(RegisterRow row) {
    for (Fact.OfRegister fact : row.facts()) {
      if (fact instanceof Fact.Name name) {
        take(name.value(), names.get(fold(name.value())), row.edition());
      } else if (row.otherCode() != null
          && fact instanceof Fact.Relation relation
          && TO_ONE_BODY.contains(relation.relationKind())) {
        take(
            "the code " + row.otherCode(),
            codes.get(row.otherCode().toUpperCase(Locale.ROOT)),
            row.edition());
      }
    }
  }

  private void take(String what, @Nullable LocalDate first, LocalDate day) {
    if (first != null
        && Dating.isFarBehind(day, first)
        && (later == null || first.isAfter(later.first))) {
      later = new Later(what, first);
    }
  }

  /** Ends a file: its problem, where anything that it names began only after its day. */
  Optional<Problem> end(OdsFile file) {
    Later its = later;
    later = null;
    return Optional.ofNullable(its)
        .map(named ->
            problem(
                file,
                "it has %s, which began on %s".formatted(named.what, DAY.format(named.first))));
  }

  private static Problem problem(OdsFile file, String but) {
    return new Problem(
        file.name(),
        0,
        0,
        null,
        "no day of the edition",
        "%s as the latest day in it, but %s".formatted(DAY.format(file.asAt()), but),
        "--as-at with the day that the file tells of");
  }

  private static LocalDate earlier(LocalDate one, LocalDate other) {
    return one.isBefore(other) ? one : other;
  }

  private static String fold(String name) {
    return NO_LETTERS.matcher(name).replaceAll(" ").strip().toUpperCase(Locale.ROOT);
  }
}
