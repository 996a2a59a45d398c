package org.remit.ods.csv;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.remit.ods.file.UnsupportedFormat;

/** A table that would be a set of the register, but for its columns. */
final class NearMiss {
  /** Up to the beginning of the address; a table of fewer columns is a lookup. */
  private static final int FEWEST = 5;

  /** The columns behind the first two that the sets of 27 are read for. */
  private static final Map<Integer, String> NAMES =
      new TreeMap<>(
          Map.ofEntries(
              Map.entry(3, "the national grouping"),
              Map.entry(4, "the high-level health geography"),
              Map.entry(5, "the address"),
              Map.entry(10, "the postcode"),
              Map.entry(11, "the opening day"),
              Map.entry(12, "the closing day"),
              Map.entry(13, "the status"),
              Map.entry(14, "the sub-type"),
              Map.entry(15, "the parent"),
              Map.entry(16, "the day of joining it"),
              Map.entry(17, "the day of leaving it"),
              Map.entry(24, "the provider or board"),
              Map.entry(26, "the prescribing setting")));

  private NearMiss() {}

  /** Which set it is near to, and what it lacks; empty where it is near to none. */
  static Optional<UnsupportedFormat> of(Sample sample) {
    if (isMembership(sample)) {
      return Optional.of(
          fewer(sample, MembershipFile.SET, MembershipRow.FEWEST, "the day of leaving (5) is"));
    }
    if (sample.columns() < FEWEST) {
      return Optional.empty();
    }
    return ClassicSet.near(sample.rows()).flatMap(set -> near(sample, set));
  }

  private static Optional<UnsupportedFormat> near(Sample sample, ClassicSet set) {
    if (sample.columns() < set.fewest()) {
      return Optional.of(fewer(sample, set.set(), set.fewest(), missing(sample.columns(), set)));
    }
    if (sample.columns() > ClassicRow.COLUMNS) {
      return Optional.of(
          new UnsupportedFormat(
              "too many columns",
              "%d columns; looks like %s, which has %d"
                  .formatted(sample.columns(), set.set(), ClassicRow.COLUMNS),
              "the columns of the register alone, in their order"));
    }
    return Optional.empty();
  }

  private static UnsupportedFormat fewer(Sample sample, String set, int needed, String missing) {
    return new UnsupportedFormat(
        "too few columns",
        "%d columns; looks like %s, which needs %d: %s missing"
            .formatted(sample.columns(), set, needed, missing),
        "the file with these columns; those behind column %d may be left out".formatted(needed));
  }

  private static boolean isMembership(Sample sample) {
    return sample.columns() == MembershipRow.FEWEST - 1
        && sample.rows().stream().allMatch(row -> row.size() > 2 && row.get(2).equals("W"));
  }

  private static String missing(int columns, ClassicSet set) {
    var names =
        NAMES.entrySet().stream()
            .filter(column -> column.getKey() > columns && column.getKey() <= set.fewest())
            .map(column -> "%s (%d)".formatted(column.getValue(), column.getKey()))
            .toList();
    return names.size() == 1
        ? names.getFirst() + " is"
        : Stream.of(
                    names.stream().limit(names.size() - 1L).collect(Collectors.joining(", ")),
                    names.getLast())
                .collect(Collectors.joining(" and "))
            + " are";
  }
}
