package org.remit.store.read;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.remit.domain.Entity;
import org.remit.domain.EntityId;
import org.remit.domain.EntityKind;
import org.remit.graphql.FixtureDatabase;
import org.remit.store.TestDatabase;
import org.remit.store.bulk.ReleaseWriter;
import org.remit.store.bulk.Store;

@QuarkusTest
@WithTestResource(FixtureDatabase.class)
class EntitiesTest {
  private static final EntityId TOP = EntityId.of("function/top");
  private static final EntityId MIDDLE = EntityId.of("function/middle");
  private static final EntityId LOW = EntityId.of("function/low");

  private final Store store = TestDatabase.store();

  @Test
  void narrowerFunctionsAreFoundOverManySteps() {
    importing(function(TOP, null), function(MIDDLE, TOP), function(LOW, MIDDLE));
    assertThat(entities().withNarrower(List.of(TOP, LOW)))
        .isEqualTo(Map.of(TOP, Set.of(TOP, MIDDLE, LOW), LOW, Set.of(LOW)));
  }

  @Test
  void functionsThatGoInACircleEndIt() {
    importing(function(TOP, LOW), function(MIDDLE, TOP), function(LOW, MIDDLE));
    assertThat(entities().withNarrower(List.of(TOP)))
        .isEqualTo(Map.of(TOP, Set.of(TOP, MIDDLE, LOW)));
  }

  @Test
  void entitiesAreFoundByWhatTheyName() {
    importing(function(TOP, null), function(MIDDLE, TOP), function(LOW, TOP));
    assertThat(entities().partsOf(EntityKind.FUNCTION, List.of(TOP, LOW)))
        .isEqualTo(Map.of(TOP, List.of(function(LOW, TOP), function(MIDDLE, TOP))));
  }

  private Entities entities() {
    return new Snapshot(store.newest().orElseThrow()).entities();
  }

  private static Entity.Function function(EntityId id, @Nullable EntityId broader) {
    return new Entity.Function(id, List.of(), id.slug(), null, broader);
  }

  private void importing(Entity... entities) {
    try (ReleaseWriter writer = store.begin("records", Clock.systemUTC())) {
      List.of(entities).forEach(writer::entity);
      assertThat(writer.commit(writer.finish(), "")).isPresent();
    }
  }
}
