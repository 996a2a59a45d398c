package org.remit.http;

import graphql.schema.GraphQLSchema;
import io.smallrye.graphql.execution.SchemaPrinter;
import io.vertx.ext.web.Router;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** What is served as it is: the schema, GraphiQL around the scripts that Quarkus brings, styles. */
@ApplicationScoped
class SiteFiles {
  private static final String TEXT = "text/plain; charset=utf-8";
  private static final String CSS = "text/css; charset=utf-8";
  private static final String SCRIPT = "text/javascript; charset=utf-8";

  /** Behind all routes of Quarkus. */
  private static final int LAST = 1_000_000;

  private final Site site;
  private final GraphQLSchema schema;

  SiteFiles(Site site, GraphQLSchema schema) {
    this.site = site;
    this.schema = schema;
  }

  void mount(@Observes Router router) {
    site.serve(router, "/schema.graphql", Content.of(200, TEXT, new SchemaPrinter().print(schema)));
    site.serve(router, "/robots.txt", file("robots.txt", TEXT));
    site.serve(router, "/favicon.svg", file("favicon.svg", "image/svg+xml"));
    site.serve(router, "/assets/remit.css", file("remit.css", CSS));
    site.serve(
        router,
        "/graphiql",
        file("graphiql.html", Content.HTML).with(Security.POLICY, Security.GRAPHIQL));
    site.serve(router, "/assets/graphiql.css", file("graphiql.css", CSS));
    site.serve(router, "/assets/graphiql.js", file("graphiql.js", SCRIPT));
    site.refuseTheRest(
        router,
        LAST,
        request -> {
          throw new RefusedException(
              404, "NOT_FOUND", "There is no page %s.".formatted(request.normalizedPath()));
        });
  }

  private static Content file(String name, String mediaType) {
    return Content.of(200, mediaType, Resources.text("assets/" + name));
  }
}
