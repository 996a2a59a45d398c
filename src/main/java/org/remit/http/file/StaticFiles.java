package org.remit.http.file;

import graphql.schema.GraphQLSchema;
import io.smallrye.graphql.execution.SchemaPrinter;
import io.vertx.ext.web.Router;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.remit.http.HttpErrorException;
import org.remit.http.Resources;
import org.remit.http.Response;
import org.remit.http.page.PageRoutes;
import org.remit.http.page.SecurityHeaders;

/** Files served as they are: the schema, GraphiQL around the scripts of Quarkus, style sheets. */
@ApplicationScoped
class StaticFiles {
  private static final String TEXT = "text/plain; charset=utf-8";
  private static final String CSS = "text/css; charset=utf-8";
  private static final String SCRIPT = "text/javascript; charset=utf-8";

  /** Behind all routes of Quarkus. */
  private static final int LAST = 1_000_000;

  private final PageRoutes routes;
  private final GraphQLSchema schema;

  StaticFiles(PageRoutes routes, GraphQLSchema schema) {
    this.routes = routes;
    this.schema = schema;
  }

  void mount(@Observes Router router) {
    routes.serveAlways(
        router, "/schema.graphql", Response.of(200, TEXT, new SchemaPrinter().print(schema)));
    routes.serveAlways(router, "/robots.txt", file("robots.txt", TEXT));
    routes.serveAlways(router, "/favicon.svg", file("favicon.svg", "image/svg+xml"));
    routes.serveAlways(router, "/assets/remit.css", file("remit.css", CSS));
    routes.serveAlways(
        router,
        "/graphiql",
        file("graphiql.html", Response.HTML)
            .with(SecurityHeaders.POLICY, SecurityHeaders.GRAPHIQL));
    routes.serveAlways(router, "/assets/graphiql.css", file("graphiql.css", CSS));
    routes.serveAlways(router, "/assets/graphiql.js", file("graphiql.js", SCRIPT));
    routes.serveTheRest(
        router,
        LAST,
        request -> {
          throw new HttpErrorException(
              404, "NOT_FOUND", "There is no page %s.".formatted(request.normalizedPath()));
        });
  }

  private static Response file(String name, String mediaType) {
    return Response.of(200, mediaType, Resources.text("assets/" + name));
  }
}
