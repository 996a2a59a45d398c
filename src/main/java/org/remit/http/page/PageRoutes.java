package org.remit.http.page;

import io.micrometer.core.instrument.MeterRegistry;
import io.vertx.core.Handler;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Route;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.remit.http.FailureLog;
import org.remit.http.HttpErrorException;
import org.remit.http.PendingResponse;
import org.remit.http.RequestedRelease;
import org.remit.http.Response;
import org.remit.http.ResponseSender;
import org.remit.http.TimeLimit;
import org.remit.http.cache.EntityTag;
import org.remit.http.cache.Freshness;
import org.remit.http.cache.ResponseCache;
import org.remit.http.graphql.GraphQlExecutor;
import org.remit.release.Served;
import org.remit.release.ServedReleases;

/** Serves pages of the newest release, with the headers that all pages have. */
@ApplicationScoped
public class PageRoutes {
  private static final Logger LOG = Logger.getLogger(PageRoutes.class);

  private final ServedReleases releases;
  private final GraphQlExecutor executor;
  private final ResponseCache cache;
  private final ErrorPage errors;
  private final Clock clock;
  private final ResponseSender sender;
  private final TimeLimit timeLimit;

  PageRoutes(
      ServedReleases releases,
      GraphQlExecutor executor,
      ResponseCache cache,
      ErrorPage errors,
      Clock clock,
      MeterRegistry metrics,
      @ConfigProperty(name = TimeLimit.SETTING) Duration timeLimit) {
    this.releases = releases;
    this.executor = executor;
    this.cache = cache;
    this.errors = errors;
    this.clock = clock;
    this.sender = new ResponseSender(metrics, "remit.pages");
    this.timeLimit = new TimeLimit(timeLimit);
  }

  /** Makes a page; may block, and may fail with a {@link HttpErrorException}. */
  @FunctionalInterface
  interface Page {
    Response make(RoutingContext request, PageContext context);
  }

  /** Serves a page that depends on the request, the newest release and the day alone. */
  void serve(Router router, String path, Page page) {
    route(router, path).handler(timeLimit).blockingHandler(request -> make(request, page), false);
  }

  /** Serves the same response to everybody. */
  public void serveAlways(Router router, String path, Response response) {
    var freshness = new Freshness(EntityTag.of(response.body()), false, clock);
    route(router, path)
        .handler(request ->
            send(request, cache.respond(request, freshness, response, () -> response), null));
  }

  /** Serves whatever no route before has answered. */
  public void serveTheRest(Router router, int order, Handler<RoutingContext> handler) {
    router.route().order(order).handler(handler).failureHandler(this::fail);
  }

  private Route route(Router router, String path) {
    return router
        .route(path)
        .method(HttpMethod.GET)
        .method(HttpMethod.HEAD)
        .failureHandler(this::fail);
  }

  private void make(RoutingContext request, Page page) {
    try (Served served = RequestedRelease.open(releases, null)) {
      int release = served.release().number();
      LocalDate today = LocalDate.now(clock);
      String accepted = request.request().getHeader(HttpHeaders.ACCEPT);
      var tag = EntityTag.of(release, today, request.request().uri(), accepted);
      var context = new PageContext(served, today, executor, PendingResponse.of(request));
      Response response =
          cache.respond(
              request,
              new Freshness(tag, false, clock),
              Response.of(200, Response.HTML, ""),
              () -> page.make(request, context));
      send(request, response, release);
    }
  }

  private void fail(RoutingContext request) {
    HttpErrorException error = HttpErrorException.of(request);
    FailureLog.log(LOG, request, error);
    send(request, errors.make(request, error).with("Cache-Control", "no-store"), null);
  }

  /** The headers of the response itself take the place of those that all pages have. */
  private void send(RoutingContext request, Response response, @Nullable Integer release) {
    sender.send(request, response.over(SecurityHeaders.OF_A_PAGE), release);
  }
}
