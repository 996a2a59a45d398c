package org.remit.bench;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;

/**
 * A question to the server.
 *
 * @param variables JSON
 */
record Question(String query, String variables) {
  private static final JsonMapper MAPPER = new JsonMapper();

  static Question of(String query) {
    return new Question(query, "{}");
  }

  /** One of those on the front page. */
  static Question example(String name) {
    return new Question(
        read(name, "question.graphql").orElseThrow(), read(name, "variables.json").orElse("{}"));
  }

  private static Optional<String> read(String example, String file) {
    try (InputStream in = Question.class.getResourceAsStream("/examples/" + example + "/" + file)) {
      return in == null
          ? Optional.empty()
          : Optional.of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * The body of a request that was never sent before, so that no cache has the answer.
   *
   * @param number never used before
   */
  String body(int number) {
    try {
      return MAPPER.writeValueAsString(
          Map.of("query", query + "\n# " + number, "variables", MAPPER.readTree(variables)));
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }
}
