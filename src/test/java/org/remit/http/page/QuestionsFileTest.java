package org.remit.http.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import graphql.schema.GraphQLSchema;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.graphql.execution.ExecutionService;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.remit.graphql.FixtureDatabase;
import org.remit.http.PendingResponse;
import org.remit.http.graphql.GraphQlExecutor;
import org.remit.http.graphql.GraphQlResponseCache;
import org.remit.http.graphql.PinnedRequest;
import org.remit.release.ImportJournal;
import org.remit.release.ImportResult;
import org.remit.release.Progress;
import org.remit.release.RecordsImport;
import org.remit.release.Served;
import org.remit.release.ServedReleases;
import org.remit.search.Indexes;
import org.remit.store.TestDatabase;
import org.remit.texts.Texts;

/**
 * {@code docs/questions.md}: what the examples answer from the shipped records and nothing else.
 */
@QuarkusTest
@WithTestResource(FixtureDatabase.class)
class QuestionsFileTest {
  private static final JsonMapper MAPPER = new JsonMapper();
  private static final TypeReference<Map<String, Object>> MAP = new TypeReference<>() {};

  private final Templates templates;
  private final GraphQlExecutor answers;
  private final Clock clock;

  QuestionsFileTest(
      Templates templates, ExecutionService executions, GraphQLSchema schema, Clock clock) {
    this.templates = templates;
    this.answers =
        new GraphQlExecutor(
            executions,
            schema,
            new GraphQlResponseCache(new SimpleMeterRegistry()),
            Optional.empty());
    this.clock = clock;
  }

  public record Audience(String heading, List<Told> questions) {}

  /**
   * A question as the file has it.
   *
   * @param anchor where GitHub links to its heading
   * @param variables JSON; empty where there are none
   */
  public record Told(
      String title, String anchor, String about, String answer, String query, String variables) {}

  @Test
  void questionsAreAnsweredAsTheFileSays(@TempDir Path data) throws IOException {
    String found = templates.render("pages/questions.md", page(data));
    Path generated = Path.of("target/questions.md");
    Path committed = Path.of("docs/questions.md");
    Files.writeString(generated, found);
    assertThat(Files.exists(committed) && Files.readString(committed).equals(found))
        .as(
            "the answers are other ones: diff %1$s %2$s; if that is meant: cp %2$s %1$s",
            committed, generated)
        .isTrue();
  }

  private Map<String, Object> page(Path data) throws IOException {
    var store = TestDatabase.store();
    ImportResult imported =
        new RecordsImport(store, new ImportJournal(data), clock)
            .run(Path.of("data-import/records"), Texts.NONE, false, Progress.NONE);
    assertThat(imported).isNotInstanceOf(ImportResult.Refused.class);
    try (var releases = new ServedReleases(store, new Indexes(data.resolve("indexes")))) {
      releases.refresh();
      try (Served served = releases.newest().orElseThrow()) {
        Map<String, List<Told>> told =
            Example.all().stream()
                .collect(
                    Collectors.groupingBy(
                        Example::audience,
                        LinkedHashMap::new,
                        Collectors.mapping(example -> told(example, served), Collectors.toList())));
        return Map.of(
            "today",
            LocalDate.now(clock).toString(),
            "audiences",
            told.entrySet().stream()
                .map(each -> new Audience(heading(each.getKey()), each.getValue()))
                .toList());
      }
    }
  }

  private static String heading(String audience) {
    return audience.equals("everybody") ? "The question it was made for" : "For " + audience;
  }

  private Told told(Example example, Served served) {
    Map<String, Object> answer = ask(example, served);
    assertThat(answer).as(example.slug()).doesNotContainKey("errors");
    String told = Markdown.withoutLocalLinks(templates.render(example.template(), answer)).strip();
    return new Told(
        example.title(),
        anchor(example.title()),
        example.about(),
        told,
        example.query(),
        example.variables().isEmpty() ? "" : example.variables().toPrettyString());
  }

  private Map<String, Object> ask(Example example, Served served) {
    var question =
        new PinnedRequest(served.release().number(), LocalDate.now(clock), example.request());
    try {
      return MAPPER.readValue(
          answers.answer(question, served, new PendingResponse()).body().getBytes(), MAP);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static String anchor(String title) {
    return title.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N} _-]", "").replace(' ', '-');
  }
}
