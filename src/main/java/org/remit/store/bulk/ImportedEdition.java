package org.remit.store.bulk;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;

/**
 * A file of a register that has been imported.
 *
 * @param source the set it is of, as {@code ods/etr}
 * @param asAt the day of the edition
 * @param sha256 of its bytes, in lower-case hexadecimal
 * @param name what the file was called
 * @param format the version of the reader that read it
 * @param rows how many it had
 */
public record ImportedEdition(
    String source, LocalDate asAt, String sha256, String name, int format, long rows) {
  /**
   * The format of files that have to be imported again, all of a set together, because the records
   * changed whose a code is in a way that only the files resolve. No reader has it.
   */
  public static final int TO_REIMPORT = -1;

  public boolean isToReimport() {
    return format == TO_REIMPORT;
  }

  public static ImportedEdition of(ResultSet row) throws SQLException {
    return new ImportedEdition(
        row.getString("source"),
        row.getObject("as_at", LocalDate.class),
        row.getString("sha256"),
        row.getString("name"),
        row.getInt("format"),
        row.getLong("rows"));
  }
}
