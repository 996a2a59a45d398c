package org.remit.http.page;

import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.remit.domain.Entity;
import org.remit.domain.EntityId;
import org.remit.domain.EntityKind;
import org.remit.http.HttpErrorException;
import org.remit.http.HttpJson;
import org.remit.http.Resources;
import org.remit.http.Response;
import org.remit.http.graphql.GraphQlRequest;
import org.remit.search.index.SearchKind;
import org.remit.search.query.SimilarIds;

/**
 * The permanent address of every entity, {@code /id/{kind}/{slug}}: a page, or JSON. Both are made
 * of the result of one GraphQL query, {@code id/<kind>.graphql}.
 */
@ApplicationScoped
class EntityPages {
  private static final String EVER = "../..";
  private static final int SIMILAR = 5;
  private static final Set<SearchKind> WITH_A_PAGE =
      Arrays.stream(EntityKind.values())
          .map(kind -> SearchKind.valueOf(kind.name()))
          .collect(Collectors.toUnmodifiableSet());

  private final PageRoutes routes;
  private final Templates templates;
  private final ErrorPage errors;
  private final Map<EntityKind, String> queries = new EnumMap<>(EntityKind.class);

  EntityPages(PageRoutes routes, Templates templates, ErrorPage errors) {
    this.routes = routes;
    this.templates = templates;
    this.errors = errors;
    String fragments = Resources.text("id/fragments.graphql");
    for (EntityKind kind : EntityKind.values()) {
      queries.put(
          kind, Resources.text("id/%s.graphql".formatted(kind.prefix())) + "\n" + fragments);
    }
  }

  void mount(@Observes Router router) {
    routes.serve(router, "/id/:kind/:slug", this::make);
  }

  private Response make(RoutingContext request, PageContext context) {
    EntityAddress address = EntityAddress.of(request);
    PageFormat format = PageFormat.of(request);
    List<EntityId> readings = address.readings();
    Map<EntityId, Entity> entities = context.served().snapshot().entities().byId(readings);
    Optional<Entity> found =
        readings.stream().flatMap(id -> Stream.ofNullable(entities.get(id))).findFirst();
    if (found.isEmpty()) {
      return errors.make(unknown(address), format, similar(address.id(), context));
    }
    EntityId id = found.get().id();
    return address.find().equals(Optional.of(id))
        ? made(context, id, format, request.queryParams().get("when"))
        : Response.movedTo(address.of(id));
  }

  /** The ids that may have been meant, best first, and why each was found. */
  private static List<Map<String, Object>> similar(String id, PageContext context) {
    try {
      return new SimilarIds(context.served().index(), WITH_A_PAGE)
          .byWords(id, SIMILAR).stream()
              .map(hit -> Map.<String, Object>of("id", hit.id(), "why", hit.why()))
              .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static HttpErrorException unknown(EntityAddress address) {
    return new HttpErrorException(
        404, "UNKNOWN_ID", "There is no '%s' in this release.".formatted(address.id()));
  }

  private Response made(
      PageContext context, EntityId id, PageFormat format, @Nullable String when) {
    String seen = when == null || when.isBlank() ? EVER : when.strip();
    var request =
        new GraphQlRequest(
            Objects.requireNonNull(queries.get(id.kind())),
            null,
            Map.of("id", id.toString(), "when", seen));
    Map<String, Object> data = context.data(request);
    var node = (Map<?, ?>) Objects.requireNonNull(data.get("node"));
    return switch (format) {
      case JSON -> Response.of(200, Response.JSON, HttpJson.pretty(node) + "\n");
      case HTML -> {
        var page = new HashMap<>(data);
        page.put("node", MergedFacts.in(node));
        page.put("when", seen);
        page.put("ever", EVER);
        page.put("kind", id.kind().prefix().replace('-', ' '));
        yield Response.of(
            200,
            Response.HTML,
            templates.render("pages/%s.html".formatted(id.kind().prefix()), page));
      }
    };
  }
}
