package org.remit.store.read;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
import org.remit.ods.row.RegisterRow;
import org.remit.register.set.RegisterSet;
import org.remit.store.StoredFact;
import org.remit.store.TestDatabase;
import org.remit.store.bulk.RegisterWriter;
import org.remit.store.bulk.ReleaseWriter;
import org.remit.store.bulk.Store;

/** Pages of the facts of several entities, whether records or a register say them. */
@QuarkusTest
@WithTestResource(FixtureDatabase.class)
class FactPagesTest {
  private static final LocalDate EDITION = LocalDate.parse("2026-02-01");
  private static final Clock NOON =
      Clock.fixed(Instant.parse("2026-11-23T12:00:00Z"), ZoneOffset.UTC);
  private static final Set<Part> BOTH = Set.of(Part.FROM, Part.TO);
  private static final FactSelection RELATIONS = FactSelection.of(FactKind.RELATION, When.EVER);
  private static final EntityId NORTH = EntityId.of("organisation/north");
  private static final EntityId SOUTH = EntityId.of("organisation/south");

  private final Store store = TestDatabase.store();

  @BeforeEach
  void importing() {
    try (ReleaseWriter records = store.begin("records", NOON)) {
      records.fact(partOf("b", NORTH, "2002"));
      records.fact(partOf("north", SOUTH, "2005"));
      records.fact(partOf("e", SOUTH, "2003"));
      records.commit(records.finish(), "1");
    }
    try (RegisterWriter registers = store.beginRegisters(NOON)) {
      RegisterSet set = RegisterSet.of(registers, "etr", true);
      set.edition(EDITION);
      state(set, partOf("d", NORTH, "2004"));
      state(set, partOf("a", NORTH, "2001"));
      state(set, partOf("c", NORTH, "2003"));
      state(set, partOf("f", SOUTH, "2004"));
      registers.commit(registers.finish());
    }
  }

  @Test
  void relationsOfBothSidesAndSourcesAreOneListInOrder() {
    assertThat(pages(RELATIONS, new PageRequest(10, null, false)))
        .isEqualTo(
            Map.of(NORTH, List.of("a", "b", "c", "d", "north"), SOUTH, List.of("e", "f", "north")));
  }

  @Test
  void newestFirstIsTheOtherWayRound() {
    assertThat(pages(RELATIONS, new PageRequest(2, null, true)))
        .isEqualTo(Map.of(NORTH, List.of("north", "d"), SOUTH, List.of("north", "f")));
  }

  @Test
  void pageGoesOnBehindTheLastOfTheOneBefore() {
    Map<EntityId, Set<EntityId>> north = Map.of(NORTH, Set.of(NORTH));
    var first =
        facts()
            .pagesOfGroups(north, BOTH, RELATIONS, PageRequest.first(2))
            .getOrDefault(NORTH, Page.empty());
    assertThat(first.more()).isTrue();
    var after = new PageRequest(2, first.items().getLast().key(), false);
    assertThat(pages(RELATIONS, after).get(NORTH)).containsExactly("c", "d");
  }

  @Test
  void onlyThoseOfTheTimeAskedAboutAreOnThePage() {
    var in2002 = FactSelection.of(FactKind.RELATION, When.find("2002").orElseThrow());
    assertThat(pages(in2002, PageRequest.first(10))).isEqualTo(Map.of(NORTH, List.of("a", "b")));
  }

  @Test
  void groupHasEachFactOnce() {
    Map<EntityId, Set<EntityId>> group = Map.of(NORTH, Set.of(NORTH, SOUTH));
    var page =
        facts()
            .pagesOfGroups(group, BOTH, RELATIONS, PageRequest.first(10))
            .getOrDefault(NORTH, Page.empty());
    assertThat(froms(page)).containsExactly("a", "b", "c", "e", "d", "f", "north");
    assertThat(facts().countsOfGroups(group, BOTH, RELATIONS)).isEqualTo(Map.of(NORTH, 7));
  }

  private Facts facts() {
    return new Snapshot(store.newest().orElseThrow()).facts();
  }

  private Map<EntityId, List<String>> pages(FactSelection selection, PageRequest page) {
    return Grouped.mapped(
        facts()
            .pagesOfGroups(
                Map.of(NORTH, Set.of(NORTH), SOUTH, Set.of(SOUTH)), BOTH, selection, page),
        FactPagesTest::froms);
  }

  private static List<String> froms(Page<StoredFact> page) {
    return page.items().stream().map(fact -> ((Fact.Relation) fact.fact()).from().slug()).toList();
  }

  private static Fact.OfRegister partOf(String from, EntityId to, String year) {
    return new Fact.Relation(
        EntityId.of("organisation/" + from),
        RelationKind.PART_OF,
        to,
        null,
        null,
        new Period(PartialDate.of(year), null, null),
        List.of(
            new Citation(
                EntityId.of("document/ods-etr-2026-02-01"),
                new Locator(Locator.Unit.ROW, from),
                null)));
  }

  private static void state(RegisterSet set, Fact.OfRegister fact) {
    set.row(new RegisterRow("etr", EDITION, fact.subject().slug(), null, List.of(fact)));
  }
}
