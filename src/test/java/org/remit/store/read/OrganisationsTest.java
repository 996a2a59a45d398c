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
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.remit.domain.Citation;
import org.remit.domain.Entity;
import org.remit.domain.EntityId;
import org.remit.domain.Fact;
import org.remit.domain.Locator;
import org.remit.domain.PartialDate;
import org.remit.domain.Period;
import org.remit.domain.When;
import org.remit.domain.term.NameKind;
import org.remit.graphql.FixtureDatabase;
import org.remit.ods.row.RegisterRow;
import org.remit.register.set.RegisterSet;
import org.remit.store.Release;
import org.remit.store.StoredFact;
import org.remit.store.TestDatabase;
import org.remit.store.bulk.RegisterWriter;
import org.remit.store.bulk.ReleaseWriter;
import org.remit.store.bulk.Store;

/**
 * Lists of organisations and their counts, which are read another way where they are long: what is
 * few is told to the lists here, so that both ways must come to the same.
 */
@QuarkusTest
@WithTestResource(FixtureDatabase.class)
class OrganisationsTest {
  private static final LocalDate EDITION = LocalDate.parse("2026-02-01");
  private static final Clock NOON =
      Clock.fixed(Instant.parse("2026-11-23T12:00:00Z"), ZoneOffset.UTC);
  private static final When TODAY = When.on(LocalDate.parse("2026-11-23"));
  private static final EntityId DOCUMENT = EntityId.of("document/ods-etr-2026-02-01");
  private static final EntityId TRUST = EntityId.of("body-type/trust");
  private static final EntityId BOARD = EntityId.of("body-type/board");
  private static final Citation CITED =
      new Citation(DOCUMENT, new Locator(Locator.Unit.ROW, "R1"), null);

  private final Store store = TestDatabase.store();
  private Release release = new Release(0, "none", Instant.EPOCH, null, true);

  /**
   * Of the records are alpha, which they say ended while the register lists it, and body types; of
   * the register the others: beta and gamma are, delta ended, epsilon has no name, and gamma was a
   * board before it was a trust.
   */
  @BeforeEach
  void importing() {
    try (ReleaseWriter records = store.begin("records", NOON)) {
      records.entity(new Entity.Organisation(id("alpha"), List.of(), null));
      records.entity(new Entity.BodyType(TRUST, List.of()));
      records.entity(new Entity.BodyType(BOARD, List.of()));
      records.fact(name(id("alpha"), "Alpha"));
      records.fact(name(TRUST, "Trust"));
      records.fact(existence("alpha", "2001", "2020"));
      records.fact(type("alpha", TRUST, null, null));
      records.commit(records.finish(), "1");
    }
    try (RegisterWriter registers = store.beginRegisters(NOON)) {
      RegisterSet set = RegisterSet.of(registers, "etr", true);
      set.edition(EDITION);
      for (String slug : List.of("beta", "gamma", "delta", "epsilon")) {
        registers.entity(new Entity.Organisation(id(slug), List.of(), null));
      }
      state(set, name(id("beta"), "Beta"));
      state(set, name(id("gamma"), "Gamma"));
      state(set, name(id("gamma"), "Gamma the second"));
      state(set, name(id("delta"), "Delta"));
      state(set, existence("alpha", "2001", null));
      state(set, existence("beta", "2001", null));
      state(set, existence("delta", "2001", "2024"));
      state(set, existence("epsilon", "2001", null));
      state(set, type("beta", TRUST, null, null));
      state(set, type("gamma", BOARD, "2001", "2010"));
      state(set, type("gamma", TRUST, "2011", null));
      state(set, type("delta", TRUST, "2001", null));
      state(set, type("epsilon", TRUST, "2001", null));
      registers.commit(registers.finish());
    }
    release = store.newest().orElseThrow();
  }

  @ParameterizedTest
  @CsvSource({
    "4000, , , 4",
    "4000, true, , 2",
    "4000, false, , 2",
    "4000, , body-type/trust, 4",
    "4000, true, body-type/trust, 2",
    "4000, false, body-type/trust, 2",
    "4000, , body-type/board, 0",
    "0, , body-type/trust, 4",
    "0, true, body-type/trust, 2",
    "0, false, body-type/trust, 2",
    "0, , body-type/board, 0"
  })
  void countIsThatOfTheList(
      int few, @Nullable Boolean exists, @Nullable String bodyType, int expected) {
    var organisations = organisations(few);
    var selection =
        new OrganisationSelection(
            null,
            bodyType == null ? null : EntityId.of(bodyType),
            null,
            null,
            null,
            null,
            exists,
            null);
    assertThat(organisations.count(selection, TODAY)).isEqualTo(expected);
    assertThat(organisations.page(selection, TODAY, PageRequest.first(10)).items())
        .hasSize(expected);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 4000})
  void membersAreListedByNameAPageAtATime(int few) {
    assertThat(members(few).pagesOf(Set.of(BOARD), TODAY, PageRequest.first(2))).isEmpty();
    Page<StoredFact> first = trusts(few, PageRequest.first(2));
    assertThat(names(first)).containsExactly("Alpha", "Beta");
    assertThat(first.more()).isTrue();
    Page<StoredFact> second = trusts(few, new PageRequest(2, first.items().getLast().key(), false));
    assertThat(names(second)).containsExactly("Delta", "Gamma");
    assertThat(second.more()).isFalse();
  }

  private Page<StoredFact> trusts(int few, PageRequest page) {
    return members(few)
        .pagesOf(Set.of(TRUST, BOARD), TODAY, page)
        .getOrDefault(TRUST, Page.empty());
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 4000})
  void membersOfThatTimeWhoHaveANameAreCounted(int few) {
    assertThat(members(few).countsOf(Set.of(TRUST, BOARD), TODAY)).isEqualTo(Map.of(TRUST, 4));
    assertThat(members(few).countsOf(Set.of(TRUST, BOARD), When.EVER))
        .isEqualTo(Map.of(TRUST, 4, BOARD, 1));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ST MARY'S & ST. JOHN'S TRUST | St. Mary\u2019s and Saint John\u2019s Trust
          ST MARY'S & ST. JOHN'S TRUST | saint mary\u02bcs  &\u00a0st john\u02bcs trust.
          Saint Mary\u2019s and St John\u2019s Trust | ST. MARY'S & ST JOHN'S TRUST
          STOKE-ON-TRENT \u2013 EAST   | Stoke\u2011on\u2011Trent - East
          """)
  void nameIsFoundHoweverItIsTyped(String stored, String typed) {
    try (RegisterWriter registers = store.beginRegisters(NOON)) {
      RegisterSet set = RegisterSet.of(registers, "ets", true);
      set.edition(EDITION);
      registers.entity(new Entity.Organisation(id("typed"), List.of(), null));
      set.row(new RegisterRow("ets", EDITION, "R2", null, List.of(name(id("typed"), stored))));
      registers.commit(registers.finish());
    }
    release = store.newest().orElseThrow();
    for (int few : List.of(0, 4000)) {
      var organisations = organisations(few);
      assertThat(organisations.named(typed, TODAY)).containsExactly(id("typed"));
      String part = typed.substring(3, typed.length() - 3);
      for (String contained : List.of(typed, part)) {
        var selection =
            new OrganisationSelection(null, null, null, null, null, contained, null, null);
        assertThat(names(organisations.page(selection, TODAY, PageRequest.first(10))))
            .containsExactly(stored);
      }
    }
  }

  /** Beyond what is kept folded, case alone is ignored. */
  @ParameterizedTest
  @ValueSource(ints = {0, 4000})
  void endOfAVeryLongNameIsFound(int few) {
    String stored = "Trust of ".repeat(40) + "Nowhere";
    try (RegisterWriter registers = store.beginRegisters(NOON)) {
      RegisterSet set = RegisterSet.of(registers, "ets", true);
      set.edition(EDITION);
      registers.entity(new Entity.Organisation(id("long"), List.of(), null));
      set.row(new RegisterRow("ets", EDITION, "R2", null, List.of(name(id("long"), stored))));
      registers.commit(registers.finish());
    }
    release = store.newest().orElseThrow();
    var selection = new OrganisationSelection(null, null, null, null, null, "NOWHERE", null, null);
    assertThat(names(organisations(few).page(selection, TODAY, PageRequest.first(10))))
        .containsExactly(stored);
  }

  private Organisations organisations(int few) {
    return new Organisations(release, few);
  }

  private Members members(int few) {
    return new Members(release, few);
  }

  private static List<String> names(Page<StoredFact> page) {
    return page.items().stream().map(name -> ((Fact.Name) name.fact()).value()).toList();
  }

  private static EntityId id(String slug) {
    return EntityId.of("organisation/" + slug);
  }

  private static Fact.OfRegister name(EntityId subject, String value) {
    return new Fact.Name(subject, value, NameKind.OFFICIAL, Period.ALWAYS, List.of(CITED));
  }

  private static Fact.OfRegister existence(
      String slug, @Nullable String from, @Nullable String to) {
    return new Fact.Existence(id(slug), null, null, null, period(from, to), List.of(CITED));
  }

  private static Fact.OfRegister type(
      String slug, EntityId type, @Nullable String from, @Nullable String to) {
    return new Fact.Classification(id(slug), type, period(from, to), List.of(CITED));
  }

  private static Period period(@Nullable String from, @Nullable String to) {
    return new Period(
        from == null ? null : PartialDate.of(from), to == null ? null : PartialDate.of(to), null);
  }

  private static void state(RegisterSet set, Fact.OfRegister fact) {
    set.row(new RegisterRow("etr", EDITION, "R1", null, List.of(fact)));
  }
}
