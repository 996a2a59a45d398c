package org.remit.ods.file;

import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The name of an organisation, of a kind that law made on a known day: no file of a day before has
 * it.
 *
 * @param first the first day of the kind
 */
record DatedName(String name, LocalDate first) {
  /** From the youngest to the oldest. */
  private enum Kind {
    /** Health and Care Act 2022, s. 19. */
    INTEGRATED_CARE_BOARD("\\b(ICB|INTEGRATED CARE BOARD)\\b", LocalDate.of(2022, 7, 1)),
    HEALTH_SECURITY_AGENCY("\\bUK HEALTH SECURITY AGENCY\\b", LocalDate.of(2021, 4, 1)),
    /** The new name of the NHS Commissioning Board. */
    NHS_ENGLAND("\\bNHS ENGLAND\\b", LocalDate.of(2013, 3, 26)),
    /** Health and Social Care Act 2012, s. 25; the register had them from that year on. */
    CLINICAL_COMMISSIONING_GROUP(
        "\\b(CCG|CLINICAL COMMISSIONING GROUP)\\b", LocalDate.of(2012, 3, 27)),
    /** Health and Social Care (Community Health and Standards) Act 2003, Part 1. */
    FOUNDATION_TRUST("\\bNHS FOUNDATION TRUST\\b", LocalDate.of(2004, 4, 1));

    private final Pattern words;
    private final LocalDate first;

    Kind(String words, LocalDate first) {
      this.words = Pattern.compile(words, Pattern.CASE_INSENSITIVE);
      this.first = first;
    }
  }

  static Optional<DatedName> in(String name) {
    return Stream.of(Kind.values())
        .filter(kind -> kind.words.matcher(name).find())
        .findFirst()
        .map(kind -> new DatedName(name, kind.first));
  }
}
