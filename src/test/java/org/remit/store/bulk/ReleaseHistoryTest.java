package org.remit.store.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import org.junit.jupiter.api.Test;
import org.remit.Samples;
import org.remit.domain.Citation;
import org.remit.domain.EntityId;
import org.remit.domain.Fact;
import org.remit.domain.FactKind;
import org.remit.domain.Locator;
import org.remit.domain.PartialDate;
import org.remit.domain.Period;
import org.remit.domain.term.NameKind;
import org.remit.graphql.FixtureDatabase;
import org.remit.store.TestDatabase;
import org.remit.store.read.Page;
import org.remit.store.read.Snapshot;
import org.remit.store.read.Update;

/** Each release has what was imported then, whatever was imported before and after. */
@QuarkusTest
@WithTestResource(FixtureDatabase.class)
class ReleaseHistoryTest {
  private static final Clock NOON =
      Clock.fixed(Instant.parse("2026-11-23T12:00:00Z"), ZoneOffset.UTC);
  private static final List<Fact> FACTS =
      IntStream.range(0, 5).mapToObj(ReleaseHistoryTest::name).toList();

  private final Store store = TestDatabase.store();

  /** Facts come, go and come back in any order. */
  @Test
  void releaseHasWhatWasImportedThen() {
    var releases = new ArrayList<Set<Fact>>();
    for (Set<Fact> facts : Samples.of(Arbitraries.of(FACTS).set().ofMinSize(1), 25)) {
      Optional<Integer> made = importing(facts);
      if (releases.isEmpty() || !releases.getLast().equals(facts)) {
        releases.add(facts);
        assertThat(made).contains(releases.size());
      } else {
        assertThat(made).isEmpty();
      }
    }
    assertThat(releases).hasSizeGreaterThan(15);
    var ids = new HashMap<Fact, UUID>();
    Map<UUID, Fact> before = Map.of();
    for (int number = 1; number <= releases.size(); number++) {
      Snapshot release = new Snapshot(store.find(number).orElseThrow());
      Map<UUID, Fact> facts = facts(release);
      assertThat(facts.values()).containsExactlyInAnyOrderElementsOf(releases.get(number - 1));
      facts.forEach((id, fact) -> assertThat(ids.computeIfAbsent(fact, _ -> id)).isEqualTo(id));
      assertThat(replayed(before, release, number - 1)).isEqualTo(facts);
      assertThat(replayed(Map.of(), release, 0)).isEqualTo(facts);
      before = facts;
    }
    assertThat(new HashSet<>(ids.values())).hasSameSizeAs(FACTS);
  }

  private Optional<Integer> importing(Set<Fact> facts) {
    try (ReleaseWriter writer = store.begin("records", NOON)) {
      facts.forEach(writer::fact);
      return writer.commit(writer.finish(), "fingerprint");
    }
  }

  private Map<UUID, Fact> facts(Snapshot release) {
    var all = new HashMap<UUID, Fact>();
    store
        .cursors(release.release())
        .facts(
            EnumSet.allOf(FactKind.class),
            stored -> assertThat(all.put(stored.id(), stored.fact())).isNull());
    return all;
  }

  /** These facts, with the updates since then. */
  private static Map<UUID, Fact> replayed(Map<UUID, Fact> facts, Snapshot release, int since) {
    var all = new HashMap<>(facts);
    Page<Update> updates = release.history().updates(since, 100, null);
    assertThat(updates.more()).isFalse();
    assertThat(release.history().countUpdates(since)).isEqualTo(updates.items().size());
    for (Update update : updates.items()) {
      UUID id = update.fact().id();
      if (update.withdrawn()) {
        assertThat(all.remove(id)).isEqualTo(update.fact().fact());
      } else {
        assertThat(all.put(id, update.fact().fact())).isNull();
      }
    }
    return all;
  }

  private static Fact name(int number) {
    return new Fact.Name(
        EntityId.of("organisation/body-" + number % 2),
        "Body " + number,
        NameKind.OFFICIAL,
        Period.on(PartialDate.of("2020")),
        List.of(new Citation(EntityId.of("document/act"), Locator.paragraph(1), null)));
  }
}
