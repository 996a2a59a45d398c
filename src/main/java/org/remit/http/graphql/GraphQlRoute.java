package org.remit.http.graphql;

import io.micrometer.core.instrument.MeterRegistry;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.remit.http.Cors;
import org.remit.http.FailureLog;
import org.remit.http.HttpErrorException;
import org.remit.http.PendingResponse;
import org.remit.http.RequestedRelease;
import org.remit.http.ResponseBodies;
import org.remit.http.TimeLimit;
import org.remit.http.cache.Freshness;
import org.remit.release.Served;
import org.remit.release.ServedReleases;

/**
 * GraphQL over HTTP at {@code /graphql}, from the newest release, and at {@code
 * /releases/{n}/graphql}, from that one.
 */
@ApplicationScoped
class GraphQlRoute {
  private static final Logger LOG = Logger.getLogger(GraphQlRoute.class);
  private static final String RELEASE = "release";
  private static final Set<HttpMethod> METHODS =
      Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.POST);

  /** SmallRye has a route of its own at this path, first for WebSockets; neither is reached. */
  private static final int BEFORE_SMALLRYE = -1_000;

  private final ServedReleases releases;
  private final GraphQlExecutor answers;
  private final Clock clock;
  private final MeterRegistry metrics;
  private final TimeLimit timeLimit;

  GraphQlRoute(
      ServedReleases releases,
      GraphQlExecutor answers,
      Clock clock,
      MeterRegistry metrics,
      @ConfigProperty(name = TimeLimit.SETTING) Duration timeLimit) {
    this.releases = releases;
    this.answers = answers;
    this.clock = clock;
    this.metrics = metrics;
    this.timeLimit = new TimeLimit(timeLimit);
  }

  void mount(@Observes Router router) {
    for (String path : new String[] {"/graphql", "/releases/:" + RELEASE + "/graphql"}) {
      router
          .route(path)
          .order(BEFORE_SMALLRYE)
          .handler(BodyHandler.create(false).setBodyLimit(Limits.BODY_BYTES))
          .handler(this::admit)
          .handler(timeLimit)
          .blockingHandler(this::answer, false)
          .failureHandler(this::fail);
    }
  }

  private void admit(RoutingContext request) {
    HttpMethod method = request.request().method();
    if (METHODS.contains(method)) {
      request.next();
    } else if (method.equals(HttpMethod.OPTIONS)) {
      Cors.answerOptions(request.response());
    } else {
      request.fail(
          new HttpErrorException(
              405, "METHOD_NOT_ALLOWED", "ask by GET or POST, not by " + method));
    }
  }

  private void answer(RoutingContext request) {
    String number = request.pathParam(RELEASE);
    try (Served served = RequestedRelease.open(releases, number)) {
      request.put(RELEASE, served.release().number());
      GraphQlMediaType format =
          GraphQlMediaType.of(request.parsedHeaders().accept())
              .orElseThrow(() ->
                  new HttpErrorException(
                      406,
                      "NOT_ACCEPTABLE",
                      "Accept names neither application/json nor application/graphql-response+json;"
                          + " send one of them"));
      var question =
          new PinnedRequest(served.release().number(), LocalDate.now(clock), asked(request));
      request.put(FailureLog.ASKED, ", " + question.request().label());
      var kept = new Freshness(question.entityTag(format), number != null, clock);
      if (kept.isKnownTo(request)) {
        end(request, 304, Buffer.buffer(), kept, format);
        return;
      }
      GraphQlResponse answer = answers.answer(question, served, PendingResponse.of(request));
      end(
          request,
          format.status(answer.hasData()),
          answer.body(),
          answer.lasting() ? kept : null,
          format);
    }
  }

  private static GraphQlRequest asked(RoutingContext request) {
    if (request.request().method().equals(HttpMethod.POST)) {
      String body = request.body().asString("UTF-8");
      return GraphQlRequest.ofBody(
          request.request().getHeader(HttpHeaders.CONTENT_TYPE), body == null ? "" : body);
    }
    return GraphQlRequest.ofParameters(request.queryParams());
  }

  private void fail(RoutingContext request) {
    HttpErrorException refused =
        request.statusCode() == 413 ? tooLarge() : HttpErrorException.of(request);
    FailureLog.tell(LOG, request, refused);
    if (refused.status() == 405) {
      request.response().putHeader(HttpHeaders.ALLOW, Cors.METHODS);
    }
    Integer release = release(request);
    end(
        request,
        refused.status(),
        GraphQlErrors.body(refused, release == null ? Map.of() : Map.of("release", release)),
        null,
        GraphQlMediaType.JSON);
  }

  private static HttpErrorException tooLarge() {
    return new HttpErrorException(
        413,
        "BODY_TOO_LARGE",
        "the body is larger than %,d bytes; ask in several requests".formatted(Limits.BODY_BYTES));
  }

  /** The release that is asked; null where none is known. */
  private @Nullable Integer release(RoutingContext request) {
    Integer known = request.get(RELEASE);
    return known != null || request.pathParam(RELEASE) != null
        ? known
        : releases.newestRelease().map(newest -> newest.number()).orElse(null);
  }

  private void end(
      RoutingContext request,
      int status,
      Buffer body,
      @Nullable Freshness kept,
      GraphQlMediaType format) {
    if (!PendingResponse.of(request).take()) {
      return;
    }
    metrics.counter("remit.graphql.answers", "status", Integer.toString(status)).increment();
    HttpServerResponse response = request.response().setStatusCode(status);
    Cors.allowReading(response);
    response.putHeader(HttpHeaders.VARY, "Accept, Accept-Encoding");
    Integer release = release(request);
    if (release != null) {
      response.putHeader("Remit-Release", release.toString());
    }
    if (kept == null) {
      response.putHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    } else {
      kept.tell(response);
    }
    if (status == 304) {
      response.end();
    } else {
      response.putHeader(HttpHeaders.CONTENT_TYPE, format.contentType());
      ResponseBodies.end(request, body);
    }
  }
}
