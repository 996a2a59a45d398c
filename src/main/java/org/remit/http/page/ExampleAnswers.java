package org.remit.http.page;

import io.quarkus.qute.RawString;
import io.quarkus.qute.TemplateException;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import org.remit.http.graphql.GraphQlError;
import org.remit.http.graphql.GraphQlResult;

/** The answers to the example questions, in HTML. */
@ApplicationScoped
class ExampleAnswers {
  private static final Logger LOG = Logger.getLogger(ExampleAnswers.class);

  private static final String UNKNOWN = "they do not know what it asks about";

  private final Templates templates;
  private final List<Example> examples = Example.all();

  ExampleAnswers(Templates templates) {
    this.templates = templates;
  }

  /**
   * An example with its answer.
   *
   * @param complete whether the same request would give the same answer
   */
  public record Answered(Example example, RawString html, boolean complete) {}

  List<Answered> answered(PageContext context) {
    return examples.stream().map(example -> answer(example, context)).toList();
  }

  /** Other records may not have what an example asks about; then the answer says so. */
  private Answered answer(Example example, PageContext context) {
    GraphQlResult result = context.execute(example.request());
    if (!result.errors().isEmpty()) {
      List<String> messages = result.errors().stream().map(GraphQlError::message).toList();
      return unanswered(example, messages, false);
    }
    try {
      String html = Markdown.toHtml(templates.render(example.template(), result.members()));
      return new Answered(example, new RawString(html), true);
    } catch (TemplateException lacking) {
      // Of a request that succeeded the template lacks only what the records do not have.
      LOG.debugf(lacking, "%s has no answer", example.template());
      return unanswered(example, List.of(UNKNOWN), true);
    }
  }

  private Answered unanswered(Example example, List<String> messages, boolean complete) {
    String html = templates.render("pages/no-answer.html", Map.of("messages", messages));
    return new Answered(example, new RawString(html), complete);
  }

  /** By who asks them, in their order. */
  static Map<String, List<Answered>> byAudience(List<Answered> answered) {
    return answered.stream()
        .collect(
            Collectors.groupingBy(
                each -> each.example().audience(), LinkedHashMap::new, Collectors.toList()));
  }
}
