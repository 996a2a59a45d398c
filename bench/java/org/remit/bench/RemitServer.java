package org.remit.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.ConnectException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;

/** {@code ./remit serve} on a data folder, in a process of its own. */
final class RemitServer implements AutoCloseable {
  private static final JsonMapper MAPPER = new JsonMapper();
  private static final Duration LONGEST_START = Duration.ofMinutes(15);
  private static final Duration LONGEST_ANSWER = Duration.ofSeconds(30);
  private static final Question FIRST = Question.of("{ dataset { release } }");

  /** Of all servers, so that no two questions are the same. */
  private static final AtomicInteger ASKED = new AtomicInteger();

  private final Path data;
  private final Path said;
  private final Process process;
  private final URI address;
  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private double secondsToFirstAnswer;

  private RemitServer(Path data, Path said, Process process, int port) {
    this.data = data;
    this.said = said;
    this.process = process;
    address = URI.create("http://127.0.0.1:%d/graphql".formatted(port));
  }

  /**
   * Starts it and waits for its first answer.
   *
   * @param said what it says is appended to it
   */
  static RemitServer start(Path home, Path data, Path said)
      throws IOException, InterruptedException {
    int port = freePort();
    var builder =
        new ProcessBuilder(
                home.resolve("remit").toString(),
                "serve",
                "--port",
                Integer.toString(port),
                "--data",
                data.toString())
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(said.toFile()));
    builder
        .environment()
        .keySet()
        .removeIf(name -> name.startsWith("REMIT_") || name.startsWith("QUARKUS_"));
    long began = System.nanoTime();
    var server = new RemitServer(data, said, builder.start(), port);
    server.awaitFirstAnswer(began);
    return server;
  }

  private static int freePort() throws IOException {
    try (var socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  private void awaitFirstAnswer(long began) throws IOException, InterruptedException {
    while (true) {
      try {
        ask(FIRST);
        secondsToFirstAnswer = (System.nanoTime() - began) / 1e9;
        return;
      } catch (ConnectException notYet) {
        if (!process.isAlive() || System.nanoTime() - began > LONGEST_START.toNanos()) {
          close();
          throw new IllegalStateException("it did not start: " + Files.readString(said), notYet);
        }
        Thread.sleep(10);
      }
    }
  }

  /** From the command to the first answer. */
  double secondsToFirstAnswer() {
    return secondsToFirstAnswer;
  }

  Path data() {
    return data;
  }

  /**
   * Asks what was never asked before in the same words.
   *
   * @return the answer, which has no errors
   */
  String ask(Question question) throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(address)
            .header("Content-Type", "application/json")
            .timeout(LONGEST_ANSWER)
            .POST(HttpRequest.BodyPublishers.ofString(question.body(ASKED.incrementAndGet())))
            .build();
    String answer = client.send(request, BodyHandlers.ofString()).body();
    if (!answer.startsWith("{\"data\":")) {
      throw new IllegalStateException("%s%n%s".formatted(question, answer));
    }
    return answer;
  }

  /** What it answers, to be read. */
  JsonNode read(String query) throws IOException, InterruptedException {
    return MAPPER.readTree(ask(Question.of(query))).path("data");
  }

  @Override
  public void close() {
    client.close();
    process.destroy();
    process.onExit().join();
  }
}
