package org.remit.ods.file;

import java.io.IOException;
import java.time.LocalDate;
import org.remit.ods.row.CodeOwners;
import org.remit.ods.row.DayBasis;
import org.remit.ods.row.OdsSink;

/** A recognised file of the register, and what is known before its rows are read. */
public interface OdsFile {
  /** The files that are recognised, for messages. */
  String UNDERSTOOD =
      "a CSV set of the NHS Organisation Data Service as etr or epraccur (27 columns without a"
          + " header), epcmem, ORD JSON or FHIR Organization, OrganizationAffiliation or a Bundle"
          + " of these";

  /** The path as given; of a file in an archive {@code archive.zip!etr.csv}. */
  String name();

  /** The set of the register it is an edition of, in lower case: {@code etr}, {@code ord}. */
  String set();

  /** What it was recognised as, for the user: {@code NHS trusts (etr), 273 rows}. */
  String title();

  /** How many rows or organisations {@link #read} reads, bad ones included. */
  long rows();

  /** The day of the edition, which is not in the future unless it was given. */
  LocalDate asAt();

  /** How that day is known. */
  DayBasis basis();

  /** The same, for a message. */
  default String basisInWords() {
    return basis().words();
  }

  /**
   * Whether it lists its whole set (CSV files), so that what it omits has left the set; false where
   * it has some organisations only (FHIR, ORD).
   */
  boolean complete();

  /** The SHA-256 of its bytes, in lower-case hexadecimal. */
  String sha256();

  /**
   * Reads it from the beginning. Memory grows with the number of its codes only. Each call hands
   * over the same.
   *
   * @throws IOException when its bytes cannot be read; wrong content is handed over as {@link
   *     OdsSink#badRow}
   */
  void read(CodeOwners owners, OdsSink sink) throws IOException;
}
