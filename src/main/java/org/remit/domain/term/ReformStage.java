package org.remit.domain.term;

/** How far a reform has come. */
public enum ReformStage {
  /** Put forward. */
  PROPOSED,
  /** Opened to consultation. */
  CONSULTED_ON,
  /** Before Parliament. */
  BILL,
  /** Passed into law. */
  ENACTED,
  /** In force. */
  COMMENCED,
  /** Carried out. */
  COMPLETED,
  /** Given up. */
  DROPPED
}
