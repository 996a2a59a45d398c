package org.remit.domain.term;

/** Who gives the code. */
public enum IdentifierScheme {
  /** NHS Organisation Data Service. */
  ODS,
  /** Office for National Statistics, nine-character geography codes. */
  ONS,
  /** Wikidata item. */
  WIKIDATA,
  /** Companies House company number. */
  COMPANIES_HOUSE,
  /** The slug of the organisation on GOV.UK. */
  GOV_UK,
  /** Charity Commission for England and Wales registration number. */
  CHARITY_COMMISSION
}
