package org.remit.http;

import io.quarkus.qute.RawString;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The example questions with their answers, told in HTML. */
@ApplicationScoped
class Examples {
  private final Templates templates;
  private final List<Example> examples = Example.all();

  Examples(Templates templates) {
    this.templates = templates;
  }

  /**
   * An example with its answer.
   *
   * @param html the answer
   * @param complete whether it could be answered
   */
  public record Answered(Example example, RawString html, boolean complete) {}

  List<Answered> answered(Visit visit) {
    return examples.stream().map(example -> answer(example, visit)).toList();
  }

  /** Records of others may not know what an example asks about; then it says so. */
  private Answered answer(Example example, Visit visit) {
    Map<String, Object> answer = visit.ask(example.request());
    boolean complete = !answer.containsKey("errors");
    String html =
        complete
            ? Markdown.toHtml(templates.render(example.template(), answer))
            : templates.render("pages/no-answer.html", answer);
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
