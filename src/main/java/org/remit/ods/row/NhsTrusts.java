package org.remit.ods.row;

/**
 * Which of the two kinds of NHS trust a name is that of. The register has one role for both, and
 * its trust files no other; what the law gives NHS trusts and NHS foundation trusts differs.
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
