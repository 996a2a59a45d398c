package org.remit.http.page;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.remit.http.HttpJson;
import org.remit.http.Resources;
import org.remit.http.graphql.GraphQlRequest;

/**
 * A question that the front page offers, from the files in {@code examples/<slug>}: {@code
 * question.graphql}, which begins with comments of the form {@code # title: ...}, {@code
 * variables.json} where it has any, and {@code answer.md}, a template of the answer in prose.
 *
 * @param audience who asks such questions
 * @param about why the question is asked, in a sentence
 * @param expected what the answer from the shipped records says at least
 */
public record Example(
    String slug,
    String title,
    String audience,
    String about,
    List<String> expected,
    String query,
    Map<String, Object> variables) {
  static Example read(String slug) {
    String folder = "examples/" + slug + "/";
    String file = Resources.text(folder + "question.graphql");
    List<String> lines = file.lines().toList();
    return new Example(
        slug,
        header(lines, "title", slug),
        header(lines, "for", slug),
        header(lines, "about", slug),
        Stream.of(header(lines, "expect", slug).split("\\|")).map(String::strip).toList(),
        String.join("\n", lines.stream().filter(line -> !line.startsWith("# ")).toList()).strip(),
        Resources.find(folder + "variables.json").map(Example::variables).orElseGet(Map::of));
  }

  private static String header(List<String> lines, String name, String slug) {
    String start = "# " + name + ": ";
    return lines.stream()
        .filter(line -> line.startsWith(start))
        .map(line -> line.substring(start.length()).strip())
        .findFirst()
        .orElseThrow(() ->
            new IllegalStateException("question.graphql of %s has no '%s'".formatted(slug, start)));
  }

  private static Map<String, Object> variables(String json) {
    try {
      return HttpJson.members(HttpJson.read(json));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  GraphQlRequest request() {
    return new GraphQlRequest(query, null, variables);
  }

  /** The path of the template of the answer. */
  String template() {
    return "examples/%s/answer.md".formatted(slug);
  }

  /** The address at which GraphiQL shows the question. */
  public String graphiql() {
    String address = "/graphiql?query=" + encoded("# %s\n%s\n".formatted(title, query));
    return variables.isEmpty()
        ? address
        : address + "&variables=" + encoded(HttpJson.pretty(variables));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }

  /** All examples, in the order of the list. */
  static List<Example> all() {
    return Resources.text("examples/list.txt").lines().map(Example::read).toList();
  }
}
