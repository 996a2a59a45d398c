package org.remit.http.file;

import graphql.schema.GraphQLSchema;
import io.smallrye.graphql.execution.SchemaPrinter;
import io.vertx.ext.web.Router;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.remit.http.HttpErrorException;
import org.remit.http.Resources;
import org.remit.http.SecurityHeaders;
import org.remit.http.page.PageContent;
import org.remit.http.page.PageRoutes;

/** What is served as it is: the schema, GraphiQL around the scripts that Quarkus brings, styles. */
@ApplicationScoped
class StaticFiles {
  private static final String TEXT = "text/plain; charset=utf-8";
  private static final String CSS = "text/css; charset=utf-8";
  private static final String SCRIPT = "text/javascript; charset=utf-8";

  /** Behind all routes of Quarkus. */
  private static final int LAST = 1_000_000;

  private final PageRoutes site;
  private final GraphQLSchema schema;

  StaticFiles(PageRoutes site, GraphQLSchema schema) {
    this.site = site;
    this.schema = schema;
  }

  void mount(@Observes Router router) {
    site.serve(
        router, "/schema.graphql", PageContent.of(200, TEXT, new SchemaPrinter().print(schema)));
    site.serve(router, "/robots.txt", file("robots.txt", TEXT));
    site.serve(router, "/favicon.svg", file("favicon.svg", "image/svg+xml"));
    site.serve(router, "/assets/remit.css", file("remit.css", CSS));
    site.serve(
        router,
        "/graphiql",
        file("graphiql.html", PageContent.HTML)
            .with(SecurityHeaders.POLICY, SecurityHeaders.GRAPHIQL));
    site.serve(router, "/assets/graphiql.css", file("graphiql.css", CSS));
    site.serve(router, "/assets/graphiql.js", file("graphiql.js", SCRIPT));
    site.refuseTheRest(
        router,
        LAST,
        request -> {
          throw new HttpErrorException(
              404, "NOT_FOUND", "There is no page %s.".formatted(request.normalizedPath()));
        });
  }

  private static PageContent file(String name, String mediaType) {
    return PageContent.of(200, mediaType, Resources.text("assets/" + name));
  }
}
