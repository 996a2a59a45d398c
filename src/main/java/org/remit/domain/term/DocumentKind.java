package org.remit.domain.term;

/** What sort of document it is. */
public enum DocumentKind {
  /** An Act of Parliament. */
  ACT,
  /** A Bill before Parliament. */
  BILL,
  /** Regulations or an order made under an Act. */
  STATUTORY_INSTRUMENT,
  /** A legal order that is not a statutory instrument. */
  ORDER,
  /** A white paper. */
  WHITE_PAPER,
  /** A strategy or plan. */
  STRATEGY,
  /** A policy paper. */
  POLICY_PAPER,
  /** Guidance, statutory or not. */
  GUIDANCE,
  /** A consultation, or a response to one. */
  CONSULTATION,
  /** A report of a parliamentary committee. */
  COMMITTEE_REPORT,
  /** A briefing by a parliamentary library. */
  RESEARCH_BRIEFING,
  /** An impact assessment. */
  IMPACT_ASSESSMENT,
  /** A report. */
  REPORT,
  /** A briefing. */
  BRIEFING,
  /** A press release or public statement. */
  PRESS_RELEASE,
  /** A speech, or a statement in Parliament. */
  SPEECH,
  /** A letter. */
  LETTER,
  /** Evidence given to a committee. */
  EVIDENCE,
  /** A news article. */
  PRESS_ARTICLE,
  /** A signed opinion article or blog. */
  OPINION_ARTICLE,
  /** A register, list or data file. */
  REGISTER,
  /** A web page of another kind. */
  WEB_PAGE
}
