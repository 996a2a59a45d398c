package org.remit.domain;

/** Whether the holder must or may. */
public enum Nature {
  /** The holder must. */
  DUTY,
  /** The holder may. */
  POWER
}
