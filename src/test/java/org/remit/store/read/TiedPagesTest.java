package org.remit.store.read;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.remit.domain.Citation;
import org.remit.domain.EntityId;
import org.remit.domain.Fact;
import org.remit.domain.FactKind;
import org.remit.domain.Locator;
import org.remit.domain.Mention.Part;
import org.remit.domain.PartialDate;
import org.remit.domain.Period;
import org.remit.domain.When;
import org.remit.domain.term.RelationKind;
import org.remit.graphql.FixtureDatabase;
import org.remit.store.Key;
import org.remit.store.StoredFact;
import org.remit.store.TestDatabase;
import org.remit.store.bulk.ReleaseWriter;
import org.remit.store.bulk.Store;

/** Pages of lists in which many rows have the same sort key give each row once, in order. */
@QuarkusTest
@WithTestResource(FixtureDatabase.class)
class TiedPagesTest {
  private static final Clock NOON =
      Clock.fixed(Instant.parse("2026-11-23T12:00:00Z"), ZoneOffset.UTC);
  private static final int ROWS = 40;
  private static final EntityId WHOLE = EntityId.of("organisation/whole");
  private static final FactSelection RELATIONS = FactSelection.of(FactKind.RELATION, When.EVER);

  private final Store store = TestDatabase.store();

  /** Forty relations of three years, a hundred updates of three releases. */
  @BeforeEach
  void importThem() {
    importing(IntStream.range(0, ROWS / 2));
    importing(IntStream.range(ROWS / 4, ROWS));
    importing(IntStream.range(0, ROWS));
  }

  private void importing(IntStream rows) {
    try (ReleaseWriter writer = store.begin("records", NOON)) {
      rows.mapToObj(TiedPagesTest::relation).forEach(writer::fact);
      writer.commit(writer.finish(), "fingerprint");
    }
  }

  @Test
  void listOfFacts() {
    assertWhole(request -> snapshot().facts().page(RELATIONS, request));
  }

  @Test
  void listOfAnEntity() {
    assertWhole(request ->
        snapshot()
            .facts()
            .pagesOf(List.of(WHOLE), Part.TO, RELATIONS, request)
            .getOrDefault(WHOLE, Page.empty()));
  }

  @Test
  void listOfAGroup() {
    assertWhole(request ->
        snapshot()
            .facts()
            .pagesOfGroups(
                Map.of(WHOLE, Set.of(WHOLE)), Set.of(Part.FROM, Part.TO), RELATIONS, request)
            .getOrDefault(WHOLE, Page.empty()));
  }

  @Test
  void listOfUpdates() {
    for (int size = 1; size <= 101; size += 10) {
      assertUpdates(size);
    }
  }

  private void assertUpdates(int size) {
    History history = snapshot().history();
    var all = new ArrayList<Update>();
    History.UpdateKey after = null;
    Page<Update> page;
    do {
      page = history.updates(0, size, after);
      assertThat(page.items()).hasSizeBetween(1, size);
      all.addAll(page.items());
      Update last = all.getLast();
      after = new History.UpdateKey(last.release(), last.withdrawn(), last.fact().id());
    } while (page.more());
    assertThat(all).isEqualTo(history.updates(0, 1000, null).items());
    assertThat(all).hasSize(history.countUpdates(0)).doesNotHaveDuplicates();
  }

  @Test
  void listOfChanges() {
    for (int size = 1; size <= 101; size += 10) {
      assertChanges(size);
    }
  }

  private void assertChanges(int size) {
    var from = PartialDate.of("2019").first();
    var to = PartialDate.of("2030").last();
    var kinds = Set.of(FactKind.RELATION);
    History history = snapshot().history();
    var all = new ArrayList<Change>();
    History.ChangeKey after = null;
    Page<Change> page;
    do {
      page = history.changes(from, to, kinds, size, after);
      assertThat(page.items()).hasSizeBetween(1, size);
      all.addAll(page.items());
      Change last = all.getLast();
      after = new History.ChangeKey(last.on(), last.ended(), last.fact().id());
    } while (page.more());
    assertThat(all).isEqualTo(history.changes(from, to, kinds, 1000, null).items());
    assertThat(all).hasSize(2 * ROWS).doesNotHaveDuplicates();
  }

  private static void assertWhole(Function<PageRequest, Page<StoredFact>> read) {
    for (int size = 1; size <= ROWS + 1; size++) {
      assertWhole(size, false, read);
      assertWhole(size, true, read);
    }
  }

  private static void assertWhole(
      int size, boolean newestFirst, Function<PageRequest, Page<StoredFact>> read) {
    var all = new ArrayList<StoredFact>();
    Key after = null;
    Page<StoredFact> page;
    do {
      page = read.apply(new PageRequest(size, after, newestFirst));
      assertThat(page.items()).hasSizeBetween(1, size);
      all.addAll(page.items());
      after = all.getLast().key();
    } while (page.more());
    Comparator<Key> order = Comparator.comparing(Key::sort).thenComparing(Key::id);
    assertThat(all)
        .hasSize(ROWS)
        .extracting(StoredFact::key)
        .doesNotHaveDuplicates()
        .isSortedAccordingTo(newestFirst ? order.reversed() : order);
  }

  private Snapshot snapshot() {
    return new Snapshot(store.newest().orElseThrow());
  }

  private static Fact relation(int number) {
    return new Fact.Relation(
        EntityId.of("organisation/part-" + number),
        RelationKind.PART_OF,
        WHOLE,
        null,
        null,
        Period.on(PartialDate.of(Integer.toString(2020 + number % 3))),
        List.of(new Citation(EntityId.of("document/act"), Locator.paragraph(1), null)));
  }
}
