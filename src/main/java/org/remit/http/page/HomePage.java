package org.remit.http.page;

import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.stream.Collectors;
import org.remit.http.HttpErrorException;
import org.remit.http.PendingResponse;
import org.remit.http.RequestedRelease;
import org.remit.http.Resources;
import org.remit.http.Response;
import org.remit.http.graphql.GraphQlExecutor;
import org.remit.http.graphql.GraphQlRequest;
import org.remit.release.Served;
import org.remit.release.ServedReleases;

/**
 * The front page: what Remit is, how fresh it is, and questions with their answers. It is made once
 * for a release and a day, on a thread of its own, because its questions together may take longer
 * than one request may.
 */
@ApplicationScoped
public class HomePage {
  private final PageRoutes routes;
  private final Templates templates;
  private final ExampleAnswers examples;
  private final GraphQlExecutor executor;
  private final ServedReleases releases;
  private final Clock clock;
  private final GraphQlRequest dataset =
      new GraphQlRequest(Resources.text("pages/home.graphql"), null, Map.of());
  private final Executor worker =
      work -> Thread.ofPlatform().daemon().name("front-page").start(work);

  /** The page that was requested last, for which all who request it wait together. */
  private final Map<Version, CompletableFuture<Response>> pages = new ConcurrentHashMap<>();

  HomePage(
      PageRoutes routes,
      Templates templates,
      ExampleAnswers examples,
      GraphQlExecutor executor,
      ServedReleases releases,
      Clock clock) {
    this.routes = routes;
    this.templates = templates;
    this.examples = examples;
    this.executor = executor;
    this.releases = releases;
    this.clock = clock;
  }

  private record Version(int release, LocalDate day) {}

  void mount(@Observes Router router) {
    routes.serve(router, "/", this::page);
  }

  /** Begins to make the page of today, so that the first visitor need not wait for it. */
  public void prepare() {
    releases
        .newestRelease()
        .ifPresent(release -> {
          var _ = made(new Version(release.number(), LocalDate.now(clock)));
        });
  }

  private Response page(RoutingContext request, PageContext context) {
    var version = new Version(context.served().release().number(), context.today());
    CompletableFuture<Response> page = made(version);
    boolean repeatable = false;
    try {
      Response response = page.join();
      repeatable = response.repeatable();
      return response;
    } catch (CompletionException e) {
      throw e.getCause() instanceof HttpErrorException error ? error : e;
    } finally {
      if (!repeatable) {
        pages.remove(version, page);
      }
    }
  }

  private CompletableFuture<Response> made(Version version) {
    pages.keySet().retainAll(Set.of(version));
    return pages.computeIfAbsent(
        version, _ -> CompletableFuture.supplyAsync(() -> make(version), worker));
  }

  /** The page, which is not repeatable where an example failed. */
  private Response make(Version version) {
    try (Served served = RequestedRelease.open(releases, Integer.toString(version.release()))) {
      var context = new PageContext(served, version.day(), executor, new PendingResponse());
      Map<String, Object> page = new HashMap<>(context.data(dataset));
      page.put("counts", counts(page));
      List<ExampleAnswers.Answered> answered = examples.answered(context);
      page.put("audiences", ExampleAnswers.byAudience(answered).entrySet());
      String html = templates.render("pages/home.html", page);
      boolean complete = answered.stream().allMatch(ExampleAnswers.Answered::complete);
      return Response.of(200, Response.HTML, Buffer.buffer(html), complete);
    }
  }

  private static Map<String, Object> counts(Map<String, Object> page) {
    var dataset = (Map<?, ?>) Objects.requireNonNull(page.get("dataset"));
    var counts = (List<?>) Objects.requireNonNull(dataset.get("counts"));
    return counts.stream()
        .map(count -> (Map<?, ?>) count)
        .collect(
            Collectors.toMap(
                count -> String.valueOf(count.get("kind")),
                count -> Objects.requireNonNull(count.get("count"))));
  }
}
