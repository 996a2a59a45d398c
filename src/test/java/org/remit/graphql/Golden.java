package org.remit.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * A folder with {@code queries}, each of which has the answer of the same name in {@code
 * expectations}. Where there is none, or another, the answer is written to {@code target/answers}:
 * read it, and move it there if it is right.
 */
record Golden(Path folder) {
  private static final Path ANSWERS = Path.of("target/answers");
  private static final JsonMapper JSON =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  List<String> queries() throws IOException {
    try (Stream<Path> files = Files.list(folder.resolve("queries"))) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  void check(String query, Function<String, Object> ask) throws IOException {
    String answer =
        ask.apply(Files.readString(folder.resolve("queries").resolve(query))).toString();
    String found = JSON.writeValueAsString(JSON.readTree(answer)) + "\n";
    Path expectation = folder.resolve("expectations").resolve(query.replace(".graphql", ".json"));
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
