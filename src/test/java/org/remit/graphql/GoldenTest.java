package org.remit.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each query of {@code src/test/resources/queries} has the answer of the same name in {@code
 * expectations}. Where there is none, or another, the answer is written to {@code target/answers}:
 * read it, and move it there if it is right.
 */
@QuarkusTest
@WithTestResource(FixtureDatabase.class)
class GoldenTest {
  private static final Path QUERIES = Path.of("src/test/resources/queries");
  private static final Path EXPECTATIONS = Path.of("src/test/resources/expectations");
  private static final Path ANSWERS = Path.of("target/answers");
  private static final JsonMapper JSON =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  private final Questions questions;

  GoldenTest(Questions questions) {
    this.questions = questions;
  }

  static List<String> queries() throws IOException {
    try (Stream<Path> files = Files.list(QUERIES)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("queries")
  void queryHasItsAnswer(String query) throws IOException {
    String answer = questions.ask(Files.readString(QUERIES.resolve(query))).toString();
    String found = JSON.writeValueAsString(JSON.readTree(answer)) + "\n";
    Path expectation = EXPECTATIONS.resolve(query.replace(".graphql", ".json"));
    String wanted = Files.exists(expectation) ? Files.readString(expectation) : "";
    if (!found.equals(wanted)) {
      Files.createDirectories(ANSWERS);
      Files.writeString(ANSWERS.resolve(expectation.getFileName()), found);
    }
    assertThat(found)
        .as("if it is right: mv target/answers/%1$s %2$s", expectation.getFileName(), expectation)
        .isEqualTo(wanted);
  }
}
