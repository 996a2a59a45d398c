package org.remit.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Vertx;
import io.vertx.ext.web.Router;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.Test;

class FailureLogTest {
  private static final String NAME = "org.remit.http.failure-log-test";

  private final List<LogRecord> told = new ArrayList<>();

  /** Asks a server whose work fails so. */
  private void ask(Exception failure) throws Exception {
    var handler =
        new Handler() {
          @Override
          public void publish(LogRecord record) {
            told.add(record);
          }

          @Override
          public void flush() {}

          @Override
          public void close() {}
        };
    var logger = java.util.logging.Logger.getLogger(NAME);
    logger.addHandler(handler);
    Vertx vertx = Vertx.vertx();
    try (HttpClient client = HttpClient.newHttpClient()) {
      Router router = Router.router(vertx);
      router
          .route()
          .handler(request -> {
            request.put(FailureLog.ASKED, ", question Boards, 0000beef");
            request.fail(failure);
          })
          .failureHandler(request -> {
            FailureLog.log(Logger.getLogger(NAME), request, HttpErrorException.of(request));
            request.end();
          });
      int port =
          vertx
              .createHttpServer()
              .requestHandler(router)
              .listen(0, "127.0.0.1")
              .toCompletionStage()
              .toCompletableFuture()
              .join()
              .actualPort();
      client.send(
          HttpRequest.newBuilder(URI.create("http://127.0.0.1:%d/graphql".formatted(port))).build(),
          HttpResponse.BodyHandlers.discarding());
    } finally {
      vertx.close().toCompletionStage().toCompletableFuture().join();
      logger.removeHandler(handler);
    }
  }

  @Test
  void whatWasForeseenIsOneLine() throws Exception {
    ask(new HttpErrorException(503, HttpErrorException.TIMEOUT, "no answer within 10 ms"));
    assertThat(told).hasSize(1);
    assertThat(told.getFirst().getLevel().getName()).isEqualTo("WARN");
    assertThat(told.getFirst().getThrown()).isNull();
    assertThat(message())
        .isEqualTo("GET /graphql, question Boards, 0000beef: no answer within 10 ms (TIMEOUT)");
  }

  @Test
  void whatWasNotHasItsCause() throws Exception {
    var fault = new IllegalStateException("a fault");
    ask(fault);
    assertThat(told).hasSize(1);
    assertThat(told.getFirst().getLevel().getName()).isEqualTo("ERROR");
    assertThat(told.getFirst().getThrown()).isSameAs(fault);
  }

  @Test
  void faultOfTheAskerIsNotLogged() throws Exception {
    ask(new HttpErrorException(400, "BAD_DATE", "no date"));
    assertThat(told).isEmpty();
  }

  private String message() {
    LogRecord line = told.getFirst();
    return line.getParameters() == null
        ? line.getMessage()
        : String.format(line.getMessage(), line.getParameters());
  }
}
