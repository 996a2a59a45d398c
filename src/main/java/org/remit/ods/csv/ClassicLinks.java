package org.remit.ods.csv;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.remit.domain.Period;
import org.remit.domain.RelationKind;
import org.remit.ods.row.BadRowException;
import org.remit.ods.row.Cells;
import org.remit.ods.row.Link;

/** How the organisation of a row stands to those that its columns 3, 4, 15 and 24 name. */
final class ClassicLinks {
  private final List<Link> links = new ArrayList<>(4);

  private ClassicLinks() {}

  static List<Link> of(ClassicSet set, ClassicRow row) throws BadRowException {
    var all = new ClassicLinks();
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
   * The days of columns 16 and 17 are those of the provider or purchaser in column 24; they are the
   * commissioner's only where that is the same.
   */
  private void ofPractice(ClassicRow row) throws BadRowException {
    String commissioner = row.parent();
    String provider = Cells.codeOrNone(row.other());
    boolean one = provider == null || provider.equals(commissioner);
    add(RelationKind.COMMISSIONED_BY, commissioner, one ? row.membership() : Period.ALWAYS);
    if (!one) {
      add(RelationKind.OPERATED_BY, provider, row.membership());
    }
  }

  private void ofDispensary(ClassicRow row) throws BadRowException {
    add(RelationKind.OPERATED_BY, row.parent(), row.membership());
    String board = Cells.codeOrNone(row.other());
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
