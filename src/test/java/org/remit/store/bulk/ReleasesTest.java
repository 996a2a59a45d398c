package org.remit.store.bulk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.remit.domain.Citation;
import org.remit.domain.Entity;
import org.remit.domain.EntityId;
import org.remit.domain.EntityKind;
import org.remit.domain.Fact;
import org.remit.domain.FactKind;
import org.remit.domain.Locator;
import org.remit.domain.Mention.Part;
import org.remit.domain.PartialDate;
import org.remit.domain.Passage;
import org.remit.domain.Period;
import org.remit.domain.When;
import org.remit.domain.term.Capacity;
import org.remit.domain.term.DocumentKind;
import org.remit.domain.term.Licence;
import org.remit.graphql.FixtureDatabase;
import org.remit.store.Key;
import org.remit.store.RecordJson;
import org.remit.store.Release;
import org.remit.store.StoredFact;
import org.remit.store.TestDatabase;
import org.remit.store.read.Change;
import org.remit.store.read.EntitySelection;
import org.remit.store.read.FactSelection;
import org.remit.store.read.History;
import org.remit.store.read.Page;
import org.remit.store.read.PageRequest;
import org.remit.store.read.Snapshot;
import org.remit.store.read.Update;

@QuarkusTest
@WithTestResource(FixtureDatabase.class)
class ReleasesTest {
  private static final Clock NOON =
      Clock.fixed(Instant.parse("2026-11-23T12:00:00Z"), ZoneOffset.UTC);
  private static final EntityId ARTICLE = EntityId.of("document/article");
  private static final EntityId ADA = EntityId.of("person/ada-smith");
  private static final EntityId BEN = EntityId.of("person/ben-jones");
  private static final EntityId CHAIR = EntityId.of("role/chair");

  private final Store store = TestDatabase.store();

  @Test
  void firstImportIsReleaseOne() {
    assertThat(importing(tenure(ADA, "2020", "2021"))).contains(1);
    assertThat(store.newest().orElseThrow())
        .isEqualTo(new Release(1, "records", NOON.instant(), PartialDate.of("2026-07"), true));
  }

  @Test
  void unchangedImportMakesNoRelease() {
    importing(tenure(ADA, "2020", "2021"));
    assertThat(importing(tenure(ADA, "2020", "2021"))).isEmpty();
    assertThat(store.newest().orElseThrow().number()).isEqualTo(1);
  }

  @Test
  void withdrawnFactStaysInTheReleasesThatHadIt() {
    importing(tenure(ADA, "2020", "2021"));
    importing(tenure(BEN, "2020", "2021"));
    assertThat(holders(1)).containsExactly(ADA);
    assertThat(holders(2)).containsExactly(BEN);
    importing(tenure(ADA, "2020", "2021"));
    assertThat(holders(1)).containsExactly(ADA);
    assertThat(holders(2)).containsExactly(BEN);
    assertThat(holders(3)).containsExactly(ADA);
  }

  @Test
  void updatesTellAdditionsAndTombstonesInOrder() {
    importing(tenure(ADA, "2020", "2021"));
    importing(tenure(BEN, "2020", "2021"));
    Page<Update> updates = snapshot(2).history().updates(0, 10, null);
    assertThat(updates.items())
        .extracting(Update::release, Update::withdrawn, update -> holder(update.fact()))
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(1, false, ADA),
            org.assertj.core.groups.Tuple.tuple(2, true, ADA),
            org.assertj.core.groups.Tuple.tuple(2, false, BEN));
    assertThat(afterEach(updates.items())).isEqualTo(updates.items());
    assertThat(snapshot(2).history().updates(1, 1, null).items()).hasSize(1);
    assertThat(snapshot(1).history().updates(0, 10, null).items()).hasSize(1);
  }

  /** The same updates, asked for one by one. */
  private List<Update> afterEach(List<Update> updates) {
    var all = new ArrayList<Update>();
    History.UpdateKey after = null;
    for (Update _ : updates) {
      Update next = snapshot(2).history().updates(0, 1, after).items().getFirst();
      after = new History.UpdateKey(next.release(), next.withdrawn(), next.fact().id());
      all.add(next);
    }
    return all;
  }

  @Test
  void eachReleaseKeepsItsCounts() {
    importing(tenure(ADA, "2020", "2021"), tenure(BEN, "2020", "2021"));
    importText("aa");
    importing(tenure(BEN, "2020", "2021"));
    assertThat(snapshot(1).counts().byKind()).isEqualTo(Map.of("TENURE", 2));
    assertThat(snapshot(2).counts().byKind()).isEqualTo(Map.of("DOCUMENT", 1));
    assertThat(snapshot(3).counts().byKind()).isEqualTo(Map.of("TENURE", 1));
    assertThat(snapshot(3).counts().bySource()).isEqualTo(Map.of("records", 1));
  }

  @Test
  void closingWithoutCommitLeavesNoTrace() {
    try (ReleaseWriter writer = store.begin("records", NOON)) {
      writer.fact(tenure(ADA, "2020", "2021"));
      assertThat(writer.finish().added()).containsEntry("TENURE", 1);
    }
    assertThat(store.newest()).isEmpty();
    assertThat(importing(tenure(ADA, "2020", "2021"))).contains(1);
  }

  @Test
  void secondImportIsToldThatOneIsRunning() {
    try (ReleaseWriter first = store.begin("records", NOON)) {
      assertThatThrownBy(() -> store.begin("records", NOON))
          .isInstanceOf(ImportRunningException.class)
          .hasMessageContaining("another import is running");
      assertThat(first.release()).isEqualTo(1);
    }
  }

  @Test
  void importOfOneSourceLeavesTheOthersAlone() {
    importing(tenure(ADA, "2020", "2021"));
    try (ReleaseWriter writer = store.begin("other", NOON)) {
      writer.fact(tenure(BEN, "2022", "2023"));
      writer.commit(writer.finish(), "fingerprint");
    }
    assertThat(holders(2)).containsExactlyInAnyOrder(ADA, BEN);
  }

  @Test
  void sameFactTwiceInOneImportIsOneFact() {
    importing(tenure(ADA, "2020", "2021"), tenure(ADA, "2020", "2021"));
    assertThat(holders(1)).containsExactly(ADA);
  }

  @Test
  void impreciseDatesMatchByTheWidestReading() {
    importing(tenure(ADA, "2020", "2021-03"), tenure(BEN, "2021-04~", null));
    assertThat(holdersIn("2020-01-01")).containsExactly(ADA);
    assertThat(holdersIn("2021-03-31")).containsExactly(ADA);
    assertThat(holdersIn("2021")).containsExactlyInAnyOrder(ADA, BEN);
    assertThat(holdersIn("2019/2019")).isEmpty();
    assertThat(holdersIn("2999/..")).containsExactly(BEN);
  }

  @Test
  void whatWasOnlySeenMatchesOnlyWhatIsKnown() {
    importing(
        tenure(ADA, Period.seen(PartialDate.of("2018-01"))),
        tenure(BEN, new Period(PartialDate.of("2016"), null, PartialDate.of("2017-05"))));
    assertThat(holdersIn("2018-01-31")).containsExactly(ADA);
    assertThat(holdersIn("2018-02/..")).isEmpty();
    assertThat(holdersIn("../2015")).isEmpty();
    assertThat(holdersIn("2016-12-31")).containsExactly(BEN);
    assertThat(holdersIn("2017-06/2017-12")).isEmpty();
  }

  @Test
  void whatWasOnlySeenDidNotBeginOrEndThen() {
    importing(
        tenure(ADA, Period.seen(PartialDate.of("2018-01-05"))),
        tenure(BEN, new Period(PartialDate.of("2016-05-01"), null, PartialDate.of("2018-01-05"))),
        tenure(BEN, new Period(null, PartialDate.of("2019-03-31"), PartialDate.of("2019-01"))));
    var changes =
        snapshot(1)
            .history()
            .changes(
                java.time.LocalDate.parse("2010-01-01"),
                java.time.LocalDate.parse("2025-01-01"),
                Set.of(FactKind.TENURE),
                10,
                null);
    assertThat(changes.items())
        .extracting(change -> change.on().toString(), Change::ended)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("2016-05-01", false),
            org.assertj.core.groups.Tuple.tuple("2019-04-01", true));
  }

  @Test
  void factThatWasNotOnlySeenKeepsItsContent() {
    assertThat(RecordJson.write(Period.on(PartialDate.of("2018"))))
        .isEqualTo("{\"from\":\"2018\",\"to\":\"2018\"}");
    assertThat(RecordJson.write(Period.seen(PartialDate.of("2018"))))
        .isEqualTo("{\"seen\":\"2018\"}");
  }

  @Test
  void pagesFollowOneAnotherWithoutGapOrRepetition() {
    importing(tenure(ADA, "2020", "2020"), tenure(BEN, "2021", "2021"), tenure(ADA, "2022", null));
    FactSelection tenures = FactSelection.of(FactKind.TENURE, When.EVER);
    Page<StoredFact> first = snapshot(1).facts().page(tenures, PageRequest.first(2));
    assertThat(first.items()).extracting(ReleasesTest::holder).containsExactly(ADA, BEN);
    assertThat(first.more()).isTrue();
    var next = new PageRequest(2, first.items().getLast().key(), false);
    Page<StoredFact> second = snapshot(1).facts().page(tenures, next);
    assertThat(second.items()).extracting(ReleasesTest::holder).containsExactly(ADA);
    assertThat(second.more()).isFalse();
    var newest = new PageRequest(1, null, true);
    assertThat(snapshot(1).facts().page(tenures, newest).items().getFirst().fact().period().from())
        .isEqualTo(PartialDate.of("2022"));
  }

  @Test
  void pageOfEachOfManyIsInOrder() {
    List<EntityId> people =
        IntStream.range(0, 6).mapToObj(i -> EntityId.of("person/person-" + i)).toList();
    importing(
        people.stream()
            .flatMap(person ->
                IntStream.range(1950, 1990)
                    .mapToObj(year -> tenure(person, "%d-01-01".formatted(year), null)))
            .toArray(Fact[]::new));
    var pages =
        snapshot(1)
            .facts()
            .pagesOf(
                people,
                Part.PERSON,
                FactSelection.of(FactKind.TENURE, When.EVER),
                new PageRequest(30, null, true));
    assertThat(pages).hasSize(6);
    assertThat(pages.values())
        .allSatisfy(page ->
            assertThat(page.items())
                .hasSize(30)
                .extracting(StoredFact::key)
                .isSortedAccordingTo(
                    Comparator.comparing(Key::sort).thenComparing(Key::id).reversed()));
  }

  @Test
  void changesTellWhatBeganAndEnded() {
    importing(tenure(ADA, "2020-05-01", "2021-03-31"));
    var changes =
        snapshot(1)
            .history()
            .changes(
                java.time.LocalDate.parse("2020-01-01"),
                java.time.LocalDate.parse("2021-04-01"),
                Set.of(FactKind.TENURE),
                10,
                null);
    assertThat(changes.items())
        .extracting(change -> change.on().toString(), Change::ended)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("2020-05-01", false),
            org.assertj.core.groups.Tuple.tuple("2021-04-01", true));
  }

  @Test
  void aliasLeadsToTheEntity() {
    try (ReleaseWriter writer = store.begin("records", NOON)) {
      writer.entity(
          new Entity.Person(ADA, List.of(EntityId.of("person/ada-lovelace")), "Ada Smith"));
      writer.commit(writer.finish(), "fingerprint");
    }
    assertThat(snapshot(1).entities().byId(List.of(EntityId.of("person/ada-lovelace"), BEN)))
        .containsOnlyKeys(EntityId.of("person/ada-lovelace"));
    assertThat(snapshot(1).entities().count(EntitySelection.all(EntityKind.PERSON))).isEqualTo(1);
  }

  @Test
  void textStaysUntilItsDocumentNamesAnother() {
    importText("aa");
    assertThat(snapshot(1).passages().countsOf(List.of(ARTICLE))).containsEntry(ARTICLE, 2);
    assertThat(store.heldTexts())
        .containsExactly(new HeldText("aa", List.of("One.", "A \\ tab\there")));
    try (ReleaseWriter writer = store.begin("records", NOON)) {
      writer.researchedUntil(PartialDate.of("2026-07"));
      writer.entity(article("aa"));
      assertThat(writer.commit(writer.finish(), "no text this time")).isEmpty();
    }
    try (ReleaseWriter writer = store.begin("records", NOON)) {
      writer.entity(article("bb"));
      writer.commit(writer.finish(), "another text");
    }
    assertThat(snapshot(1).passages().documentsWithText(List.of(ARTICLE))).containsExactly(ARTICLE);
    assertThat(snapshot(2).passages().documentsWithText(List.of(ARTICLE))).isEmpty();
  }

  private void importText(String sha256) {
    try (ReleaseWriter writer = store.begin("records", NOON)) {
      writer.researchedUntil(PartialDate.of("2026-07"));
      writer.entity(article(sha256));
      writer.text(
          sha256,
          List.of(new Passage(ARTICLE, 1, "One."), new Passage(ARTICLE, 2, "A \\ tab\there")));
      writer.commit(writer.finish(), "with text");
    }
  }

  private static Entity article(String sha256) {
    return new Entity.Document(
        ARTICLE,
        List.of(),
        "Article",
        DocumentKind.PRESS_ARTICLE,
        null,
        List.of(),
        null,
        null,
        Licence.NOT_KNOWN,
        sha256,
        null);
  }

  private Optional<Integer> importing(Fact... facts) {
    try (ReleaseWriter writer = store.begin("records", NOON)) {
      writer.researchedUntil(PartialDate.of("2026-07"));
      List.of(facts).forEach(writer::fact);
      return writer.commit(writer.finish(), "fingerprint");
    }
  }

  private Snapshot snapshot(int release) {
    return new Snapshot(store.find(release).orElseThrow());
  }

  private List<EntityId> holders(int release) {
    return snapshot(release)
        .facts()
        .of(List.of(CHAIR), Part.ROLE, FactSelection.of(FactKind.TENURE, When.EVER))
        .getOrDefault(CHAIR, List.of())
        .stream()
        .map(ReleasesTest::holder)
        .toList();
  }

  private List<EntityId> holdersIn(String when) {
    FactSelection tenures = FactSelection.of(FactKind.TENURE, When.find(when).orElseThrow());
    return snapshot(1).facts().page(tenures, PageRequest.first(10)).items().stream()
        .map(ReleasesTest::holder)
        .toList();
  }

  private static EntityId holder(StoredFact fact) {
    return ((Fact.Tenure) fact.fact()).person();
  }

  private static Fact tenure(
      EntityId person, String from, @org.jspecify.annotations.Nullable String to) {
    return tenure(person, new Period(PartialDate.of(from), to == null ? null : PartialDate.of(to)));
  }

  private static Fact tenure(EntityId person, Period period) {
    return new Fact.Tenure(
        person,
        CHAIR,
        Capacity.SUBSTANTIVE,
        period,
        List.of(new Citation(ARTICLE, Locator.paragraph(1), "in the chair")));
  }
}
