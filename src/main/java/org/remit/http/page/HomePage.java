package org.remit.http.page;

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
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
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
 * for a release and a day, on a thread of its own: all its questions together may take longer on a
 * busy machine than one request may.
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
  private @Nullable Kept kept;

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

  /** The page that was asked for last; whoever asks for the same waits for the same. */
  private record Kept(int release, LocalDate today, CompletableFuture<Response> page) {
    boolean isFor(int otherRelease, LocalDate day) {
      return release == otherRelease && today.equals(day);
    }
  }

  void mount(@Observes Router router) {
    routes.serve(router, "/", this::page);
  }

  /** Begins to make the page of today, so that the first visitor need not wait for it. */
  public void prepare() {
    releases.newestRelease().ifPresent(release -> kept(release.number(), LocalDate.now(clock)));
  }

  private Response page(RoutingContext request, PageContext context) {
    try {
      return kept(context.served().release().number(), context.today()).page().join();
    } catch (CompletionException e) {
      throw e.getCause() instanceof HttpErrorException refused ? refused : e;
    }
  }

  private synchronized Kept kept(int release, LocalDate today) {
    Kept last = kept;
    if (last != null && last.isFor(release, today)) {
      return last;
    }
    var next =
        new Kept(release, today, CompletableFuture.supplyAsync(() -> make(release, today), worker));
    kept = next;
    return next;
  }

  /** What could not be made whole is given to those who wait for it, and not kept. */
  private Response make(int release, LocalDate today) {
    boolean complete = false;
    try (Served served = RequestedRelease.open(releases, Integer.toString(release))) {
      var context = new PageContext(served, today, executor, new PendingResponse());
      Map<String, Object> page = new HashMap<>(context.data(dataset));
      page.put("counts", counts(page));
      List<ExampleAnswers.Answered> answered = examples.answered(context);
      page.put("audiences", ExampleAnswers.byAudience(answered).entrySet());
      complete = answered.stream().allMatch(ExampleAnswers.Answered::complete);
      return Response.of(200, Response.HTML, templates.render("pages/home.html", page));
    } finally {
      if (!complete) {
        forget(release, today);
      }
    }
  }

  private synchronized void forget(int release, LocalDate today) {
    Kept last = kept;
    if (last != null && last.isFor(release, today)) {
      kept = null;
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
