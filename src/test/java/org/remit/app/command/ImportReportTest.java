package org.remit.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.remit.domain.Problem;
import org.remit.imports.ImportResult;
import org.remit.store.bulk.Difference;

class ImportReportTest {
  private static final Difference DIFFERENCE =
      new Difference(
          new TreeMap<>(Map.of("NAME", 1_200, "TENURE", 3)),
          new TreeMap<>(Map.of("NAME", 1)),
          new TreeMap<>(Map.of("NAME", 7, "EVENT", 9)));

  @Test
  void releaseIsToldByKind() {
    assertThat(ImportReport.lines(new ImportResult.Imported(DIFFERENCE, 2), false))
        .containsExactly(
            "Release 2 adds and withdraws:",
            "  NAME                    1,200 added        1 withdrawn          7 unchanged",
            "  TENURE                      3 added        0 withdrawn          0 unchanged");
  }

  @Test
  void dryRunIsToldAsOne() {
    assertThat(ImportReport.lines(new ImportResult.Imported(DIFFERENCE, null), true))
        .startsWith("A release of this would add and withdraw:")
        .hasSize(3);
  }

  @Test
  void unchangedRecordsMakeNoRelease() {
    assertThat(ImportReport.lines(new ImportResult.Imported(null, null), false))
        .containsExactly("Nothing differs from what was imported before; there is no new release.");
  }

  @Test
  void problemsAreAllTold() {
    var problem = new Problem("a.yaml", 3, 5, "person/x", "unknown key", "agee", "age");
    assertThat(ImportReport.lines(new ImportResult.Refused(List.of(problem, problem)), false))
        .containsExactly(
            "a.yaml:3:5: person/x: unknown key, found agee, wanted age",
            "a.yaml:3:5: person/x: unknown key, found agee, wanted age",
            "2 problems; nothing is imported.");
  }
}
