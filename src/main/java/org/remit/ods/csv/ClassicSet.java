package org.remit.ods.csv;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The sets of 27 columns, and how their rows are recognised. */
enum ClassicSet {
  ETR("NHS trusts", "R[A-Z0-9]{2}", Parent.NONE),
  ETS("NHS trust sites", "R[A-Z0-9]{4,}", Parent.BEGINNING),
  ECT("care trusts", "T[A-Z0-9]{2}", Parent.NONE),
  ECTS("care trust sites", "T[A-Z0-9]{4,}", Parent.BEGINNING),
  ECCG(
      "clinical commissioning groups, sub-ICB locations and commissioning hubs",
      "[0-9]{2}[A-Z]",
      Parent.NONE),
  ECCGSITE("clinical commissioning group sites", "[0-9]{2}[A-Z][A-Z0-9]{2}", Parent.BEGINNING),
  EPRACCUR(
      "general practices and other prescribing cost centres",
      "[A-Z][0-9]{5}|(ALD|GUE|JER)[0-9]{3}",
      Parent.ANY,
      26) {
    @Override
    boolean matches(ClassicRow row) {
      return !row.setting().isEmpty() && super.matches(row);
    }
  },
  EBRANCHS("branch surgeries of general practices", "[A-Z0-9]{6}[0-9]{3}", Parent.BEGINNING),
  EDISPENSARY("pharmacies and appliance contractors", "F[A-Z0-9]{4}", Parent.ANY, 24) {
    @Override
    boolean matches(ClassicRow row) {
      return !row.subType().isEmpty() && super.matches(row);
    }
  },
  EPHARMACYHQ("pharmacy headquarters", "P[A-Z0-9]{3}", Parent.NONE),
  EAUTH("regions and other high-level health authorities", "[QY][A-Z0-9]{2}", Parent.ANY),
  LAUTH("local authorities", "[0-9]{3}", Parent.ANY);

  /** A sample belongs to a set where at least one in this many of its rows looks like it. */
  private static final int ONE_IN = 2;

  /** The columns up to the sub-type, which may be empty; fewer no set has. */
  static final int FEWEST = 14;

  /** The columns up to that of the day of leaving the parent. */
  private static final int WITH_A_PARENT = 17;

  /** The column of the high-level health geography, the second of two areas. */
  private static final int GEOGRAPHY = 4;

  private static final Pattern AREA = Pattern.compile("[A-Z0-9]{0,20}");

  private final String contents;
  private final Pattern code;
  private final Parent parent;
  private final int fewest;

  ClassicSet(String contents, String code, Parent parent) {
    this(contents, code, parent, parent == Parent.BEGINNING ? WITH_A_PARENT : FEWEST);
  }

  ClassicSet(String contents, String code, Parent parent, int fewest) {
    this.contents = contents;
    this.code = Pattern.compile(code);
    this.parent = parent;
    this.fewest = fewest;
  }

  /**
   * How many columns a row must have: up to the last that tells anything. Those behind it may be
   * left out.
   */
  int fewest() {
    return fewest;
  }

  CsvRows.RowParser<ClassicRow> parser() {
    return ClassicRow.parser(fewest);
  }

  /** Its name as the register writes it: {@code etr}. */
  String set() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** What it holds, in words. */
  String contents() {
    return contents;
  }

  /** Whether a row looks like one of this set; no row looks like one of two. */
  boolean matches(ClassicRow row) {
    return code.matcher(row.code()).matches() && parent.fits(row);
  }

  /**
   * The set of a file.
   *
   * @param sample rows of its beginning, with enough columns for any set
   * @param columns how many most of them have
   * @param fileName is used only where the rows do not decide
   */
  static Optional<ClassicSet> of(List<ClassicRow> sample, int columns, String fileName) {
    if (sample.isEmpty()) {
      return Optional.empty();
    }
    return Stream.of(values())
        .filter(set -> sample.stream().filter(set::matches).count() * ONE_IN >= sample.size())
        .findFirst()
        .or(() ->
            Stream.of(values())
                .filter(set -> fileName.equalsIgnoreCase(set.set() + ".csv"))
                .findFirst())
        .filter(set -> columns >= set.fewest);
  }

  /** The set that rows with too few or too many columns look like by their codes. */
  static Optional<ClassicSet> near(List<List<String>> rows) {
    return Stream.of(values())
        .filter(set -> rows.stream().filter(set::isNear).count() * ONE_IN >= rows.size())
        .findFirst();
  }

  /** Whether the first cell is a code of the set, the second a name, and the next two codes. */
  private boolean isNear(List<String> row) {
    return row.size() > GEOGRAPHY
        && code.matcher(row.getFirst().strip()).matches()
        && row.get(1).chars().anyMatch(Character::isLetter)
        && row.subList(2, GEOGRAPHY).stream()
            .allMatch(cell -> AREA.matcher(cell.strip()).matches());
  }

  /** What the rows of a set have in the column of the parent. */
  private enum Parent {
    NONE,
    ANY,
    /** Codes that begin with the parent's. */
    BEGINNING;

    boolean fits(ClassicRow row) {
      String code = row.parent();
      return switch (this) {
        case NONE -> code == null;
        case ANY -> true;
        case BEGINNING -> code != null && row.code().startsWith(code);
      };
    }
  }
}
