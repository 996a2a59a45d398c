package org.remit.domain.term;

/** Whether the holder must or may. */
public enum Nature {
  /** The holder must. */
  DUTY,
  /** The holder may. */
  POWER
}
