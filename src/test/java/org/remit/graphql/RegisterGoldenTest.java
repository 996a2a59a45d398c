package org.remit.graphql;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.remit.release.ServedReleases;
import org.remit.search.index.Indexes;
import org.remit.store.TestDatabase;
import org.remit.store.bulk.Store;

/** Queries of files of the register beside the records, and their answers. */
@QuarkusTest
@WithTestResource(FixtureDatabase.class)
class RegisterGoldenTest {
  private static final Path REGISTERS = Path.of("src/test/resources/registers");
  private static final Golden GOLDEN = new Golden(REGISTERS);

  @TempDir static Path data;
  private static @Nullable ServedReleases releases;

  private final Questions questions;

  RegisterGoldenTest(Questions questions) {
    this.questions = questions;
  }

  /** The server has another database; what is asked for is told with each question. */
  @BeforeAll
  static void importThem() throws IOException {
    Store store = TestDatabase.store();
    FixtureDatabase.withRegisters(store, data, REGISTERS);
    var opened = new ServedReleases(store, new Indexes(data.resolve("indexes")));
    opened.refresh();
    releases = opened;
  }

  @AfterAll
  static void closeThem() throws IOException {
    released().close();
  }

  private static ServedReleases released() {
    return Objects.requireNonNull(releases);
  }

  static List<String> queries() throws IOException {
    return GOLDEN.queries();
  }

  @ParameterizedTest
  @MethodSource("queries")
  void queryHasItsAnswer(String query) throws IOException {
    GOLDEN.check(
        query,
        text ->
            questions.ask(text, JsonObject.EMPTY_JSON_OBJECT, released().newest().orElseThrow()));
  }
}
