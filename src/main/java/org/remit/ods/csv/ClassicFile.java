package org.remit.ods.csv;

import java.io.IOException;
import java.util.List;
import org.remit.domain.Period;
import org.remit.ods.file.Scan;
import org.remit.ods.file.ScannedFile;
import org.remit.ods.file.Source;
import org.remit.ods.row.BadRowException;
import org.remit.ods.row.BadRows;
import org.remit.ods.row.CodeOwners;
import org.remit.ods.row.CodePeriods;
import org.remit.ods.row.Edition;
import org.remit.ods.row.OdsSink;
import org.remit.ods.row.OrganisationRow;
import org.remit.ods.row.RowFacts;

/** An edition of one of the sets of 27 columns. */
record ClassicFile(Source source, ClassicSet kind, Scan scan, Edition edition)
    implements ScannedFile {
  @Override
  public boolean complete() {
    return true;
  }

  /** Scans the days and names in the rows of a file of a set. */
  static Scan.Walk walk(ClassicSet kind) {
    return (in, dating, bad) ->
        CsvRows.read(
            in,
            kind.parser(),
            row -> {
              dating.name(row.name());
              dating.see(row.life());
              dating.see(row.membership());
            },
            () -> {},
            bad);
  }

  @Override
  public void read(CodeOwners owners, OdsSink sink) throws IOException {
    var facts = new RowFacts(edition, owners, sink);
    var lives = new CodePeriods();
    CsvRows.RowHandler<ClassicRow> handOver =
        row -> {
          OrganisationRow organisation = organisation(row);
          lives.add(row.code(), row.life());
          facts.organisation(organisation);
        };
    var bad = new BadRows(name(), sink::badRow);
    reopen(in -> CsvRows.read(in, kind.parser(), handOver, sink::counted, bad));
  }

  private OrganisationRow organisation(ClassicRow row) throws BadRowException {
    Period life = row.life();
    return new OrganisationRow(
        row.code(),
        row.name(),
        life,
        row.status(),
        row.addressLines(),
        row.postcode(),
        ClassicTypes.of(kind, row),
        ClassicRelations.of(kind, row),
        List.of());
  }
}
