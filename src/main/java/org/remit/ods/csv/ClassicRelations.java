package org.remit.ods.csv;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.remit.domain.Period;
import org.remit.domain.term.RelationKind;
import org.remit.ods.row.BadRowException;
import org.remit.ods.row.CellParser;
import org.remit.ods.row.Link;

/** The relations of a row: to the codes in its columns 3, 4, 15 and 24. */
final class ClassicRelations {
  private final List<Link> links = new ArrayList<>(4);

  private ClassicRelations() {}

  static List<Link> of(ClassicSet set, ClassicRow row) throws BadRowException {
    var all = new ClassicRelations();
    all.add(RelationKind.IN_THE_AREA_OF, row.grouping(), Period.ALWAYS);
    all.add(RelationKind.IN_THE_AREA_OF, row.geography(), Period.ALWAYS);
    switch (set) {
      case ETS, ECTS, ECCGSITE -> all.add(RelationKind.OPERATED_BY, row.parent(), row.membership());
      case EBRANCHS -> all.add(RelationKind.PART_OF, row.parent(), row.membership());
      case EPRACCUR -> all.ofPractice(row);
      case EDISPENSARY -> all.ofDispensary(row);
      case ETR, ECT, ECCG, EPHARMACYHQ, EAUTH, LAUTH -> {}
    }
    return all.links;
  }

  /**
   * The dates in columns 16 and 17 belong to the provider or purchaser in column 24; to the
   * commissioner only where that is the same.
   */
  private void ofPractice(ClassicRow row) throws BadRowException {
    String commissioner = row.parent();
    String provider = CellParser.codeOrNone(row.other());
    boolean one = provider == null || provider.equals(commissioner);
    add(RelationKind.COMMISSIONED_BY, commissioner, one ? row.membership() : Period.ALWAYS);
    if (!one) {
      add(RelationKind.OPERATED_BY, provider, row.membership());
    }
  }

  private void ofDispensary(ClassicRow row) throws BadRowException {
    add(RelationKind.OPERATED_BY, row.parent(), row.membership());
    String board = CellParser.codeOrNone(row.other());
    if (board != null && !board.equals(row.geography())) {
      add(RelationKind.IN_THE_AREA_OF, board, Period.ALWAYS);
    }
  }

  private void add(RelationKind kind, @Nullable String target, Period period) {
    if (target != null) {
      links.add(new Link(kind, target, period));
    }
  }
}
