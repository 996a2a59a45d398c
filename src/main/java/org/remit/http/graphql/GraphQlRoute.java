package org.remit.http.graphql;

import io.micrometer.core.instrument.MeterRegistry;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
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
import org.remit.http.HttpJson;
import org.remit.http.PendingResponse;
import org.remit.http.RequestedRelease;
import org.remit.http.Response;
import org.remit.http.ResponseSender;
import org.remit.http.TimeLimit;
import org.remit.http.cache.EntityTag;
import org.remit.http.cache.Freshness;
import org.remit.http.cache.ResponseCache;
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
  private final GraphQlExecutor executor;
  private final ResponseCache cache;
  private final Clock clock;
  private final ResponseSender sender;
  private final TimeLimit timeLimit;

  GraphQlRoute(
      ServedReleases releases,
      GraphQlExecutor executor,
      ResponseCache cache,
      Clock clock,
      MeterRegistry metrics,
      @ConfigProperty(name = TimeLimit.SETTING) Duration timeLimit) {
    this.releases = releases;
    this.executor = executor;
    this.cache = cache;
    this.clock = clock;
    this.sender = new ResponseSender(metrics, "remit.graphql.answers");
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
      GraphQlMediaType mediaType =
          GraphQlMediaType.of(request.parsedHeaders().accept())
              .orElseThrow(() ->
                  new HttpErrorException(
                      406,
                      "NOT_ACCEPTABLE",
                      "Accept names neither application/json nor application/graphql-response+json;"
                          + " send one of them"));
      GraphQlRequest asked = asked(request);
      request.put(FailureLog.ASKED, ", " + asked.label());
      LocalDate today = LocalDate.now(clock);
      var tag = EntityTag.of(mediaType, served.release().number(), today, asked.canonical());
      Response response =
          cache.respond(
              request,
              new Freshness(tag, number != null, clock),
              mediaType.response(200, Buffer.buffer(), true),
              () ->
                  mediaType.response(
                      executor.execute(asked, served, today, PendingResponse.of(request))));
      sender.send(request, response, served.release().number());
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
    HttpErrorException error =
        request.statusCode() == 413 ? tooLarge() : HttpErrorException.of(request);
    FailureLog.log(LOG, request, error);
    Integer release = release(request);
    GraphQlResult result =
        GraphQlResult.of(error, release == null ? Map.of() : Map.of("release", release));
    Response response =
        GraphQlMediaType.JSON
            .response(error.status(), HttpJson.write(result.members()), false)
            .with("Cache-Control", "no-store");
    sender.send(
        request, error.status() == 405 ? response.with("Allow", Cors.METHODS) : response, release);
  }

  private static HttpErrorException tooLarge() {
    return new HttpErrorException(
        413,
        "BODY_TOO_LARGE",
        "the body is larger than %,d bytes; ask in several requests".formatted(Limits.BODY_BYTES));
  }

  /** The release that the request is put to; null where none is known. */
  private @Nullable Integer release(RoutingContext request) {
    Integer known = request.get(RELEASE);
    return known != null || request.pathParam(RELEASE) != null
        ? known
        : releases.newestRelease().map(newest -> newest.number()).orElse(null);
  }
}
