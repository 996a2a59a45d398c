package org.remit.ods.row;

/**
 * Tells NHS trusts from NHS foundation trusts by name: the register has one role for both, while
 * the law gives them different functions.
 */
public final class NhsTrusts {
  private NhsTrusts() {}

  /** The role of an NHS foundation trust where the name says so, else of an NHS trust. */
  public static String role(String name) {
    return isFoundationTrust(name) ? "RO57" : "RO197";
  }

  static boolean isFoundationTrust(String name) {
    return name.contains("FOUNDATION TRUST");
  }
}
