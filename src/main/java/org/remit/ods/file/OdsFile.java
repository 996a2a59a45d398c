package org.remit.ods.file;

import java.io.IOException;
import java.time.LocalDate;
import org.remit.ods.row.CodeOwners;
import org.remit.ods.row.OdsSink;

/** A file of the register that was recognised, and what is known of it before it is read. */
public interface OdsFile {
  /** The files that are recognised, for messages. */
  String UNDERSTOOD =
      "a CSV set of the NHS Organisation Data Service as etr or epraccur (27 columns without a"
          + " header), epcmem, ORD JSON or FHIR Organization, OrganizationAffiliation or a Bundle"
          + " of these";

  /** As it was given; of one in an archive {@code archive.zip!etr.csv}. */
  String name();

  /** The set of the register it is an edition of, in lower case: {@code etr}, {@code ord}. */
  String set();

  /** What it was taken for, to tell the user: {@code NHS trusts (etr), 273 rows}. */
  String title();

  /** How many rows or organisations {@link #read} goes through, bad ones included. */
  long rows();

  /** The day of the edition: as given, or the latest in the file that is not in the future. */
  LocalDate asAt();

  /** Whether that day was given; otherwise it is the latest in the file. */
  boolean asAtGiven();

  /**
   * Whether it lists everything of its set (the CSV files), so that what it leaves out is gone from
   * the set; or some organisations only (FHIR, ORD).
   */
  boolean complete();

  /** The SHA-256 of its bytes, in lower-case hexadecimal. */
  String sha256();

  /**
   * Reads it from its beginning, in memory that does not grow with the file but for its codes. May
   * be called again, and hands over the same again.
   *
   * @throws IOException when its bytes cannot be read; wrong content is handed over as {@link
   *     OdsSink#badRow}
   */
  void read(CodeOwners owners, OdsSink sink) throws IOException;
}
