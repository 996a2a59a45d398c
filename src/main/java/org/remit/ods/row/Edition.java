package org.remit.ods.row;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.remit.domain.Citation;
import org.remit.domain.Entity;
import org.remit.domain.EntityId;
import org.remit.domain.Locator;
import org.remit.domain.OdsId;
import org.remit.domain.PartialDate;
import org.remit.domain.term.DocumentKind;
import org.remit.domain.term.Licence;

/**
 * One edition of a set: the document that its facts cite.
 *
 * @param id of the document
 * @param set in lower case
 * @param contents what the set holds, in words: {@code NHS trusts}
 * @param basis how its day is known
 * @param inferred what in it is inferred, in a sentence; null where nothing is
 */
public record Edition(
    EntityId id,
    String set,
    String contents,
    LocalDate asAt,
    DayBasis basis,
    @Nullable String inferred) {
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

  /** The days on which the register changed hands. */
  private static final LocalDate NHS_DIGITAL_FROM = LocalDate.of(2013, 4, 1);

  private static final LocalDate NHS_ENGLAND_FROM = LocalDate.of(2023, 2, 1);

  public static Edition of(
      String set, String contents, LocalDate asAt, DayBasis basis, @Nullable String inferred) {
    return new Edition(OdsId.edition(set, asAt), set, contents, asAt, basis, inferred);
  }

  /** Published on its day, unless that day is only inferred. */
  Entity.Document document() {
    boolean isInferred = basis == DayBasis.INFERRED;
    return new Entity.Document(
        id,
        List.of(),
        "NHS Organisation Data Service: %s (%s), edition %s"
            .formatted(
                contents,
                set,
                (isInferred ? "as at %s (inferred)" : "of %s").formatted(DAY.format(asAt))),
        DocumentKind.REGISTER,
        publisher(),
        List.of(),
        isInferred ? null : PartialDate.of(asAt),
        null,
        Licence.OGL_3,
        null,
        note());
  }

  /** The row of a code. */
  public List<Citation> row(String code) {
    return List.of(citation(code, null));
  }

  /** The row of a code, in which another code is named. */
  public List<Citation> row(String code, String named) {
    return List.of(citation(code, named));
  }

  List<Citation> whole() {
    return List.of(new Citation(id, new Locator(Locator.Unit.WHOLE, ""), null));
  }

  private Citation citation(String code, @Nullable String phrase) {
    return new Citation(id, new Locator(Locator.Unit.ROW, code), phrase);
  }

  private @Nullable EntityId publisher() {
    if (asAt.isBefore(NHS_DIGITAL_FROM)) {
      return null;
    }
    return EntityId.of(
        asAt.isBefore(NHS_ENGLAND_FROM) ? "organisation/nhs-digital" : "organisation/nhs-england");
  }

  private String note() {
    return inferred == null ? basis.note() : basis.note() + " " + inferred;
  }
}
