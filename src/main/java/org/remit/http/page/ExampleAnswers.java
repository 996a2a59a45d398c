package org.remit.http.page;

import io.quarkus.qute.RawString;
import io.quarkus.qute.TemplateException;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;

/** The example questions with their answers, told in HTML. */
@ApplicationScoped
class ExampleAnswers {
  private static final Logger LOG = Logger.getLogger(ExampleAnswers.class);

  private static final Map<String, Object> UNKNOWN =
      Map.of("errors", List.of(Map.of("message", "they do not know what it asks about")));

  private final Templates templates;
  private final List<Example> examples = Example.all();

  ExampleAnswers(Templates templates) {
    this.templates = templates;
  }

  /**
   * An example with its answer.
   *
   * @param html the answer
   * @param complete whether asking again would give the same
   */
  public record Answered(Example example, RawString html, boolean complete) {}

  List<Answered> answered(PageContext visit) {
    return examples.stream().map(example -> answer(example, visit)).toList();
  }

  /** Records of others may not know what an example asks about; then it says so. */
  private Answered answer(Example example, PageContext visit) {
    Map<String, Object> answer = visit.ask(example.request());
    if (answer.containsKey("errors")) {
      return unanswered(example, answer, false);
    }
    try {
      String html = Markdown.toHtml(templates.render(example.template(), answer));
      return new Answered(example, new RawString(html), true);
    } catch (TemplateException lacking) {
      // Of a question that was answered the template lacks something only where that is not known.
      LOG.debugf(lacking, "%s has no answer", example.template());
      return unanswered(example, UNKNOWN, true);
    }
  }

  private Answered unanswered(Example example, Map<String, Object> errors, boolean complete) {
    String html = templates.render("pages/no-answer.html", errors);
    return new Answered(example, new RawString(html), complete);
  }

  /** In their order, by who asks them. */
  static Map<String, List<Answered>> byAudience(List<Answered> answered) {
    return answered.stream()
        .collect(
            Collectors.groupingBy(
                each -> each.example().audience(), LinkedHashMap::new, Collectors.toList()));
  }
}
