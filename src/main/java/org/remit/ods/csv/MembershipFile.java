package org.remit.ods.csv;

import java.io.IOException;
import org.remit.domain.term.RelationKind;
import org.remit.ods.file.Scan;
import org.remit.ods.file.ScannedFile;
import org.remit.ods.file.Source;
import org.remit.ods.row.BadRows;
import org.remit.ods.row.CodeOwners;
import org.remit.ods.row.CodePeriods;
import org.remit.ods.row.Edition;
import org.remit.ods.row.Link;
import org.remit.ods.row.OdsSink;
import org.remit.ods.row.RowFacts;

/**
 * The membership of practices in the bodies that commissioned for them.
 *
 * @param columns how many each row has
 */
record MembershipFile(Source source, int columns, Scan scan, Edition edition)
    implements ScannedFile {
  static final String SET = "epcmem";
  static final String CONTENTS =
      "membership of general practices in primary care groups, trusts and their successors";
  static final String INFERRED =
      "Successions between these bodies are inferred from where their practices went, and are none"
          + " in law by themselves.";

  @Override
  public boolean complete() {
    return true;
  }

  /**
   * Scans the days in the rows.
   *
   * @param columns how many each row has
   */
  static Scan.Walk walk(int columns) {
    CsvRows.RowParser<MembershipRow> parser = MembershipRow.parser(columns);
    return (in, dating, bad) ->
        CsvRows.read(in, parser, row -> dating.see(row.period()), () -> {}, bad);
  }

  @Override
  public void read(CodeOwners owners, OdsSink sink) throws IOException {
    var facts = new RowFacts(edition, owners, sink);
    var lives = new CodePeriods();
    var passages = new InferredSuccessions();
    CsvRows.RowHandler<MembershipRow> handOver =
        row -> {
          lives.add(row.practice() + " " + row.parent(), row.period());
          passages.add(row);
          facts.relation(
              row.practice(), new Link(RelationKind.MEMBER_OF, row.parent(), row.period()));
        };
    var bad = new BadRows(name(), sink::badRow);
    CsvRows.RowParser<MembershipRow> parser = MembershipRow.parser(columns);
    reopen(in -> CsvRows.read(in, parser, handOver, sink::counted, bad));
    passages.successions(
        (succession, practice) -> facts.succession(succession, practice, succession.to()));
  }
}
