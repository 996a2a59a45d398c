package org.remit.http.page;

import io.micrometer.core.instrument.MeterRegistry;
import io.vertx.core.Handler;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerResponse;
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
import org.remit.http.Cors;
import org.remit.http.FailureLog;
import org.remit.http.HttpErrorException;
import org.remit.http.PendingResponse;
import org.remit.http.RequestedRelease;
import org.remit.http.ResponseBodies;
import org.remit.http.SecurityHeaders;
import org.remit.http.TimeLimit;
import org.remit.http.cache.EntityTag;
import org.remit.http.cache.Freshness;
import org.remit.http.graphql.GraphQlExecutor;
import org.remit.release.Served;
import org.remit.release.ServedReleases;

/** Serves pages that are made of the newest release, with what all pages have in common. */
@ApplicationScoped
public class PageRoutes {
  private static final Logger LOG = Logger.getLogger(PageRoutes.class);

  private final ServedReleases releases;
  private final GraphQlExecutor answers;
  private final ErrorPage errors;
  private final Clock clock;
  private final MeterRegistry metrics;
  private final TimeLimit timeLimit;

  PageRoutes(
      ServedReleases releases,
      GraphQlExecutor answers,
      ErrorPage errors,
      Clock clock,
      MeterRegistry metrics,
      @ConfigProperty(name = TimeLimit.SETTING) Duration timeLimit) {
    this.releases = releases;
    this.answers = answers;
    this.errors = errors;
    this.clock = clock;
    this.metrics = metrics;
    this.timeLimit = new TimeLimit(timeLimit);
  }

  /** Makes a page for a visit; may block, and may refuse by a {@link HttpErrorException}. */
  @FunctionalInterface
  interface Maker {
    PageContent make(RoutingContext request, PageContext visit);
  }

  /** Has what this makes served at this path, as long as the release and the day are the same. */
  public void serve(Router router, String path, Maker maker) {
    route(router, path).handler(timeLimit).blockingHandler(request -> make(request, maker), false);
  }

  /** Has this served at this path. */
  public void serve(Router router, String path, PageContent content) {
    route(router, path).handler(request -> unchanging(request, content));
  }

  /** Refuses whatever no route before has answered. */
  public void refuseTheRest(Router router, int order, Handler<RoutingContext> handler) {
    router.route().order(order).handler(handler).failureHandler(this::fail);
  }

  private Route route(Router router, String path) {
    return router
        .route(path)
        .method(HttpMethod.GET)
        .method(HttpMethod.HEAD)
        .failureHandler(this::fail);
  }

  private void make(RoutingContext request, Maker maker) {
    try (Served served = RequestedRelease.open(releases, null)) {
      LocalDate today = LocalDate.now(clock);
      var visit = new PageContext(served, today, answers, PendingResponse.of(request));
      var freshness = new Freshness(tag(request, visit), false, clock);
      if (freshness.isKnownTo(request)) {
        send(request, PageContent.unchangedPage(), freshness, served.release().number());
        return;
      }
      PageContent content = maker.make(request, visit);
      send(request, content, content.status() == 200 ? freshness : null, served.release().number());
    }
  }

  private static String tag(RoutingContext request, PageContext visit) {
    return EntityTag.of(
        visit.served().release().number(),
        visit.today(),
        request.request().uri(),
        request.request().getHeader(HttpHeaders.ACCEPT));
  }

  private void unchanging(RoutingContext request, PageContent content) {
    var freshness = new Freshness(EntityTag.of(content.body()), false, clock);
    send(request, freshness.isKnownTo(request) ? content.unchanged() : content, freshness, null);
  }

  private void fail(RoutingContext request) {
    HttpErrorException refused = HttpErrorException.of(request);
    FailureLog.tell(LOG, request, refused);
    send(request, errors.make(request, refused), null, null);
  }

  private void send(
      RoutingContext request,
      PageContent content,
      @Nullable Freshness freshness,
      @Nullable Integer release) {
    if (!PendingResponse.of(request).take()) {
      return;
    }
    metrics.counter("remit.pages", "status", Integer.toString(content.status())).increment();
    HttpServerResponse response = request.response().setStatusCode(content.status());
    SecurityHeaders.protect(response);
    Cors.allowReading(response);
    content.headers().forEach(response::putHeader);
    if (release != null) {
      response.putHeader("Remit-Release", release.toString());
    }
    if (freshness == null) {
      response.putHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    } else {
      freshness.tell(response);
    }
    ResponseBodies.end(request, content.body());
  }
}
