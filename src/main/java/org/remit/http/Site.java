package org.remit.http;

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
import org.remit.release.Served;
import org.remit.release.ServedReleases;

/** Serves pages that are made of the newest release, with what all pages have in common. */
@ApplicationScoped
class Site {
  private static final Logger LOG = Logger.getLogger(Site.class);

  private final ServedReleases releases;
  private final GraphQlAnswers answers;
  private final ErrorPage errors;
  private final Clock clock;
  private final MeterRegistry metrics;
  private final TimeLimit timeLimit;

  Site(
      ServedReleases releases,
      GraphQlAnswers answers,
      ErrorPage errors,
      Clock clock,
      MeterRegistry metrics,
      @ConfigProperty(name = "remit.time-limit") Duration timeLimit) {
    this.releases = releases;
    this.answers = answers;
    this.errors = errors;
    this.clock = clock;
    this.metrics = metrics;
    this.timeLimit = new TimeLimit(timeLimit);
  }

  /** Makes a page for a visit; may block, and may refuse by a {@link RefusedException}. */
  @FunctionalInterface
  interface Maker {
    Content make(RoutingContext request, Visit visit);
  }

  /** Has what this makes served at this path, as long as the release and the day are the same. */
  void serve(Router router, String path, Maker maker) {
    route(router, path).handler(timeLimit).blockingHandler(request -> make(request, maker), false);
  }

  /** Has this served at this path. */
  void serve(Router router, String path, Content content) {
    route(router, path).handler(request -> unchanging(request, content));
  }

  /** Refuses whatever no route before has answered. */
  void refuseTheRest(Router router, int order, Handler<RoutingContext> handler) {
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
    try (Served served = ServedRelease.open(releases, null)) {
      LocalDate today = LocalDate.now(clock);
      var visit = new Visit(served, today, answers, Pending.of(request));
      var freshness = new Freshness(tag(request, visit), false, clock);
      if (freshness.isKnownTo(request)) {
        send(request, Content.unchanged(), freshness, served.release().number());
        return;
      }
      Content content = maker.make(request, visit);
      send(request, content, content.status() == 200 ? freshness : null, served.release().number());
    }
  }

  private static String tag(RoutingContext request, Visit visit) {
    return EntityTag.of(
        visit.served().release().number(),
        visit.today(),
        request.request().uri(),
        request.request().getHeader(HttpHeaders.ACCEPT));
  }

  private void unchanging(RoutingContext request, Content content) {
    var freshness = new Freshness(EntityTag.of(content.body()), false, clock);
    send(request, freshness.isKnownTo(request) ? Content.unchanged() : content, freshness, null);
  }

  private void fail(RoutingContext request) {
    RefusedException refused = Refusals.of(request);
    FailureLog.tell(LOG, request, refused);
    send(request, errors.make(request, refused), null, null);
  }

  private void send(
      RoutingContext request,
      Content content,
      @Nullable Freshness freshness,
      @Nullable Integer release) {
    if (!Pending.of(request).take()) {
      return;
    }
    metrics.counter("remit.pages", "status", Integer.toString(content.status())).increment();
    HttpServerResponse response = request.response().setStatusCode(content.status());
    Security.protect(response);
    CrossOrigin.allowReading(response);
    content.headers().forEach(response::putHeader);
    if (release != null) {
      response.putHeader("Remit-Release", release.toString());
    }
    if (freshness == null) {
      response.putHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    } else {
      freshness.tell(response);
    }
    Bodies.end(request, content.body());
  }
}
