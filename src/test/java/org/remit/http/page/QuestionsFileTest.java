package org.remit.http.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.remit.graphql.FixtureDatabase;
import org.remit.http.HttpJson;
import org.remit.http.PendingResponse;
import org.remit.http.graphql.GraphQlExecutor;
import org.remit.http.graphql.GraphQlResult;
import org.remit.imports.ImportJournal;
import org.remit.imports.ImportResult;
import org.remit.imports.Progress;
import org.remit.release.RecordsImport;
import org.remit.release.Served;
import org.remit.release.ServedReleases;
import org.remit.search.index.Indexes;
import org.remit.store.TestDatabase;
import org.remit.texts.Texts;

/**
 * {@code docs/questions.md}: what the examples answer from the shipped records and nothing else.
 */
@QuarkusTest
@WithTestResource(FixtureDatabase.class)
class QuestionsFileTest {
  private final Templates templates;
  private final GraphQlExecutor executor;
  private final Clock clock;

  QuestionsFileTest(Templates templates, GraphQlExecutor executor, Clock clock) {
    this.templates = templates;
    this.executor = executor;
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
    GraphQlResult result =
        executor.execute(example.request(), served, LocalDate.now(clock), new PendingResponse());
    assertThat(result.errors()).as(example.slug()).isEmpty();
    String told = withoutLocalLinks(templates.render(example.template(), result.members())).strip();
    return new Told(
        example.title(),
        anchor(example.title()),
        example.about(),
        told,
        example.query(),
        example.variables().isEmpty() ? "" : HttpJson.pretty(example.variables()));
  }

  /** Without the links to pages of the server, which work nowhere else. */
  private static String withoutLocalLinks(String markdown) {
    return markdown.replaceAll("\\[((?:[^\\]\\\\]|\\\\.)*)]\\(/[^)]*\\)", "$1");
  }

  private static String anchor(String title) {
    return title.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N} _-]", "").replace(' ', '-');
  }
}
