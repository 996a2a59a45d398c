package org.remit.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.remit.app.postgres.DatabaseSession;
import org.remit.app.postgres.Postmaster;
import org.remit.store.bulk.ReleaseWriter;

/** The server as it is run: beside imports, after a kill, with a database that fails. */
@Timeout(300)
class ServerIT {
  private static final JsonMapper JSON = new JsonMapper();

  /** In release n the person is called Ada and n, in the database and in the index. */
  private static final String ONE_PERSON_TWICE =
      """
      {
        dataset { release }
        node(id: "person/ada") { ... on Person { name } }
        search(query: "ada") { edges { highlights { text } node { ... on Person { name } } } }
      }
      """;

  /** Makes each question another one, so that no answer given before is given again. */
  private final AtomicInteger asked = new AtomicInteger();

  @TempDir Path folder;
  private Path data;
  private Path records;
  private int port;
  private final HttpClient client = HttpClient.newHttpClient();

  @BeforeEach
  void writeRecords() throws IOException {
    data = folder.resolve("data");
    records = folder.resolve("records");
    call("one");
    try (var free = new ServerSocket(0)) {
      port = free.getLocalPort();
    }
  }

  @Test
  void importsBesideTheServerAreServedWithoutOneFailedOrMixedAnswer() throws Exception {
    try (RemitProcess server = serve();
        var askers = Executors.newFixedThreadPool(3)) {
      var stop = new AtomicBoolean();
      List<Future<Set<Integer>>> asking = new ArrayList<>();
      for (int i = 0; i < 3; i++) {
        asking.add(askers.submit(askingUntil(stop)));
      }
      for (String name : List.of("two", "three", "four")) {
        call(name);
        RemitProcess importing = importing();
        assertThat(importing.exitCode()).as(importing.said()).isZero();
        awaitServed(name);
      }
      stop.set(true);
      var seen = new TreeSet<Integer>();
      for (Future<Set<Integer>> answers : asking) {
        seen.addAll(answers.get());
      }
      assertThat(seen).containsExactly(1, 2, 3, 4);
      assertThat(server.said()).doesNotContain("ERROR");
    }
  }

  @Test
  void killedServerStartsAgainAndLeavesNoPostgres() throws Exception {
    try (RemitProcess server = serve()) {
      assertThat(ask().path("data").path("dataset").path("release").asInt()).isEqualTo(1);
      server.killAfter(0);
    }
    assertThat(Postmaster.find(data.resolve("postgres"))).as("the orphan").isPresent();
    try (RemitProcess again = serve()) {
      assertThat(ask().path("data").path("dataset").path("release").asInt()).isEqualTo(1);
      assertThat(again.said()).doesNotContain("Release 2");
    }
    assertThat(Postmaster.find(data.resolve("postgres"))).isEmpty();
  }

  @Test
  void secondImportIsToldThatOneIsRunning() throws Exception {
    try (var session = DatabaseSession.open(Map.of(), data, _ -> {});
        ReleaseWriter first = session.store().begin("records", Clock.systemUTC())) {
      RemitProcess second = importing();
      assertThat(second.exitCode()).isEqualTo(1);
      assertThat(second.said()).contains("another import is running");
      assertThat(first.release()).isEqualTo(1);
    }
  }

  @Test
  void fullDiskLeavesTheOldReleaseServedAndIsTold() throws Exception {
    try (RemitProcess server = serve()) {
      onDatabase(
          """
          create function refuse() returns trigger language plpgsql as
            'begin raise exception ''No space left on device'' using errcode = ''disk_full''; end';
          create trigger refuse before insert on entity execute function refuse()
          """);
      call("two");
      assertThat(failedImport().said()).contains("No space left on device");
      assertThat(served()).isEqualTo("one");
      assertThat(status()).contains("failed").contains("No space left on device");
      onDatabase("drop trigger refuse on entity");
      assertThat(importing().exitCode()).isZero();
      awaitServed("two");
      assertThat(status()).contains("is done: release 2");
      assertThat(server.said()).contains("Release 2 is served");
    }
  }

  @Test
  void lostConnectionLeavesTheOldReleaseServedAndIsTold() throws Exception {
    try (RemitProcess server = serve()) {
      onDatabase(
          """
          create function lose() returns trigger language plpgsql as
            'begin perform pg_terminate_backend(pg_backend_pid()); return null; end';
          create trigger lose before insert on entity execute function lose()
          """);
      call("two");
      assertThat(failedImport().said()).contains("The database does not do what it should");
      assertThat(served()).isEqualTo("one");
      assertThat(status()).contains("failed");
      assertThat(server.isAlive()).isTrue();
    }
  }

  private RemitProcess failedImport() throws Exception {
    RemitProcess importing = importing();
    assertThat(importing.exitCode()).as(importing.said()).isEqualTo(1);
    assertThat(importing.said()).doesNotContain("\tat ");
    return importing;
  }

  /** Asks until told to stop; each answer must be whole and from one release. */
  private Callable<Set<Integer>> askingUntil(AtomicBoolean stop) {
    return () -> {
      var seen = new TreeSet<Integer>();
      while (!stop.get()) {
        JsonNode answer = ask();
        int release = answer.path("extensions").path("release").asInt();
        JsonNode answered = answer.path("data");
        String name = answered.path("node").path("name").asText();
        JsonNode hit = answered.path("search").path("edges").path(0);
        assertThat(answered.path("dataset").path("release").asInt()).isEqualTo(release);
        assertThat(name)
            .isEqualTo("Ada " + List.of("one", "two", "three", "four").get(release - 1));
        assertThat(hit.path("node").path("name").asText()).isEqualTo(name);
        assertThat(hit.path("highlights").path(0).path("text").asText()).isEqualTo(name);
        seen.add(release);
      }
      return seen;
    };
  }

  private JsonNode ask() throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:%d/graphql".formatted(port)))
            .header("Content-Type", "application/json")
            .POST(
                HttpRequest.BodyPublishers.ofString(
                    JSON.writeValueAsString(
                        Map.of("query", ONE_PERSON_TWICE + "# " + asked.incrementAndGet()))))
            .build();
    HttpResponse<String> response = client.send(request, HttpResponse.BodyHandlers.ofString());
    assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
    JsonNode answer = JSON.readTree(response.body());
    assertThat(answer.has("errors")).as(response.body()).isFalse();
    return answer;
  }

  private String served() throws Exception {
    return ask().path("data").path("node").path("name").asText().replace("Ada ", "");
  }

  private void awaitServed(String name) throws Exception {
    while (!served().equals(name)) {
      Thread.sleep(20);
    }
  }

  private RemitProcess serve() throws Exception {
    RemitProcess server =
        RemitProcess.start(
            folder,
            "serve",
            "--port",
            Integer.toString(port),
            "--data",
            data.toString(),
            "--records",
            records.toString());
    server.awaitSaying("Remit serves release");
    return server;
  }

  private RemitProcess importing() throws Exception {
    return RemitProcess.run(
        folder, "import", "records", records.toString(), "--data", data.toString());
  }

  private String status() throws Exception {
    return RemitProcess.run(folder, "status", "--data", data.toString()).said();
  }

  private void onDatabase(String sql) throws IOException, SQLException {
    try (var session = DatabaseSession.open(Map.of(), data, _ -> {});
        Connection connection = session.address().dataSource().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private void call(String name) throws IOException {
    Path people = Files.createDirectories(records.resolve("people"));
    Files.writeString(
        people.resolve("ada.yaml"), "- id: person/ada\n  name: Ada %s\n".formatted(name));
  }
}
