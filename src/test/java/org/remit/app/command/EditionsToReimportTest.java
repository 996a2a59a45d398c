package org.remit.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.remit.store.TestDatabase;
import org.remit.store.bulk.ImportedEdition;
import org.remit.store.bulk.Store;

class EditionsToReimportTest {
  private static void edition(Store store, String source, String asAt, String name, int format) {
    TestDatabase.execute(
        TestDatabase.of(store),
        "insert into edition values (?, ?::date, ?, ?, ?, 1, 1)",
        source,
        asAt,
        name,
        name,
        format);
  }

  @Test
  void filesAreListedBySetAndDay() {
    Store store = TestDatabase.store();
    edition(store, "ods/etr", "2025-01-01", "etr-new.csv", ImportedEdition.TO_REIMPORT);
    edition(store, "ods/etr", "2018-06-01", "etr.csv", ImportedEdition.TO_REIMPORT);
    edition(store, "ods/eccg", "2025-01-01", "eccg.csv", ImportedEdition.TO_REIMPORT);
    edition(store, "ods/ets", "2025-01-01", "ets.csv", 1);
    assertThat(EditionsToReimport.lines(store))
        .containsExactly(
            "Since these files were imported the records have changed whom their codes mean, or"
                + " Remit reads them in another way. Give all files of each set again in one remit"
                + " import ods:",
            "  eccg as at 2025-01-01: eccg.csv",
            "  etr as at 2018-06-01: etr.csv",
            "  etr as at 2025-01-01: etr-new.csv");
  }

  @Test
  void nothingIsSaidWhereAllIsWell() {
    Store store = TestDatabase.store();
    edition(store, "ods/ets", "2025-01-01", "ets.csv", 1);
    assertThat(EditionsToReimport.lines(store)).isEmpty();
  }
}
