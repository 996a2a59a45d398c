package org.remit.store.read;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.arc.Arc;
import io.quarkus.arc.InjectableContext.ContextState;
import io.quarkus.arc.ManagedContext;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.remit.domain.EntityId;
import org.remit.domain.EntityKind;
import org.remit.domain.FactKind;
import org.remit.domain.Mention.Part;
import org.remit.domain.When;
import org.remit.graphql.FixtureDatabase;
import org.remit.graphql.Questions;
import org.remit.store.TestSchema;
import org.remit.store.bulk.Store;

/** A request holds a connection while a statement runs, and none in between. */
@QuarkusTest
@WithTestResource(FixtureDatabase.class)
class ConnectionsTest {
  private static final FactSelection TENURES = FactSelection.of(FactKind.TENURE, When.EVER);

  private final Store store;
  private final Questions questions;

  ConnectionsTest(Store store, Questions questions) {
    this.store = store;
    this.questions = questions;
  }

  private Snapshot snapshot() {
    return new Snapshot(store.newest().orElseThrow());
  }

  @Test
  void everyReadGivesItsConnectionBackWithinARequest() {
    Snapshot snapshot = snapshot();
    ManagedContext request = Arc.requireContainer().requestContext();
    request.activate();
    try {
      holdsNothingAfter(() -> snapshot.facts().page(TENURES, PageRequest.first(3)));
      holdsNothingAfter(() -> snapshot.facts().byId(List.of(UUID.randomUUID())));
      holdsNothingAfter(() -> snapshot.entities().count(EntitySelection.all(EntityKind.PERSON)));
      holdsNothingAfter(() -> snapshot.counts().byKind());
      holdsNothingAfter(snapshot::sources);
    } finally {
      request.terminate();
    }
  }

  @Test
  void everyReadGivesItsConnectionBackWithoutARequest() {
    Snapshot snapshot = snapshot();
    ManagedContext request = Arc.requireContainer().requestContext();
    ContextState ofTheTest = request.getStateIfActive();
    request.deactivate();
    try {
      var chair = List.of(EntityId.of("role/chair"));
      holdsNothingAfter(() -> snapshot.facts().of(chair, Part.ROLE, TENURES));
      holdsNothingAfter(() -> snapshot.passages().countsOf(chair));
      assertThat(request.isActive()).isFalse();
    } finally {
      if (ofTheTest != null) {
        request.activate(ofTheTest);
      }
    }
  }

  private static void holdsNothingAfter(Runnable read) {
    int taken = TestSchema.taken();
    read.run();
    assertThat(TestSchema.taken()).isEqualTo(taken + 1);
    assertThat(TestSchema.held()).isZero();
  }

  /** A connection that was held from one statement to the next would serve both. */
  @Test
  void questionTakesAConnectionForEachStatement() {
    int taken = TestSchema.taken();
    int sent = CountedStatements.ofThisThread();
    questions.ask(
        """
        { holdings(first: 5) { totalCount nodes { function { name holdings { totalCount } } } }
          tenures { nodes { person { name } role { name } } } }
        """);
    assertThat(CountedStatements.ofThisThread() - sent).isGreaterThan(5);
    assertThat(TestSchema.held()).isZero();
    // The release is looked up beside the statements of Hibernate.
    assertThat(TestSchema.taken() - taken)
        .isGreaterThanOrEqualTo(CountedStatements.ofThisThread() - sent);
  }
}
