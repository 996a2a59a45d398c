package org.remit.release;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.remit.domain.EntityId;
import org.remit.domain.Fact;
import org.remit.domain.FactKind;
import org.remit.domain.When;
import org.remit.domain.term.Basis;
import org.remit.graphql.FixtureDatabase;
import org.remit.imports.ImportJournal;
import org.remit.imports.ImportResult;
import org.remit.imports.Progress;
import org.remit.store.TestDatabase;
import org.remit.store.bulk.Store;
import org.remit.store.read.FactSelection;
import org.remit.store.read.PageRequest;
import org.remit.store.read.Snapshot;
import org.remit.texts.Texts;

/** The records that Remit ships with, imported as the command does. */
@QuarkusTest
@WithTestResource(FixtureDatabase.class)
class ShippedRecordsTest {
  private static final Path RECORDS = Path.of("data-import/records");
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-11-23T12:00:00Z"), ZoneOffset.UTC);

  @TempDir static Path data;
  private static Store store;
  private static ImportResult result;

  @BeforeAll
  static void importThem() throws Exception {
    store = TestDatabase.store();
    result =
        new RecordsImport(store, new ImportJournal(data), CLOCK)
            .run(RECORDS, Texts.NONE, false, Progress.NONE);
  }

  @Test
  void recordsHaveNoProblems() {
    assertThat(result).isInstanceOf(ImportResult.Imported.class);
    assertThat(((ImportResult.Imported) result).release()).isEqualTo(1);
  }

  @Test
  void everyKindOfFactIsThere() {
    Map<String, Integer> counts = snapshot().counts().byKind();
    // Addresses come from registers alone.
    for (FactKind kind : EnumSet.complementOf(EnumSet.of(FactKind.ADDRESS))) {
      assertThat(counts.getOrDefault(kind.name(), 0)).as(kind.name()).isPositive();
    }
    assertThat(counts.get("STATEMENT")).isGreaterThan(150);
  }

  @Test
  void commissioningWasHeldByWhomTheLawSays() {
    assertThat(commissioners("2010-06-01")).contains("body-type/primary-care-trust");
    assertThat(commissioners("2010-06-01")).doesNotContain("organisation/nhs-england");
    assertThat(commissioners("2021-06-01"))
        .contains("body-type/clinical-commissioning-group", "organisation/nhs-england")
        .doesNotContain("body-type/primary-care-trust", "body-type/integrated-care-board");
    assertThat(commissioners("2026-11-23"))
        .contains("body-type/integrated-care-board", "organisation/nhs-england")
        .doesNotContain("body-type/clinical-commissioning-group");
    assertThat(commissioners("../.."))
        .contains(
            "body-type/primary-care-trust",
            "body-type/clinical-commissioning-group",
            "body-type/integrated-care-board",
            "organisation/nhs-england");
  }

  private static Set<String> commissioners(String when) {
    FactSelection holdings =
        FactSelection.of(FactKind.HOLDING, When.find(when).orElseThrow())
            .onBasis(Set.of(Basis.STATUTE, Basis.DELEGATION, Basis.DIRECTION))
            .ofFunctions(
                Set.of(
                    EntityId.of("function/commissioning"),
                    EntityId.of("function/hospital-and-other-services-commissioning"),
                    EntityId.of("function/specialised-commissioning")));
    var holders = new TreeSet<String>();
    snapshot()
        .facts()
        .page(holdings, PageRequest.first(1_000))
        .items()
        .forEach(stored -> holders.add(((Fact.Holding) stored.fact()).holder().toString()));
    return holders;
  }

  private static Snapshot snapshot() {
    return new Snapshot(store.newest().orElseThrow());
  }
}
