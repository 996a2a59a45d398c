package org.remit.search.index;

import java.util.List;
import java.util.function.Consumer;
import org.remit.domain.PartialDate;
import org.remit.domain.Period;
import org.remit.domain.term.IdentifierScheme;
import org.remit.domain.term.NameKind;

/** A small release. */
public final class Sample {
  public static final List<Indexable> THINGS =
      List.of(
          Indexable.of(SearchKind.ORGANISATION, "organisation/nhs-england", "NHS England")
              .withNames(
                  List.of(
                      new IndexedName(
                          NameKind.FORMER,
                          "NHS Commissioning Board",
                          period("2012-10-01", "2022-06-30")),
                      new IndexedName(NameKind.ACRONYM, "NHSE", Period.ALWAYS)))
              .withCodes(List.of(new IndexedCode(IdentifierScheme.ODS, "X24")))
              .withHeld(List.of(new Period(PartialDate.of("2012-10-01"), null))),
          Indexable.of(
                  SearchKind.ORGANISATION,
                  "organisation/nhs-commissioning-board-authority",
                  "NHS Commissioning Board Authority")
              .withHeld(List.of(period("2011-10-31", "2012-09-30"))),
          Indexable.of(
                  SearchKind.ORGANISATION,
                  "organisation/nhs-kent-and-medway-integrated-care-board",
                  "NHS Kent and Medway Integrated Care Board")
              .withCodes(List.of(new IndexedCode(IdentifierScheme.ODS, "QKS")))
              .withHeld(List.of(new Period(PartialDate.of("2022-07-01"), null))),
          Indexable.of(SearchKind.ORGANISATION, "organisation/ods-qoc", "NHS Shropshire ICB")
              .withCodes(List.of(new IndexedCode(IdentifierScheme.ODS, "QOC")))
              .withHeld(List.of(new Period(PartialDate.of("2022-07-01"), null)))
              .fromRegister(),
          Indexable.of(
                  SearchKind.ORGANISATION,
                  "organisation/nhs-england-london",
                  "NHS England London region")
              .withRelated(List.of("NHS England")),
          Indexable.of(SearchKind.ORGANISATION, "organisation/kings-fund", "The King’s Fund"),
          Indexable.of(
              SearchKind.ORGANISATION,
              "organisation/nhs-north-east-commissioning-support-unit",
              "NHS North East Commissioning Support Unit"),
          Indexable.of(
                  SearchKind.BODY_TYPE, "body-type/integrated-care-board", "Integrated care board")
              .withNames(List.of(acronym("ICB"))),
          Indexable.of(
                  SearchKind.BODY_TYPE,
                  "body-type/clinical-commissioning-group",
                  "Clinical commissioning group")
              .withNames(List.of(acronym("CCG")))
              .withHeld(List.of(period("2012", "2022-06-30"))),
          Indexable.of(SearchKind.BODY_TYPE, "body-type/nhs-trust", "NHS trust"),
          Indexable.of(SearchKind.FUNCTION, "function/commissioning", "Commissioning")
              .withBody("Arranging for health services to be provided."),
          Indexable.of(
              SearchKind.FUNCTION,
              "function/specialised-commissioning",
              "Specialised commissioning"),
          Indexable.of(SearchKind.FUNCTION, "function/it", "IT and the record"),
          Indexable.of(
                  SearchKind.ROLE,
                  "role/secretary-of-state-for-health-and-social-care",
                  "Secretary of State for Health and Social Care")
              .withRelated(List.of("Department of Health and Social Care")),
          Indexable.of(SearchKind.ROLE, "role/nhs-england-chief-executive", "Chief executive")
              .withRelated(List.of("NHS England")),
          Indexable.of(SearchKind.PERSON, "person/amanda-pritchard", "Amanda Pritchard"),
          Indexable.of(SearchKind.PERSON, "person/jose-alvarez", "José Álvarez"),
          Indexable.of(
                  SearchKind.DOCUMENT,
                  "document/powers",
                  "Health secretary to strip NHS England of powers")
              .withRelated(List.of("The Telegraph"))
              .withHeld(List.of(Period.on(PartialDate.of("2024-10-01")))),
          Indexable.of(
              SearchKind.DOCUMENT, "document/health-and-care-act-2022", "Health and Care Act 2022"),
          Indexable.of(SearchKind.REFORM, "reform/abolition", "Abolition of NHS England")
              .withBody("The Government means to abolish NHS England."),
          Indexable.of(SearchKind.STATEMENT, "statement-1", null)
              .withBody("Says that the health secretary has agreed with NHS England.")
              .withRelated(List.of("Amanda Pritchard"))
              .withHeld(List.of(Period.on(PartialDate.of("2025-02")))),
          Indexable.of(SearchKind.STATEMENT, "statement-2", null)
              .withBody("Warns that commissioners will be fewer in every ICB.")
              .withRelated(List.of("Matthew Taylor")),
          Indexable.of(SearchKind.PASSAGE, "document/powers#1", null)
              .withClosedBody(
                  "One two three four five six seven eight nine ten eleven twelve thirteen NHS"
                      + " England fourteen fifteen sixteen seventeen eighteen nineteen twenty"
                      + " twenty-one twenty-two twenty-three"),
          Indexable.of(SearchKind.PASSAGE, "document/powers#2", null)
              .withBody("The commissioning of services in Kent by an integrated care board."));

  private Sample() {}

  public static void feed(IndexBuild build) {
    THINGS.forEach(build::add);
  }

  /** A release of these things alone. */
  public static Consumer<IndexBuild> of(Indexable... things) {
    return build -> List.of(things).forEach(build::add);
  }

  public static IndexedName acronym(String value) {
    return new IndexedName(NameKind.ACRONYM, value, Period.ALWAYS);
  }

  public static Period period(String from, String to) {
    return new Period(PartialDate.of(from), PartialDate.of(to));
  }
}
