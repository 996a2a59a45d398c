package org.remit.ods;

/** Rows of 27 columns, written short. */
public final class Rows {
  private Rows() {}

  /** A trust of which only these are told. */
  public static String trust(String code, String name, String opened, String closed) {
    return "\"%s\",\"%s\",\"\",\"\",\"\",\"\",\"\",\"\",\"\",\"\",\"%s\",\"%s\"%s"
        .formatted(code, name, opened, closed, ",\"\"".repeat(15));
  }

  public static String trust(String code) {
    return trust(code, "TRUST " + code, "20200401", "");
  }
}
