package org.remit.http;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.quarkus.qute.RawString;
import io.vertx.ext.web.Router;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** The front page: what Remit is, how fresh it is, and questions with their answers. */
@ApplicationScoped
class HomePage {
  private final Site site;
  private final Templates templates;
  private final List<Example> examples = Example.all();
  private final GraphQlRequest dataset =
      new GraphQlRequest(
          Resources.text("pages/home.graphql"), null, JsonNodeFactory.instance.objectNode());

  HomePage(Site site, Templates templates) {
    this.site = site;
    this.templates = templates;
  }

  void mount(@Observes Router router) {
    site.serve(router, "/", this::make);
  }

  /**
   * An example with its answer.
   *
   * @param answer HTML
   */
  public record Answered(Example example, RawString answer) {}

  private Content make(Visit visit) {
    Map<String, Object> page = new HashMap<>(visit.data(dataset));
    page.put("counts", counts(page));
    var byAudience = new LinkedHashMap<String, List<Answered>>();
    for (Example example : examples) {
      byAudience
          .computeIfAbsent(example.audience(), _ -> new ArrayList<>())
          .add(new Answered(example, new RawString(answer(example, visit))));
    }
    page.put("audiences", byAudience.entrySet());
    page.put("first", examples.getFirst().slug());
    return Content.of(200, Content.HTML, templates.render("pages/home.html", page));
  }

  private static Map<String, Object> counts(Map<String, Object> page) {
    var dataset = (Map<?, ?>) Objects.requireNonNull(page.get("dataset"));
    var counts = (List<?>) Objects.requireNonNull(dataset.get("counts"));
    return counts.stream()
        .map(count -> (Map<?, ?>) count)
        .collect(
            Collectors.toMap(
                count -> String.valueOf(count.get("kind")),
                count -> Objects.requireNonNull(count.get("count"))));
  }

  /** As HTML. Records of others may not know what an example asks about; then it says so. */
  private String answer(Example example, Visit visit) {
    Map<String, Object> answer = visit.ask(example.request());
    return answer.containsKey("errors")
        ? templates.render("pages/no-answer.html", answer)
        : templates.render(example.template(), answer);
  }
}
