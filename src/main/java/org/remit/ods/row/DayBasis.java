package org.remit.ods.row;

/** How the day of an edition is known. */
public enum DayBasis {
  /** Whoever imports the file gave it. */
  GIVEN("given by --as-at", "The day of the edition was given with the file."),
  /** The register's interface gives it in its answer. */
  STATED("the day that it states", "The day of the edition is the one that it states itself."),
  /** Nobody gave it. */
  INFERRED(
      "inferred from the latest day in the file",
      "No day of the edition is given; it is inferred from the latest day that stands in the"
          + " file.");

  private final String words;
  private final String note;

  DayBasis(String words, String note) {
    this.words = words;
    this.note = note;
  }

  /** For a message. */
  public String words() {
    return words;
  }

  /** In a sentence. */
  String note() {
    return note;
  }
}
