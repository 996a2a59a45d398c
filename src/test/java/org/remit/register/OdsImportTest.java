package org.remit.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Clock;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.remit.domain.Problem;
import org.remit.imports.ImportResult;
import org.remit.ods.file.OdsFile;
import org.remit.register.set.RegisterSet;
import org.remit.store.bulk.ImportRunningException;

/** An import of files of the register, as a whole or not at all. */
class OdsImportTest {
  @TempDir Path folder;
  private Dataset dataset = new Dataset(Path.of("."));

  @BeforeEach
  void begin() {
    dataset = new Dataset(folder);
  }

  @Test
  void badRowLeavesTheReleaseBefore() {
    dataset.ods(dataset.file("2025-01-01", Row.of("RZ1", "A NHS TRUST")));
    OdsFile next =
        dataset.file(
            "2026-01-01",
            Row.of("RZ1", "B NHS TRUST"),
            Row.of("RZ1", "C NHS TRUST"),
            Row.of("RZ2", "D NHS TRUST").closed("20091231"));
    var refused = (ImportResult.Refused) dataset.ods(false, next);
    assertThat(refused.count()).isEqualTo(2);
    assertThat(refused.problems())
        .extracting(Problem::line, Problem::id, Problem::what)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(2, "RZ1", "a code twice at one time"),
            org.assertj.core.groups.Tuple.tuple(3, "RZ2", "closed before it opened"));
    assertThat(dataset.store().newest().orElseThrow().number()).isEqualTo(1);
    assertThat(dataset.store().editions()).hasSize(1);
    assertThat(dataset.held()).contains("etr NAME ods-rz1 A NHS TRUST");
  }

  @Test
  void goodRowsAreImportedAndBadOnesCountedWhereThatIsAskedFor() {
    OdsFile file =
        dataset.file("2026-01-01", Row.of("RZ1", "A NHS TRUST"), Row.of("RZ1", "B NHS TRUST"));
    var imported = (ImportResult.Imported) dataset.ods(true, file);
    assertThat(imported.skippedCount()).isEqualTo(1);
    assertThat(imported.skipped()).extracting(Problem::line).containsExactly(2);
    assertThat(imported.release()).isEqualTo(1);
    assertThat(dataset.held()).contains("etr NAME ods-rz1 A NHS TRUST").hasSize(4);
  }

  @Test
  void allBadRowsAreCountedAndTheFirstThousandListed() {
    OdsFile sites = dataset.file("2026-01-01", everyOtherBad("RZ"));
    OdsFile careSites = dataset.file("2026-01-01", everyOtherBad("TZ"));
    var refused = (ImportResult.Refused) dataset.ods(false, sites, careSites);
    assertThat(refused.count()).isEqualTo(1_200);
    assertThat(refused.problems()).hasSize(1_000);
    assertThat(dataset.store().newest()).isEmpty();
  }

  private static Object[] everyOtherBad(String parent) {
    return IntStream.range(0, 1_200)
        .mapToObj(number ->
            Row.of("%s%04d".formatted(parent, number), "A SITE")
                .of(parent)
                .opened(number % 2 == 0 ? "20110228" : "20110231"))
        .toArray();
  }

  @Test
  void oneImportRunsAtATime() {
    OdsFile file = dataset.file("2026-01-01", Row.of("RZ1", "A NHS TRUST"));
    try (var running = dataset.store().beginRegisters(Clock.systemUTC())) {
      assertThat(running.release()).isEqualTo(1);
      assertThatThrownBy(() -> dataset.ods(file)).isInstanceOf(ImportRunningException.class);
    }
    assertThat(dataset.ods(file).release()).isEqualTo(1);
  }

  @Test
  void importThatIsGivenUpLeavesNoTrace() {
    OdsFile file = dataset.file("2026-01-01", Row.of("RZ1", "A NHS TRUST"));
    try (var writer = dataset.store().beginRegisters(Clock.systemUTC())) {
      var set = RegisterSet.of(writer, "etr", true);
      set.edition(file.asAt());
      set.end();
      writer.finish();
    }
    assertThat(dataset.store().newest()).isEmpty();
    assertThat(dataset.store().editions()).isEmpty();
    assertThat(dataset.ods(file).release()).isEqualTo(1);
  }
}
