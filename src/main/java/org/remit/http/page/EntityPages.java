package org.remit.http.page;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.remit.domain.Entity;
import org.remit.domain.EntityId;
import org.remit.domain.EntityKind;
import org.remit.http.HttpErrorException;
import org.remit.http.Resources;
import org.remit.http.graphql.GraphQlRequest;

/**
 * The permanent address of every entity, {@code /id/{kind}/{slug}}: a page, or JSON. Both are made
 * of the answer to one GraphQL question, {@code id/<kind>.graphql}.
 */
@ApplicationScoped
class EntityPages {
  private static final String EVER = "../..";
  private static final JsonMapper MAPPER = new JsonMapper();

  private final PageRoutes site;
  private final Templates templates;
  private final ErrorPage errors;
  private final Map<EntityKind, String> questions = new EnumMap<>(EntityKind.class);

  EntityPages(PageRoutes site, Templates templates, ErrorPage errors) {
    this.site = site;
    this.templates = templates;
    this.errors = errors;
    String fragments = Resources.text("id/fragments.graphql");
    for (EntityKind kind : EntityKind.values()) {
      questions.put(
          kind, Resources.text("id/%s.graphql".formatted(kind.prefix())) + "\n" + fragments);
    }
  }

  void mount(@Observes Router router) {
    site.serve(router, "/id/:kind/:slug", this::make);
  }

  private PageContent make(RoutingContext request, PageContext visit) {
    EntityAddress address = EntityAddress.of(request);
    PageFormat format = PageFormat.of(request);
    Optional<EntityId> asked = address.find();
    Optional<Entity> found =
        asked.flatMap(id ->
            Optional.ofNullable(visit.served().snapshot().entities().byId(List.of(id)).get(id)));
    if (found.isEmpty()) {
      return errors.make(unknown(address), format, Closest.to(address.id(), visit.served()));
    }
    EntityId id = found.get().id();
    return asked.get().equals(id)
        ? made(visit, id, format, request.queryParams().get("when"))
        : PageContent.movedTo(address.of(id));
  }

  private static HttpErrorException unknown(EntityAddress address) {
    return new HttpErrorException(
        404, "UNKNOWN_ID", "There is no '%s' in this release.".formatted(address.id()));
  }

  private PageContent made(
      PageContext visit, EntityId id, PageFormat format, @Nullable String when) {
    String seen = when == null || when.isBlank() ? EVER : when.strip();
    var variables = JsonNodeFactory.instance.objectNode();
    variables.put("id", id.toString());
    variables.put("when", seen);
    String question = Objects.requireNonNull(questions.get(id.kind()));
    Map<String, Object> data = visit.data(new GraphQlRequest(question, null, variables));
    return switch (format) {
      case JSON ->
          PageContent.of(200, PageContent.JSON, json(Objects.requireNonNull(data.get("node"))));
      case HTML -> {
        var page = new HashMap<>(data);
        page.put("node", SameFacts.joined((Map<?, ?>) Objects.requireNonNull(data.get("node"))));
        page.put("when", seen);
        page.put("ever", EVER);
        page.put("kind", id.kind().prefix().replace('-', ' '));
        yield PageContent.of(
            200,
            PageContent.HTML,
            templates.render("pages/%s.html".formatted(id.kind().prefix()), page));
      }
    };
  }

  private static String json(Object node) {
    try {
      return MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(node) + "\n";
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }
}
