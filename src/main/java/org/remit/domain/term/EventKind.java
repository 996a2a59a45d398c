package org.remit.domain.term;

/** What sort of event it was. */
public enum EventKind {
  /** Someone was appointed. */
  APPOINTMENT,
  /** Someone resigned or left. */
  DEPARTURE,
  /** Something was made known. */
  ANNOUNCEMENT,
  /** A document was published. */
  PUBLICATION,
  /** A law was made or came into force. */
  LEGISLATION,
  /** A body was set up. */
  ESTABLISHMENT,
  /** A body was ended. */
  ABOLITION,
  /** Bodies were merged. */
  MERGER,
  /** A body was renamed. */
  RENAMING,
  /** Functions, staff or assets moved. */
  TRANSFER,
  /** A review or inquiry began or reported. */
  REVIEW,
  /** A protest, a vote of no confidence, a controversy. */
  DISPUTE,
  /** A decision was taken. */
  DECISION
}
