package org.remit.graphql;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Queries of the records, and their answers. */
@QuarkusTest
@WithTestResource(FixtureDatabase.class)
class GoldenTest {
  private static final Golden GOLDEN = new Golden(Path.of("src/test/resources"));

  private final Questions questions;

  GoldenTest(Questions questions) {
    this.questions = questions;
  }

  static List<String> queries() throws IOException {
    return GOLDEN.queries();
  }

  @ParameterizedTest
  @MethodSource("queries")
  void queryHasItsAnswer(String query) throws IOException {
    GOLDEN.check(query, questions::ask);
  }
}
