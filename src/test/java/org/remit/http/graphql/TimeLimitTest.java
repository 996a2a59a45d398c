package org.remit.http.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.ExecutionInput;
import graphql.GraphQL;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.SchemaGenerator;
import graphql.schema.idl.SchemaParser;
import io.vertx.core.Vertx;
import io.vertx.ext.web.Router;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.remit.http.HttpErrorException;
import org.remit.http.PendingResponse;
import org.remit.http.TimeLimit;

class TimeLimitTest {
  @Test
  void requestIsAnsweredAtTheLimitThoughTheWorkGoesOn() throws Exception {
    var answered = new CountDownLatch(1);
    Vertx vertx = Vertx.vertx();
    try (HttpClient client = HttpClient.newHttpClient()) {
      Router router = Router.router(vertx);
      router
          .route()
          .handler(new TimeLimit(Duration.ofMillis(20)))
          .blockingHandler(_ -> await(answered))
          .failureHandler(request ->
              request
                  .response()
                  .setStatusCode(HttpErrorException.of(request).status())
                  .end(
                      GraphQlMediaType.JSON
                          .response(
                              GraphQlResult.of(
                                  HttpErrorException.of(request), Map.of("release", 7)))
                          .body()));
      int port =
          vertx
              .createHttpServer()
              .requestHandler(router)
              .listen(0, "127.0.0.1")
              .toCompletionStage()
              .toCompletableFuture()
              .join()
              .actualPort();
      HttpResponse<String> response =
          client.send(
              HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port)).build(),
              HttpResponse.BodyHandlers.ofString());
      assertThat(response.statusCode()).isEqualTo(503);
      assertThat(response.body())
          .contains("\"code\":\"TIMEOUT\"")
          .contains("no answer within 20 ms; ask for smaller pages (first)")
          .contains("\"release\":7");
    } finally {
      answered.countDown();
      vertx.close().toCompletionStage().toCompletableFuture().join();
    }
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
    }
  }

  @Test
  void workStopsAtTheNextFieldWhenNobodyWaits() {
    var fetched = new AtomicInteger();
    var pending = new PendingResponse();
    var wiring =
        RuntimeWiring.newRuntimeWiring()
            .type(
                "Query",
                query ->
                    query
                        .dataFetcher(
                            "first",
                            _ -> {
                              pending.claim();
                              return Map.of();
                            })
                        .dataFetcher("second", _ -> fetched.incrementAndGet()))
            .build();
    var schema =
        new SchemaGenerator()
            .makeExecutableSchema(
                new SchemaParser().parse("type Query { first: Query, second: Int }"), wiring);
    var graphql = GraphQL.newGraphQL(schema).instrumentation(new ExecutionLimits()).build();
    graphql.execute(
        ExecutionInput.newExecutionInput("{ second first { second } }")
            .graphQLContext(Map.of(PendingResponse.class, pending))
            .build());
    assertThat(fetched).hasValue(1);
  }
}
