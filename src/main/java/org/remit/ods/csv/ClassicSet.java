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
      Parent.ANY) {
    @Override
    boolean matches(ClassicRow row) {
      return !row.setting().isEmpty() && super.matches(row);
    }
  },
  EBRANCHS("branch surgeries of general practices", "[A-Z0-9]{6}[0-9]{3}", Parent.BEGINNING),
  EDISPENSARY("pharmacies and appliance contractors", "F[A-Z0-9]{4}", Parent.ANY) {
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

  private final String contents;
  private final Pattern code;
  private final Parent parent;

  ClassicSet(String contents, String code, Parent parent) {
    this.contents = contents;
    this.code = Pattern.compile(code);
    this.parent = parent;
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
   * @param sample rows of its beginning
   * @param fileName is used only where the rows do not decide
   */
  static Optional<ClassicSet> of(List<ClassicRow> sample, String fileName) {
    return Stream.of(values())
        .filter(set -> sample.stream().filter(set::matches).count() * ONE_IN >= sample.size())
        .findFirst()
        .or(() ->
            Stream.of(values())
                .filter(set -> fileName.equalsIgnoreCase(set.set() + ".csv"))
                .findFirst());
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
